package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Markdown;
import dev.deckhand.content.Question;
import dev.deckhand.study.Answer;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One question being answered. The answer is on disk before it is revealed. On the JavaFX thread.
public final class QuestionModel {

    public enum Stage {
        /// A response is being built.
        ANSWERING,
        /// The model answer is shown, and the learner ticks the points made. Interview questions
        /// only.
        MARKING,
        /// The answer is written down, and everything is explained.
        REVEALED
    }

    private final Sitting sitting;
    private final Asked asked;
    private final ReadOnlyObjectWrapper<Response> response;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.ANSWERING);
    private final ReadOnlyObjectWrapper<OptionalInt> certainty =
            new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper row = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private long spentMillis;
    private long seenSince = -1;

    /// @throws IllegalArgumentException when it is a generated question and not a variant of it
    public QuestionModel(Sitting sitting, Asked asked) {
        this.sitting = sitting;
        this.asked = asked;
        this.response = new ReadOnlyObjectWrapper<>(Draft.untouched(asked));
        ready.set(Draft.isComplete(asked.question(), response.get()));
        if (asked.question() instanceof Question.Matching matching) {
            row.set(matching.pairs().getFirst().id());
        }
    }

    Sitting sitting() {
        return sitting;
    }

    public Asked asked() {
        return asked;
    }

    public Question question() {
        return asked.question();
    }

    /// What the question is about, when the library has a note on it.
    public Optional<Concept> concept() {
        return sitting.library().concept(question().concept());
    }

    /// What shows in the sandbox what the question is about: the scenario that it asks about, else
    /// the first one that runs in its concept's note.
    public Optional<String> scenario() {
        Optional<String> asked =
                question() instanceof Question.Placement placement
                        ? Optional.of(placement.scenario())
                        : Optional.empty();
        return asked.or(() ->
                concept()
                        .map(concept -> Markdown.scenarios(Markdown.parse(concept.body())))
                        .flatMap(ids -> ids.stream().filter(this::isThere).findFirst()));
    }

    private boolean isThere(String scenario) {
        return sitting.library().scenario(scenario).isPresent();
    }

    /// Writes down what is wrong with the question, as the learner says.
    void dispute(String text, Navigator navigator) {
        sitting.journal()
                .run(
                        () -> sitting.recorder().report(question().id(), text),
                        event -> {
                            navigator.recorded();
                            navigator.undoable(
                                    Messages.text("dispute.kept"),
                                    () ->
                                            sitting.journal()
                                                    .run(
                                                            () -> sitting.recorder().undo(event),
                                                            _ -> navigator.recorded(),
                                                            this::disputeFailed));
                        },
                        this::disputeFailed);
    }

    private void disputeFailed(Exception e) {
        problem.set(Messages.text("dispute.failed", String.valueOf(e.getMessage())));
    }

    public ReadOnlyObjectProperty<Response> responseProperty() {
        return response.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// How sure the learner says to be, in percent.
    public ReadOnlyObjectProperty<OptionalInt> certaintyProperty() {
        return certainty.getReadOnlyProperty();
    }

    /// Present once it is on disk.
    public ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// The pair of a matching question that the next chosen right side is for; otherwise empty.
    public ReadOnlyStringProperty rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// Whether the response can be handed in.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// While the answer is being written down.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What went wrong, in a sentence; empty when nothing did.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public boolean isRevealed() {
        return stage.get() == Stage.REVEALED;
    }

    /// Says that the learner sees the question from now on. Only such time counts.
    public void seen() {
        if (seenSince < 0) {
            seenSince = sitting.clock().millis();
        }
    }

    /// Says that the learner has turned to something else.
    public void unseen() {
        if (seenSince >= 0) {
            spentMillis += Math.max(0, sitting.clock().millis() - seenSince);
            seenSince = -1;
        }
    }

    /// Chooses an option, or takes it back where several can be chosen.
    public void choose(String option) {
        if (response.get() instanceof Response.Chosen chosen) {
            put(Draft.chosen(question(), chosen, option));
        }
    }

    /// Chooses what is shown at a place, counted from 0: an option, or the right side for the
    /// present row. Does nothing where nothing is shown.
    public void chooseAt(int place) {
        if (place < 0 || place >= asked.shown().size()) {
            return;
        }
        String id = asked.shown().get(place);
        switch (response.get()) {
            case Response.Chosen _ -> choose(id);
            case Response.Matched _ -> match(row.get(), id);
            case Response.Ordered _, Response.Typed _, Response.Marked _, Response.Written _ -> {}
        }
    }

    /// Whether something to choose is shown with the letter of this place, counted from 0.
    public boolean hasLetter(int place) {
        return !(question() instanceof Question.Ordering
                        || question() instanceof Question.Placement)
                && place < asked.shown().size();
    }

    /// Puts an item at a place, counted from 0.
    public void moveTo(String item, int place) {
        if (response.get() instanceof Response.Ordered ordered) {
            put(Draft.moved(ordered, item, place));
        }
    }

    /// Moves an item down by so many places, or up.
    public void move(String item, int by) {
        if (response.get() instanceof Response.Ordered ordered) {
            moveTo(item, Math.max(0, ordered.items().indexOf(item) + by));
        }
    }

    /// Turns to a row of a matching question.
    public void turnTo(String pair) {
        if (stage.get() == Stage.ANSWERING) {
            row.set(pair);
        }
    }

    /// Gives a pair its right side, and turns to the next row that has none.
    public void match(String pair, String right) {
        if (response.get() instanceof Response.Matched matched
                && question() instanceof Question.Matching matching
                && put(Draft.matched(matched, pair, right))) {
            row.set(nextRow(matching, pair));
        }
    }

    /// Takes a pair's right side away.
    public void unmatch(String pair) {
        if (response.get() instanceof Response.Matched matched) {
            put(Draft.unmatched(matched, pair));
            turnTo(pair);
        }
    }

    /// Replaces the typed text.
    public void type(String text) {
        switch (response.get()) {
            case Response.Typed _ -> put(new Response.Typed(text));
            case Response.Written written -> put(new Response.Written(text, written.points()));
            case Response.Chosen _, Response.Ordered _, Response.Matched _, Response.Marked _ -> {}
        }
    }

    /// Marks a line, counted from 1, as faulty, or takes the mark away.
    public void mark(int line) {
        if (response.get() instanceof Response.Marked marked) {
            put(Draft.marked(marked, line));
        }
    }

    /// Says that a point of the rubric was made, or that it was not.
    public void tick(String point) {
        if (stage.get() == Stage.MARKING && response.get() instanceof Response.Written written) {
            response.set(Draft.ticked(written, point));
        }
    }

    /// Says how sure the learner is; the same figure again takes it back. Only before the reveal.
    public void sure(int percent) {
        if (stage.get() == Stage.ANSWERING && !busy.get()) {
            OptionalInt said = OptionalInt.of(percent);
            certainty.set(said.equals(certainty.get()) ? OptionalInt.empty() : said);
        }
    }

    /// Goes one step on: hands the response in, or shows the model answer first where the learner
    /// does the marking. Does nothing while the response is not complete.
    public void answer() {
        if (busy.get() || !ready.get() || stage.get() == Stage.REVEALED) {
            return;
        }
        if (question() instanceof Question.Open && stage.get() == Stage.ANSWERING) {
            unseen();
            stage.set(Stage.MARKING);
            return;
        }
        handIn();
    }

    /// Answers; where nothing was begun, hands in nothing, which reveals what is right.
    public void answerOrShow() {
        if (canShow() && !busy.get()) {
            handIn();
        } else {
            answer();
        }
    }

    /// Whether nothing was begun yet, where something would have to be.
    public boolean canShow() {
        return stage.get() == Stage.ANSWERING
                && !ready.get()
                && response.get().equals(Draft.untouched(asked));
    }

    private void handIn() {
        unseen();
        Response given = response.get();
        OptionalInt sure = certainty.get();
        long millis = spentMillis;
        busy.set(true);
        problem.set("");
        sitting.journal()
                .run(
                        () ->
                                sitting.recorder()
                                        .answer(
                                                sitting.session(),
                                                sitting.mode(),
                                                asked,
                                                given,
                                                sure,
                                                millis),
                        this::reveal,
                        this::fail);
    }

    /// Shows an answer that was written down before.
    public void reveal(Answer written) {
        busy.set(false);
        response.set(written.response());
        certainty.set(written.certainty());
        answer.set(Optional.of(written));
        stage.set(Stage.REVEALED);
    }

    /// Goes back to answering, with the response as it was: after an answer was taken back.
    public void reopen() {
        answer.set(Optional.empty());
        problem.set("");
        stage.set(Stage.ANSWERING);
        ready.set(Draft.isComplete(question(), response.get()));
        seen();
    }

    /// Whether this pair has its right side.
    boolean isMatched(String pair) {
        return response.get() instanceof Response.Matched matched
                && matched.rights().containsKey(pair);
    }

    private void fail(Exception e) {
        busy.set(false);
        problem.set(Messages.text("question.problem.save", String.valueOf(e.getMessage())));
        if (stage.get() == Stage.ANSWERING) {
            seen();
        }
    }

    private boolean put(Response next) {
        if (stage.get() != Stage.ANSWERING || busy.get()) {
            return false;
        }
        response.set(next);
        ready.set(Draft.isComplete(question(), next));
        return true;
    }

    /// The first row without a right side after this one, going round; this one when there is none.
    private String nextRow(Question.Matching matching, String pair) {
        List<String> ids = matching.pairs().stream().map(Question.Matching.Pair::id).toList();
        int from = ids.indexOf(pair);
        for (int step = 1; step < ids.size(); step++) {
            String next = ids.get((from + step) % ids.size());
            if (!isMatched(next)) {
                return next;
            }
        }
        return pair;
    }
}
