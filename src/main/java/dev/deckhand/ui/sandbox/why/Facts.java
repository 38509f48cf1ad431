package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.SettingsView;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.ui.sandbox.why.Fact.Bar;
import dev.deckhand.ui.sandbox.why.Fact.Section;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.TaskDetail;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// The figures of a thing at one instant.
final class Facts {
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
                yield service < 0 ? List.of() : new ServiceFacts(picture).of(service);
            }
            case Thing.Zone(var name) -> {
                int zone = picture.zones().indexOf(name);
                yield zone < 0 ? List.of() : facts.zone(zone);
            }
            case Thing.Provider(var name) -> {
                int provider = picture.capacityProviders().indexOf(name);
                yield provider < 0 || picture.providerGone(provider)
                        ? List.of()
                        : new ProviderFacts(picture).of(name, provider);
            }
            case Thing.Waiting(var group) -> facts.waiting(group);
        };
    }

    // ---- an instance ----

    private List<Section> instance(int row) {
        StateView.InstanceView view = picture.instance(row);
        List<Fact> state = new ArrayList<>();
        state.add(
                FactWords.text("facts.status", status(view))
                        .trouble(!view.agentConnected() || view.status() != InstanceStatus.ACTIVE));
        view.ec2InstanceType().ifPresent(type -> state.add(FactWords.text("facts.type", type)));
        state.add(Fact.to(Messages.text("facts.zone"), new Thing.Zone(view.availabilityZone())));
        view.capacityProviderName()
                .ifPresent(name ->
                        state.add(
                                Fact.to(
                                        Messages.text("facts.provider"),
                                        new Thing.Provider(name))));
        if (picture.instanceSpot(row)) {
            state.add(FactWords.text("facts.buying", Messages.text("facts.spot")));
        }
        List<Fact> room = new ArrayList<>();
        room.add(
                FactWords.left(
                        "facts.cpu",
                        "facts.cpu.left",
                        Bar.CPU,
                        picture.cpuFree(row),
                        picture.cpu(row)));
        room.add(
                FactWords.left(
                        "facts.memory",
                        "facts.memory.left",
                        Bar.MEMORY,
                        picture.memoryFree(row),
                        picture.memory(row)));
        if (picture.enis(row) != Picture.NONE) {
            room.add(
                    FactWords.left(
                            "facts.enis",
                            "facts.count.left",
                            Bar.OTHER,
                            picture.enisFree(row),
                            picture.enis(row)));
        }
        if (picture.gpus(row) > 0) {
            room.add(
                    FactWords.left(
                            "facts.gpus",
                            "facts.count.left",
                            Bar.OTHER,
                            picture.gpusFree(row),
                            picture.gpus(row)));
        }
        room.add(FactWords.text("facts.ports", ports(view.remainingResources())));
        List<Section> sections = new ArrayList<>();
        sections.add(FactWords.section("facts.section.state", state));
        sections.add(FactWords.section("facts.section.room", room));
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
                        FactWords.shortId(picture.taskId(task)),
                        new Thing.Task(picture.taskId(task)))
                .trouble(picture.taskFailed(task));
    }

    private static Section attributes(Map<String, String> attributes) {
        List<Fact> facts = new ArrayList<>();
        attributes.forEach((name, value) ->
                facts.add(
                        Fact.of(name, value.isEmpty() ? Messages.text("facts.no-value") : value)));
        return FactWords.section("facts.section.attributes", facts);
    }

    // ---- a task ----

    private List<Section> task(int row) {
        StateView.TaskView view = picture.task(row);
        List<Fact> state = new ArrayList<>();
        state.add(FactWords.text("facts.last-status", view.lastStatus().name()));
        state.add(FactWords.text("facts.desired-status", view.desiredStatus().name()));
        state.add(
                FactWords.text("facts.health", view.healthStatus().name())
                        .trouble(picture.taskFailed(row)));
        view.stopCode()
                .ifPresent(code -> state.add(FactWords.text("facts.stop-code", code.apiValue())));
        view.stoppedReason()
                .ifPresent(why -> state.add(FactWords.text("facts.stopped-reason", why)));
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
                                        FactWords.text(
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
        what.add(FactWords.text("facts.definition", view.taskDefinition()));
        if (picture.taskService(row) >= 0) {
            what.add(
                    Fact.to(
                            Messages.text("facts.service"),
                            new Thing.Service(picture.services().get(picture.taskService(row)))));
        } else {
            what.add(FactWords.text("facts.group", view.group()));
        }
        what.add(
                FactWords.text(
                        "facts.cpu", Messages.text("facts.cpu.reserved", picture.taskCpu(row))));
        what.add(
                FactWords.text(
                        "facts.memory",
                        Messages.text("facts.memory.reserved", picture.taskMemory(row))));
        TaskDetail detail = TaskDetail.of(picture, row);
        detail.mode().ifPresent(mode -> where.add(FactWords.text("facts.network", mode)));
        List<Section> sections = new ArrayList<>();
        sections.add(FactWords.section("facts.section.state", state));
        sections.add(FactWords.section("facts.section.where", where));
        sections.add(FactWords.section("facts.section.what", what));
        sections.add(FactWords.section("facts.section.times", times(view)));
        sections.add(containers(view, detail));
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
            times.add(FactWords.text(key, FactWords.clock(micros.getAsLong())));
        }
    }

    /// The containers, and under each its ports and what it is given.
    private static Section containers(StateView.TaskView view, TaskDetail detail) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < view.containers().size(); i++) {
            OptionalInt exit = view.containers().get(i).exitCode();
            TaskDetail.Container one = detail.containers().get(i);
            facts.add(
                    Fact.of(one.name(), one.state())
                            .trouble(exit.isPresent() && exit.getAsInt() != 0));
            one.ports().forEach(port -> facts.add(Fact.of("", port)));
            if (!one.given().isEmpty()) {
                facts.add(
                        Fact.of("", Messages.text("facts.given", String.join(", ", one.given()))));
            }
        }
        return FactWords.section("facts.section.containers", facts);
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
                FactWords.text(
                                "facts.status",
                                Messages.text(down ? "facts.zone.down" : "facts.zone.up"))
                        .trouble(down));
        state.add(FactWords.text("facts.instances", String.valueOf(instances)));
        state.add(FactWords.text("facts.tasks", String.valueOf(tasks)));
        List<Section> sections = new ArrayList<>();
        sections.add(FactWords.section("facts.section.state", state));
        if (instances > 0) {
            sections.add(
                    FactWords.section(
                            "facts.section.room",
                            List.of(
                                    FactWords.left(
                                            "facts.cpu", "facts.cpu.left", Bar.CPU, cpuFree, cpu),
                                    FactWords.left(
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
        sections.add(FactWords.section("facts.section.services", services));
        return sections;
    }

    private List<Section> waiting(String group) {
        List<Fact> facts = new ArrayList<>();
        for (Picture.Waiting one : picture.waiting()) {
            if (one.group().equals(group)) {
                facts.add(FactWords.text("facts.waiting.count", String.valueOf(one.count())));
                facts.add(FactWords.text("facts.waiting.reason", one.reason()).trouble(true));
            }
        }
        if (facts.isEmpty()) {
            facts.add(Fact.of("", Messages.text("facts.waiting.none")));
        }
        String owner = Explanation.owner(group);
        if (picture.services().contains(owner)) {
            facts.add(Fact.to(Messages.text("facts.service"), new Thing.Service(owner)));
        }
        return List.of(FactWords.section("facts.section.waiting", facts));
    }
}
