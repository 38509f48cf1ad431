package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.SettingsView;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.ui.sandbox.why.Fact.Bar;
import dev.deckhand.ui.sandbox.why.Fact.Section;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The figures of a service: its counts, settings, deployments, task sets and events.
final class ServiceFacts {
    private static final int MOST_EVENTS = 12;

    private final Picture picture;
    private final SettingsView settings;

    ServiceFacts(Picture picture) {
        this.picture = picture;
        settings = picture.settings();
    }

    List<Section> of(int service) {
        StateView.ServiceView view = picture.service(service);
        Service set = settings.service(service);
        List<Fact> counts = new ArrayList<>();
        counts.add(
                Fact.bar(
                                Messages.text("facts.running"),
                                Messages.text(
                                        "facts.running.of",
                                        view.runningCount(),
                                        view.desiredCount()),
                                Bar.OTHER,
                                view.runningCount(),
                                view.desiredCount())
                        .trouble(view.runningCount() < view.desiredCount()));
        counts.add(FactWords.text("facts.pending", String.valueOf(view.pendingCount())));
        counts.add(FactWords.text("facts.scheduling", view.schedulingStrategy().name()));
        List<Fact> rules = new ArrayList<>();
        set.taskDefinition().ifPresent(name -> rules.add(FactWords.text("facts.definition", name)));
        rules.add(
                FactWords.text(
                        "facts.percents",
                        Messages.text(
                                "facts.percents.value",
                                settings.minimumHealthyPercent(service),
                                settings.maximumPercent(service))));
        rules.add(FactWords.text("facts.strategy", strategy(set)));
        if (!set.placementConstraints().isEmpty()) {
            rules.add(FactWords.text("facts.constraints", constraints(set)));
        }
        rules.add(FactWords.text("facts.capacity", capacity(set)));
        rules.add(FactWords.text("facts.rebalancing", view.availabilityZoneRebalancing().name()));
        List<Section> sections = new ArrayList<>();
        sections.add(FactWords.section("facts.section.tasks-of", counts));
        sections.add(FactWords.section("facts.section.settings", rules));
        for (StateView.DeploymentView one : view.deployments()) {
            sections.add(deployment(one, service));
        }
        for (StateView.TaskSetView one : view.taskSets()) {
            sections.add(taskSet(one));
        }
        sections.add(events(view));
        return sections;
    }

    private static String strategy(Service set) {
        return set.placementStrategy().isEmpty()
                ? Messages.text("facts.strategy.default")
                : String.join(
                        ", ", set.placementStrategy().stream().map(Funnel::strategy).toList());
    }

    private static String constraints(Service set) {
        return String.join(
                ", ",
                set.placementConstraints().stream()
                        .map(one ->
                                one.type().apiValue()
                                        + one.expression().map(text -> "(" + text + ")").orElse(""))
                        .toList());
    }

    private static String capacity(Service set) {
        if (set.capacityProviderStrategy().isEmpty()) {
            return set.launchType().map(Enum::name).orElse(Messages.text("facts.capacity.default"));
        }
        return String.join(
                ", ", set.capacityProviderStrategy().stream().map(ServiceFacts::share).toList());
    }

    private static String share(CapacityProviderStrategyItem one) {
        return Messages.text(
                "facts.capacity.share", one.capacityProvider(), one.base(), one.weight());
    }

    private Section deployment(StateView.DeploymentView one, int service) {
        List<Fact> facts = new ArrayList<>();
        facts.add(FactWords.text("facts.rollout", one.rolloutState().name()));
        facts.add(FactWords.text("facts.definition", one.taskDefinition()));
        facts.add(
                Fact.bar(
                        Messages.text("facts.running"),
                        Messages.text("facts.running.of", one.runningCount(), one.desiredCount()),
                        Bar.OTHER,
                        one.runningCount(),
                        one.desiredCount()));
        facts.add(FactWords.text("facts.pending", String.valueOf(one.pendingCount())));
        Optional<Integer> threshold = settings.breakerThreshold(service);
        facts.add(
                FactWords.text(
                                "facts.failed",
                                threshold
                                        .map(most ->
                                                Messages.text(
                                                        "facts.failed.of", one.failedTasks(), most))
                                        .orElseGet(() -> String.valueOf(one.failedTasks())))
                        .trouble(one.failedTasks() > 0));
        one.lifecycleStage()
                .ifPresent(stage -> facts.add(FactWords.text("facts.stage", stage.name())));
        one.requestedProductionTrafficWeight()
                .ifPresent(weight -> facts.add(FactWords.text("facts.traffic", weight + " %")));
        if (!one.rolloutStateReason().isEmpty()) {
            facts.add(Fact.of("", one.rolloutStateReason()));
        }
        return new Section(
                Messages.text(
                        "facts.section.deployment", one.status(), FactWords.shortId(one.id())),
                facts);
    }

    private static Section taskSet(StateView.TaskSetView one) {
        return new Section(
                Messages.text("facts.section.task-set", one.status(), FactWords.shortId(one.id())),
                List.of(
                        FactWords.text("facts.definition", one.taskDefinition()),
                        FactWords.text("facts.scale", one.scale() + " %"),
                        Fact.bar(
                                Messages.text("facts.running"),
                                Messages.text(
                                        "facts.running.of",
                                        one.runningCount(),
                                        one.computedDesiredCount()),
                                Bar.OTHER,
                                one.runningCount(),
                                one.computedDesiredCount()),
                        FactWords.text("facts.pending", String.valueOf(one.pendingCount()))));
    }

    private static Section events(StateView.ServiceView view) {
        List<Fact> facts = new ArrayList<>();
        for (StateView.MessageView one : view.events().reversed()) {
            if (facts.size() == MOST_EVENTS) {
                break;
            }
            facts.add(Fact.of(FactWords.clock(one.atMicros()), one.message()));
        }
        if (facts.isEmpty()) {
            facts.add(Fact.of("", Messages.text("facts.no-events")));
        }
        return FactWords.section("facts.section.events", facts);
    }
}
