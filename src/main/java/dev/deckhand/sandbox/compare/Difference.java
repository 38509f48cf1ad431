package dev.deckhand.sandbox.compare;

import java.util.List;
import java.util.Set;

/// One thing that is not the same in two pictures.
///
/// @param sentence what, with the names of both
/// @param services concerned
/// @param instances concerned
/// @param zones concerned
public record Difference(
        String sentence, Set<String> services, Set<String> instances, Set<String> zones) {
    /// So many groups are shown; the rest are counted.
    public static final int MOST_SHOWN = 7;

    public Difference {
        services = Set.copyOf(services);
        instances = Set.copyOf(instances);
        zones = Set.copyOf(zones);
    }

    static Difference ofService(String service, String sentence) {
        return new Difference(sentence, Set.of(service), Set.of(), Set.of());
    }

    static Difference ofInstances(List<String> instances, String sentence) {
        return new Difference(sentence, Set.of(), Set.copyOf(instances), Set.of());
    }

    static Difference ofZone(String zone, String sentence) {
        return new Difference(sentence, Set.of(), Set.of(), Set.of(zone));
    }
}
