package dev.deckhand.ui.sandbox.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What to read about what is going on.
class SituationTest {
    @ParameterizedTest
    @EnumSource(Situation.class)
    void eachLeadsToNotesThatExist(Situation situation) {
        assertThat(situation.concepts())
                .isNotEmpty()
                .allSatisfy(id ->
                        assertThat(
                                        Files.exists(
                                                Path.of(
                                                        "content",
                                                        "ecs-core",
                                                        "concepts",
                                                        id + ".md")))
                                .as(id)
                                .isTrue());
    }

    private static Picture at(String scenario, long seconds) {
        Run run = Sample.run(scenario, seconds);
        return run.momentProperty().get().picture();
    }

    @Test
    void aThingLeadsToWhatIsGoingOnWithIt() {
        Picture picture = at("why-not-placed", 10);
        assertThat(Situation.of(new Thing.Instance("draining"), picture))
                .startsWith(Situation.INSTANCE_DRAINING);
        assertThat(Situation.of(new Thing.Instance("silent"), picture))
                .startsWith(Situation.INSTANCE_LOST);
        Picture fargate = at("spot-with-a-floor", 60);
        assertThat(Situation.of(new Thing.Service("worker"), fargate))
                .contains(Situation.SERVICE, Situation.PROVIDER);
        assertThat(Situation.of(new Thing.Provider("FARGATE_SPOT"), fargate))
                .startsWith(Situation.FARGATE_SPOT);
        assertThat(Situation.of(new Thing.Instance("never"), fargate))
                .containsExactly(Situation.INSTANCE);
    }
}
