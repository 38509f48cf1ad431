package dev.deckhand.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.memory.FsrsParameters;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryOptionsTest {
    private static MemoryOptions of(Map<String, String> chosen) {
        return MemoryOptions.of(key -> Optional.ofNullable(chosen.get(key)));
    }

    @Test
    void nothingChosenGivesTheDefaults() {
        assertThat(of(Map.of())).isEqualTo(MemoryOptions.DEFAULT);
    }

    @Test
    void whatIsChosenHolds() {
        MemoryOptions options =
                of(
                        Map.of(
                                MemoryOptions.RETENTION, "0.85",
                                MemoryOptions.NEW_PER_DAY, "0",
                                MemoryOptions.REVIEWS_PER_DAY, "50",
                                MemoryOptions.DAY_START, "0",
                                MemoryOptions.MAXIMUM_INTERVAL, "90"));
        assertThat(options.retention()).isEqualTo(0.85);
        assertThat(options.newPerDay()).isZero();
        assertThat(options.reviewsPerDay()).isEqualTo(50);
        assertThat(options.dayStart()).isZero();
        assertThat(options.maximumInterval()).isEqualTo(90);
        assertThat(options.scheduler().options().desiredRetention()).isEqualTo(0.85);
        assertThat(options.scheduler().options().fuzz()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "memory.retention, 0.5",
        "memory.retention, 1",
        "memory.retention, NaN",
        "memory.new-per-day, -1",
        "memory.new-per-day, 2.5",
        "memory.reviews-per-day, 0",
        "memory.day-start, 24",
        "memory.day-start, four",
        "memory.maximum-interval, 40000",
        "memory.parameters, 1 2 3",
        "memory.parameters, x"
    })
    void whatIsOutOfRangeCountsAsNotChosen(String key, String value) {
        assertThat(of(Map.of(key, value))).isEqualTo(MemoryOptions.DEFAULT);
    }

    @Test
    void parametersAreReadAsTheyWereWritten() {
        double[] values = FsrsParameters.DEFAULT.toArray();
        values[3] = 9.25;
        FsrsParameters other = FsrsParameters.of(values);
        assertThat(of(Map.of(MemoryOptions.PARAMETERS, MemoryOptions.written(other))).parameters())
                .isEqualTo(other);
    }
}
