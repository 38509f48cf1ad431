package dev.deckhand.sandbox.scenario;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads strict JSON into a tree with locations.
public final class JsonReader {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Problem> problems = new ArrayList<>();
    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /// The tree, unless the text is not JSON, and what is wrong with it.
    public record Document(Optional<Json> tree, List<Problem> problems) {
        public Document {
            problems = List.copyOf(problems);
        }
    }

    public static Document read(byte[] bytes) {
        try {
            return read(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return failed(1, 1, "The file is not text in UTF-8", "Save it in the encoding UTF-8");
        }
    }

    public static Document read(String text) {
        String json =
                !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            var reader = new JsonReader(parser);
            if (parser.nextToken() == null) {
                return failed(1, 1, "The file is empty", "Write one JSON object");
            }
            Json tree = reader.value("");
            if (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                return failed(
                        at.getLineNr(),
                        at.getColumnNr(),
                        "Something follows the end of the document",
                        "Keep one JSON value in the file");
            }
            return new Document(Optional.of(tree), reader.problems);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            return failed(
                    at == null ? 1 : Math.max(1, at.getLineNr()),
                    at == null ? 1 : Math.max(1, at.getColumnNr()),
                    "The text is not JSON: " + firstLine(e.getOriginalMessage()),
                    "Correct the JSON here or just before");
        }
    }

    private static Document failed(int line, int column, String message, String fix) {
        return new Document(
                Optional.empty(),
                List.of(
                        new Problem(
                                Problem.Severity.ERROR,
                                "",
                                line,
                                column,
                                "syntax",
                                message,
                                fix,
                                Optional.empty())));
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).strip();
    }

    /// The value at the parser's current token; its depth is bounded by the parser.
    private Json value(String path) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(path, line, column);
            case START_ARRAY -> array(path, line, column);
            case VALUE_STRING -> new Json.Text(line, column, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new Json.Numeral(line, column, parser.getString());
            case VALUE_TRUE -> new Json.Bool(line, column, true);
            case VALUE_FALSE -> new Json.Bool(line, column, false);
            case VALUE_NULL -> new Json.Null(line, column);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("no value can start with " + token);
        };
    }

    private Json object(String path, int line, int column) {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            TokenStreamLocation at = parser.currentTokenLocation();
            String pointer = Json.pointer(path, name);
            parser.nextToken();
            Json value = value(pointer);
            Json.Member earlier =
                    members.put(name, new Json.Member(at.getLineNr(), at.getColumnNr(), value));
            if (earlier != null) {
                problems.add(
                        new Problem(
                                Problem.Severity.ERROR,
                                pointer,
                                at.getLineNr(),
                                at.getColumnNr(),
                                "duplicate-field",
                                "`" + name + "` is given twice, first in line " + earlier.line(),
                                "Keep one of the two",
                                Optional.empty()));
            }
        }
        return new Json.Struct(line, column, members);
    }

    private Json array(String path, int line, int column) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(Json.pointer(path, Integer.toString(items.size()))));
        }
        return new Json.Array(line, column, items);
    }
}
