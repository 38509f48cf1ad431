package dev.deckhand.ui.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Challenge;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.sandbox.challenge.Points;
import dev.deckhand.sandbox.challenge.Status;
import dev.deckhand.sandbox.command.CommandLine;
import dev.deckhand.sandbox.command.CommandText;
import dev.deckhand.sandbox.command.LiveScene;
import dev.deckhand.sandbox.command.Reply;
import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.study.ChallengeResult;
import dev.deckhand.ui.shared.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A challenge as the screen plays it: every one can be solved from the screen, and is not solved
/// by doing nothing.
class ChallengeModelTest {
    private static final Library LIBRARY =
            new Library(List.of(PackReader.readBuiltIn().pack().orElseThrow()));

    private final StageModel stage = new StageModel(new Background(Runnable::run, Runnable::run));
    private final List<ChallengeResult> solved = new ArrayList<>();

    static Stream<String> challenges() {
        return LIBRARY.challenges().stream().map(Challenge::id);
    }

    /// Carries out a line of the command line.
    private void type(String line) {
        var scene =
                new LiveScene(stage.run().scenario(), stage.run().momentProperty().get().picture());
        assertThat(CommandLine.read(line, scene))
                .isInstanceOfSatisfying(
                        Reply.Change.class, change -> change.actions().forEach(stage.run()::apply));
    }

    private ChallengeModel open(String id) {
        Challenge challenge = LIBRARY.challenge(id).orElseThrow();
        ChallengeModel model =
                new ChallengeModel(
                        challenge,
                        LIBRARY.scenario(challenge.scenario()).orElseThrow(),
                        stage,
                        new SimpleObjectProperty<>(Optional.empty()),
                        solved::add);
        model.start();
        return model;
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void itsSolutionSolvesIt(String id) {
        ChallengeModel model = open(id);
        for (TimelineEntry entry : model.challenge().solution()) {
            if (entry.atMicros() > 0) {
                stage.run().toTime(entry.atMicros());
            }
            CommandText.of(entry.action(), stage.run().scenario().cluster().name())
                    .forEach(this::type);
        }
        assertThat(solved).isEmpty();
        model.check();
        assertThat(model.goalsProperty().get())
                .isNotEmpty()
                .allMatch(goal -> goal.status() == Status.MET);
        assertThat(model.isSolved()).isTrue();
        assertThat(solved)
                .containsExactly(
                        new ChallengeResult(
                                model.gradeProperty().get().orElseThrow().moves(), 0, false));
        assertThat(model.solution()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void doingNothingDoesNot(String id) {
        ChallengeModel model = open(id);
        model.check();
        assertThat(model.isSolved()).isFalse();
        assertThat(solved).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("challenges")
    void hintsCostPointsAndBlockNothing(String id) {
        ChallengeModel model = open(id);
        assertThat(model.points()).isEqualTo(Points.MOST);
        model.takeHint();
        assertThat(model.hints()).hasSize(1);
        assertThat(model.points()).isLessThan(Points.MOST);
        List<String> typed = new ArrayList<>();
        stage.setTyping(typed::add);
        long changes = stage.run().branches().size();
        model.showSolution();
        assertThat(model.points()).isZero();
        assertThat(typed).containsExactly(model.solution().getFirst().line());
        assertThat(stage.run().branches()).hasSize((int) changes);
    }
}
