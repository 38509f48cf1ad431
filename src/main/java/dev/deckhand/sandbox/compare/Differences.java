package dev.deckhand.sandbox.compare;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.model.Load;
import dev.deckhand.sandbox.model.TaskStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is different between two pictures, most telling first.
public final class Differences {
    private static final int NAMES = 4;

    private final Picture left;
    private final Picture right;
    private final String leftName;
    private final String rightName;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Picture left, String leftName, Picture right, String rightName) {
        this.left = left;
        this.leftName = leftName;
        this.right = right;
        this.rightName = rightName;
    }

    /// All of them, grouped; empty when nothing differs that is on the map.
    public static List<Difference> between(
            Picture left, String leftName, Picture right, String rightName) {
        var differences = new Differences(left, leftName, right, rightName);
        differences.zones();
        differences.services();
        differences.instances();
        differences.providers();
        return List.copyOf(differences.found);
    }

    /// Instances that are in only one picture, or hold other tasks or have another status there.
    public static Set<String> differingInstances(Picture left, Picture right) {
        Map<String, String> here = cards(left);
        Map<String, String> there = cards(right);
        Set<String> all = new LinkedHashSet<>(here.keySet());
        all.addAll(there.keySet());
        all.removeIf(id -> Objects.equals(here.get(id), there.get(id)));
        return all;
    }

    /// What a card says of each instance: its status, and how many tasks of which definition.
    private static Map<String, String> cards(Picture picture) {
        Map<String, String> cards = new LinkedHashMap<>();
        for (int row = 0; row < picture.instanceCount(); row++) {
            if (picture.instanceGone(row)) {
                continue;
            }
            Map<String, Integer> tasks = new TreeMap<>();
            for (int task : picture.tasksOn(row)) {
                tasks.merge(picture.taskDefinition(task), 1, Integer::sum);
            }
            cards.put(
                    picture.instanceId(row),
                    picture.instanceStatus(row).apiValue() + picture.agentConnected(row) + tasks);
        }
        return cards;
    }

    // ---- zones ----

    private void zones() {
        Set<String> down = failedZones(left);
        Set<String> downThere = failedZones(right);
        Set<String> all = new TreeSet<>(down);
        all.addAll(downThere);
        for (String zone : all) {
            if (down.contains(zone) != downThere.contains(zone)) {
                found.add(
                        Difference.ofZone(
                                zone,
                                zone
                                        + " is lost in "
                                        + (down.contains(zone) ? leftName : rightName)
                                        + " only"));
            }
        }
    }

    private static Set<String> failedZones(Picture picture) {
        Set<String> failed = new TreeSet<>();
        for (int zone = 0; zone < picture.zones().size(); zone++) {
            if (picture.zoneFailed(zone)) {
                failed.add(picture.zones().get(zone));
            }
        }
        return failed;
    }

    // ---- services ----

    private void services() {
        Set<String> names = new LinkedHashSet<>(present(left));
        names.addAll(present(right));
        for (String name : names) {
            Optional<StateView.ServiceView> here = service(left, name);
            Optional<StateView.ServiceView> there = service(right, name);
            if (here.isEmpty() || there.isEmpty()) {
                found.add(
                        Difference.ofService(
                                name,
                                "The service "
                                        + name
                                        + " is only in "
                                        + (here.isPresent() ? leftName : rightName)));
                continue;
            }
            counts(name, here.get(), there.get());
            revisions(name);
            spread(name);
            loads(name);
        }
    }

    private static List<String> present(Picture picture) {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < picture.services().size(); index++) {
            if (!picture.serviceGone(index)) {
                names.add(picture.services().get(index));
            }
        }
        return names;
    }

    private static Optional<StateView.ServiceView> service(Picture picture, String name) {
        for (int index = picture.services().size() - 1; index >= 0; index--) {
            if (!picture.serviceGone(index) && picture.services().get(index).equals(name)) {
                return Optional.of(picture.service(index));
            }
        }
        return Optional.empty();
    }

    private void counts(String name, StateView.ServiceView here, StateView.ServiceView there) {
        if (here.runningCount() != there.runningCount()
                || here.desiredCount() != there.desiredCount()) {
            found.add(
                    Difference.ofService(
                            name,
                            name
                                    + " runs "
                                    + of(here)
                                    + " in "
                                    + leftName
                                    + reason(left, name)
                                    + ", "
                                    + of(there)
                                    + " in "
                                    + rightName
                                    + reason(right, name)));
        }
    }

    private static String of(StateView.ServiceView service) {
        return service.runningCount() + " of " + service.desiredCount();
    }

    /// Why tasks of the service wait, in brackets.
    private static String reason(Picture picture, String service) {
        return picture.waiting().stream()
                .filter(waiting -> waiting.group().equals("service:" + service))
                .findFirst()
                .map(waiting ->
                        " ("
                                + waiting.count()
                                + " waiting"
                                + (waiting.reason().isEmpty() ? "" : ": " + waiting.reason())
                                + ")")
                .orElse("");
    }

    private void revisions(String name) {
        Map<String, Integer> here = count(left, name, false);
        Map<String, Integer> there = count(right, name, false);
        if (!here.keySet().equals(there.keySet())) {
            found.add(
                    Difference.ofService(
                            name,
                            name
                                    + " has tasks of "
                                    + listed(here.keySet())
                                    + " in "
                                    + leftName
                                    + ", of "
                                    + listed(there.keySet())
                                    + " in "
                                    + rightName));
        }
    }

    private void spread(String name) {
        Map<String, Integer> here = count(left, name, true);
        Map<String, Integer> there = count(right, name, true);
        if (!here.equals(there)) {
            found.add(
                    Difference.ofService(
                            name,
                            name
                                    + " is spread "
                                    + spread(here)
                                    + " in "
                                    + leftName
                                    + ", "
                                    + spread(there)
                                    + " in "
                                    + rightName));
        }
    }

    private static String spread(Map<String, Integer> byZone) {
        return byZone.isEmpty()
                ? "nowhere"
                : byZone.entrySet().stream()
                        .map(each -> each.getValue() + " in " + each.getKey())
                        .collect(Collectors.joining(", "));
    }

    /// Running tasks of a service by zone, or by task definition.
    private static Map<String, Integer> count(Picture picture, String service, boolean byZone) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int row = 0; row < picture.taskCount(); row++) {
            if (picture.taskOnMap(row)
                    && picture.taskLastStatus(row) == TaskStatus.RUNNING
                    && picture.taskGroup(row).equals("service:" + service)) {
                int zone = picture.taskZone(row);
                String key =
                        !byZone
                                ? picture.taskDefinition(row)
                                : zone == Picture.NONE ? "no zone" : picture.zones().get(zone);
                counts.merge(key, 1, Integer::sum);
            }
        }
        return counts;
    }

    private void loads(String name) {
        Optional<Load> here = load(left, name);
        Optional<Load> there = load(right, name);
        if (!here.equals(there)) {
            found.add(
                    Difference.ofService(
                            name,
                            "The load of "
                                    + name
                                    + " is "
                                    + here.map(Differences::said).orElse("none")
                                    + " in "
                                    + leftName
                                    + ", "
                                    + there.map(Differences::said).orElse("none")
                                    + " in "
                                    + rightName));
        }
    }

    private static Optional<Load> load(Picture picture, String name) {
        for (int index = picture.services().size() - 1; index >= 0; index--) {
            if (!picture.serviceGone(index) && picture.services().get(index).equals(name)) {
                return Optional.of(picture.load(index));
            }
        }
        return Optional.empty();
    }

    private static String said(Load load) {
        List<String> parts = new ArrayList<>();
        load.cpuUtilization().ifPresent(cpu -> parts.add("CPU " + cpu + " %"));
        load.memoryUtilization().ifPresent(memory -> parts.add("memory " + memory + " %"));
        load.loadPerSecond()
                .filter(requests -> requests.thousandths() > 0)
                .ifPresent(requests -> parts.add(requests + " requests a second"));
        return parts.isEmpty() ? "none" : String.join(" and ", parts);
    }

    // ---- instances and what they come from ----

    private void instances() {
        Map<String, InstanceStatus> here = statuses(left);
        Map<String, InstanceStatus> there = statuses(right);
        only(here, there, leftName);
        only(there, here, rightName);
        Map<String, List<String>> changed = new LinkedHashMap<>();
        here.forEach((id, status) -> {
            InstanceStatus other = there.get(id);
            if (other != null && other != status) {
                changed.computeIfAbsent(
                                status.apiValue()
                                        + " in "
                                        + leftName
                                        + ", "
                                        + other.apiValue()
                                        + " in "
                                        + rightName,
                                _ -> new ArrayList<>())
                        .add(id);
            }
        });
        changed.forEach((what, ids) ->
                found.add(Difference.ofInstances(ids, listed(ids) + isAre(ids) + what)));
    }

    private static Map<String, InstanceStatus> statuses(Picture picture) {
        Map<String, InstanceStatus> statuses = new LinkedHashMap<>();
        for (int row = 0; row < picture.instanceCount(); row++) {
            if (!picture.instanceGone(row)) {
                statuses.put(picture.instanceId(row), picture.instanceStatus(row));
            }
        }
        return statuses;
    }

    private void only(
            Map<String, InstanceStatus> here, Map<String, InstanceStatus> there, String name) {
        List<String> ids = here.keySet().stream().filter(id -> !there.containsKey(id)).toList();
        if (!ids.isEmpty()) {
            found.add(Difference.ofInstances(ids, listed(ids) + isAre(ids) + "only in " + name));
        }
    }

    private void providers() {
        onlyProviders(left, right, leftName);
        onlyProviders(right, left, rightName);
        for (int index = 0; index < left.capacityProviders().size(); index++) {
            String name = left.capacityProviders().get(index);
            int other = right.capacityProviders().indexOf(name);
            if (other < 0 || left.providerGone(index) || right.providerGone(other)) {
                continue;
            }
            int here = left.capacityProvider(index).map(each -> each.desiredCapacity()).orElse(0);
            int there = right.capacityProvider(other).map(each -> each.desiredCapacity()).orElse(0);
            if (here != there) {
                sayProvider(
                        name
                                + " wants "
                                + here
                                + (here == 1 ? " instance in " : " instances in ")
                                + leftName
                                + ", "
                                + there
                                + " in "
                                + rightName);
            }
            if (left.settings().capacityProvider(index).orElse(null)
                            instanceof CapacityProvider.AutoScalingGroup before
                    && right.settings().capacityProvider(other).orElse(null)
                            instanceof CapacityProvider.AutoScalingGroup after) {
                group(before, after);
            }
        }
    }

    /// The names of those that were not deleted.
    private static Set<String> providersOf(Picture picture) {
        Set<String> names = new LinkedHashSet<>(picture.capacityProviders());
        for (int index = 0; index < picture.capacityProviders().size(); index++) {
            if (picture.providerGone(index)) {
                names.remove(picture.capacityProviders().get(index));
            }
        }
        return names;
    }

    private void onlyProviders(Picture here, Picture there, String name) {
        Set<String> others = providersOf(there);
        providersOf(here).stream()
                .filter(each -> !others.contains(each))
                .forEach(
                        each -> sayProvider(each + " is a capacity provider in " + name + " only"));
    }

    private void group(
            CapacityProvider.AutoScalingGroup before, CapacityProvider.AutoScalingGroup after) {
        int here = before.managedScaling().targetCapacity();
        int there = after.managedScaling().targetCapacity();
        if (here != there) {
            sayProvider(
                    "%s has a target capacity of %d %% in %s, %d %% in %s"
                            .formatted(before.name(), here, leftName, there, rightName));
        }
        if (before.minSize() != after.minSize() || before.maxSize() != after.maxSize()) {
            sayProvider(
                    "%s may have %d to %d instances in %s, %d to %d in %s"
                            .formatted(
                                    before.name(),
                                    before.minSize(),
                                    before.maxSize(),
                                    leftName,
                                    after.minSize(),
                                    after.maxSize(),
                                    rightName));
        }
    }

    private void sayProvider(String sentence) {
        found.add(new Difference(sentence, Set.of(), Set.of(), Set.of()));
    }

    private static String isAre(List<String> ids) {
        return ids.size() == 1 ? " is " : " are ";
    }

    private static String listed(Collection<String> names) {
        if (names.isEmpty()) {
            return "none";
        }
        String few = names.stream().limit(NAMES).collect(Collectors.joining(", "));
        return names.size() > NAMES ? few + " and " + (names.size() - NAMES) + " more" : few;
    }
}
