package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.scenario.ActionReader;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Actions of every kind with members chosen at random, all of their right shape.
final class RandomActions {
    private static final List<String> TEXTS =
            List.of(
                    "web",
                    "web:2",
                    "az-b",
                    "attribute:stack == prod",
                    "attribute:ecs.instance-type in [t2.small, t2.micro]",
                    "it's \"quoted\"",
                    "a,b=c",
                    "back\\slash and $HOME `x`",
                    "--not-an-option",
                    "",
                    " blanks ",
                    "[x]",
                    "{x}",
                    "none",
                    "ünïcode ✓",
                    "two\nlines",
                    "-1",
                    "help");

    /// Without these the action would say nothing, and no line is written for that.
    private static final Set<String> NEEDED = Set.of("cpuUtilization", "ec2InstanceType");

    private final SplittableRandom chance;

    RandomActions(long seed) {
        chance = new SplittableRandom(seed);
    }

    /// One action of the kind; tries until the members go together.
    TimelineAction of(String kind) {
        for (int attempt = 0; attempt < 200; attempt++) {
            Json json = value(Shapes.ALL.fields("TimelineEntry").get(kind).type(), 0, kind);
            if (ActionReader.read(kind, json) instanceof ActionReader.Result.Valid(var action)) {
                return action;
            }
        }
        throw new IllegalStateException("no " + kind + " came out");
    }

    private Json value(Shapes.Type type, int depth, String name) {
        return switch (type) {
            case Shapes.Type.OrNull(var inner) ->
                    chance.nextInt(4) == 0 ? new Json.Null(1, 1) : value(inner, depth, name);
            case Shapes.Type.Text _ -> new Json.Text(1, 1, text(name));
            case Shapes.Type.Anything _ -> new Json.Text(1, 1, "any");
            case Shapes.Type.Int(long min, long max) ->
                    numeral(
                            Long.toString(
                                    chance.nextLong(Math.max(min, -3), Math.min(max, 9000) + 1)));
            case Shapes.Type.Fraction _ ->
                    numeral(chance.nextInt(200) + (chance.nextBoolean() ? ".125" : ""));
            case Shapes.Type.Flag _ -> new Json.Bool(1, 1, chance.nextBoolean());
            case Shapes.Type.Duration _ -> new Json.Text(1, 1, "90s");
            case Shapes.Type.CalendarInstant _ -> new Json.Text(1, 1, "2026-11-20T00:00:00Z");
            case Shapes.Type.Choice(var values) ->
                    new Json.Text(1, 1, values.get(chance.nextInt(values.size())));
            case Shapes.Type.ListOf(var item) -> {
                List<Json> items = new ArrayList<>();
                for (int n = chance.nextInt(3); n >= 0; n--) {
                    items.add(value(item, depth + 1, name));
                }
                yield new Json.Array(1, 1, items);
            }
            case Shapes.Type.MapOf(var item) -> {
                Map<String, Json.Member> members = new LinkedHashMap<>();
                for (int n = chance.nextInt(3); n >= 0; n--) {
                    members.put("k" + n, new Json.Member(1, 1, value(item, depth + 1, name)));
                }
                yield new Json.Struct(1, 1, members);
            }
            case Shapes.Type.Ref(var shape) -> struct(shape, depth);
        };
    }

    private Json struct(String shape, int depth) {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        Shapes.ALL
                .fields(shape)
                .forEach((name, field) -> {
                    if (field.required()
                            || NEEDED.contains(name)
                            || chance.nextInt(3 + depth) == 0) {
                        members.put(
                                name, new Json.Member(1, 1, value(field.type(), depth + 1, name)));
                    }
                });
        return new Json.Struct(1, 1, members);
    }

    private String text(String name) {
        return switch (name) {
            case "ec2InstanceType" -> "m5.large";
            case "id", "service", "containerInstance" -> "thing-" + chance.nextInt(9);
            case "registeredAt", "createdAt" -> "2026-11-20T00:00:00Z";
            default -> TEXTS.get(chance.nextInt(TEXTS.size()));
        };
    }

    private static Json numeral(String literal) {
        return new Json.Numeral(1, 1, literal);
    }
}
