package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.SettingsView;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.ui.sandbox.why.Fact.Bar;
import dev.deckhand.ui.sandbox.why.Fact.Section;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The figures of a thing at one instant.
final class Facts {
    private static final int MOST_EVENTS = 12;
    private static final int MOST_TASKS = 30;

    private final Picture picture;
    private final SettingsView settings;

    private Facts(Picture picture) {
        this.picture = picture;
        settings = picture.settings();
    }

    /// Everything to say about a thing; empty when the picture does not have it.
    static List<Section> of(Thing thing, Picture picture) {
        Facts facts = new Facts(picture);
        return switch (thing) {
            case Thing.Instance(var id) ->
                    picture.instanceRow(id) < 0
                            ? List.of()
                            : facts.instance(picture.instanceRow(id));
            case Thing.Task(var id) ->
                    picture.taskRow(id) < 0 ? List.of() : facts.task(picture.taskRow(id));
            case Thing.Service(var name) -> {
                int service = picture.services().indexOf(name);
                yield service < 0 ? List.of() : facts.service(service);
            }
            case Thing.Zone(var name) -> {
                int zone = picture.zones().indexOf(name);
                yield zone < 0 ? List.of() : facts.zone(zone);
            }
            case Thing.Provider(var name) -> {
                int provider = picture.capacityProviders().indexOf(name);
                yield provider < 0 || picture.providerGone(provider)
                        ? List.of()
                        : facts.provider(name, provider);
            }
            case Thing.Waiting(var group) -> facts.waiting(group);
        };
    }

    // ---- an instance ----

    private List<Section> instance(int row) {
        StateView.InstanceView view = picture.instance(row);
        List<Fact> state = new ArrayList<>();
        state.add(
                text("facts.status", status(view))
                        .trouble(!view.agentConnected() || view.status() != InstanceStatus.ACTIVE));
        view.ec2InstanceType().ifPresent(type -> state.add(text("facts.type", type)));
        state.add(Fact.to(Messages.text("facts.zone"), new Thing.Zone(view.availabilityZone())));
        view.capacityProviderName()
                .ifPresent(name ->
                        state.add(
                                Fact.to(
                                        Messages.text("facts.provider"),
                                        new Thing.Provider(name))));
        if (picture.instanceSpot(row)) {
            state.add(text("facts.buying", Messages.text("facts.spot")));
        }
        List<Fact> room = new ArrayList<>();
        room.add(
                left(
                        "facts.cpu",
                        "facts.cpu.left",
                        Bar.CPU,
                        picture.cpuFree(row),
                        picture.cpu(row)));
        room.add(
                left(
                        "facts.memory",
                        "facts.memory.left",
                        Bar.MEMORY,
                        picture.memoryFree(row),
                        picture.memory(row)));
        if (picture.enis(row) != Picture.NONE) {
            room.add(
                    left(
                            "facts.enis",
                            "facts.count.left",
                            Bar.OTHER,
                            picture.enisFree(row),
                            picture.enis(row)));
        }
        if (picture.gpus(row) > 0) {
            room.add(
                    left(
                            "facts.gpus",
                            "facts.count.left",
                            Bar.OTHER,
                            picture.gpusFree(row),
                            picture.gpus(row)));
        }
        room.add(text("facts.ports", ports(view.remainingResources())));
        List<Section> sections = new ArrayList<>();
        sections.add(section("facts.section.state", state));
        sections.add(section("facts.section.room", room));
        sections.add(tasksOn(row));
        sections.add(attributes(settings.attributes(row)));
        return sections;
    }

    private static String status(StateView.InstanceView view) {
        return view.agentConnected()
                ? view.status().name()
                : Messages.text("facts.status.lost", view.status());
    }

    private static String ports(StateView.ResourcesView resources) {
        List<String> ports = new ArrayList<>();
        resources.ports().forEach(port -> ports.add(String.valueOf(port)));
        resources.portsUdp().forEach(port -> ports.add(port + "/udp"));
        return String.join(", ", ports);
    }

