package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.scenario.Shapes;
import java.util.Locale;

/// One thing that a command may be given: an option, or a word in its place.
///
/// @param name as it is written: `task-definition`
/// @param member of the request that it fills; `""` = taken and without effect here
/// @param required whether the command cannot do without
record Slot(String name, String member, Shapes.Type type, boolean required) {
    static Slot of(String member, Shapes.Field field) {
        return new Slot(kebab(member), member, field.type(), field.required());
    }

    static Slot of(String name, String member, String type) {
        boolean required = name.endsWith("!");
        return new Slot(
                required ? name.substring(0, name.length() - 1) : name,
                member,
                Shapes.type(type),
                required);
    }

    boolean isFlag() {
        return type instanceof Shapes.Type.Flag;
    }

    boolean isList() {
        return type instanceof Shapes.Type.ListOf;
    }

    /// `enableECSManagedTags` is `enable-ecs-managed-tags`.
    static String kebab(String member) {
        return member.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .replaceAll("(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
