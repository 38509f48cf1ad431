package dev.deckhand.study.statistics;

import dev.deckhand.content.Exam;
import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a learner would do today in the part of an exam that this library is about: as if all scored
/// questions of the exam were like those of the library, weighed as the blueprint says.
///
/// A question counts with the chance of recall, and what is not recalled with the chance of
/// guessing; so does an unseen one. A domain's score is the mean of its questions. It is uncertain
/// as a beta distribution of that mean with two more observations than there are seen questions.
/// Domains that the library asks nothing about are left out and the other weights scaled up.
///
/// Where nobody could check the weights, every question counts the same: that is a score of these
/// questions, and no chance of passing is said.
///
/// @param domains all of the blueprint
/// @param score 0 to 1, the expected share of right answers
/// @param spread the standard deviation of the score for not knowing better
/// @param pass chance and interval; nothing for any [Unsaid] reason
/// @param foresight how such predictions came true for the exam's questions
public record Readiness(
        Exam exam,
        List<OfDomain> domains,
        int seen,
        double score,
        double spread,
        Optional<Pass> pass,
        Foresight foresight) {
    /// Fewer seen questions than this say nothing.
    public static final int FEWEST_SEEN = 10;

    /// Four of five true values lie so many deviations around the middle.
    private static final double EIGHTY_PERCENT = 1.2815515655446004;

    private static final double SCALE_END = 1000;

    public Readiness {
        domains = List.copyOf(domains);
    }

    /// The chance of passing, 0 to 1, with the ends of an 80 % interval.
    ///
    /// @param needed the share of right answers that is taken for the pass mark. Certifiers do not
    ///   publish how answers become points; 720 of 1000 is taken as 72 %
    public record Pass(double chance, double low, double high, double needed) {}

    /// Why no chance of passing is said.
    public enum Unsaid {
        TOO_FEW_SEEN,
        /// Nobody could check what its domains weigh.
        NO_WEIGHTS,
        /// Nobody could check the pass mark or the number of questions.
        NO_MARK
    }

    /// @param score the expected share of right answers; nothing without questions
    /// @param questions all that the library asks about it, those least recalled first
    public record OfDomain(
            Exam.Domain domain, OptionalDouble score, int seen, List<String> questions) {
        public OfDomain {
            questions = List.copyOf(questions);
        }

        /// What it counts beside the others: its weight, or as much as it has questions.
        private double counts() {
            return domain.weight().orElse(questions.size());
        }
    }

    /// How many questions the library has for the exam; one that is about two domains counts twice.
    public int questions() {
        return domains.stream().mapToInt(domain -> domain.questions().size()).sum();
    }

    /// The share of the exam, by weight, that the library asks about; nothing without weights.
    public OptionalDouble covered() {
        return exam.weighed()
                ? OptionalDouble.of(
                        domains.stream()
                                        .filter(domain -> !domain.questions().isEmpty())
                                        .mapToInt(domain -> domain.domain().weight().orElse(0))
                                        .sum()
                                / 100.0)
                : OptionalDouble.empty();
    }

    /// Why there is no chance of passing; nothing when there is one. What nobody could check comes
    /// first: it does not change with more answers.
    public Optional<Unsaid> unsaid() {
        return unsaid(exam, seen);
    }

    private static Optional<Unsaid> unsaid(Exam exam, int seen) {
        if (!exam.weighed()) {
            return Optional.of(Unsaid.NO_WEIGHTS);
        }
        if (exam.passMark().isEmpty() || exam.scored().isEmpty()) {
            return Optional.of(Unsaid.NO_MARK);
        }
        return seen < FEWEST_SEEN ? Optional.of(Unsaid.TOO_FEW_SEEN) : Optional.empty();
    }

    /// For each exam that can be prepared for today and that the library has questions for.
    static List<Readiness> of(Library library, History history, LocalDate today) {
        return library.examsAhead(today).stream()
                .map(exam -> of(exam, library, history, today))
                .filter(readiness -> readiness.questions() > 0)
                .toList();
    }

    private static Readiness of(Exam exam, Library library, History history, LocalDate today) {
        List<OfDomain> domains = new ArrayList<>();
        for (Exam.Domain domain : exam.domains()) {
            domains.add(
                    of(
                            domain,
                            library.questions().stream()
                                    .filter(one -> one.common().exams().contains(domain.tag()))
                                    .toList(),
                            history,
                            today));
        }
        double weights = 0;
        double score = 0;
        for (OfDomain domain : domains) {
            if (domain.score().isPresent()) {
                weights += domain.counts();
                score += domain.counts() * domain.score().getAsDouble();
            }
        }
        double mean = weights == 0 ? 0 : score / weights;
        double unknown = 0;
        double chance = 0;
        for (OfDomain domain : domains) {
            if (domain.score().isPresent()) {
                double weight = domain.counts() / weights;
                double one = domain.score().getAsDouble() * (1 - domain.score().getAsDouble());
                unknown += weight * weight * one / (domain.seen() + 3);
                chance += weight * one;
            }
        }
        int seen = domains.stream().mapToInt(OfDomain::seen).sum();
        return new Readiness(
                exam,
                domains,
                seen,
                mean,
                Math.sqrt(unknown),
                pass(exam, seen, mean, unknown, chance),
                Foresight.of(
                        library.questions().stream()
                                .filter(question ->
                                        exam.domains().stream()
                                                .map(Exam.Domain::tag)
                                                .anyMatch(question.common().exams()::contains))
                                .toList(),
                        history,
                        today));
    }

    /// @param unknown the variance of the score for not knowing better
    /// @param chance the variance of one exam question
    private static Optional<Pass> pass(
            Exam exam, int seen, double score, double unknown, double chance) {
        if (unsaid(exam, seen).isPresent()) {
            return Optional.empty();
        }
        double needed = exam.passMark().orElseThrow() / SCALE_END;
        double drawn = chance / exam.scored().orElseThrow();
        double spread = EIGHTY_PERCENT * Math.sqrt(unknown);
        return Optional.of(
                new Pass(
                        above(needed, score, unknown + drawn),
                        above(needed, score - spread, drawn),
                        above(needed, score + spread, drawn),
                        needed));
    }

    private static double above(double needed, double score, double variance) {
        return Normal.below((score - needed) / Math.max(1e-9, Math.sqrt(variance)));
    }

    private static OfDomain of(
            Exam.Domain domain, List<Question> questions, History history, LocalDate today) {
        record Chance(String question, boolean seen, double recall, double right) {}
        List<Chance> chances = new ArrayList<>();
        for (Question question : questions) {
            OptionalDouble recall = history.recall(question.id(), today);
            double known = recall.orElse(0);
            double right = known + (1 - known) * Guess.chance(question);
            chances.add(new Chance(question.id(), recall.isPresent(), known, right));
        }
        chances.sort(Comparator.comparingDouble(Chance::recall));
        return new OfDomain(
                domain,
                chances.stream().mapToDouble(Chance::right).average(),
                (int) chances.stream().filter(Chance::seen).count(),
                chances.stream().map(Chance::question).toList());
    }
}
