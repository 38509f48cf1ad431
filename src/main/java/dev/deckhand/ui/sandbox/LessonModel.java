package dev.deckhand.ui.sandbox;

import dev.deckhand.content.Lesson;
import dev.deckhand.content.Library;
import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A lesson being played: which part, which caption, and when the run waits. On the JavaFX thread.
///
/// The clock leads: whoever scrubs or steps sees the caption of where they are.
final class LessonModel {
    /// How long the way from one caption to the next takes to watch, in seconds.
    private static final double WATCHED = 5;

    private final Lesson lesson;
    private final Library library;
    private final StageModel stage;
    private final Run run;
    private final Runnable finished;
    private final ReadOnlyIntegerWrapper part = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyIntegerWrapper caption = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<String>> missing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper predict = new ReadOnlyBooleanWrapper();

    /// Whether the clock is on its way to the caption, to ask for a guess there.
    private boolean asking;

    /// Whether the decision that the caption explains was not found yet: at the very start of a run
    /// nothing has happened.
    private boolean unexplained;

    private @Nullable Subscription watching;

    /// Called when the learner comes back from a guess.
    private Runnable onward = () -> {};

    /// Whether a guess is put away because the lesson goes elsewhere.
    private boolean leaving;

    /// @param finished is called when the last caption of the last part was reached
    LessonModel(Lesson lesson, Library library, StageModel stage, Runnable finished) {
        this.lesson = lesson;
        this.library = library;
        this.stage = stage;
        this.run = stage.run();
        this.finished = finished;
    }

    Lesson lesson() {
        return lesson;
    }

    ReadOnlyIntegerProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    /// The caption shown, counted from 0; -1 before the first.
    ReadOnlyIntegerProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /// The id of a scenario that is not in the library; empty when all is well.
    ReadOnlyObjectProperty<Optional<String>> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Whether the caption asks the learner to guess what comes next, and nobody has begun to.
    ReadOnlyBooleanProperty predictProperty() {
        return predict.getReadOnlyProperty();
    }

    Lesson.Part currentPart() {
        return lesson.parts().get(part.get());
    }

    Optional<Lesson.Caption> currentCaption() {
        int index = caption.get();
        return index < 0 ? Optional.empty() : Optional.of(currentPart().captions().get(index));
    }

    // ---- going through it ----

    void start() {
        if (watching != null) {
            watching.unsubscribe();
        }
        watching =
                Subscription.combine(
                        run.momentProperty().subscribe((_, moment) -> arrived(moment)),
                        stage.guessingProperty().subscribe((_, guessing) -> guessed(guessing)));
        open(0);
    }

    /// @param then is called when the learner comes back from a guess
    void setOnward(Runnable then) {
        onward = then;
    }

    /// Lets go of the run.
    void stop() {
        if (watching != null) {
            watching.unsubscribe();
            watching = null;
        }
        run.pause();
        leaveGuess();
        stage.selection().dark();
    }

    void open(int index) {
        caption.set(-1); // First: the new part may not have a caption of that number.
        part.set(index);
        predict.set(false);
        asking = false;
        leaveGuess();
        library.scenario(currentPart().scenario())
                .ifPresentOrElse(
                        found -> {
                            missing.set(Optional.empty());
                            stage.cleared();
                            run.open(found.scenario());
                            if (!currentPart().captions().isEmpty()
                                    && currentPart().captions().getFirst().atMicros() == 0) {
                                run.toTime(0);
                            }
                        },
                        () -> missing.set(Optional.of(currentPart().scenario())));
    }

    boolean hasNext() {
        return caption.get() < currentPart().captions().size() - 1
                || part.get() < lesson.parts().size() - 1;
    }

    boolean hasBack() {
        return caption.get() > 0 || part.get() > 0;
    }

