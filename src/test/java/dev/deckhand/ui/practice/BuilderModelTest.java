package dev.deckhand.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Difficulty;
import dev.deckhand.content.InterviewTrack;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.QuestionType;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.Practice;
import dev.deckhand.study.Questions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BuilderModelTest {
    private final BuilderModel model = new BuilderModel(Questions.library(), () -> 42);

    @BeforeEach
    void nobodyHasAnsweredAnything() {
        model.update(Learner.nobody(), LocalDate.of(2026, 11, 21));
    }

    @Test
    void nothingChosenMeansEverything() {
        assertThat(model.candidatesProperty().get()).isEqualTo(8);
        assertThat(model.sessionSize()).isEqualTo(8);
        model.wantedProperty().set(5);
        assertThat(model.sessionSize()).isEqualTo(5);
    }

    @Test
    void aModuleIsMeantWholeUntilAConceptOfItIsChosen() {
        model.modules().add("networking");
        assertThat(model.candidatesProperty().get()).isEqualTo(5);
        model.concepts().add("sizes");
        assertThat(model.candidatesProperty().get()).isEqualTo(2);
        model.modules().add("identity");
        assertThat(model.candidatesProperty().get()).isEqualTo(5);
        model.modules().remove("networking");
        assertThat(model.concepts()).isEmpty();
        assertThat(model.candidatesProperty().get()).isEqualTo(3);
    }

    @Test
    void anInterviewStandsForItsConceptsAndForOpenQuestions() {
        Library library = new Library(List.of(PackReader.readBuiltIn().pack().orElseThrow()));
        BuilderModel builder = new BuilderModel(library, () -> 42);
        builder.update(Learner.nobody(), LocalDate.of(2026, 11, 21));
        builder.modules().add("identity");
        InterviewTrack track = library.track("sre").orElseThrow();
        builder.toggle(track);
        assertThat(builder.modules()).isEmpty();
        assertThat(builder.request().types()).containsExactly(QuestionType.OPEN);
        assertThat(builder.request().concepts()).contains("troubleshooting");
        assertThat(builder.candidatesProperty().get()).isGreaterThan(5);
        builder.choose(Practice.Which.FLAGGED);
        assertThat(builder.candidatesProperty().get()).isZero();
        assertThat(builder.offersProperty().get())
                .extracting(BuilderModel.Offer::widening)
                .containsExactly(BuilderModel.Widening.ANY_WHICH);
        builder.modules().add("identity");
        assertThat(builder.trackProperty().get()).isEmpty();
        builder.toggle(track);
        builder.toggle(track);
        assertThat(builder.trackProperty().get()).isEmpty();
    }

    @Test
    void whenNothingFitsItSaysWhatWouldHelp() {
        model.types().add(QuestionType.OPEN);
        model.difficulties().add(Difficulty.EASY);
        assertThat(model.candidatesProperty().get()).isZero();
        assertThat(model.offersProperty().get())
                .containsExactly(
                        new BuilderModel.Offer(BuilderModel.Widening.ANY_DIFFICULTY, 1),
                        new BuilderModel.Offer(BuilderModel.Widening.ANY_KIND, 2));
        model.widen(BuilderModel.Widening.ANY_DIFFICULTY);
        assertThat(model.candidatesProperty().get()).isEqualTo(1);
        assertThat(model.offersProperty().get()).isEmpty();
    }

    @Test
    void whenOnlyGivingUpEverythingHelpsThatIsOffered() {
        model.choose(Practice.Which.FLAGGED);
        model.types().add(QuestionType.OPEN);
        model.difficulties().add(Difficulty.EASY);
        assertThat(model.offersProperty().get())
                .containsExactly(new BuilderModel.Offer(BuilderModel.Widening.EVERYTHING, 8));
        model.widen(BuilderModel.Widening.EVERYTHING);
        assertThat(model.candidatesProperty().get()).isEqualTo(8);
    }

    @Test
    void theSameSeedWordGivesTheSameRequest() {
        assertThat(model.request().seed()).isEqualTo(42);
        model.seedProperty().set(" 7 ");
        assertThat(model.request().seed()).isEqualTo(7);
        model.seedProperty().set("monday class");
        assertThat(model.request()).isEqualTo(model.request());
        assertThat(model.request().seed()).isNotEqualTo(42);
    }
}
