package dev.deckhand.content;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schemas of the pack format, and what their findings are called in plain words.
///
/// They are compiled once, when the first of them is needed. Safe for use by many threads.
final class Schemas {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonNode QUESTIONS_TREE = tree("questions");
    private static final Schema QUESTIONS_WHOLE = REGISTRY.getSchema(QUESTIONS_TREE);

    static final Schemas PACK = new Schemas(REGISTRY.getSchema(tree("pack")));
    static final Schemas EXAM = new Schemas(REGISTRY.getSchema(tree("exam")));
    static final Schemas GUIDE = new Schemas(REGISTRY.getSchema(tree("guide")));
    static final Schemas PATH = new Schemas(REGISTRY.getSchema(tree("path")));
    static final Schemas TRACK = new Schemas(REGISTRY.getSchema(tree("track")));
    static final Schemas CONCEPT = new Schemas(REGISTRY.getSchema(tree("concept")));

    /// A file of questions, but for the questions themselves.
    static final Schemas QUESTIONS = new Schemas(REGISTRY.getSchema(withoutItems(QUESTIONS_TREE)));

    private static final Schemas ANY_QUESTION = new Schemas(part(QUESTIONS_WHOLE, "question"));
    private static final Map<String, Schemas> BY_TYPE = byType(QUESTIONS_WHOLE);

    /// What is wrong with a text that does not match a pattern, by the pattern.
    private static final Map<String, String[]> FORMS =
            Map.of(
                    "\\S",
                    new String[] {"is empty", "Write something there."},
                    "^[a-z0-9]+(-[a-z0-9]+){0,15}$",
                    new String[] {"is not an id", "Use lower-case words joined by hyphens."},
                    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                    new String[] {"is not a day", "Write it as 2026-11-20."},
                    "^[A-Z][A-Z0-9]{1,7}$",
                    new String[] {"is not an exam family", "Write it in capitals, as SAA."},
                    "^[A-Z][A-Z0-9]{1,7}:[1-9][0-9]?$",
                    new String[] {
                        "is not a part of an exam",
                        "Write the exam family and its domain, as SAA:1."
                    },
                    "^https://[^\\s/]\\S*$",
                    new String[] {
                        "is not an https address", "Give an address that begins with https://."
                    },
                    "^(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$",
                    new String[] {
                        "is not a version", "Write three numbers, as 1.0.0 (Semantic Versioning)."
                    });

    private final Schema schema;

    private Schemas(Schema schema) {
        this.schema = schema;
    }

    /// The schema of a question of its type; of a type that there is not, what all have in common.
    ///
    /// A file of questions is checked question by question with the schema of its type, since the
    /// whole schema goes through all types for each of them, which is several times slower.
    static Schemas question(JsonNode question) {
        return BY_TYPE.getOrDefault(Fields.text(question, "type"), ANY_QUESTION);
    }

    /// Adds a problem for everything in a data file that its schema does not allow.
    ///
    /// @param at the pointer to the value
    /// @return whether there was none
    boolean check(JsonNode value, String at, DataText text, Problems problems) {
        List<Error> errors = schema.validate(value);
        errors.forEach(error -> add(error, at, text, problems));
        return errors.isEmpty();
    }

    private static JsonNode tree(String name) {
        String resource = "/content/schema/" + name + ".schema.json";
        try (InputStream in =
                Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return DataText.json(resource, text, new Problems()).root().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the schema " + resource, e);
        }
    }

    private static Map<String, Schemas> byType(Schema questions) {
        Map<String, Schemas> byType = new HashMap<>();
        for (QuestionType type : QuestionType.values()) {
            byType.put(type.word(), new Schemas(part(questions, type.word())));
        }
        return byType;
    }

    private static Schema part(Schema schema, String definition) {
        return schema.getRefSchema(
                new NodePath(PathType.JSON_POINTER).append("$defs").append(definition));
    }

    /// The schema of a file of questions, but for its questions.
    private static JsonNode withoutItems(JsonNode questions) {
        ObjectNode shell = (ObjectNode) questions.deepCopy();
        ((ObjectNode) shell.path("properties").path("questions")).remove("items");
        return shell;
    }

