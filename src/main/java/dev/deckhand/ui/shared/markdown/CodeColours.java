package dev.deckhand.ui.shared.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A little colour for listings: names, strings, numbers and comments of the few languages that
/// notes use. What it does not know stays plain.
final class CodeColours {
    /// @param styleClass `dh-code-plain`, `-key`, `-string`, `-number` or `-comment`
    record Part(String text, String styleClass) {}

    private static final Pattern JSON =
            Pattern.compile(
                    "(?<key>\"(?:[^\"\\\\\\n]|\\\\.)*\"(?=\\s*:))|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*\")"
                            + "|(?<number>\\b(?:true|false|null|-?\\d+(?:\\.\\d+)?)\\b)|(?<comment>//[^\\n]*)");
    private static final Pattern SHELL =
            Pattern.compile(
                    "(?<comment>(?<=^|\\s)#[^\\n]*)|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*')|(?<key>(?<=\\s)--?[A-Za-z][\\w-]*)"
                            + "|(?<number>(?<=\\s)\\d+\\b)",
                    Pattern.MULTILINE);

    private CodeColours() {}

    static List<Part> of(String language, String code) {
        return switch (language) {
            case "json" -> parts(JSON, code);
            case "bash", "sh", "shell", "console", "dockerfile" -> parts(SHELL, code);
            default -> List.of(new Part(code, "dh-code-plain"));
        };
    }

    private static List<Part> parts(Pattern pattern, String code) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = pattern.matcher(code);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                parts.add(new Part(code.substring(at, matcher.start()), "dh-code-plain"));
            }
            parts.add(new Part(matcher.group(), styleOf(matcher)));
            at = matcher.end();
        }
        if (at < code.length()) {
            parts.add(new Part(code.substring(at), "dh-code-plain"));
        }
        return parts;
    }

    private static String styleOf(Matcher matcher) {
        for (String group : List.of("key", "string", "number", "comment")) {
            if (matcher.group(group) != null) {
                return "dh-code-" + group;
            }
        }
        return "dh-code-plain";
    }
}
