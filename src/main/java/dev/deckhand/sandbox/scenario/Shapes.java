package dev.deckhand.sandbox.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The shapes that documents must have, as `shapes.txt` beside this class lists them.
public final class Shapes {
    public static final Shapes ALL = load();

    private final Map<String, Map<String, Field>> shapes;

    private Shapes(Map<String, Map<String, Field>> shapes) {
        this.shapes = shapes;
    }

    /// A member of a shape.
    public record Field(Type type, boolean required) {}

    /// What a value must be.
    public sealed interface Type {
        record Text() implements Type {}

        record Int(long min, long max) implements Type {}

        /// A number with at most three decimals.
        record Fraction(boolean belowZero) implements Type {}

        record Flag() implements Type {}

        record Duration() implements Type {}

        record CalendarInstant() implements Type {}

        record Choice(List<String> values) implements Type {}

        record ListOf(Type item) implements Type {}

        record MapOf(Type value) implements Type {}

        record Ref(String shape) implements Type {}

        record OrNull(Type type) implements Type {}

        record Anything() implements Type {}
    }

    /// Members of a shape by name, in the order of the list.
    public Map<String, Field> fields(String shape) {
        Map<String, Field> fields = shapes.get(shape);
        if (fields == null) {
            throw new IllegalStateException("shapes.txt has no shape " + shape);
        }
        return fields;
    }

    private static Shapes load() {
        try (InputStream in = Shapes.class.getResourceAsStream("shapes.txt")) {
            if (in == null) {
                throw new IllegalStateException("shapes.txt is missing from the program");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shapes parse(String text) {
        Map<String, Map<String, Field>> shapes = new TreeMap<>();
        Map<String, Field> current = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                current = new LinkedHashMap<>();
                shapes.put(line.strip(), current);
                continue;
            }
            String member = line.strip();
            int blank = member.indexOf(' ');
            String name = member.substring(0, blank);
            boolean required = name.endsWith("!");
            current.put(
                    required ? name.substring(0, name.length() - 1) : name,
                    new Field(type(member.substring(blank + 1)), required));
        }
        return new Shapes(shapes);
    }

    /// A type as `shapes.txt` writes it.
    public static Type type(String text) {
        if (text.endsWith("?")) {
            return new Type.OrNull(type(text.substring(0, text.length() - 1)));
        }
        if (text.startsWith("[")) {
            return new Type.ListOf(type(text.substring(1, text.length() - 1)));
        }
        if (text.startsWith("{")) {
            return new Type.MapOf(type(text.substring(1, text.length() - 1)));
        }
        if (text.startsWith("enum(")) {
            return new Type.Choice(List.of(text.substring(5, text.length() - 1).split("\\|")));
        }
        if (text.startsWith("int(")) {
            String range = text.substring(4, text.length() - 1);
            int dots = range.indexOf("..");
            String max = range.substring(dots + 2);
            return new Type.Int(
                    Long.parseLong(range.substring(0, dots)),
                    max.isEmpty() ? Integer.MAX_VALUE : Long.parseLong(max));
        }
        return switch (text) {
            case "string" -> new Type.Text();
            case "int" -> new Type.Int(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "seed" -> new Type.Int(Long.MIN_VALUE, Long.MAX_VALUE);
            case "decimal" -> new Type.Fraction(true);
            case "decimal(0..)" -> new Type.Fraction(false);
            case "bool" -> new Type.Flag();
            case "duration" -> new Type.Duration();
            case "instant" -> new Type.CalendarInstant();
            case "any" -> new Type.Anything();
            default -> new Type.Ref(text);
        };
    }
}
