package dev.deckhand.content;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// A JSON file, or the YAML at the head of a note, as a tree that knows where each value stands.
///
/// Where the text breaks off or goes wrong, the tree holds what came before; [#isWhole(JsonNode)]
/// tells which values were read to their end.
final class DataText {
    private static final int DEEPEST = 64;
    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(4_000_000)
                    .maxNumberLength(100)
                    .maxNameLength(1_000)
                    .build();
    private static final TokenStreamFactory JSON =
            JsonFactory.builder().streamReadConstraints(BOUNDS).build();
    private static final TokenStreamFactory YAML =
            YAMLFactory.builder().streamReadConstraints(BOUNDS).build();

    private final String file;
    private final String text;
    private final int linesBefore;
    private final TokenStreamFactory form;

    /// The lists and objects whose end was not reached.
    private final Set<JsonNode> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private @Nullable JsonNode root;

    private DataText(String file, String text, int linesBefore, TokenStreamFactory form) {
        this.file = file;
        this.text = text;
        this.linesBefore = linesBefore;
        this.form = form;
    }

    static DataText json(String file, String text, Problems problems) {
        DataText data = new DataText(file, text, 0, JSON);
        data.read("JSON", problems);
        return data;
    }

    /// @param linesBefore the lines of the file that stand before the text
    static DataText yaml(String file, String text, int linesBefore, Problems problems) {
        DataText data = new DataText(file, text, linesBefore, YAML);
        data.read("YAML", problems);
        return data;
    }

    String file() {
        return file;
    }

    /// Absent when there is nothing in the text.
    Optional<JsonNode> root() {
        return Optional.ofNullable(root);
    }

    /// Whether all of the text could be read.
    boolean isWhole() {
        return root != null && open.isEmpty();
    }

    boolean isWhole(JsonNode value) {
        return !open.contains(value);
    }

    Place value(String pointer) {
        return new Place.In(this, pointer, false);
    }

    Place name(String pointer) {
        return new Place.In(this, pointer, true);
    }

    /// The pointer to a field of the value at another pointer.
    static String below(String pointer, String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    static String below(String pointer, int index) {
        return pointer + "/" + index;
    }

    /// The lines and columns of places, found in one reading of the text.
    Map<Place.In, Place.At> locate(Set<Place.In> places) {
        Set<String> onTheWay = new HashSet<>();
        for (Place.In place : places) {
            String pointer = place.pointer();
            for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
                onTheWay.add(pointer.substring(0, end));
            }
            onTheWay.add("");
        }
        Map<Place.In, Place.At> located = new HashMap<>();
        try (JsonParser parser = parser()) {
            if (parser.nextToken() != null) {
                locate(parser, "", onTheWay, places, located);
            }
        } catch (JacksonException | YamlEngineException e) {
            // The text ends here for us, and the break itself is a problem with a place of its own.
        }
        return located;
    }