    private static void add(Error error, String at, DataText text, Problems problems) {
        String pointer = pointer(at, error.getInstanceLocation());
        String missing = error.getProperty();
        // Of a text that breaks off, nothing is said to be missing.
        boolean cut = !text.isWhole(error.getInstanceNode());
        switch (error.getKeyword()) {
            case "required" -> {
                if (!cut) {
                    problems.add(text.value(pointer), "`" + missing + "` is missing", "Add it.");
                }
            }
            case "additionalProperties" ->
                    problems.add(
                            text.name(DataText.below(pointer, missing)),
                            "`" + missing + "` is not a field that Deckhand knows",
                            "Mend its spelling or remove it.");
            default -> {
                if (!(cut && error.getKeyword().startsWith("min"))) {
                    String[] words = words(error);
                    problems.add(text.value(pointer), subject(error) + " " + words[0], words[1]);
                }
            }
        }
    }

    /// What is wrong, to follow the subject, and how to mend it.
    private static String[] words(Error error) {
        JsonNode wanted = error.getSchemaNode();
        JsonNode value = error.getInstanceNode();
        String bound = wanted == null ? "" : wanted.asString("");
        return switch (error.getKeyword()) {
            case "type" ->
                    new String[] {
                        "is " + kind(value) + ", but has to be " + wantedKinds(wanted),
                        "Write " + wantedKinds(wanted) + "."
                    };
            case "enum" ->
                    new String[] {
                        "is " + shown(value),
                        "Use one of "
                                + StreamSupport.stream(wanted.spliterator(), false)
                                        .map(JsonNode::asString)
                                        .collect(Collectors.joining(", "))
                                + "."
                    };
            case "const" -> new String[] {"is " + shown(value), "Write " + wanted + "."};
            case "minItems" ->
                    new String[] {
                        "has " + value.size() + " of at least " + bound + " entries", "Add more."
                    };
            case "maxItems" ->
                    new String[] {
                        "has " + value.size() + " entries; " + bound + " is the most",
                        "Remove some."
                    };
            case "uniqueItems" ->
                    new String[] {"has the same entry twice", "Remove one of the two."};
            case "minimum" -> new String[] {"is " + shown(value), "Write " + bound + " or more."};
            case "maximum" -> new String[] {"is " + shown(value), "Write " + bound + " or less."};
            case "maxLength" ->
                    new String[] {
                        "is longer than " + bound + " characters", "Say it in fewer words."
                    };
            case "maxProperties" ->
                    new String[] {"has more than " + bound + " fields", "Remove some."};
            case "pattern" ->
                    FORMS.getOrDefault(
                            bound,
                            new String[] {
                                "is not of the right form", "Look up its form in content/README.md."
                            });
            default ->
                    new String[] {
                        "is not allowed (" + error.getKeyword() + ")",
                        "Look up its form in content/README.md."
                    };
        };
    }

    /// What the finding is about: a field by its name, an entry by its number and its list.
    private static String subject(Error error) {
        NodePath path = error.getInstanceLocation();
        int last = path.getNameCount() - 1;
        if (last < 0) {
            return "This";
        }
        return path.getElement(last) instanceof Integer index
                ? "Entry " + (index + 1) + (last > 0 ? " of `" + path.getName(last - 1) + "`" : "")
                : "`" + path.getName(last) + "`";
    }

    private static String pointer(String at, NodePath path) {
        String pointer = at;
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer = DataText.below(pointer, path.getName(i));
        }
        return pointer;
    }

    private static String wantedKinds(JsonNode wanted) {
        return wanted.isArray()
                ? StreamSupport.stream(wanted.spliterator(), false)
                        .map(one -> kindWord(one.asString()))
                        .collect(Collectors.joining(" or "))
                : kindWord(wanted.asString());
    }

    private static String kindWord(String type) {
        return switch (type) {
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> type;
        };
    }

    private static String kind(JsonNode value) {
        return value.isString()
                ? "a text"
                : value.isNumber()
                        ? "a number"
                        : value.isBoolean()
                                ? "true or false"
                                : value.isArray()
                                        ? "a list"
                                        : value.isObject() ? "an object" : "null";
    }

    private static String shown(JsonNode value) {
        String text = value.isContainer() ? kind(value) : value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }
}
