package dev.deckhand.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.InterviewTrack;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.Question;
import dev.deckhand.content.QuestionType;
import dev.deckhand.journal.Learner;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackQuestionsTest {
    private static final Library LIBRARY =
            new Library(List.of(PackReader.readBuiltIn().pack().orElseThrow()));

    private static List<Question> candidates(InterviewTrack track) {
        Practice.Request all =
                new Practice.Request(
                        Set.of(), Set.of(), Set.of(), Set.of(), Practice.Which.ALL, 10, 1);
        return Practice.candidates(
                LIBRARY,
                Learner.nobody(),
                LocalDate.of(2026, 11, 21),
                TrackQuestions.request(track, all));
    }

    @Test
    void anInterviewAsksOpenQuestionsOnItsTopicsOnlyAndByTheirWeight() {
        assertThat(LIBRARY.tracks()).isNotEmpty();
        for (InterviewTrack track : LIBRARY.tracks()) {
            List<Question> asked = TrackQuestions.choose(track, candidates(track), 10, 7);
            assertThat(asked).hasSize(10).doesNotHaveDuplicates();
            assertThat(asked).allMatch(question -> question.type() == QuestionType.OPEN);
            InterviewTrack.Topic first = track.topics().getFirst();
            assertThat(asked.subList(0, Math.round(first.weight() / 10f)))
                    .as("%s begins with %s", track.id(), first.title())
                    .allMatch(question ->
                            first.concepts().contains(question.concept())
                                    || first.questions().contains(question.id()));
            assertThat(first.questions()).contains(asked.getFirst().id());
        }
    }

    @Test
    void theSameSeedAsksTheSameAndTooFewAreAllAsked() {
        InterviewTrack track = LIBRARY.tracks().getFirst();
        List<Question> candidates = candidates(track);
        assertThat(TrackQuestions.choose(track, candidates, 6, 3))
                .isEqualTo(TrackQuestions.choose(track, candidates, 6, 3));
        assertThat(TrackQuestions.choose(track, candidates, 500, 3))
                .containsExactlyInAnyOrderElementsOf(candidates);
        assertThat(TrackQuestions.choose(track, List.of(), 6, 3)).isEmpty();
    }
}
