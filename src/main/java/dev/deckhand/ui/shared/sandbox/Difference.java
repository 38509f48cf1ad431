package dev.deckhand.ui.shared.sandbox;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What is different between two pictures, in a few lines: the account of a jump for those who
/// cannot or did not see it.
public final class Difference {
    /// How many lines there are at most.
    public static final int MOST = 7;

    private static final int MOST_THINGS = 200;

    /// One line.
    ///
    /// @param things what it is about, for lighting
    public record Change(String text, List<Thing> things) {
        public Change {
            things = List.copyOf(things);
        }
    }

    /// How the tasks of one group changed.
    private static final class Group {
        private final Map<String, Integer> came = new TreeMap<>();
        private final Map<String, Integer> left = new TreeMap<>();
        private final Map<TaskStatus, Integer> became = new TreeMap<>();
        private final List<Thing> things = new ArrayList<>();

        void add(Thing thing) {
            if (things.size() < MOST_THINGS) {
                things.add(thing);
            }
        }
    }

    private final Picture before;
    private final Picture after;
    private final List<Change> changes = new ArrayList<>();

    private Difference(Picture before, Picture after) {
        this.before = before;
        this.after = after;
    }

    /// At most [#MOST] lines; none when the pictures show the same.
    public static List<Change> between(Picture before, Picture after) {
        Difference difference = new Difference(before, after);
        difference.zones();
        difference.desired();
        difference.instances();
        difference.tasks();
        difference.waiting();
        return difference.few();
    }

    private List<Change> few() {
        if (changes.size() <= MOST) {
            return List.copyOf(changes);
        }
        List<Change> few = new ArrayList<>(changes.subList(0, MOST - 1));
        List<Thing> rest =
                changes.subList(MOST - 1, changes.size()).stream()
                        .flatMap(change -> change.things().stream())
                        .distinct()
                        .toList();
        few.add(new Change(Messages.text("changed.more", changes.size() - MOST + 1), rest));
        return List.copyOf(few);
    }

    private void say(List<Thing> things, String key, Object... arguments) {
        changes.add(new Change(Messages.text(key, arguments), things));
    }

    private void zones() {
        for (int zone = 0; zone < after.zones().size(); zone++) {
            String name = after.zones().get(zone);
            int then = before.zones().indexOf(name);
            boolean failedThen = then >= 0 && before.zoneFailed(then);
            if (after.zoneFailed(zone) != failedThen) {
                say(
                        List.of(new Thing.Zone(name)),
                        failedThen ? "changed.zone.back" : "changed.zone.lost",
                        name);
            }
        }
    }

    private void desired() {
        Map<String, Integer> then = new HashMap<>();
        for (int service = 0; service < before.services().size(); service++) {
            if (!before.serviceGone(service)) {
                then.put(before.services().get(service), before.service(service).desiredCount());
            }
        }
        for (int service = 0; service < after.services().size(); service++) {
            if (after.serviceGone(service)) {
                continue;
            }
            String name = after.services().get(service);
            int now = after.service(service).desiredCount();
            Integer was = then.remove(name);
            if (was == null) {
                say(List.of(new Thing.Service(name)), "changed.service.new", name, now);
            } else if (was != now) {
                say(List.of(new Thing.Service(name)), "changed.service.desired", name, was, now);
            }
        }
        then.keySet().stream()
                .sorted()
                .forEach(name ->
                        say(List.of(new Thing.Service(name)), "changed.service.gone", name));
    }

    private void instances() {
        Map<String, InstanceStatus> then = new HashMap<>();
        for (int row = 0; row < before.instanceCount(); row++) {
            if (!before.instanceGone(row)) {
                then.put(before.instanceId(row), before.instanceStatus(row));
            }
        }
        List<Thing> came = new ArrayList<>();
        Map<InstanceStatus, List<Thing>> became = new TreeMap<>();
        Set<String> here = new HashSet<>();
        for (int row = 0; row < after.instanceCount(); row++) {
            if (after.instanceGone(row)) {
                continue;
            }
            String id = after.instanceId(row);
            here.add(id);
            if (!then.containsKey(id)) {
                came.add(new Thing.Instance(id));
            } else if (then.get(id) != after.instanceStatus(row)) {
                became.computeIfAbsent(after.instanceStatus(row), _ -> new ArrayList<>())
                        .add(new Thing.Instance(id));
            }
        }
        List<Thing> left =
                then.keySet().stream()
                        .filter(id -> !here.contains(id))
                        .sorted()
                        .<Thing>map(Thing.Instance::new)
                        .toList();
        if (!left.isEmpty()) {
            say(left, "changed.instances.left", left.size(), names(left));
        }
        if (!came.isEmpty()) {
            say(came, "changed.instances.came", came.size(), names(came));
        }
        became.forEach((status, things) ->
                say(things, "changed.instances.became", things.size(), names(things), status));
    }

