package dev.deckhand.content.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Markdown;
import dev.deckhand.content.generated.Variant.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A thousand variants of each family and level are fair questions.
class FamiliesTest {
    private static final int SEEDS = 1_000;

    /// What slips through when texts are put together.
    private static final Pattern ARTEFACT =
            Pattern.compile(
                    "(?<![\\d.])1 (tasks|instances|containers|units|interfaces|ports|failures|GPUs)\\b"
                            + "|\\S  +\\S|null|%[ds]|Optional|\\{}| [.,;:]\\s| [.,;:]$|\\.\\.|,,",
                    Pattern.MULTILINE);

    static Stream<Arguments> familiesAndLevels() {
        return Families.names().stream()
                .flatMap(name -> Stream.of(Level.values()).map(level -> Arguments.of(name, level)));
    }

    @Test
    void thereAreTheFamiliesOfTheCurriculum() {
        assertThat(Families.names())
                .containsExactlyInAnyOrder(
                        "binpack-pick",
                        "spread-pick",
                        "chained-strategies",
                        "refused-instance",
                        "query-match",
                        "port-conflict",
                        "eni-limit",
                        "reservation-arithmetic",
                        "fargate-size",
                        "base-weight-split",
                        "provider-reservation",
                        "healthy-bounds",
                        "rolling-step",
                        "breaker-threshold",
                        "target-tracking",
                        "start-order",
                        "stop-code");
    }

