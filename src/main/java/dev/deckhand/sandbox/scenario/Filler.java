package dev.deckhand.sandbox.scenario;

import java.util.List;
import java.util.Map;

/// A value of the right form for a member whose value nobody kept, because it decides nothing.
final class Filler {
    private static final String TEXT = "...";

    private Filler() {}

    /// Adds the members of the shape that have these names.
    static JsonTree add(JsonTree tree, String shape, Iterable<String> names) {
        for (String name : names) {
            if (ShapeCheck.members(shape).contains(name)) {
                tree.put(name, of(shape, name));
            }
        }
        return tree;
    }

    static Json of(String shape, String member) {
        Shapes.Field field = Shapes.ALL.fields(shape).get(member);
        if (field == null) {
            throw new IllegalStateException(shape + " has no member " + member);
        }
        return of(field.type());
    }

    private static Json of(Shapes.Type type) {
        return switch (type) {
            case Shapes.Type.OrNull(var inner) -> of(inner);
            case Shapes.Type.Text() -> JsonTree.textOf(TEXT);
            case Shapes.Type.Anything() -> JsonTree.textOf(TEXT);
            case Shapes.Type.Int(long min, _) -> JsonTree.numeral(Math.max(1, min));
            case Shapes.Type.Fraction _ -> JsonTree.numeral(1);
            case Shapes.Type.Flag() -> new Json.Bool(1, 1, true);
            case Shapes.Type.Duration() -> JsonTree.textOf("1s");
            case Shapes.Type.CalendarInstant() -> JsonTree.textOf("2026-11-20T00:00:00Z");
            case Shapes.Type.Choice(var values) -> JsonTree.textOf(values.getFirst());
            case Shapes.Type.ListOf(var item) -> new Json.Array(1, 1, List.of(of(item)));
            case Shapes.Type.MapOf(var value) -> new JsonTree().put(TEXT, of(value)).done();
            case Shapes.Type.Ref(var shape) -> struct(shape);
        };
    }

    /// The required members, or the first one where none is.
    private static Json struct(String shape) {
        var tree = new JsonTree();
        Map<String, Shapes.Field> fields = Shapes.ALL.fields(shape);
        fields.forEach((name, field) -> {
            if (field.required()) {
                tree.put(name, of(field.type()));
            }
        });
        if (tree.isEmpty()) {
            Map.Entry<String, Shapes.Field> first = fields.entrySet().iterator().next();
            tree.put(first.getKey(), of(first.getValue().type()));
        }
        return tree.done();
    }
}
