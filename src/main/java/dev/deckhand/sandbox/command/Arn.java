package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.scenario.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes the id out of an ARN: scenarios name things by their ids, pasted commands by their ARNs.
final class Arn {
    private static final Set<String> IDENTITIES =
            Set.of(
                    "task",
                    "tasks",
                    "taskDefinition",
                    "service",
                    "services",
                    "containerInstance",
                    "containerInstances",
                    "taskSet",
                    "capacityProvider",
                    "targetId");

    private Arn() {}

    /// The request with ids in the place of ARNs of ECS.
    static Json.Struct shortened(Json.Struct request) {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        request.members()
                .forEach((name, member) ->
                        members.put(
                                name,
                                IDENTITIES.contains(name)
                                        ? new Json.Member(
                                                member.line(), member.column(), id(member.value()))
                                        : member));
        return new Json.Struct(request.line(), request.column(), members);
    }

    private static Json id(Json json) {
        return switch (json) {
            case Json.Text(int line, int column, String value) ->
                    new Json.Text(line, column, id(value));
            case Json.Array(int line, int column, List<Json> items) ->
                    new Json.Array(line, column, items.stream().map(Arn::id).toList());
            case Json.Struct _, Json.Numeral _, Json.Bool _, Json.Null _ -> json;
        };
    }

    /// `arn:aws:ecs:eu-west-1:111122223333:service/demo/web` is `web`.
    static String id(String text) {
        return text.startsWith("arn:") && text.contains(":ecs:")
                ? text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf("ecs:")) + 1)
                : text;
    }
}