    private Section tasksOn(int row) {
        int[] tasks = picture.tasksOn(row);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < Math.min(tasks.length, MOST_TASKS); i++) {
            facts.add(taskLine(tasks[i]));
        }
        if (tasks.length > MOST_TASKS) {
            facts.add(Fact.of("", Messages.text("facts.more", tasks.length - MOST_TASKS)));
        }
        if (tasks.length == 0) {
            facts.add(Fact.of("", Messages.text("facts.no-tasks")));
        }
        return new Section(Messages.text("facts.section.tasks", tasks.length), facts);
    }

    private Fact taskLine(int task) {
        return Fact.to(
                        picture.taskDefinition(task) + " " + picture.taskLastStatus(task),
                        shortId(picture.taskId(task)),
                        new Thing.Task(picture.taskId(task)))
                .trouble(picture.taskFailed(task));
    }

    private static Section attributes(Map<String, String> attributes) {
        List<Fact> facts = new ArrayList<>();
        attributes.forEach((name, value) ->
                facts.add(
                        Fact.of(name, value.isEmpty() ? Messages.text("facts.no-value") : value)));
        return section("facts.section.attributes", facts);
    }

    // ---- a task ----

    private List<Section> task(int row) {
        StateView.TaskView view = picture.task(row);
        List<Fact> state = new ArrayList<>();
        state.add(text("facts.last-status", view.lastStatus().name()));
        state.add(text("facts.desired-status", view.desiredStatus().name()));
        state.add(
                text("facts.health", view.healthStatus().name()).trouble(picture.taskFailed(row)));
        view.stopCode().ifPresent(code -> state.add(text("facts.stop-code", code.apiValue())));
        view.stoppedReason().ifPresent(why -> state.add(text("facts.stopped-reason", why)));
        List<Fact> where = new ArrayList<>();
        view.containerInstance()
                .ifPresentOrElse(
                        id ->
                                where.add(
                                        Fact.to(
                                                Messages.text("facts.instance"),
                                                new Thing.Instance(id))),
                        () ->
                                where.add(
                                        text(
                                                "facts.instance",
                                                Messages.text(
                                                        view.availabilityZone().isPresent()
                                                                ? "facts.instance.fargate"
                                                                : "facts.instance.none"))));
        view.availabilityZone()
                .ifPresent(zone ->
                        where.add(Fact.to(Messages.text("facts.zone"), new Thing.Zone(zone))));
        view.capacityProviderName()
                .ifPresent(name ->
                        where.add(
                                Fact.to(
                                        Messages.text("facts.provider"),
                                        new Thing.Provider(name))));
        List<Fact> what = new ArrayList<>();
        what.add(text("facts.definition", view.taskDefinition()));
        if (picture.taskService(row) >= 0) {
            what.add(
                    Fact.to(
                            Messages.text("facts.service"),
                            new Thing.Service(picture.services().get(picture.taskService(row)))));
        } else {
            what.add(text("facts.group", view.group()));
        }
        what.add(text("facts.cpu", Messages.text("facts.cpu.reserved", picture.taskCpu(row))));
        what.add(
                text(
                        "facts.memory",
                        Messages.text("facts.memory.reserved", picture.taskMemory(row))));
        List<Section> sections = new ArrayList<>();
        sections.add(section("facts.section.state", state));
        sections.add(section("facts.section.where", where));
        sections.add(section("facts.section.what", what));
        sections.add(section("facts.section.times", times(view)));
        sections.add(containers(view));
        return sections;
    }

    private static List<Fact> times(StateView.TaskView view) {
        List<Fact> times = new ArrayList<>();
        at(times, "facts.created", view.createdAtMicros());
        at(times, "facts.started", view.startedAtMicros());
        at(times, "facts.stopped", view.stoppedAtMicros());
        return times;
    }

    private static void at(List<Fact> times, String key, OptionalLong micros) {
        if (micros.isPresent()) {
            times.add(text(key, clock(micros.getAsLong())));
        }
    }

    private static Section containers(StateView.TaskView view) {
        List<Fact> facts = new ArrayList<>();
        for (StateView.ContainerView one : view.containers()) {
            StringBuilder value = new StringBuilder(one.lastStatus());
            if (one.exitCode().isPresent()) {
                value.append(", ").append(Messages.text("facts.exit", one.exitCode().getAsInt()));
            }
            if (one.restartCount() > 0) {
                value.append(", ").append(Messages.text("facts.restarts", one.restartCount()));
            }
            one.reason().ifPresent(why -> value.append(": ").append(why));
            boolean bad = one.exitCode().isPresent() && one.exitCode().getAsInt() != 0;
            facts.add(Fact.of(one.name(), value.toString()).trouble(bad));
        }
        return section("facts.section.containers", facts);
    }

    // ---- a service ----

    private List<Section> service(int service) {
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
        counts.add(text("facts.pending", String.valueOf(view.pendingCount())));
        counts.add(text("facts.scheduling", view.schedulingStrategy().name()));
        List<Fact> rules = new ArrayList<>();
        set.taskDefinition().ifPresent(name -> rules.add(text("facts.definition", name)));
        rules.add(
                text(
                        "facts.percents",
                        Messages.text(
                                "facts.percents.value",
                                settings.minimumHealthyPercent(service),
                                settings.maximumPercent(service))));
        rules.add(text("facts.strategy", strategy(set)));
        if (!set.placementConstraints().isEmpty()) {
            rules.add(text("facts.constraints", constraints(set)));
        }
        rules.add(text("facts.capacity", capacity(set)));
        rules.add(text("facts.rebalancing", view.availabilityZoneRebalancing().name()));
        List<Section> sections = new ArrayList<>();
        sections.add(section("facts.section.tasks-of", counts));
        sections.add(section("facts.section.settings", rules));
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
                ", ", set.capacityProviderStrategy().stream().map(Facts::share).toList());
    }

    private static String share(CapacityProviderStrategyItem one) {
        return Messages.text(
                "facts.capacity.share", one.capacityProvider(), one.base(), one.weight());
    }

    private Section deployment(StateView.DeploymentView one, int service) {
        List<Fact> facts = new ArrayList<>();
        facts.add(text("facts.rollout", one.rolloutState().name()));
        facts.add(text("facts.definition", one.taskDefinition()));
        facts.add(
                Fact.bar(
                        Messages.text("facts.running"),
                        Messages.text("facts.running.of", one.runningCount(), one.desiredCount()),
                        Bar.OTHER,
                        one.runningCount(),
                        one.desiredCount()));
        facts.add(text("facts.pending", String.valueOf(one.pendingCount())));
        Optional<Integer> threshold = settings.breakerThreshold(service);
        facts.add(
                text(
                                "facts.failed",
                                threshold
                                        .map(most ->
                                                Messages.text(
                                                        "facts.failed.of", one.failedTasks(), most))
                                        .orElseGet(() -> String.valueOf(one.failedTasks())))
                        .trouble(one.failedTasks() > 0));
        one.lifecycleStage().ifPresent(stage -> facts.add(text("facts.stage", stage.name())));
        one.requestedProductionTrafficWeight()
                .ifPresent(weight -> facts.add(text("facts.traffic", weight + " %")));
        if (!one.rolloutStateReason().isEmpty()) {
            facts.add(Fact.of("", one.rolloutStateReason()));
        }
        return new Section(
                Messages.text("facts.section.deployment", one.status(), shortId(one.id())), facts);
    }

    private static Section taskSet(StateView.TaskSetView one) {
        return new Section(
                Messages.text("facts.section.task-set", one.status(), shortId(one.id())),
                List.of(
                        text("facts.definition", one.taskDefinition()),
                        text("facts.scale", one.scale() + " %"),
                        Fact.bar(
                                Messages.text("facts.running"),
                                Messages.text(
                                        "facts.running.of",
                                        one.runningCount(),
                                        one.computedDesiredCount()),
                                Bar.OTHER,
                                one.runningCount(),
                                one.computedDesiredCount()),
                        text("facts.pending", String.valueOf(one.pendingCount()))));
    }

    private static Section events(StateView.ServiceView view) {
        List<Fact> facts = new ArrayList<>();
        for (StateView.MessageView one : view.events().reversed()) {
            if (facts.size() == MOST_EVENTS) {
                break;
            }
            facts.add(Fact.of(clock(one.atMicros()), one.message()));
        }
        if (facts.isEmpty()) {
            facts.add(Fact.of("", Messages.text("facts.no-events")));
        }
        return section("facts.section.events", facts);
    }

    // ---- zones, providers, what waits ----

    private List<Section> zone(int zone) {
        int instances = 0;
        long cpu = 0;
        long cpuFree = 0;
        long memory = 0;
        long memoryFree = 0;
        for (int row = 0; row < picture.instanceCount(); row++) {
            if (picture.instanceZone(row) == zone && !picture.instanceGone(row)) {
                instances++;
                cpu += picture.cpu(row);
                cpuFree += picture.cpuFree(row);
                memory += picture.memory(row);
                memoryFree += picture.memoryFree(row);
            }
        }
        int[] perService = new int[picture.services().size()];
        int tasks = 0;
        for (int row = 0; row < picture.taskCount(); row++) {
            if (picture.taskOnMap(row) && picture.taskZone(row) == zone) {
                tasks++;
                if (picture.taskService(row) >= 0) {
                    perService[picture.taskService(row)]++;
                }
            }
        }
        List<Fact> state = new ArrayList<>();
        boolean down = picture.zoneFailed(zone);
        state.add(
                text("facts.status", Messages.text(down ? "facts.zone.down" : "facts.zone.up"))
                        .trouble(down));
        state.add(text("facts.instances", String.valueOf(instances)));
        state.add(text("facts.tasks", String.valueOf(tasks)));
        List<Section> sections = new ArrayList<>();
        sections.add(section("facts.section.state", state));
        if (instances > 0) {
            sections.add(
                    section(
                            "facts.section.room",
                            List.of(
                                    left("facts.cpu", "facts.cpu.left", Bar.CPU, cpuFree, cpu),
                                    left(
                                            "facts.memory",
                                            "facts.memory.left",
                                            Bar.MEMORY,
                                            memoryFree,
                                            memory))));
        }
        List<Fact> services = new ArrayList<>();
        for (int i = 0; i < perService.length; i++) {
            if (!picture.serviceGone(i)) {
                services.add(
                        Fact.to(
                                Messages.text("facts.tasks.count", perService[i]),
                                new Thing.Service(picture.services().get(i))));
            }
        }
        sections.add(section("facts.section.services", services));
        return sections;
    }

    private List<Section> provider(String name, int provider) {
        List<Section> sections = new ArrayList<>();
        Optional<StateView.CapacityProviderView> view = picture.capacityProvider(provider);
        Optional<CapacityProvider> set = settings.capacityProvider(provider);
        int tasks = 0;
        for (int row = 0; row < picture.taskCount(); row++) {
            if (picture.taskOnMap(row) && picture.taskProvider(row) == provider) {
                tasks++;
            }
        }
        List<Fact> state = new ArrayList<>();
        view.ifPresent(one -> {
            state.add(
                    text(
                            "facts.reservation",
                            Messages.text(
                                    "facts.reservation.value",
                                    one.capacityProviderReservation(),
                                    one.instancesNeeded(),
                                    one.instances())));
            state.add(text("facts.instances", String.valueOf(one.instances())));
            state.add(text("facts.needed", String.valueOf(one.instancesNeeded())));
            state.add(text("facts.desired-capacity", String.valueOf(one.desiredCapacity())));
        });
        state.add(text("facts.tasks", String.valueOf(tasks)));
        sections.add(section("facts.section.state", state));
        set.ifPresent(one -> sections.add(section("facts.section.settings", settings(one))));
        if (CapacityProvider.isFargate(name)) {
            sections.add(
                    section(
                            "facts.section.settings",
                            List.of(
                                    text(
                                            "facts.kind",
                                            Messages.text(
                                                    name.equals(CapacityProvider.FARGATE)
                                                            ? "facts.kind.fargate"
                                                            : "facts.kind.fargate-spot")))));
        }
        return sections;
    }

    private static List<Fact> settings(CapacityProvider provider) {
        return switch (provider) {
            case CapacityProvider.AutoScalingGroup group ->
                    List.of(
                            text("facts.kind", Messages.text("facts.kind.group")),
                            text("facts.type", String.join(", ", group.instanceTypes())),
                            text(
                                    "facts.size",
                                    Messages.text(
                                            "facts.size.value", group.minSize(), group.maxSize())),
                            text("facts.zones", String.join(", ", group.availabilityZones())),
                            text(
                                    "facts.managed-scaling",
                                    group.managedScaling().enabled()
                                            ? Messages.text(
                                                    "facts.managed-scaling.on",
                                                    group.managedScaling().targetCapacity(),
                                                    group.managedScaling().minimumScalingStepSize(),
                                                    group.managedScaling().maximumScalingStepSize())
                                            : Messages.text("facts.off")),
                            text(
                                    "facts.termination-protection",
                                    onOff(group.managedTerminationProtection())),
                            text("facts.managed-draining", onOff(group.managedDraining())));
            case CapacityProvider.ManagedInstances managed ->
                    List.of(
                            text("facts.kind", Messages.text("facts.kind.managed")),
                            text(
                                    "facts.type",
                                    managed.allowedInstanceTypes().isEmpty()
                                            ? Messages.text("facts.type.any")
                                            : String.join(", ", managed.allowedInstanceTypes())));
        };
    }

    private static String onOff(boolean on) {
        return Messages.text(on ? "facts.on" : "facts.off");
    }

    private List<Section> waiting(String group) {
        List<Fact> facts = new ArrayList<>();
        for (Picture.Waiting one : picture.waiting()) {
            if (one.group().equals(group)) {
                facts.add(text("facts.waiting.count", String.valueOf(one.count())));
                facts.add(text("facts.waiting.reason", one.reason()).trouble(true));
            }
        }
        if (facts.isEmpty()) {
            facts.add(Fact.of("", Messages.text("facts.waiting.none")));
        }
        String owner = Explanation.owner(group);
        if (picture.services().contains(owner)) {
            facts.add(Fact.to(Messages.text("facts.service"), new Thing.Service(owner)));
        }
        return List.of(section("facts.section.waiting", facts));
    }

    // ---- writing ----

    private static Section section(String key, List<Fact> facts) {
        return new Section(Messages.text(key), facts);
    }

    private static Fact text(String key, String value) {
        return Fact.of(Messages.text(key), value);
    }

    private static Fact left(String label, String value, Bar bar, long free, long all) {
        return Fact.bar(
                Messages.text(label), Messages.text(value, free, all), bar, all - free, all);
    }

    /// The end of a long id, which is what tells it from others.
    static String shortId(String id) {
        String last = id.substring(id.lastIndexOf('/') + 1);
        return last.length() > 12 ? "…" + last.substring(last.length() - 8) : last;
    }

    /// Simulated time as `m:ss.mmm`, or with hours.
    static String clock(long micros) {
        long millis = Math.floorDiv(micros, Micros.PER_SECOND / 1000);
        long hours = millis / 3_600_000;
        long minutes = millis / 60_000 % 60;
        String seconds = String.format(Locale.ROOT, "%02d.%03d", millis / 1000 % 60, millis % 1000);
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%s", hours, minutes, seconds)
                : String.format(Locale.ROOT, "%d:%s", minutes, seconds);
    }
}
