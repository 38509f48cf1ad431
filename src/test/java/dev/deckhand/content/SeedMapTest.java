package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each statement of the documents that the curriculum began with is taught as it stands, or
/// corrected. `seeds.csv` lists them with what each is worth: R right, S right but oversimplified,
/// M misleading or incomplete, O outdated, W wrong, - a question without an answer.
class SeedMapTest {
    private static final Pack PACK =
            PackReader.read(Path.of("content/ecs-core")).pack().orElseThrow();

    /// Asks that answers say where they come from and when they were checked: a demand on the app
    /// and on each question, which no single note can meet.
    private static final String ANSWERS_ARE_NOT_GUARANTEED = "SEED-005-N1";

    private static final Map<String, List<String>> NOTES = new TreeMap<>();
    private static final Map<String, List<String>> QUESTIONS = new TreeMap<>();

    static {
        PACK.concepts().forEach(one -> one.seeds().forEach(seed -> add(NOTES, seed, one.id())));
        PACK.guides().forEach(one -> one.seeds().forEach(seed -> add(NOTES, seed, one.id())));
        PACK.questions()
                .forEach(one ->
                        one.common().seeds().forEach(seed -> add(QUESTIONS, seed, one.id())));
    }

    record Seed(String id, String verdict, String statement) {
        static Seed of(String line) {
            String[] cells = line.split(",", 3);
            return new Seed(cells[0], cells[1], cells[2]);
        }

        /// Whether a learner may have learned something from it that does not hold.
        boolean misleads() {
            return verdict.equals("W") || verdict.equals("O");
        }

        boolean asks() {
            return verdict.equals("-");
        }
    }

    static Collection<Seed> seeds() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/seeds.csv")).stream()
                    .skip(1)
                    .map(Seed::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachSeedIsCoveredAndWhatMisleadsIsAskedFor(Seed seed) {
        if (seed.id().equals(ANSWERS_ARE_NOT_GUARANTEED)) {
            assertThat(PACK.questions())
                    .allSatisfy(one -> {
                        assertThat(one.common().sources()).as(one.id()).isNotEmpty();
                        assertThat(one.common().asOf()).as(one.id()).isAfter(LocalDate.EPOCH);
                    });
            return;
        }
        List<String> questions = QUESTIONS.getOrDefault(seed.id(), List.of());
        if (seed.misleads() || seed.asks()) {
            assertThat(questions).as("questions on %s", seed).isNotEmpty();
        }
        if (!seed.asks()) {
            assertThat(NOTES).as("a note on %s", seed).containsKey(seed.id());
        }
    }

    @Test
    void noItemNamesASeedThatThereIsNot() {
        List<String> known = seeds().stream().map(Seed::id).toList();
        assertThat(known).doesNotHaveDuplicates();
        assertThat(known).containsAll(NOTES.keySet()).containsAll(QUESTIONS.keySet());
    }

    private static void add(Map<String, List<String>> by, String seed, String item) {
        by.computeIfAbsent(seed, key -> new ArrayList<>()).add(item);
    }
}
