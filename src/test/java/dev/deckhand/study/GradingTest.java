package dev.deckhand.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.content.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradingTest {
    @Test
    void aSingleChoiceIsRightOrNot() {
        assertThat(grade(Questions.single(), Response.Chosen.of("task")).correct()).isTrue();
        assertThat(grade(Questions.single(), Response.Chosen.of("user")))
                .isEqualTo(new Grade(0, 1));
        assertThat(grade(Questions.single(), Response.Chosen.of("task", "user")))
                .isEqualTo(new Grade(0, 1));
        assertThat(grade(Questions.single(), Response.Chosen.of())).isEqualTo(new Grade(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"a c, 2", "a, 1", "a b, 0", "a b c, 1", "a b c d e, 0", "b d, 0", "'', 0"})
    void wrongOptionsOfAMultipleChoiceCostWhatRightOnesEarn(String chosen, int points) {
        Set<String> options = new TreeSet<>(List.of(chosen.split(" ")));
        options.remove("");
        assertThat(grade(Questions.multiple(), new Response.Chosen(new TreeSet<>(options))))
                .isEqualTo(new Grade(points, 2));
    }

    @Test
    void aPlacementIsRightWhereTheSimulatorPutsTheTask() {
        assertThat(grade(Questions.placement(), Response.Chosen.of("i2")).correct()).isTrue();
        assertThat(grade(Questions.placement(), Response.Chosen.of("i1")).correct()).isFalse();
        assertThat(grade(Questions.placement(), Response.Chosen.of("none-fits")).correct())
                .isFalse();
        assertThat(grade(Questions.placement(), Response.Chosen.of()).correct()).isFalse();
        assertThat(grade(Questions.placement(), Response.Chosen.of("i1", "i2")).correct())
                .isFalse();
    }

    @Test
    void aGeneratedQuestionIsGradedAsTheVariantThatWasAsked() {
        for (long seed = 0; seed < 50; seed++) {
            Asked asked = Asked.shuffled(Questions.generated(), seed);
            Question.Single variant = (Question.Single) asked.question();
            assertThat(asked.variantSeed()).hasValue(seed);
            assertThat(asked).isEqualTo(Asked.shuffled(Questions.generated(), seed));
            assertThat(variant.id()).isEqualTo("generated-1");
            assertThat(grade(variant, Response.Chosen.of(variant.answer())).correct()).isTrue();
        }
        assertThatThrownBy(() -> grade(Questions.generated(), Response.Chosen.of("right")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theExplanationOfTheCardFollowsThatOfTheVariant() {
        Question.Generated card = Questions.generated();
        assertThat(card.variant(1).common().explanation())
                .endsWith(card.common().explanation())
                .isNotEqualTo(card.common().explanation());
        assertThat(card.variant(1).common().stem()).isNotEqualTo(card.common().stem());
    }

    @Test
    void aFalseStatementHeldFalseIsRight() {
        assertThat(grade(Questions.trueFalse(), Response.Chosen.of("false")).correct()).isTrue();
        assertThat(grade(Questions.trueFalse(), Response.Chosen.of("true")).correct()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "pull create start check stop, 4",
        "create start check stop pull, 3",
        "create pull start check stop, 3",
        "create pull start stop check, 2",
        "stop check start create pull, 0"
    })
    void anOrderLosesAPointForEachItemThatMustBeMoved(String order, int points) {
        assertThat(grade(Questions.ordering(), new Response.Ordered(List.of(order.split(" ")))))
                .isEqualTo(new Grade(points, 4));
    }

    @Test
    void anOrderThatLacksAnItemIsNoResponse() {
        assertThatThrownBy(() ->
                        grade(Questions.ordering(), new Response.Ordered(List.of("pull", "start"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void matchingTakesEitherOfTwoEqualRightSides() {
        assertThat(
                        grade(
                                Questions.matching(),
                                Response.Matched.of(Map.of("p1", "p1", "p2", "p3", "p3", "p2"))))
                .isEqualTo(new Grade(3, 3));
        assertThat(grade(Questions.matching(), Response.Matched.of(Map.of("p1", "x1", "p2", "p2"))))
                .isEqualTo(new Grade(1, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--force-new-deployment",
                "  --FORCE-new-deployment ",
                "\"--force-new-deployment\""
            })
    void typedVariantsThatDoNotMatterAreAccepted(String typed) {
        assertThat(grade(Questions.fill(), new Response.Typed(typed)).correct()).isTrue();
    }

    @Test
    void aUsualMistakeIsExplained() {
        assertThat(grade(Questions.fill(), new Response.Typed("--force-deployment")).correct())
                .isFalse();
        assertThat(Grading.whyOfMistake(Questions.fill(), "--Force-Deployment"))
                .isEqualTo("That option does not exist.");
        assertThat(Grading.whyOfMistake(Questions.fill(), "--something-else")).isEmpty();
    }

    @Test
    void theOrderOfWordsAndSpacesCountOnlyWhereTheQuestionSaysSo() {
        Set<Question.Fill.Ignore> order = Set.of(Question.Fill.Ignore.ORDER);
        assertThat(Grading.normalised("b  a", order)).isEqualTo(Grading.normalised("a b", order));
        assertThat(Grading.normalised("b a", Set.of()))
                .isNotEqualTo(Grading.normalised("a b", Set.of()));
        Set<Question.Fill.Ignore> space = Set.of(Question.Fill.Ignore.SPACE);
        assertThat(Grading.normalised("awslogs- group", space)).isEqualTo("awslogs-group");
    }

    @ParameterizedTest
    @CsvSource({"3 4, 2", "2 3 4, 2", "4, 1", "1 4, 0", "1 2 4, 1", "1 5, 0"})
    void soundLinesMarkedAsFaultyCostWhatFaultsFoundEarn(String lines, int points) {
        TreeSet<Integer> marked = new TreeSet<>();
        for (String line : lines.split(" ")) {
            marked.add(Integer.parseInt(line));
        }
        assertThat(grade(Questions.hotspot(), new Response.Marked(marked)))
                .isEqualTo(new Grade(points, 2));
    }

    @Test
    void anOpenAnswerEarnsThePointsTickedInTheRubric() {
        Response written =
                new Response.Written(
                        "the caller", new TreeSet<>(Set.of("r1", "r3", "not-a-point")));
        assertThat(grade(Questions.open(), written)).isEqualTo(new Grade(2, 4));
    }

    @Test
    void aResponseOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> grade(Questions.single(), new Response.Typed("task")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("single-1");
    }

    private static Grade grade(Question question, Response response) {
        return Grading.grade(question, response);
    }
}