    /// On to the next caption: lets the run go there, or, when it is on the way already, jumps. At
    /// the end of a part the next one begins. A guess that is asked for comes first.
    void next() {
        if (predict.get()) {
            ask();
            return;
        }
        leaveGuess();
        List<Lesson.Caption> captions = currentPart().captions();
        int next = caption.get() + 1;
        if (next >= captions.size()) {
            if (part.get() < lesson.parts().size() - 1) {
                open(part.get() + 1);
            }
            return;
        }
        Moment moment = run.momentProperty().get();
        long at = captions.get(next).atMicros();
        boolean onTheWay = run.playingProperty().get();
        boolean nothingToWatch = at > run.horizonProperty().get();
        if (onTheWay || nothingToWatch || moment == null || at <= moment.atMicros()) {
            goTo(next);
        } else {
            double way = (double) (at - moment.atMicros()) / Micros.PER_SECOND;
            run.speedProperty().set(Math.clamp(way / WATCHED, 1, Run.FASTEST));
            run.play();
        }
    }

    /// Back to the caption before.
    void back() {
        if (caption.get() > 0) {
            leaveGuess();
            goTo(caption.get() - 1);
        } else if (part.get() > 0) {
            open(part.get() - 1);
        }
    }

    /// Shows a caption and takes the clock to it; there, what it asks to guess is asked.
    private void goTo(int index) {
        show(index);
        asking = predict.get();
        run.toTime(currentPart().captions().get(index).atMicros());
        explain();
    }

    /// Asks for the guess, from the moment of the caption on.
    private void ask() {
        Moment moment = run.momentProperty().get();
        long at = currentPart().captions().get(caption.get()).atMicros();
        asking = true;
        if (moment != null && moment.atMicros() == at) {
            askHere();
        } else {
            run.toTime(at);
        }
    }

    private void askHere() {
        asking = false;
        predict.set(false);
        stage.selection().dark(); // What is lit would dim what can be guessed.
        stage.guess(onward);
    }

    /// Once a guess is told, so is the moment to which it has led.
    private void guessed(boolean stillGuessing) {
        if (!stillGuessing && !leaving) {
            arrived(run.momentProperty().get());
        }
    }

    private void leaveGuess() {
        leaving = true;
        stage.guessNoMore();
        leaving = false;
    }

    private void arrived(@Nullable Moment moment) {
        // A guess is asked just before the decision: the caption of that moment would tell.
        if (moment == null || stage.guessingProperty().get()) {
            return;
        }
        List<Lesson.Caption> captions = currentPart().captions();
        int index = caption.get();
        if (run.playingProperty().get()) {
            int next = index + 1;
            if (next < captions.size() && captions.get(next).atMicros() <= moment.atMicros()) {
                Lesson.Caption reached = captions.get(next);
                if (reached.pause() || reached.predict() || next == captions.size() - 1) {
                    goTo(next);
                    if (asking && reached.atMicros() == moment.atMicros()) {
                        askHere(); // The clock stood there already, so that no moment comes.
                    }
                } else {
                    show(next);
                    explain();
                }
            }
        } else {
            int there = last(captions, moment.atMicros());
            boolean same =
                    there >= 0
                            && index >= 0
                            && captions.get(there).atMicros() == captions.get(index).atMicros();
            if (!same && there != index) {
                show(there);
                explain();
            } else {
                light();
                if (unexplained) {
                    explain();
                }
            }
            if (asking && moment.atMicros() == currentPart().captions().get(there).atMicros()) {
                askHere();
            }
        }
    }

    private static int last(List<Lesson.Caption> captions, long micros) {
        int index = -1;
        while (index + 1 < captions.size() && captions.get(index + 1).atMicros() <= micros) {
            index++;
        }
        // the first of those said at one moment
        while (index > 0 && captions.get(index - 1).atMicros() == captions.get(index).atMicros()) {
            index--;
        }
        return index;
    }

    private void show(int index) {
        caption.set(index);
        currentCaption().ifPresent(shown -> predict.set(shown.predict()));
        unexplained = currentCaption().flatMap(Lesson.Caption::why).isPresent();
        if (!unexplained) {
            stage.selection().clear(); // What another caption explained belongs to that one.
        }
        light();
        boolean last =
                part.get() == lesson.parts().size() - 1
                        && index == currentPart().captions().size() - 1;
        if (last && !done.get()) {
            done.set(true);
            finished.run();
        }
    }

