package dev.deckhand.ui.sandbox.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// ECS's messages with what misleads in them.
class RealWordsTest {
    @Test
    void theClosestInstanceIsMarkedAsOneOfMany() {
        String message =
                "(service web) was unable to place a task because no container instance met all of its requirements."
                        + " The closest matching (container-instance i1) has insufficient memory available."
                        + " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
        RealWords words = RealWords.of(message);
        assertThat(words.message()).isEqualTo(message);
        assertThat(words.parts().stream().filter(part -> part.note().isPresent()))
                .extracting(RealWords.Part::text)
                .containsExactly(
                        "no container instance met all of its requirements",
                        "The closest matching (container-instance i1)",
                        "has insufficient memory available");
        assertThat(words.notes()).extracting(RealWords.Note::number).containsExactly(1, 2, 3);
        assertThat(words.notes().get(1).text()).startsWith("One instance only");
    }

    @Test
    void aMessageWithoutTrapsStaysAsItIs() {
        RealWords words = RealWords.of("Alarm cpu is OK");
        assertThat(words.notes()).isEmpty();
        assertThat(words.parts())
                .containsExactly(new RealWords.Part("Alarm cpu is OK", OptionalInt.empty()));
    }

    @Test
    void aLongListOfTasksIsCutShort() {
        StringBuilder message = new StringBuilder("(service web) has started 9 tasks:");
        for (int i = 1; i <= 9; i++) {
            message.append(" (task t").append(i).append(")");
        }
        assertThat(RealWords.of(message.append('.').toString()).message())
                .isEqualTo(
                        "(service web) has started 9 tasks: (task t1) (task t2) (task t3) (task t4) … 5 more.");
    }
}