    @ParameterizedTest
    @MethodSource("familiesAndLevels")
    void aThousandVariantsAreFair(String family, Level level) {
        Map<Integer, int[]> places = new HashMap<>();
        int longest = 0;
        int withOptions = 0;
        Set<String> asked = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Variant variant = Families.variant(family, level, Map.of(), seed);
            String name = family + " " + level + " " + seed;
            asked.add(variant.stem() + texts(variant).stream().sorted().toList());
            texts(variant)
                    .forEach(text ->
                            assertThat(ARTEFACT.matcher(text).find())
                                    .as("%s: %s", name, text)
                                    .isFalse());
            switch (variant) {
                case Variant.Single single -> {
                    checkOptions(name, single.options(), Set.of(single.answer()), 3, 6);
                    int place = ids(single.options()).indexOf(single.answer());
                    places.computeIfAbsent(single.options().size(), int[]::new)[place]++;
                    withOptions++;
                    longest += isLongest(single) ? 1 : 0;
                }
                case Variant.Multiple multiple -> {
                    checkOptions(name, multiple.options(), multiple.answer(), 4, 7);
                    assertThat(multiple.answer())
                            .as(name)
                            .hasSizeBetween(2, multiple.options().size() - 1);
                }
                case Variant.Fill fill -> {
                    assertThat(fill.stem()).as(name).contains("____");
                    assertThat(fill.accept()).as(name).hasSize(1);
                    assertThat(fill.mistakes()).as(name).isNotEmpty();
                    assertThat(fill.mistakes())
                            .as(name)
                            .doesNotContainKeys(fill.accept().getFirst());
                }
                case Variant.Ordering ordering ->
                        checkOptions(name, ordering.items(), Set.of(), 3, 7);
                case Variant.Matching matching ->
                        assertThat(matching.pairs()).as(name).hasSizeBetween(3, 7);
            }
        }
        assertThat(asked.size()).as("different questions").isGreaterThan(SEEDS / 25);
        assertThat(longest).as("key longest").isLessThanOrEqualTo(withOptions * 4 / 10);
        places.forEach((options, counts) -> checkEven(options, counts));
    }

    private static void checkOptions(
            String name, List<Option> options, Set<String> right, int least, int most) {
        assertThat(options).as(name).hasSizeBetween(least, most);
        assertThat(ids(options)).as(name).doesNotHaveDuplicates().containsAll(right);
        assertThat(options.stream().map(Option::text)).as(name).doesNotHaveDuplicates();
        assertThat(options).as(name).allMatch(one -> !one.why().isBlank() && !one.text().isBlank());
    }

    private static void checkEven(int options, int[] counts) {
        int all = java.util.Arrays.stream(counts).sum();
        if (all < 200) {
            return;
        }
        for (int count : counts) {
            assertThat((double) count / all)
                    .as("share of one of %d places", options)
                    .isBetween(0.6 / options, 1.5 / options);
        }
    }

    private static boolean isLongest(Variant.Single single) {
        int right = 0;
        int wrong = 0;
        for (Option option : single.options()) {
            int length = Markdown.plain(option.text()).length();
            if (option.id().equals(single.answer())) {
                right = length;
            } else {
                wrong = Math.max(wrong, length);
            }
        }
        return right > wrong;
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    private static List<String> texts(Variant variant) {
        List<String> texts = new ArrayList<>(List.of(variant.stem(), variant.explanation()));
        switch (variant) {
            case Variant.Single single -> add(texts, single.options());
            case Variant.Multiple multiple -> add(texts, multiple.options());
            case Variant.Fill fill -> texts.addAll(fill.mistakes().values());
            case Variant.Ordering ordering -> add(texts, ordering.items());
            case Variant.Matching matching -> {
                matching.pairs()
                        .forEach(pair ->
                                texts.addAll(List.of(pair.left(), pair.right(), pair.why())));
                add(texts, matching.extras());
            }
        }
        return texts;
    }

    private static void add(List<String> texts, List<Option> options) {
        options.forEach(option -> texts.addAll(List.of(option.text(), option.why())));
    }

    @ParameterizedTest
    @MethodSource("familiesAndLevels")
    void theSameSeedGivesTheSameQuestion(String family, Level level) {
        for (long seed : List.of(0L, 1L, -7L, Long.MAX_VALUE)) {
            assertThat(Families.variant(family, level, Map.of(), seed))
                    .isEqualTo(Families.variant(family, level, Map.of(), seed));
        }
    }

    @ParameterizedTest
    @MethodSource("familiesAndLevels")
    void eachParameterMayBeNarrowedToEitherEnd(String family, Level level) {
        Families.parameters(family, level)
                .forEach((name, range) -> {
                    String text = "[%d, %d]".formatted(range.least(), range.most());
                    assertThat(Families.check(family, level, Map.of(name, text))).isEmpty();
                    assertThat(
                                    Families.check(
                                            family,
                                            level,
                                            Map.of(name, String.valueOf(range.most() + 1))))
                            .singleElement()
                            .satisfies(one -> assertThat(one.mend()).contains("Stay within"));
                });
    }

    @Test
    void anUnknownFamilyIsAComplaintThatNamesTheOthers() {
        assertThat(Families.check("no-such-family", Level.EASY, Map.of()))
                .singleElement()
                .satisfies(one -> assertThat(one.mend()).contains("binpack-pick"));
    }

    @Test
    void anUnknownParameterAndOneThatIsNoNumberAreComplaints() {
        assertThat(
                        Families.check(
                                "binpack-pick",
                                Level.EASY,
                                Map.of("colour", "3", "instances", "many")))
                .extracting(Families.Complaint::parameter)
                .containsExactlyInAnyOrder("colour", "instances");
    }

    @Test
    void rangesThatMakeNoFairQuestionAreAComplaint() {
        assertThat(
                        Families.check(
                                "base-weight-split",
                                Level.EASY,
                                Map.of("tasks", "5", "weight", "2")))
                .singleElement()
                .satisfies(one -> assertThat(one.what()).contains("no question that is fair"));
    }

    /// AWS does not say who gets the remainder of a split.
    @Test
    void aSplitAlwaysComesOutWhole() {
        Pattern row = Pattern.compile("\\| [\\w-]+ \\| (\\d+) \\| (\\d+) \\|");
        Pattern desired = Pattern.compile("desired count of (\\d+)");
        for (Level level : Level.values()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                String stem = Families.variant("base-weight-split", level, Map.of(), seed).stem();
                Matcher count = desired.matcher(stem);
                assertThat(count.find()).isTrue();
                List<int[]> rows =
                        row.matcher(stem)
                                .results()
                                .map(one ->
                                        new int[] {
                                            Integer.parseInt(one.group(1)),
                                            Integer.parseInt(one.group(2))
                                        })
                                .toList();
                int rest =
                        Integer.parseInt(count.group(1))
                                - rows.stream().mapToInt(one -> one[0]).sum();
                int weights = rows.stream().mapToInt(one -> one[1]).sum();
                assertThat(rows).allMatch(one -> rest * one[1] % weights == 0);
            }
        }
    }

    /// How far target tracking scales in is not documented.
    @Test
    void targetTrackingIsNeverAskedToScaleIn() {
        Pattern running = Pattern.compile("Tasks, all running \\| (\\d+)");
        for (long seed = 0; seed < SEEDS; seed++) {
            var single =
                    (Variant.Single)
                            Families.variant("target-tracking", Level.HARD, Map.of(), seed);
            Matcher now = running.matcher(single.stem());
            assertThat(now.find()).isTrue();
            String right =
                    single.options().stream()
                            .filter(one -> one.id().equals(single.answer()))
                            .map(Option::text)
                            .collect(Collectors.joining());
            assertThat(Integer.parseInt(right))
                    .isGreaterThanOrEqualTo(Integer.parseInt(now.group(1)));
        }
    }
}