    // ---- what a caption points at ----

    private void light() {
        Moment moment = run.momentProperty().get();
        List<Thing> things = new ArrayList<>();
        currentCaption()
                .ifPresent(
                        shown -> shown.focus().forEach(focus -> things.add(thing(focus, moment))));
        stage.selection().light(things);
    }

    private static Thing thing(Lesson.Focus focus, @Nullable Moment moment) {
        return switch (focus) {
            case Lesson.Focus.Item(String id) ->
                    moment == null || moment.picture().instanceRow(id) != Picture.NONE
                            ? new Thing.Instance(id)
                            : new Thing.Task(id);
            case Lesson.Focus.Service(String name) -> new Thing.Service(name);
            case Lesson.Focus.Zone(String name) -> new Thing.Zone(name);
            case Lesson.Focus.Provider(String name) -> new Thing.Provider(name);
            case Lesson.Focus.Waiting(String group) -> new Thing.Waiting(group);
        };
    }

    /// Selects the decision that the caption explains, which opens its explanation.
    private void explain() {
        Optional<Lesson.Caption> shown = currentCaption();
        shown.flatMap(Lesson.Caption::why)
                .ifPresent(why ->
                        run.ask(
                                simulation -> decision(simulation.decisions(), why),
                                found ->
                                        found.flatMap(run::line)
                                                .filter(_ -> currentCaption().equals(shown))
                                                .ifPresent(line -> {
                                                    unexplained = false;
                                                    stage.selection().select(line);
                                                })));
    }

    /// The first decision on a request, or the last so far about a task or service.
    private static Optional<Long> decision(List<TraceDecision> decisions, Lesson.Why why) {
        return switch (why) {
            case Lesson.Why.Request(String id) ->
                    decisions.stream()
                            .filter(decision -> request(decision).equals(Optional.of(id)))
                            .map(TraceDecision::seq)
                            .findFirst();
            case Lesson.Why.Task(String id) ->
                    decisions.reversed().stream()
                            .filter(decision -> task(decision).equals(Optional.of(id)))
                            .map(TraceDecision::seq)
                            .findFirst();
            case Lesson.Why.Service(String name) -> last(decisions, TraceDecision.class, name);
            case Lesson.Why.Placement(String name) ->
                    last(decisions, TraceDecision.Place.class, name);
            case Lesson.Why.Deployment(String name) ->
                    last(decisions, TraceDecision.Deploy.class, name);
        };
    }

    private static Optional<Long> last(
            List<TraceDecision> decisions, Class<? extends TraceDecision> kind, String service) {
        return decisions.reversed().stream()
                .filter(kind::isInstance)
                .filter(decision -> service(decision).equals(service))
                .map(TraceDecision::seq)
                .findFirst();
    }

    private static Optional<String> request(TraceDecision decision) {
        return switch (decision) {
            case TraceDecision.Place place -> place.request();
            case TraceDecision.Split split -> split.request();
            case TraceDecision.Stop _, TraceDecision.Deploy _, TraceDecision.Scale _ ->
                    Optional.empty();
        };
    }

    private static Optional<String> task(TraceDecision decision) {
        return switch (decision) {
            case TraceDecision.Place place -> place.task();
            case TraceDecision.Stop stop -> Optional.of(stop.task());
            case TraceDecision.Split _, TraceDecision.Deploy _, TraceDecision.Scale _ ->
                    Optional.empty();
        };
    }

    private static String service(TraceDecision decision) {
        String group =
                switch (decision) {
                    case TraceDecision.Place place -> place.group();
                    case TraceDecision.Stop stop -> stop.group();
                    case TraceDecision.Split split -> split.group();
                    case TraceDecision.Deploy deploy -> deploy.service();
                    case TraceDecision.Scale scale -> scale.service().orElse("");
                };
        return group.substring(group.indexOf(':') + 1);
    }
}
