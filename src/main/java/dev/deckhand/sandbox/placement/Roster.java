package dev.deckhand.sandbox.placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// What rarely changes about the instances of a fleet: who they are, their attributes and their
/// order. Copies of a fleet share one roster until one of them changes it.
final class Roster {
    private static final int[] NO_COLUMN = {};

    private final List<Registration> registrations;
    private final Map<String, Integer> slots;

    /// Texts of attribute values; in a column, 0 stands for "not there" and n + 1 for text n.
    private final Names values;

    private final Map<String, int[]> columns;
    private final Names zones;
    private int[] zoneOf;

    /// Tie order: by (zone name, registration time, id), which makes the instances of a zone
    /// neighbours.
    private int[] slotOfRank;

    private int[] rankOf;
    private int[] zoneStart;
    private int[] zoneEnd;
    private boolean ordered;

    Roster() {
        registrations = new ArrayList<>();
        slots = new HashMap<>();
        values = new Names();
        columns = new HashMap<>();
        zones = new Names();
        zoneOf = new int[0];
        slotOfRank = new int[0];
        rankOf = new int[0];
        zoneStart = new int[0];
        zoneEnd = new int[0];
        ordered = true;
    }

    private Roster(Roster other) {
        registrations = new ArrayList<>(other.registrations);
        slots = new HashMap<>(other.slots);
        values = other.values.copy();
        columns = new HashMap<>();
        other.columns.forEach((name, column) -> columns.put(name, column.clone()));
        zones = other.zones.copy();
        zoneOf = other.zoneOf.clone();
        slotOfRank = other.slotOfRank;
        rankOf = other.rankOf;
        zoneStart = other.zoneStart;
        zoneEnd = other.zoneEnd;
        ordered = other.ordered;
    }

    Roster copy() {
        return new Roster(this);
    }

    int size() {
        return registrations.size();
    }

    Registration registration(int slot) {
        return registrations.get(slot);
    }

    OptionalInt slotOf(String id) {
        Integer slot = slots.get(id);
        return slot == null ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    int add(Registration registration) {
        int slot = registrations.size();
        if (slots.putIfAbsent(registration.id(), slot) != null) {
            throw new IllegalArgumentException("two instances called " + registration.id());
        }
        registrations.add(registration);
        if (slot == zoneOf.length) {
            zoneOf = Arrays.copyOf(zoneOf, Math.max(16, slot * 2));
        }
        registration.attributes().forEach((name, value) -> put(slot, name, value));
        zoneOf[slot] = zones.intern(registration.availabilityZone());
        ordered = false;
        return slot;
    }

    void putAttribute(int slot, String name, Optional<String> value) {
        if (value.isPresent()) {
            put(slot, name, value.get());
        } else {
            int[] column = columns.get(name);
            if (column != null && slot < column.length) {
                column[slot] = 0;
            }
        }
        if (name.equals(Attributes.AVAILABILITY_ZONE)) {
            zoneOf[slot] = zones.intern(value.orElse(""));
            ordered = false;
        }
    }

    private void put(int slot, String name, String value) {
        int[] column = columns.getOrDefault(name, new int[0]);
        if (slot >= column.length) {
            column = Arrays.copyOf(column, Math.max(16, Math.max(slot + 1, column.length * 2)));
            columns.put(name, column);
        }
        column[slot] = values.intern(value) + 1;
    }

    /// Value numbers by slot; the column may be shorter than the fleet, and what is past its end is
    /// not there.
    int[] column(String name) {
        return columns.getOrDefault(name, NO_COLUMN);
    }

    Optional<String> attribute(int slot, String name) {
        int[] column = column(name);
        int value = slot < column.length ? column[slot] : 0;
        return value == 0 ? Optional.empty() : Optional.of(values.name(value - 1));
    }

    /// All attributes of an instance, by name.
    Map<String, String> attributes(int slot) {
        Map<String, String> attributes = new TreeMap<>();
        for (String name : columns.keySet()) {
            attribute(slot, name).ifPresent(value -> attributes.put(name, value));
        }
        return Collections.unmodifiableMap(attributes);
    }

    /// One past the largest value number.
    int valueNumbers() {
        return values.size() + 1;
    }

    int zoneOf(int slot) {
        return zoneOf[slot];
    }

    int zones() {
        return zones.size();
    }

    String zoneName(int zone) {
        return zones.name(zone);
    }

    int findZone(String name) {
        return zones.find(name);
    }

    int rankOf(int slot) {
        order();
        return rankOf[slot];
    }

    int slotOfRank(int rank) {
        order();
        return slotOfRank[rank];
    }

    /// The zones by name; those of no instance any more are among them.
    int[] zonesByName() {
        order();
        Integer[] byName = new Integer[zones.size()];
        Arrays.setAll(byName, zone -> zone);
        Arrays.sort(byName, (a, b) -> zones.name(a).compareTo(zones.name(b)));
        return Arrays.stream(byName).mapToInt(Integer::intValue).toArray();
    }

    /// First rank of a zone.
    int firstRank(int zone) {
        order();
        return zoneStart[zone];
    }

    /// One past the last rank of a zone.
    int endRank(int zone) {
        order();
        return zoneEnd[zone];
    }

    /// Works out the tie order if an instance came or changed its zone since the last time.
    void order() {
        if (ordered) {
            return;
        }
        int size = size();
        Integer[] byTieOrder = new Integer[size];
        Arrays.setAll(byTieOrder, slot -> slot);
        Arrays.sort(byTieOrder, this::compare);
        int[] slotOf = new int[size];
        int[] rank = new int[size];
        int[] start = new int[zones.size()];
        int[] end = new int[zones.size()];
        for (int r = size - 1; r >= 0; r--) {
            int slot = byTieOrder[r];
            slotOf[r] = slot;
            rank[slot] = r;
            start[zoneOf[slot]] = r;
            end[zoneOf[slot]] = Math.max(end[zoneOf[slot]], r + 1);
        }
        slotOfRank = slotOf;
        rankOf = rank;
        zoneStart = start;
        zoneEnd = end;
        ordered = true;
    }

    private int compare(int a, int b) {
        int byZone = zones.name(zoneOf[a]).compareTo(zones.name(zoneOf[b]));
        if (byZone != 0) {
            return byZone;
        }
        Instant timeA = registration(a).registeredAt();
        int byTime = timeA.compareTo(registration(b).registeredAt());
        return byTime != 0 ? byTime : registration(a).id().compareTo(registration(b).id());
    }
}
