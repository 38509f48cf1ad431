package dev.deckhand.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.scenario.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandTextTest {
    private static final Scene SCENE = TestScene.scene();
    private static final int TIMES = 150;

    static Stream<String> kinds() {
        return Shapes.ALL.fields("TimelineEntry").keySet().stream()
                .filter(name -> !name.equals("at") && !name.equals("id"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theLineOfAnActionIsReadAsThatAction(String kind) {
        for (int seed = 0; seed < TIMES; seed++) {
            TimelineAction action = new RandomActions(seed).of(kind);
            List<String> lines = CommandText.of(action, "demo");
            List<TimelineAction> read = new ArrayList<>();
            for (String line : lines) {
                switch (CommandLine.read(line, SCENE)) {
                    case Reply.Change(var actions, _) -> read.addAll(actions);
                    case Reply.Wrong(var mistakes) ->
                            throw new AssertionError("seed " + seed + ": " + line + " " + mistakes);
                    case Reply.Answer _, Reply.Nothing _ ->
                            throw new AssertionError("seed " + seed + ": " + line);
                }
            }
            assertThat(joined(read))
                    .as("seed %d: %s", seed, lines)
                    .isEqualTo(withoutLengths(action));
        }
    }

    /// What is set and what is removed are two commands.
    private static TimelineAction joined(List<TimelineAction> read) {
        if (read.stream().allMatch(TimelineAction.PutAttributes.class::isInstance)) {
            Map<String, Optional<String>> values = new LinkedHashMap<>();
            read.forEach(each -> values.putAll(((TimelineAction.PutAttributes) each).attributes()));
            return new TimelineAction.PutAttributes(
                    ((TimelineAction.PutAttributes) read.getFirst()).containerInstance(), values);
        }
        assertThat(read).hasSize(1);
        return withoutLengths(read.getFirst());
    }

    /// The length of an override document is that of the document written.
    private static TimelineAction withoutLengths(TimelineAction action) {
        return switch (action) {
            case TimelineAction.RunTask run ->
                    new TimelineAction.RunTask(
                            run.taskDefinition(),
                            run.count(),
                            run.group(),
                            run.startedBy(),
                            run.launchType(),
                            run.capacityProviderStrategy(),
                            run.placementConstraints(),
                            run.placementStrategy(),
                            run.networkConfiguration(),
                            withoutLength(run.overrides()),
                            run.platformVersion(),
                            run.clientToken());
            case TimelineAction.StartTask start ->
                    new TimelineAction.StartTask(
                            start.taskDefinition(),
                            start.containerInstances(),
                            start.group(),
                            start.startedBy(),
                            start.networkConfiguration(),
                            withoutLength(start.overrides()));
            default -> action;
        };
    }

    private static TimelineAction.Overrides withoutLength(TimelineAction.Overrides overrides) {
        return new TimelineAction.Overrides(
                overrides.cpu(), overrides.memory(), overrides.containers(), 0);
    }
}
