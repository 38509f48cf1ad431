package dev.deckhand.content;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The JSON Schemas of the pack format, and what their findings are called in plain words.
///
/// They are compiled once, when the first of them is needed. Safe for use by many threads.
final class Schemas {
    static final Schemas PACK = new Schemas("pack");
    static final Schemas CONCEPT = new Schemas("concept");
    static final Schemas QUESTIONS = new Schemas("questions");

    /// What is wrong with a text that does not match a pattern, by the pattern.
    private static final Map<String, String[]> FORMS =
            Map.of(
                    "\\S",
                    new String[] {"is empty", "Write something there."},
                    "^[a-z0-9]+(-[a-z0-9]+){0,15}$",
                    new String[] {"is not an id", "Use lower-case words joined by hyphens."},
                    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                    new String[] {"is not a day", "Write it as 2026-11-20."},
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

    private Schemas(String name) {
        String resource = "/content/schema/" + name + ".schema.json";
        try (InputStream in =
                Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
            schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the schema " + resource, e);
        }
    }

    /// Adds a problem for everything in a data file that its schema does not allow.
    void check(JsonNode value, DataText text, Problems problems) {
        schema.validate(value).forEach(error -> add(error, text, problems));
    }

    /// Like [#check], and says which entries of one of the file's lists have a fault.
    Set<Integer> checkEntries(JsonNode value, String list, DataText text, Problems problems) {
        Set<Integer> faulty = new HashSet<>();
        for (Error error : schema.validate(value)) {
            add(error, text, problems);
            NodePath path = error.getInstanceLocation();
            if (path.getNameCount() > 1
                    && path.getName(0).equals(list)
                    && path.getElement(1) instanceof Integer index) {
                faulty.add(index);
            }
        }
        return faulty;
    }

    private static void add(Error error, DataText text, Problems problems) {
        String pointer = pointer(error.getInstanceLocation());
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

    private static String pointer(NodePath path) {
        String pointer = "";
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
