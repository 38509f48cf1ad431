package dev.deckhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.study.Asked;
import dev.deckhand.study.Questions;
import dev.deckhand.study.Response;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizInputTest {
    private static final Asked SINGLE =
            new Asked(Questions.single(), List.of("user", "task", "instance", "execution"));
    private static final Asked MULTIPLE =
            new Asked(Questions.multiple(), List.of("e", "d", "c", "b", "a"));
    private static final Asked ORDERING =
            new Asked(Questions.ordering(), List.of("stop", "pull", "check", "create", "start"));
    private static final Asked MATCHING =
            new Asked(Questions.matching(), List.of("x1", "p2", "p1"));

    @ParameterizedTest
    @CsvSource({"b, task, 0", "B, task, 0", "' b @90', task, 90", "d@50, execution, 50"})
    void oneLetterChoosesTheOptionShownThere(String typed, String option, int certainty) {
        assertThat(QuizInput.read(SINGLE, typed))
                .isEqualTo(
                        new QuizInput.Understood(
                                Response.Chosen.of(option),
                                certainty == 0 ? OptionalInt.empty() : OptionalInt.of(certainty)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "e", "ab", "1", "@90", "task", "ß"})
    void anythingElseIsNotUnderstood(String typed) {
        assertThat(QuizInput.read(SINGLE, typed)).isInstanceOf(QuizInput.NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce", "c e", "E, C", "e c @99"})
    void severalLettersChooseSeveral(String typed) {
        assertThat(QuizInput.read(MULTIPLE, typed))
                .satisfies(result ->
                        assertThat(((QuizInput.Understood) result).response())
                                .isEqualTo(Response.Chosen.of("c", "a")));
    }

    @Test
    void anOrderMayLeaveTheRestAsShown() {
        assertThat(response(ORDERING, "b d"))
                .isEqualTo(
                        new Response.Ordered(List.of("pull", "create", "stop", "check", "start")));
        assertThat(QuizInput.read(ORDERING, "b b")).isInstanceOf(QuizInput.NotUnderstood.class);
    }

    @Test
    void matchingTakesALetterForEachLeftSideInTurn() {
        assertThat(response(MATCHING, "c b b").encoded()).isEqualTo("p1=p1 p2=p2 p3=p2");
        assertThat(QuizInput.read(MATCHING, "a a a a")).isInstanceOf(QuizInput.NotUnderstood.class);
    }

    @Test
    void lineNumbersMarkLinesOfTheDocument() {
        Asked hotspot = new Asked(Questions.hotspot(), List.of());
        assertThat(response(hotspot, "4, 2").encoded()).isEqualTo("2 4");
        assertThat(QuizInput.read(hotspot, "6")).isInstanceOf(QuizInput.NotUnderstood.class);
    }

    @Test
    void aPlacementTakesTheNumberOrTheIdOfAnInstanceOrX() {
        Asked placement = Asked.shuffled(Questions.placement(), 1);
        assertThat(placement.shown()).containsExactly("i1", "i2", "none-fits");
        assertThat(response(placement, "2 @90").encoded()).isEqualTo("i2");
        assertThat(response(placement, "i1").encoded()).isEqualTo("i1");
        assertThat(response(placement, "X").encoded()).isEqualTo("none-fits");
        assertThat(QuizInput.read(placement, "3")).isInstanceOf(QuizInput.NotUnderstood.class);
        assertThat(QuizInput.read(placement, "b")).isInstanceOf(QuizInput.NotUnderstood.class);
    }

    private static Response response(Asked asked, String typed) {
        return ((QuizInput.Understood) QuizInput.read(asked, typed)).response();
    }
}
