package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftLesson;
import dev.deckhand.content.Lesson.Caption;
import dev.deckhand.content.Lesson.Focus;
import dev.deckhand.content.Lesson.Part;
import dev.deckhand.content.Lesson.Why;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.Subnet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Runs the parts of a lesson to see whether what its captions point at is there by then.
final class LessonCheck {
    /// A lesson is short. What is beyond this is not looked at, so that a hostile one cannot keep
    /// the program busy.
    private static final int MOST_STEPS = 20_000;

    private static final int MOST_THINGS = 2_000;

    private final DraftLesson draft;
    private final Problems problems;

    private LessonCheck(DraftLesson draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    static boolean isSound(
            DraftLesson draft, Map<String, ScenarioText> scenarios, Problems problems) {
        int before = problems.count();
        List<Part> parts = draft.lesson().parts();
        for (int i = 0; i < parts.size(); i++) {
            ScenarioText scenario = scenarios.get(parts.get(i).scenario());
            if (scenario != null && isSmall(scenario.scenario())) {
                new LessonCheck(draft, problems).part(parts.get(i), i, scenario.scenario());
            }
        }
        return problems.count() == before;
    }

    private static boolean isSmall(Scenario scenario) {
        long desired =
                scenario.services().stream()
                        .mapToLong(service -> service.desiredCount().orElse(0))
                        .sum();
        return scenario.cluster().containerInstances().size() + scenario.tasks().size() + desired
                <= MOST_THINGS;
    }

    private void part(Part part, int index, Scenario scenario) {
        Simulation run = Simulation.load(scenario);
        for (int i = 0; i < part.captions().size(); i++) {
            Caption caption = part.captions().get(i);
            while (run.nextAtMicros() <= caption.atMicros() && run.position() < MOST_STEPS) {
                run.step();
            }
            if (run.nextAtMicros() <= caption.atMicros()) {
                return;
            }
            caption(caption, "/parts/" + index + "/captions/" + i, scenario, run.state());
        }
    }

    private void caption(Caption caption, String pointer, Scenario scenario, StateView state) {
        for (int i = 0; i < caption.focus().size(); i++) {
            Focus focus = caption.focus().get(i);
            missing(focus, scenario, state).ifPresent(report(pointer + "/focus/" + i));
        }
        caption.why()
                .flatMap(why ->
                        switch (why) {
                            case Why.Task(var id) -> missing(new Focus.Item(id), scenario, state);
                            case Why.Service(var name) ->
                                    missing(new Focus.Service(name), scenario, state);
                            case Why.Placement(var name) ->
                                    missing(new Focus.Service(name), scenario, state);
                            case Why.Deployment(var name) ->
                                    missing(new Focus.Service(name), scenario, state);
                            case Why.Request(var id) ->
                                    scenario.timeline().stream()
                                                    .anyMatch(entry -> entry.id().equals(id))
                                            ? Optional.<String>empty()
                                            : Optional.of("timeline entry " + id);
                        })
                .ifPresent(report(pointer + "/why"));
    }

    private Consumer<String> report(String pointer) {
        return what ->
                problems.add(
                        draft.text().at(pointer),
                        "There is no " + what + " at that time",
                        "Mend the name, or run the scenario to see what is there.");
    }

    /// What a caption points at and is not there, in words.
    private static Optional<String> missing(Focus focus, Scenario scenario, StateView state) {
        return switch (focus) {
            case Focus.Item(var id) ->
                    Stream.concat(
                                            state.containerInstances().stream()
                                                    .map(StateView.InstanceView::id),
                                            state.tasks().stream().map(StateView.TaskView::id))
                                    .anyMatch(id::equals)
                            ? Optional.empty()
                            : Optional.of("instance or task " + id);
            case Focus.Service(var name) ->
                    state.services().stream().anyMatch(one -> one.name().equals(name))
                            ? Optional.empty()
                            : Optional.of("service " + name);
            case Focus.Zone(var name) ->
                    zones(scenario, state).anyMatch(name::equals)
                            ? Optional.empty()
                            : Optional.of("Availability Zone " + name);
            case Focus.Provider(var name) ->
                    CapacityProvider.isFargate(name)
                                    || scenario.cluster().capacityProviders().stream()
                                            .anyMatch(one -> one.name().equals(name))
                            ? Optional.empty()
                            : Optional.of("capacity provider " + name);
            case Focus.Waiting(var group) ->
                    group.startsWith("family:")
                                    || state.services().stream()
                                            .anyMatch(one -> group.equals("service:" + one.name()))
                            ? Optional.empty()
                            : Optional.of("group " + group);
        };
    }

    private static Stream<String> zones(Scenario scenario, StateView state) {
        return Stream.concat(
                state.containerInstances().stream().map(StateView.InstanceView::availabilityZone),
                scenario.subnets().stream().map(Subnet::availabilityZone));
    }
}
