package dev.deckhand.ui.shared.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Question;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Questions;
import dev.deckhand.study.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void ofAMatchingQuestionOnlyTheWrongPairsAreListed() {
        Question.Matching question = Questions.matching();
        Response given = Response.Matched.of(Map.of("p1", "x1", "p2", "p3", "p3", "p3"));
        assertThat(AnswerText.given(question, given)).containsExactly("awsvpc: no network at all");
        assertThat(AnswerText.right(question, given)).containsExactly("awsvpc: own interface");
        assertThat(AnswerText.right(question)).hasSize(3);
    }

    @Test
    void ofAnInterviewQuestionThePointsNotMadeAreListed() {
        Question.Open question = Questions.open();
        Response given = new Response.Written("", new TreeSet<>(Set.of("r1", "r4")));
        assertThat(AnswerText.given(question, given)).containsExactly("2 of 4 points made");
        assertThat(AnswerText.right(question, given))
                .containsExactly("least privilege", "access denied");
    }

    @Test
    void linesAreQuotedWithTheirNumbers() {
        Question.Hotspot question = Questions.hotspot();
        Response given = new Response.Marked(new TreeSet<>(Set.of(4)));
        assertThat(AnswerText.given(question, given))
                .containsExactly("Line 4: `\"hostPort\": 8080`");
    }

    @Test
    void theRightLettersAreThoseShown() {
        Question.Multiple question = Questions.multiple();
        Asked asked = new Asked(question, List.of("e", "c", "b", "d", "a"));
        assertThat(AnswerText.rightLetters(asked)).isEqualTo("B, E");
        assertThat(AnswerText.rightLetters(Asked.shuffled(Questions.fill(), 1))).isEmpty();
    }

    @Test
    void apostrophesAndBracesInTextsStayAsTheyAre() {
        assertThat(AnswerText.given(Questions.fill(), new Response.Typed("it's {0} `x`")))
                .containsExactly("`` it's {0} `x` ``");
    }

    @Test
    void aMissedLineOfAFoundFaultIsNotAMiss() {
        Question.Hotspot question = Questions.hotspot();
        Response.Marked given = new Response.Marked(new TreeSet<>(Set.of(1, 3)));
        assertThat(Marking.ofLine(question, given, 2)).isEqualTo(Marking.RIGHT);
        assertThat(Marking.ofLine(question, given, 3)).isEqualTo(Marking.RIGHT);
        assertThat(Marking.ofLine(question, given, 4)).isEqualTo(Marking.MISSED);
        assertThat(Marking.ofLine(question, given, 1)).isEqualTo(Marking.WRONG);
        assertThat(Marking.ofLine(question, given, 5)).isEqualTo(Marking.LEFT);
    }
}
