package dev.deckhand.ui.sandbox.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.Verdict;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Decisions of the scenarios that come along, explained.
class ExplanationTest {
    private static Explanation explained(Run run, String type, int number) {
        AtomicReference<Explanation> found = new AtomicReference<>();
        run.why(
                Sample.line(run, type, number).seq(),
                why -> found.set(Explanation.of(why, run.momentProperty().get().picture())));
        return found.get();
    }

    @Test
    void theFunnelHasAllStagesAndSaysWhichAreNotSet() {
        Explanation one = explained(Sample.run("binpack-vs-spread", 40), "PLACE", 0);
        Funnel funnel = one.funnel().orElseThrow();
        assertThat(funnel.rows())
                .extracting(Funnel.Row::id)
                .containsExactly(
                        "eligible", "resources", "constraints", "strategy-1", "strategy-2", "tie");
        assertThat(funnel.rows())
                .extracting(Funnel.Row::set)
                .containsExactly(true, true, false, true, false, false);
        Funnel.Row binpack = funnel.rows().get(3);
        assertThat(binpack.in()).isEqualTo(4);
        assertThat(binpack.out()).isEqualTo(1);
        assertThat(binpack.dropped())
                .containsExactlyInAnyOrder(
                        new Thing.Instance("i1"),
                        new Thing.Instance("i2"),
                        new Thing.Instance("i4"));
        assertThat(funnel.decides()).contains(3);
        assertThat(funnel.text())
                .contains("binpack(memory): 4 in, 1 left")
                .contains("Constraints: not set");
    }

    @Test
    void theTableOpensWithTheWinnerAndTheLosersClosestToWinning() {
        Explanation one = explained(Sample.run("binpack-vs-spread", 40), "PLACE", 0);
        assertThat(one.columns()).containsExactly("binpack:memory");
        assertThat(one.table()).extracting(InstanceRow::id).containsExactly("i3", "i1", "i2", "i4");
        assertThat(one.table().getFirst().won()).isTrue();
        assertThat(one.verdicts())
                .containsEntry("i3", Verdict.fits(1))
                .containsEntry("i4", Verdict.fits(4));
    }

    @Test
    void whatIsNotPlacedNamesTheRuleAndTheShortfallOfEachInstance() {
        Explanation one = explained(Sample.run("why-not-placed", 10), "PLACE", 0);
        assertThat(one.heading()).isEqualTo("A task of model has no place");
        assertThat(one.verdicts().values()).allMatch(Verdict::isRuledOut);
        assertThat(row(one, "full").rule()).isEqualTo("Memory −112 MiB");
        assertThat(row(one, "full").verdict().mark()).isEqualTo("M");
        assertThat(row(one, "busy").rule()).isEqualTo("CPU −384 units");
        assertThat(row(one, "port").verdict().mark()).isEqualTo("P");
        assertThat(one.table())
                .extracting(row -> row.verdict().mark())
                .contains("A", "C", "G", "M", "P", "S");
        Funnel funnel = one.funnel().orElseThrow();
        assertThat(funnel.rows().get(funnel.decides().orElseThrow()).id()).isEqualTo("constraints");
        assertThat(one.realWords().orElseThrow().message())
                .isEqualTo("failures: arn gpuless, reason RESOURCE:GPU");
        assertThat(one.concepts()).hasSizeLessThanOrEqualTo(4).contains("placement");
    }

    private static InstanceRow row(Explanation one, String id) {
        return one.table().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void rowsAreFoundByWordsInAnyOrder() {
        Explanation one = explained(Sample.run("why-not-placed", 10), "PLACE", 0);
        assertThat(one.table().stream().filter(row -> row.matches("112 memory")))
                .extracting(InstanceRow::id)
                .containsExactly("full");
        assertThat(one.table().stream().filter(row -> row.matches(" "))).hasSize(8);
    }

    @Test
    void nounsOfTheSentenceLeadToThingsAndWordsDoNot() {
        Explanation one = explained(Sample.run("why-not-placed", 10), "PLACE", 0);
        // an instance is called "port", another one "full": neither is meant here
        assertThat(one.sentence().parts().stream().flatMap(part -> part.thing().stream()))
                .containsExactly(new Thing.Instance("gpuless"));
        assertThat(one.sentence().text()).isEqualTo(one.why().sentence());
        assertThat(
                        one.whatIfs().getFirst().sentence().parts().stream()
                                .flatMap(part -> part.thing().stream()))
                .containsExactly(new Thing.Instance("dev"));
    }

    @Test
    void aStepOfADeploymentWritesItsArithmeticOut() {
        Explanation one = explained(Sample.run("stuck-deployment", 60), "DEPLOY", 0);
        assertThat(one.sums())
                .extracting(Sum::text)
                .startsWith(
                        "At least healthy: ⌈3 × 100 % ⌉ = 3",
                        "At most running: ⌊3 × 125 % ⌋ = 3", "Room to start: 3 − 3 = 0")
                .contains("Starts now: min(0, 3) = 0");
        RealWords words = one.realWords().orElseThrow();
        assertThat(words.message()).contains("because of the service deployment configuration");
        assertThat(words.notes()).hasSize(1);
    }

    @Test
    void aBreakerShowsWhereItTripsAndHowFarItIs() {
        Explanation one = explained(Sample.run("circuit-breaker-rollback", 600), "DEPLOY", 0);
        assertThat(one.sums()).extracting(Sum::label).contains("Breaker trips at", "Failed so far");
    }

    @Test
    void sharesOfProvidersAddUp() {
        Explanation one = explained(Sample.run("spot-with-a-floor", 60), "SPLIT", 0);
        assertThat(one.sums())
                .extracting(Sum::text)
                .contains(
                        "After the bases: 7 − 2 = 5 by weight",
                        "FARGATE: base 2, then 1/4 of 5 → 2",
                        "FARGATE_SPOT: base 0, then 3/4 of 5 → 5");
        assertThat(one.table()).isEmpty();
        assertThat(one.funnel()).isEmpty();
    }

    @Test
    void aVictimOfScaleInHasItsStagesAndATie() {
        Explanation one = explained(Sample.run("rolling-update", 600), "STOP", 0);
        Funnel funnel = one.funnel().orElseThrow();
        assertThat(funnel.rows().getFirst().id()).isEqualTo("stoppable");
        assertThat(funnel.rows().getLast().id()).isEqualTo("tie");
        assertThat(one.whatIfs()).isNotEmpty();
    }

    @Test
    void scalingShowsWhatEachPolicyAsksFor() {
        Explanation one = explained(Sample.run("target-tracking", 3600), "SCALE", 0);
        assertThat(one.sums()).extracting(Sum::text).containsExactly("cpu60: 4 → 6");
    }
}
