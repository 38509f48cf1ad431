package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.Behaviour;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TaskDefinitionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// All registered task definitions, and how the containers of each behave.
final class Catalog {
    private final Behaviour.Book book;
    private final List<TaskSpec> specs;
    private final Map<String, Integer> byName;
    private final Map<String, Ints> active;
    private final List<Behaviour> usual;
    private final Ints launches;

    Catalog(Behaviour.Book book) {
        this.book = book;
        specs = new ArrayList<>();
        byName = new HashMap<>();
        active = new HashMap<>();
        usual = new ArrayList<>();
        launches = new Ints();
    }

    private Catalog(Catalog other) {
        book = other.book;
        specs = new ArrayList<>(other.specs);
        byName = new HashMap<>(other.byName);
        active = new HashMap<>();
        other.active.forEach((family, revisions) -> active.put(family, revisions.copy()));
        usual = new ArrayList<>(other.usual);
        launches = other.launches.copy();
    }

    Catalog copy() {
        return new Catalog(this);
    }

    TaskSpec spec(int definition) {
        return specs.get(definition);
    }

    int register(TaskDefinition definition) {
        String family = definition.family();
        int revision = 1;
        while (byName.containsKey(family + ":" + revision)) {
            revision++;
        }
        TaskSpec spec = TaskSpec.of(new TaskDefinitionId(family, revision), definition);
        int index = specs.size();
        specs.add(spec);
        byName.put(spec.name(), index);
        active.computeIfAbsent(family, _ -> new Ints()).add(index);
        usual.add(book.of("", spec.id(), OptionalInt.empty()));
        launches.add(0);
        return index;
    }

    /// The ACTIVE revision that `name` (`family` or `family:revision`) stands for, or -1.
    int find(String name) {
        Ints revisions = active.get(name);
        if (revisions != null) {
            return revisions.isEmpty() ? -1 : revisions.get(revisions.size() - 1);
        }
        int index = findAny(name);
        return index >= 0 && active.getOrDefault(spec(index).family(), new Ints()).contains(index)
                ? index
                : -1;
    }

    /// The revision called `family:revision`, deregistered or not, or -1.
    int findAny(String name) {
        Integer index = byName.get(name);
        return index == null ? -1 : index;
    }

    /// The ACTIVE revisions by name, oldest first.
    Map<String, TaskDefinition> active() {
        Map<String, TaskDefinition> found = new LinkedHashMap<>();
        for (int index = 0; index < specs.size(); index++) {
            TaskSpec spec = specs.get(index);
            Ints revisions = active.get(spec.family());
            if (revisions != null && revisions.contains(index)) {
                found.put(spec.name(), spec.definition());
            }
        }
        return found;
    }

    void deregister(int definition) {
        Ints revisions = active.get(spec(definition).family());
        if (revisions != null) {
            revisions.remove(definition);
        }
    }

    /// What the next task made from a definition in this run does.
    Behaviour ofNextLaunch(int definition, String task) {
        int launch = launches.get(definition);
        launches.set(definition, launch + 1);
        TaskSpec spec = spec(definition);
        return hasLaunches(spec, task) || book.entries().containsKey(task)
                ? book.of(task, spec.id(), OptionalInt.of(launch))
                : usual.get(definition);
    }

    Behaviour ofListed(int definition, String task) {
        return book.entries().containsKey(task)
                ? book.of(task, spec(definition).id(), OptionalInt.empty())
                : usual.get(definition);
    }

    private boolean hasLaunches(TaskSpec spec, String task) {
        return hasLaunches(spec.family()) || hasLaunches(spec.name()) || hasLaunches(task);
    }

    private boolean hasLaunches(String key) {
        Behaviour.Entry entry = book.entries().get(key);
        return entry != null && !entry.launches().isEmpty();
    }
}
