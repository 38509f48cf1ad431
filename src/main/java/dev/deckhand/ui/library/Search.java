package dev.deckhand.ui.library;

import dev.deckhand.content.Difficulty;
import dev.deckhand.content.QuestionType;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A search of the library: words, which must all occur, and conditions like `concept:task-role`,
/// `is:missed` or `type:open,fill`. A minus before either turns it round; quotes keep words
/// together. A word with a colon whose first part is no condition is a word: `RESOURCE:ENI`.
record Search(List<Predicate<Item>> terms, List<String> problems) {
    private static final Pattern TERM =
            Pattern.compile("(-)?(?:([A-Za-z]+):)?(?:\"([^\"]*)\"?|(\\S+))");

    private static final Map<String, Predicate<Item>> STATES =
            Map.ofEntries(
                    Map.entry("missed", item -> item.state().isMissed()),
                    Map.entry("right", item -> item.state().isSeen() && !item.state().isMissed()),
                    Map.entry("seen", item -> item.state().isSeen()),
                    Map.entry("unseen", item -> !item.isNote() && !item.state().isSeen()),
                    Map.entry("flagged", item -> item.state().flagged()),
                    Map.entry("suspended", item -> item.state().suspended()),
                    Map.entry("noted", item -> !item.state().note().isEmpty()),
                    Map.entry("read", item -> item.isNote() && item.read()),
                    Map.entry("unread", item -> item.isNote() && !item.read()),
                    Map.entry("note", Item::isNote),
                    Map.entry("question", item -> !item.isNote()));

    Search {
        terms = List.copyOf(terms);
        problems = List.copyOf(problems);
    }

    static Search parse(String text) {
        List<Predicate<Item>> terms = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        while (matcher.find()) {
            String key = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
            String quoted = matcher.group(3);
            String value = (quoted == null ? matcher.group(4) : quoted).toLowerCase(Locale.ROOT);
            if (value.isEmpty()) {
                continue;
            }
            String whole = key.isEmpty() ? value : key + ":" + value;
            Predicate<Item> term =
                    switch (key) {
                        case "concept" -> any(value, Search::isAbout);
                        case "module" ->
                                any(
                                        value,
                                        (item, one) ->
                                                item.concept().module().contains(one)
                                                        || lower(item.module()).contains(one));
                        case "pack" -> any(value, (item, one) -> item.pack().contains(one));
                        case "id" -> any(value, (item, one) -> item.id().contains(one));
                        case "exam" -> any(value, Search::isForExam);
                        case "type" -> types(value, problems);
                        case "difficulty" -> difficulties(value, problems);
                        case "is" -> states(value, problems);
                        default -> item -> item.text().contains(whole);
                    };
            terms.add(matcher.group(1) == null ? term : term.negate());
        }
        return new Search(terms, problems);
    }

    boolean matches(Item item) {
        return terms.stream().allMatch(term -> term.test(item));
    }

    private interface Condition {
        boolean holds(Item item, String value);
    }

    /// Of values with commas between them, one is enough.
    private static Predicate<Item> any(String values, Condition condition) {
        List<String> all = split(values);
        return item -> all.stream().anyMatch(value -> condition.holds(item, value));
    }

    private static boolean isAbout(Item item, String concept) {
        return item.concept().id().contains(concept)
                || lower(item.concept().title()).contains(concept);
    }

    private static boolean isForExam(Item item, String exam) {
        return item
                .question()
                .map(question -> question.common().exams())
                .orElse(item.concept().exams())
                .stream()
                .anyMatch(tag ->
                        lower(tag.family()).equals(exam) || lower(tag.toString()).equals(exam));
    }

    private static Predicate<Item> types(String values, List<String> problems) {
        check(
                values,
                Arrays.stream(QuestionType.values()).map(QuestionType::word).toList(),
                "type",
                problems);
        return any(
                values,
                (item, value) ->
                        item.question().map(one -> one.type().word().equals(value)).orElse(false));
    }

    private static Predicate<Item> difficulties(String values, List<String> problems) {
        check(
                values,
                Arrays.stream(Difficulty.values()).map(one -> lower(one.name())).toList(),
                "difficulty",
                problems);
        return any(
                values,
                (item, value) ->
                        item.question()
                                .map(one -> lower(one.common().difficulty().name()).equals(value))
                                .orElse(false));
    }

    private static Predicate<Item> states(String values, List<String> problems) {
        check(values, STATES.keySet().stream().sorted().toList(), "is", problems);
        return any(values, (item, value) -> STATES.getOrDefault(value, _ -> false).test(item));
    }

    private static void check(
            String values, List<String> known, String key, List<String> problems) {
        for (String value : split(values)) {
            if (!known.contains(value)) {
                problems.add(
                        Messages.text(
                                "library.search.unknown", key, value, String.join(", ", known)));
            }
        }
    }

    private static List<String> split(String values) {
        return Arrays.stream(values.split(",")).filter(value -> !value.isEmpty()).toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