    private void locate(
            JsonParser parser,
            String pointer,
            Set<String> onTheWay,
            Set<Place.In> places,
            Map<Place.In, Place.At> located) {
        keep(new Place.In(this, pointer, false), parser, places, located);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Set<String> seen = new HashSet<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String child = below(pointer, parser.currentName());
                boolean wanted = onTheWay.contains(child) && seen.add(child);
                if (wanted) {
                    keep(new Place.In(this, child, true), parser, places, located);
                }
                parser.nextToken();
                if (wanted) {
                    locate(parser, child, onTheWay, places, located);
                } else {
                    parser.skipChildren();
                }
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int index = 0; !ends(parser.nextToken()); index++) {
                String child = below(pointer, index);
                if (onTheWay.contains(child)) {
                    locate(parser, child, onTheWay, places, located);
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void keep(
            Place.In place,
            JsonParser parser,
            Set<Place.In> places,
            Map<Place.In, Place.At> located) {
        if (places.contains(place)) {
            located.put(place, at(parser.currentTokenLocation()));
        }
    }

    private JsonParser parser() {
        return form.createParser(ObjectReadContext.empty(), text.toCharArray());
    }

    private void read(String language, Problems problems) {
        try (JsonParser parser = parser()) {
            try {
                read(parser, language, problems);
            } catch (StreamConstraintsException e) {
                boolean deep = e.getOriginalMessage().contains("epth");
                problems.add(
                        at(parser.currentLocation()),
                        deep
                                ? "Values are nested more than " + DEEPEST + " deep"
                                : "This is more than a pack may hold: "
                                        + oneLine(e.getOriginalMessage()),
                        "Make it smaller; nothing after this is read.");
            } catch (JacksonException e) {
                reportBroken(language, at(e.getLocation()), e.getOriginalMessage(), problems);
            }
        } catch (JacksonException | YamlEngineException e) {
            // Already when the first bytes are looked at.
            reportBroken(language, at(null), String.valueOf(e.getMessage()), problems);
        }
    }

    private static void reportBroken(
            String language, Place.At at, String message, Problems problems) {
        problems.add(
                at,
                "This is not " + language + ": " + oneLine(message),
                "Mend it; nothing after this is read.");
    }

    private void read(JsonParser parser, String language, Problems problems) {
        if (parser.nextToken() == null) {
            problems.add(
                    at(null),
                    "There is nothing here",
                    "Write the " + language + " that belongs here.");
            return;
        }
        JsonNode value = open(parser, problems);
        root = value;
        fill(value, parser, problems);
        if (parser.nextToken() != null) {
            problems.add(
                    at(parser.currentTokenLocation()),
                    "There is more after the end of the " + language,
                    "Remove it.");
        }
    }

    private void fill(JsonNode value, JsonParser parser, Problems problems) {
        if (value instanceof ObjectNode object) {
            open.add(object);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                boolean isTwin = object.has(name);
                if (isTwin) {
                    problems.add(
                            at(parser.currentTokenLocation()),
                            "`" + name + "` is there twice",
                            "Keep one; the first counts until then.");
                }
                parser.nextToken();
                JsonNode child = open(parser, problems);
                if (!isTwin) {
                    object.set(name, child);
                }
                fill(child, parser, problems);
            }
            open.remove(object);
        } else if (value instanceof ArrayNode array) {
            open.add(array);
            while (!ends(parser.nextToken())) {
                JsonNode child = open(parser, problems);
                array.add(child);
                fill(child, parser, problems);
            }
            open.remove(array);
        }
    }

    /// The value that begins at the current token; lists and objects still empty.
    private JsonNode open(JsonParser parser, Problems problems) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.add(
                    at(parser.currentTokenLocation()),
                    "This refers to a value somewhere else",
                    "Write the value itself.");
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> nodes.objectNode();
            case START_ARRAY -> nodes.arrayNode();
            case VALUE_STRING -> nodes.stringNode(parser.getString());
            case VALUE_NUMBER_INT ->
                    switch (parser.getNumberType()) {
                        case INT -> nodes.numberNode(parser.getIntValue());
                        case LONG -> nodes.numberNode(parser.getLongValue());
                        default -> nodes.numberNode(parser.getBigIntegerValue());
                    };
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            default -> nodes.nullNode();
        };
    }

    /// A YAML stream that breaks off gives no token at all.
    private static boolean ends(@Nullable JsonToken token) {
        return token == null || token == JsonToken.END_ARRAY;
    }

    private Place.At at(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? new Place.At(file, linesBefore + 1, 1)
                : new Place.At(
                        file,
                        linesBefore + location.getLineNr(),
                        Math.max(1, location.getColumnNr()));
    }

    /// The first line of a message, or of a YAML message all lines that do not repeat the place.
    private static String oneLine(String message) {
        String line =
                message.lines()
                        .filter(one -> !one.startsWith(" "))
                        .map(String::strip)
                        .limit(2)
                        .collect(Collectors.joining(", "));
        line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        return line.length() > 200 ? line.substring(0, 200) + "..." : line;
    }
}
