package dev.deckhand.ui.shared.sandbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.sandbox.placement.Reason;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StagingTest {
    private static final Verdict CPU = Verdict.ruledOut(Reason.CPU);
    private static final Verdict MEMORY = Verdict.ruledOut(Reason.MEMORY);

    private static final Staging TWO_RULES =
            new Staging(
                    Map.of(
                            "short",
                            MEMORY,
                            "busy",
                            CPU,
                            "best",
                            Verdict.fits(1),
                            "other",
                            Verdict.fits(2)));

    private static long ms(double millis) {
        return Math.round(millis * 1_000_000);
    }

    @Test
    void candidatesLightUpBeforeAnyStepsBack() {
        assertThat(TWO_RULES.lit(ms(60))).isEqualTo(0.5);
        assertThat(TWO_RULES.lit(ms(120))).isEqualTo(1);
        assertThat(TWO_RULES.out(CPU, ms(120))).isZero();
        assertThat(TWO_RULES.out(MEMORY, ms(120))).isZero();
    }

    @Test
    void theRulesLeaveOutOneAfterTheOther() {
        assertThat(TWO_RULES.out(CPU, ms(240))).isEqualTo(1);
        assertThat(TWO_RULES.out(MEMORY, ms(240))).isZero();
        assertThat(TWO_RULES.out(MEMORY, ms(360))).isEqualTo(1);
        assertThat(TWO_RULES.out(Verdict.fits(2), ms(1_200))).isZero();
    }

    @Test
    void ranksComeAfterTheRulesAndTheRingAfterTheRanks() {
        assertThat(TWO_RULES.ranks(ms(360))).isZero();
        assertThat(TWO_RULES.ranks(ms(560))).isEqualTo(1);
        assertThat(TWO_RULES.ring(ms(560))).isZero();
        assertThat(TWO_RULES.ring(ms(760))).isEqualTo(1);
        assertThat(TWO_RULES.told()).isEqualTo(ms(760));
        assertThat(TWO_RULES.flight()).isEqualTo(ms(350));
    }

    @Test
    void manyRulesTakeNoLongerThanTheMost() {
        Map<String, Verdict> all = new HashMap<>(Map.of("best", Verdict.fits(1)));
        for (Reason reason : Reason.values()) {
            all.put("out" + reason, Verdict.ruledOut(reason));
        }
        Staging staging = new Staging(all);
        assertThat((double) (staging.told() + staging.flight()))
                .isCloseTo((double) ms(1_200), within(2.0));
        assertThat(staging.ring(staging.told())).isEqualTo(1);
    }

    @Test
    void whereNoneFitsNobodyIsRinged() {
        Staging none = new Staging(Map.of("a", CPU, "b", MEMORY));
        assertThat(none.told()).isEqualTo(ms(360));
        assertThat(none.out(MEMORY, none.told())).isEqualTo(1);
    }
}
