package dev.deckhand.sandbox.scenario.observed;

import dev.deckhand.sandbox.scenario.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the documents hold, each thing once, the last one told of it.
final class Gathered {
    final Map<String, Json.Struct> instances = new LinkedHashMap<>();
    final Map<String, Json.Struct> tasks = new LinkedHashMap<>();
    final Map<String, Json.Struct> services = new LinkedHashMap<>();
    final Map<String, Json.Struct> definitions = new LinkedHashMap<>();
    final Map<String, Json.Struct> providers = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    void add(Json.Struct answer) {
        boolean known = take(answer, "containerInstances", "containerInstanceArn", instances);
        known |= take(answer, "tasks", "taskArn", tasks);
        known |= take(answer, "services", "serviceName", services);
        known |= take(answer, "capacityProviders", "name", providers);
        if (Trees.member(answer, "taskDefinition").orElse(null) instanceof Json.Struct one) {
            definitions.put(
                    Trees.text(one, "family").orElse("?")
                            + ":"
                            + Trees.number(one, "revision").orElse(1),
                    one);
            known = true;
        }
        for (Json.Struct failure : Trees.objects(answer, "failures")) {
            note(
                    "ECS did not describe "
                            + Trees.name(Trees.text(failure, "arn").orElse("something"))
                            + ": "
                            + Trees.text(failure, "reason").orElse("no reason given")
                            + ".");
        }
        if (!known) {
            note(
                    "A document with "
                            + String.join(", ", answer.members().keySet())
                            + " is no answer that was looked for, and was left out.");
        }
    }

    private static boolean take(
            Json.Struct answer, String list, String key, Map<String, Json.Struct> into) {
        for (Json.Struct item : Trees.objects(answer, list)) {
            Trees.text(item, key).ifPresent(name -> into.put(Trees.name(name), item));
        }
        return answer.members().containsKey(list);
    }

    boolean isEmpty() {
        return instances.isEmpty()
                && tasks.isEmpty()
                && services.isEmpty()
                && definitions.isEmpty()
                && providers.isEmpty();
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    List<String> notes() {
        return new ArrayList<>(notes);
    }
}
