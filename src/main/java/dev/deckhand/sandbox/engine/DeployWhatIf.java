package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why.Counterfactual;
import dev.deckhand.sandbox.model.TimelineAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What the same look of a rolling deployment would have done with other percentages.
final class DeployWhatIf {
    private final TraceDecision.Deploy made;
    private final WhatIf whatIf;

    DeployWhatIf(TraceDecision.Deploy made, WhatIf whatIf) {
        this.made = made;
        this.whatIf = whatIf;
    }

    List<Counterfactual> all() {
        List<Counterfactual> all = new ArrayList<>();
        for (int maximum : List.of(100, 150, 200)) {
            percents(
                    "maximumPercent " + maximum, OptionalInt.empty(), OptionalInt.of(maximum), all);
        }
        for (int minimum : List.of(0, 50, 100)) {
            percents(
                    "minimumHealthyPercent " + minimum,
                    OptionalInt.of(minimum),
                    OptionalInt.empty(),
                    all);
        }
        return all;
    }

    private void percents(
            String what, OptionalInt minimum, OptionalInt maximum, List<Counterfactual> all) {
        TimelineAction action = Changes.percents(made.service(), minimum, maximum);
        Optional<TraceDecision.Deploy> other =
                whatIf.after(action, course -> look(course).isPresent()).flatMap(this::look);
        boolean proved = other.isPresent();
        if (!proved) {
            // what ECS would refuse is told all the same, without a request
            other =
                    look(
                            whatIf.after(
                                    world ->
                                            world.service(made.service())
                                                    .ifPresent(service ->
                                                            service.spec =
                                                                    Services.withPercents(
                                                                            service.spec,
                                                                            minimum,
                                                                            maximum)),
                                    course -> look(course).isPresent()));
        }
        other.filter(deploy -> deploy.start() != made.start() || deploy.stop() != made.stop())
                .ifPresent(deploy ->
                        all.add(
                                whatIf.proved(
                                        "With "
                                                + what
                                                + " "
                                                + deploy.start()
                                                + " would start and "
                                                + deploy.stop()
                                                + " would stop.",
                                        proved ? Optional.of(action) : Optional.empty())));
    }

    private Optional<TraceDecision.Deploy> look(WhatIf.Course course) {
        return course.at(
                0, TraceDecision.Deploy.class, deploy -> deploy.service().equals(made.service()));
    }
}
