package dev.deckhand.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects what is wrong with one pack. Used by one thread.
final class Problems {
    /// A hostile pack could hold millions of faults; nobody reads more than this.
    private static final int MOST = 1000;

    private static final int LONGEST = 400;

    private record Found(Place place, String what, String mend) {}

    private final List<Found> found = new ArrayList<>();
    private int unlisted;

    void add(Place place, String what, String mend) {
        if (found.size() < MOST) {
            found.add(new Found(place, what, mend));
        } else {
            unlisted++;
        }
    }

    /// For what concerns a file as a whole.
    void add(String file, String what, String mend) {
        add(Place.file(file), what, mend);
    }

    void addAll(Problems others) {
        others.found.forEach(one -> add(one.place(), one.what(), one.mend()));
        unlisted += others.unlisted;
    }

    /// How many there are. Grows with each one added, listed or not.
    int count() {
        return found.size() + unlisted;
    }

    /// All problems with their lines and columns, by file and place.
    ///
    /// @param packName stands in for the file in the note that there are more
    List<Problem> placed(String packName) {
        Map<DataText, Set<Place.In>> wanted = new HashMap<>();
        for (Found one : found) {
            if (one.place() instanceof Place.In in) {
                wanted.computeIfAbsent(in.text(), key -> new HashSet<>()).add(in);
            }
        }
        Map<Place.In, Place.At> located = new HashMap<>();
        wanted.forEach((text, places) -> located.putAll(text.locate(places)));

        List<Problem> placed = new ArrayList<>();
        for (Found one : found) {
            Place.At at =
                    switch (one.place()) {
                        case Place.At known -> known;
                        case Place.In in -> located.getOrDefault(in, new Place.At(in.file(), 0, 0));
                    };
            placed.add(
                    new Problem(
                            printable(at.file()),
                            at.line(),
                            at.column(),
                            printable(one.what()),
                            printable(one.mend())));
        }
        placed.sort(
                Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column));
        if (unlisted > 0) {
            placed.add(
                    new Problem(
                            packName,
                            0,
                            0,
                            "There are " + unlisted + " more problems",
                            "Mend these first."));
        }
        return placed;
    }

    /// A text that may quote a hostile pack, made safe for a terminal and for one line.
    private static String printable(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
