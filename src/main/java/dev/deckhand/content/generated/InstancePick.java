package dev.deckhand.content.generated;

import dev.deckhand.content.generated.Variant.Option;
import dev.deckhand.content.prediction.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the families have in common that ask for one instance of a cluster.
final class InstancePick {
    static final List<String> ZONES = List.of("az-a", "az-b", "az-c", "az-d", "az-e");
    static final String NO_INSTANCE = "No instance: the task is not placed";

    private InstancePick() {}

    /// The Availability Zone of the n-th of some instances, so that they stand in order of both.
    static String zone(int number, int instances, int zones) {
        return ZONES.get((number - 1) * zones / instances);
    }

    /// The question for a situation; empty when no one option is right.
    ///
    /// @param withNone whether "no instance" is among the options
    static Optional<Variant> of(
            Prediction prediction, boolean withNone, String stem, String explanation) {
        String right = prediction.right().iterator().next();
        if (prediction.isTied() || (right.equals(Prediction.NONE) && !withNone)) {
            return Optional.empty();
        }
        List<Option> options = new ArrayList<>();
        for (Prediction.Choice choice : prediction.choices()) {
            boolean isNone = choice.id().equals(Prediction.NONE);
            if (!isNone || withNone) {
                options.add(
                        new Option(
                                choice.id(),
                                isNone ? NO_INSTANCE : Text.code(choice.id()),
                                choice.why()));
            }
        }
        return Optional.of(new Variant.Single(stem, explanation, options, right));
    }

    static String task(int cpu, int memory) {
        return "reserves " + cpu + " CPU units and " + memory + " MiB";
    }
}