    private static String names(List<Thing> things) {
        String few = things.stream().limit(3).map(Thing::name).collect(Collectors.joining(", "));
        return things.size() > 3 ? Messages.text("changed.names.more", few) : few;
    }

    // ---- tasks ----

    private void tasks() {
        Map<String, Integer> then = new HashMap<>();
        for (int row = 0; row < before.taskCount(); row++) {
            if (before.taskOnMap(row)) {
                then.put(before.taskId(row), row);
            }
        }
        Map<String, Group> groups = new LinkedHashMap<>();
        for (int row = 0; row < after.taskCount(); row++) {
            if (!after.taskOnMap(row)) {
                continue;
            }
            Integer was = then.remove(after.taskId(row));
            if (was == null) {
                Group group = group(groups, after.taskGroup(row));
                group.came.merge(zone(after, row), 1, Integer::sum);
                group.add(new Thing.Task(after.taskId(row)));
            } else if (before.taskLastStatus(was) != after.taskLastStatus(row)) {
                Group group = group(groups, after.taskGroup(row));
                group.became.merge(after.taskLastStatus(row), 1, Integer::sum);
                group.add(new Thing.Task(after.taskId(row)));
            }
        }
        for (int row : then.values()) {
            Group group = group(groups, before.taskGroup(row));
            group.left.merge(zone(before, row), 1, Integer::sum);
        }
        groups.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(entry -> tell(Sentences.owner(entry.getKey()), entry.getValue()));
    }

    private static Group group(Map<String, Group> groups, String name) {
        return groups.computeIfAbsent(name, _ -> new Group());
    }

    private static String zone(Picture picture, int task) {
        int zone = picture.taskZone(task);
        return zone == Picture.NONE
                ? Messages.text("changed.zone.none")
                : picture.zones().get(zone);
    }

    private void tell(String name, Group group) {
        if (!group.left.isEmpty() && !group.came.isEmpty()) {
            say(
                    group.things,
                    "changed.tasks.replaced",
                    name,
                    sum(group.left),
                    zones(group.left),
                    sum(group.came),
                    zones(group.came));
        } else if (!group.left.isEmpty()) {
            say(group.things, "changed.tasks.left", name, sum(group.left), zones(group.left));
        } else if (!group.came.isEmpty()) {
            say(group.things, "changed.tasks.came", name, sum(group.came), zones(group.came));
        }
        group.became.forEach(
                (status, count) -> say(group.things, "changed.tasks.became", name, count, status));
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String zones(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry ->
                        counts.size() == 1
                                ? entry.getKey()
                                : Messages.text(
                                        "changed.zone.count", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private void waiting() {
        Map<String, Integer> then = new HashMap<>();
        before.waiting().forEach(one -> then.merge(one.group(), one.count(), Integer::sum));
        Map<String, Integer> now = new LinkedHashMap<>();
        Map<String, String> why = new HashMap<>();
        for (Picture.Waiting one : after.waiting()) {
            now.merge(one.group(), one.count(), Integer::sum);
            why.putIfAbsent(one.group(), one.reason());
        }
        now.forEach((group, count) -> {
            if (!count.equals(then.remove(group))) {
                say(
                        List.of(new Thing.Waiting(group)),
                        "changed.waiting",
                        Sentences.owner(group),
                        count,
                        why.getOrDefault(group, ""));
            }
        });
        then.keySet().stream()
                .sorted()
                .forEach(group ->
                        say(
                                List.of(new Thing.Waiting(group)),
                                "changed.waiting.over",
                                Sentences.owner(group)));
    }
}
