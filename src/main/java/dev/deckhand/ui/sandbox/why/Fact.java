package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.List;
import java.util.Optional;

/// One thing that is so.
///
/// @param label what it is about; empty for a line that stands for itself
/// @param thing what the value leads to
/// @param used how much of `of` is taken, for a bar; `of` is 0 without one
/// @param trouble whether it says that something is wrong
record Fact(
        String label,
        String value,
        Optional<Thing> thing,
        Bar bar,
        long used,
        long of,
        boolean trouble) {

    /// What a bar measures.
    enum Bar {
        NONE,
        CPU,
        MEMORY,
        OTHER
    }

    /// A section of facts.
    record Section(String title, List<Fact> facts) {
        Section {
            facts = List.copyOf(facts);
        }
    }

    static Fact of(String label, String value) {
        return new Fact(label, value, Optional.empty(), Bar.NONE, 0, 0, false);
    }

    static Fact to(String label, Thing thing) {
        return new Fact(label, thing.name(), Optional.of(thing), Bar.NONE, 0, 0, false);
    }

    static Fact to(String label, String value, Thing thing) {
        return new Fact(label, value, Optional.of(thing), Bar.NONE, 0, 0, false);
    }

    static Fact bar(String label, String value, Bar bar, long used, long of) {
        return new Fact(label, value, Optional.empty(), bar, used, of, false);
    }

    Fact trouble(boolean on) {
        return new Fact(label, value, thing, bar, used, of, on);
    }
}
