package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.Subnet;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.model.TimelineEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The scene that a picture shows.
public final class LiveScene implements Scene {
    private final Scenario scenario;
    private final Picture picture;

    public LiveScene(Scenario scenario, Picture picture) {
        this.scenario = scenario;
        this.picture = picture;
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public List<String> names(Named kind, String prefix, int limit) {
        return all(kind).filter(name -> name.startsWith(prefix)).limit(limit).toList();
    }

    private Stream<String> all(Named kind) {
        return switch (kind) {
            case INSTANCE ->
                    rows(
                            picture.instanceCount(),
                            row -> !picture.instanceGone(row),
                            picture::instanceId);
            case TASK -> rows(picture.taskCount(), picture::taskOnMap, picture::taskId);
            case SERVICE ->
                    rows(
                            picture.services().size(),
                            service -> !picture.serviceGone(service),
                            picture.services()::get);
            case TASK_DEFINITION -> definitionNames().stream();
            case CAPACITY_PROVIDER ->
                    rows(
                            picture.capacityProviders().size(),
                            provider -> !picture.providerGone(provider),
                            picture.capacityProviders()::get);
            case ZONE -> picture.zones().stream();
            case ALARM -> alarms().stream();
            case SUBNET -> scenario.subnets().stream().map(Subnet::subnetId);
        };
    }

    private static Stream<String> rows(int count, IntPredicate wanted, IntFunction<String> name) {
        return IntStream.range(0, count).filter(wanted).mapToObj(name);
    }

    /// Families first, they are what one mostly means.
    private Set<String> definitionNames() {
        Set<String> names = new LinkedHashSet<>();
        taskDefinitions().values().forEach(definition -> names.add(definition.family()));
        names.addAll(taskDefinitions().keySet());
        return names;
    }

    private Set<String> alarms() {
        Set<String> names = new LinkedHashSet<>();
        scenario.alarms().forEach(alarm -> names.add(alarm.alarmName()));
        for (TimelineEntry entry : scenario.timeline()) {
            if (entry.atMicros() <= picture.atMicros()
                    && entry.action() instanceof TimelineAction.PutMetricAlarm(var alarm)) {
                names.add(alarm.alarmName());
            }
        }
        return names;
    }

    @Override
    public Map<String, TaskDefinition> taskDefinitions() {
        return picture.taskDefinitions();
    }

    @Override
    public List<CapacityProvider> capacityProviders() {
        return picture.settings().capacityProviders();
    }

    @Override
    public List<CapacityProvider> inactiveProviders() {
        return picture.settings().inactiveProviders();
    }

    @Override
    public List<String> associatedProviders() {
        return picture.settings().associatedProviders();
    }

    @Override
    public List<CapacityProviderStrategyItem> defaultCapacityProviderStrategy() {
        return picture.settings().defaultCapacityProviderStrategy();
    }

    @Override
    public StateView state() {
        return picture.state();
    }

    @Override
    public String nextInstanceId() {
        int last = 0;
        for (int row = 0; row < picture.instanceCount(); row++) {
            last = Math.max(last, numberOf(picture.instanceId(row)));
        }
        return "i" + (last + 1);
    }

    /// 7 of `i7` and of `i7-2`; 0 of other ids.
    private static int numberOf(String id) {
        return id.matches("i\\d{1,6}(-\\d+)?")
                ? Integer.parseInt(id.substring(1).split("-", 2)[0])
                : 0;
    }
}
