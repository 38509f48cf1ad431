package dev.deckhand.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The schemas of scenarios, lessons and challenges in `content/schema` say the same as the shapes
/// that the readers hold files against. Run with `-Ddeckhand.rewrite=true` to write them anew.
class ScenarioSchemaTest {
    private final Deque<String> wanted = new ArrayDeque<>();
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"Scenario", "Lesson", "Challenge"})
    void theSchemaForAuthorsIsThatOfTheReader(String shape) throws IOException {
        String name = shape.toLowerCase(Locale.ROOT);
        Path file = Path.of("content", "schema", name + ".schema.json");
        String schema =
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(schema(shape, name))
                                .replace("\r\n", "\n")
                        + "\n";
        if (Boolean.getBoolean("deckhand.rewrite")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema);
        }

        assertThat(Files.readString(file)).isEqualTo(schema);
    }

    private Map<String, Object> schema(String shape, String name) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Deckhand " + name + ", format 1");
        schema.putAll(object(shape));
        while (!wanted.isEmpty()) {
            String part = wanted.removeFirst();
            if (!definitions.containsKey(part)) {
                definitions.put(part, object(part));
            }
        }
        schema.put("$defs", definitions);
        return schema;
    }

    private Map<String, Object> object(String shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        Shapes.ALL
                .fields(shape)
                .forEach((name, field) -> {
                    properties.put(name, type(field.type()));
                    if (field.required()) {
                        required.add(name);
                    }
                });
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> type(Shapes.Type type) {
        return switch (type) {
            case Shapes.Type.Text() -> Map.of("type", "string");
            case Shapes.Type.Int(long min, long max) -> {
                Map<String, Object> integer = new LinkedHashMap<>();
                integer.put("type", "integer");
                integer.put("minimum", min);
                integer.put("maximum", max);
                yield integer;
            }
            case Shapes.Type.Fraction(boolean belowZero) ->
                    belowZero
                            ? Map.of("type", "number")
                            : new TreeMap<>(Map.of("type", "number", "minimum", 0));
            case Shapes.Type.Flag() -> Map.of("type", "boolean");
            case Shapes.Type.Duration() -> {
                Map<String, Object> duration = new LinkedHashMap<>();
                duration.put("type", "string");
                duration.put(
                        "pattern",
                        "^(?=\\d)(\\d{1,6}h)?(\\d{1,8}m(?!s))?(\\d{1,9}s)?(\\d{1,9}ms)?$");
                yield duration;
            }
            case Shapes.Type.CalendarInstant() -> {
                Map<String, Object> instant = new LinkedHashMap<>();
                instant.put("type", "string");
                instant.put("format", "date-time");
                yield instant;
            }
            case Shapes.Type.Choice(var values) -> Map.of("enum", values);
            case Shapes.Type.ListOf(var item) -> {
                Map<String, Object> list = new LinkedHashMap<>();
                list.put("type", "array");
                list.put("items", type(item));
                yield list;
            }
            case Shapes.Type.MapOf(var value) -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("type", "object");
                map.put("additionalProperties", type(value));
                yield map;
            }
            case Shapes.Type.Ref(var shape) -> {
                wanted.addLast(shape);
                yield Map.of("$ref", "#/$defs/" + shape);
            }
            case Shapes.Type.OrNull(var inner) ->
                    Map.of("anyOf", List.of(type(inner), Map.of("type", "null")));
            case Shapes.Type.Anything() -> Map.of();
        };
    }
}
