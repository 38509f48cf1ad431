package dev.deckhand.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    private long now = Instant.parse("2026-11-20T12:00:00Z").toEpochMilli();
    private final Ids ids = new Ids(() -> Instant.ofEpochMilli(now), new SplittableRandom(1));

    @Test
    void idsAreOfVersionSevenAndHoldTheTime() {
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now);
    }

    @Test
    void idsGrowWithinAMillisecondAndWhenTheClockIsSetBack() {
        String last = "";
        for (int i = 0; i < 20_000; i++) {
            if (i == 10_000) {
                now -= 3_600_000;
            }
            String id = ids.next().toString();
            assertThat(id).isGreaterThan(last);
            last = id;
        }
    }
}
