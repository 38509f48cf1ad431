package dev.deckhand.ui.shared.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which placement between two moments is told on the map before its tile flies: one that the
/// learner stepped to, or, while time plays, one of what is selected.
public final class Told {
    private static final String PLACE = "PLACE";

    /// Faster than this nothing is told.
    private static final double FAST = 10;

    private Told() {}

    /// @param from the moment before, on the same branch
    /// @return the line of the decision; the one about what is selected, else the first
    public static Optional<Line> of(Run run, Selection selection, Moment from, Moment to) {
        boolean steps = run.way() == Run.Way.STEPPED;
        boolean plays =
                run.way() == Run.Way.PLAYED
                        && run.speedProperty().get() < FAST
                        && !run.backwardsProperty().get();
        if (!(steps || plays)
                || to.position() <= from.position()
                || !from.branch().equals(to.branch())) {
            return Optional.empty();
        }
        List<Line> placed =
                run.lines().stream()
                        .dropWhile(line -> line.step() <= from.position())
                        .takeWhile(line -> line.step() <= to.position())
                        .filter(line -> line.type().equals(PLACE))
                        .toList();
        Optional<Line> followed =
                placed.stream()
                        .filter(line ->
                                selection.selected().filter(isOf(line)::contains).isPresent())
                        .findFirst();
        return followed.isPresent() || plays ? followed : placed.stream().findFirst();
    }

    /// The tasks that a line is about, placed or waiting.
    private static List<Thing> isOf(Line line) {
        return line.things().stream()
                .flatMap(thing ->
                        switch (thing) {
                            case Thing.Task _, Thing.Waiting _ -> Stream.of(thing);
                            case Thing.Service(var name) ->
                                    Stream.<Thing>of(new Thing.Waiting("service:" + name));
                            case Thing.Instance _, Thing.Zone _, Thing.Provider _ ->
                                    Stream.<Thing>empty();
                        })
                .toList();
    }
}
