package dev.deckhand.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path TEXTS =
            Path.of("src/main/resources/dev/deckhand/ui/messages.properties");
    private static final Path SOURCES = Path.of("src/main/java/dev/deckhand/ui");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");

    @Test
    void eachKeyThatTheSourcesNameExists() throws IOException {
        Pattern used = Pattern.compile("Messages\\.text\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
        Set<String> known = keys().stringPropertyNames();
        Set<String> unknown = new TreeSet<>();
        Matcher matcher = used.matcher(sources());
        while (matcher.find()) {
            String key = matcher.group(1);
            boolean isPrefix = matcher.group(2) != null;
            if (isPrefix
                    ? known.stream().noneMatch(one -> one.startsWith(key))
                    : !known.contains(key)) {
                unknown.add(key);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void eachKeyIsUsed() throws IOException {
        Set<String> literals = new HashSet<>();
        List<String> prefixes = new ArrayList<>();
        String sources = sources();
        Matcher matcher = LITERAL.matcher(sources);
        while (matcher.find()) {
            literals.add(matcher.group(1));
            if (sources.substring(matcher.end()).stripLeading().startsWith("+")) {
                prefixes.add(matcher.group(1));
            }
        }
        Set<String> unused = new TreeSet<>(keys().stringPropertyNames());
        unused.removeAll(literals);
        unused.removeIf(key ->
                prefixes.stream()
                        .anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix)));
        assertThat(unused).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> keys;
        try (Stream<String> lines = Files.lines(TEXTS)) {
            keys =
                    lines.filter(line -> line.matches("[a-z].*=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .toList();
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void eachTextIsAPatternThatCanBeFilledIn() throws IOException {
        Properties texts = keys();
        for (String key : texts.stringPropertyNames()) {
            String text = texts.getProperty(key);
            assertThatCode(() -> new MessageFormat(text, Locale.ENGLISH))
                    .as(key)
                    .doesNotThrowAnyException();
            assertThat(text.replace("''", ""))
                    .as(key + " has a lonely apostrophe")
                    .doesNotContain("'");
            assertThat(text).as(key + " shouts").doesNotContain("!");
        }
    }

    private static Properties keys() throws IOException {
        Properties keys = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS, StandardCharsets.UTF_8)) {
            keys.load(reader);
        }
        return keys;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
