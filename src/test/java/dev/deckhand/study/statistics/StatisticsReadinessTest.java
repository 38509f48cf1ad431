package dev.deckhand.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.deckhand.content.ExamTag;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Attempt;
import dev.deckhand.journal.Learner;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.FsrsParameters;
import dev.deckhand.memory.Rating;
import dev.deckhand.memory.Scheduler;
import dev.deckhand.memory.SchedulerOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Readiness for the exams of the built-in pack.
class StatisticsReadinessTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final Library LIBRARY =
            new Library(PackReader.readBuiltIn().pack().stream().toList());

    @Test
    void theUnseenAreGuessedAndTooFewSeenGiveNoChance() {
        Readiness saa = saa(_ -> false);
        assertThat(saa.seen()).isZero();
        assertThat(saa.pass()).isEmpty();
        double[] domains = new double[4];
        double variance = 0;
        for (int i = 0; i < 4; i++) {
            ExamTag tag = new ExamTag("SAA", i + 1);
            domains[i] =
                    LIBRARY.questions().stream()
                            .filter(question -> question.common().exams().contains(tag))
                            .mapToDouble(Guess::chance)
                            .average()
                            .orElseThrow();
            double weight = saa.exam().domains().get(i).weight().orElseThrow() / 100.0;
            // A beta distribution with two observations in all: variance m (1 - m) / 3.
            variance += weight * weight * domains[i] * (1 - domains[i]) / 3;
        }
        double score =
                0.30 * domains[0] + 0.26 * domains[1] + 0.24 * domains[2] + 0.20 * domains[3];
        assertThat(saa.score()).isCloseTo(score, within(1e-12));
        assertThat(saa.spread()).isCloseTo(Math.sqrt(variance), within(1e-12));
        assertThat(saa.covered()).hasValue(1);
        assertThat(saa.unsaid()).contains(Readiness.Unsaid.TOO_FEW_SEEN);
    }

    @Test
    void whoKnowsAllPassesAndWhoKnowsHalfHardly() {
        Readiness all = saa(_ -> true);
        assertThat(all.seen()).isEqualTo(all.questions());
        assertThat(all.score()).isCloseTo(1, within(1e-9));
        assertThat(all.pass().orElseThrow().chance()).isGreaterThan(0.99);
        Readiness none = saa(question -> question.common().exams().contains(new ExamTag("SAA", 3)));
        Readiness.Pass pass = none.pass().orElseThrow();
        assertThat(pass.chance()).isLessThan(0.5);
        assertThat(pass.low()).isLessThanOrEqualTo(pass.chance());
        assertThat(pass.high()).isGreaterThanOrEqualTo(pass.low());
        assertThat(pass.needed()).isEqualTo(0.72);
    }

    @Test
    void anExamWithoutAConfirmedPassMarkHasAScoreAndNoChance() {
        Readiness networking =
                readiness(_ -> true).stream()
                        .filter(one -> one.exam().code().equals("ANS-C01"))
                        .findFirst()
                        .orElseThrow();
        assertThat(networking.pass()).isEmpty();
        assertThat(networking.score()).isGreaterThan(0.9);
        int weight = 0;
        for (Readiness.OfDomain domain : networking.domains()) {
            assertThat(domain.score().isPresent()).isEqualTo(!domain.questions().isEmpty());
            weight += domain.questions().isEmpty() ? 0 : domain.domain().weight().orElseThrow();
        }
        assertThat(networking.covered()).hasValue(weight / 100.0);
        assertThat(networking.unsaid()).contains(Readiness.Unsaid.NO_MARK);
    }

    @Test
    void withoutWeightsEveryQuestionCountsTheSameAndThereIsNoChance() {
        Readiness architect = ofExam("SAP-C03", question -> question instanceof Question.Single);
        double right =
                architect.domains().stream()
                        .mapToDouble(one -> one.score().orElse(0) * one.questions().size())
                        .sum();
        assertThat(architect.score()).isCloseTo(right / architect.questions(), within(1e-12));
        assertThat(architect.score()).isBetween(0.01, 0.99);
        assertThat(architect.seen()).isGreaterThan(Readiness.FEWEST_SEEN);
        assertThat(architect.covered()).isEmpty();
        assertThat(architect.pass()).isEmpty();
        assertThat(architect.unsaid()).contains(Readiness.Unsaid.NO_WEIGHTS);
    }

    @Test
    void endedVersionsAreLeftOutAndTheOneThatCanBeTakenComesFirst() {
        assertThat(readiness(_ -> true).stream().map(one -> one.exam().code()))
                .containsSubsequence("DVA-C02", "DVA-C03", "SAP-C03")
                .doesNotContain("SAP-C02");
    }

    @Test
    void theNormalDistributionIsThatOfTheTables() {
        assertThat(Normal.below(0)).isCloseTo(0.5, within(1e-7));
        assertThat(Normal.below(1.959964)).isCloseTo(0.975, within(1e-6));
        assertThat(Normal.below(-1.2815516)).isCloseTo(0.1, within(1e-6));
    }

    @Test
    void pastPredictionsStandBesideWhatCame() {
        List<Question> asked =
                LIBRARY.questions().stream()
                        .filter(question ->
                                question instanceof Question.Single
                                        && question.common()
                                                .exams()
                                                .contains(new ExamTag("SAA", 3)))
                        .limit(10)
                        .toList();
        List<Attempt> attempts = new ArrayList<>();
        for (int day = 6; day >= 0; day -= 3) {
            for (Question question : asked) {
                attempts.add(
                        new Attempt(
                                question.id(),
                                NOW.minus(Duration.ofDays(day)),
                                Rating.GOOD,
                                true,
                                OptionalInt.empty(),
                                "",
                                1_000));
            }
        }
        Foresight foresight =
                of(attempts).stream()
                        .filter(one -> one.exam().code().equals("SAA-C03"))
                        .findFirst()
                        .orElseThrow()
                        .foresight();
        assertThat(foresight.answers()).isEqualTo(2 * asked.size());
        assertThat(foresight.tells()).isTrue();
        assertThat(foresight.rightShare()).isEqualTo(1);
        assertThat(foresight.expectedShare()).isBetween(0.85, 0.999);
    }

    private static Readiness saa(Predicate<Question> known) {
        return ofExam("SAA-C03", known);
    }

    private static Readiness ofExam(String code, Predicate<Question> known) {
        return readiness(known).stream()
                .filter(one -> one.exam().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Readiness> readiness(Predicate<Question> known) {
        List<Attempt> attempts =
                LIBRARY.questions().stream()
                        .filter(known)
                        .map(question ->
                                new Attempt(
                                        question.id(),
                                        NOW,
                                        Rating.GOOD,
                                        true,
                                        OptionalInt.empty(),
                                        "",
                                        1_000))
                        .toList();
        return of(attempts);
    }

    private static List<Readiness> of(List<Attempt> attempts) {
        History history =
                History.of(
                        attempts,
                        Scheduler.fsrs6(FsrsParameters.DEFAULT, SchedulerOptions.DEFAULT),
                        new DayRule(4, ZoneOffset.UTC));
        return Statistics.of(LIBRARY, Learner.nobody(), history, NOW, Scope.ALL).readiness();
    }
}
