package dev.deckhand.study;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Exam;
import dev.deckhand.content.ExamTag;
import dev.deckhand.content.Library;
import dev.deckhand.content.Module;
import dev.deckhand.content.Question;
import dev.deckhand.memory.DayRule;
import dev.deckhand.memory.plan.AnswerHabits;
import dev.deckhand.memory.plan.ExamGoal;
import dev.deckhand.memory.plan.ExamPlan;
import dev.deckhand.memory.plan.ExamPlanner;
import dev.deckhand.memory.plan.PlanCard;
import dev.deckhand.memory.plan.StudyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a [Goal] means for every day until then: which questions to ask, so that as much as the
/// time allows is known on the day itself.
///
/// Memories stay as they are; only what comes due is chosen. For an exam, a question counts by the
/// weight of its domain in the blueprint, and one about no domain does not count; where the weights
/// are not known, every question counts the same. For an interview every concept counts the same.
/// The plan is made anew from what really happened.
///
/// @param cards how many questions count
/// @param seen how many of them were answered before
/// @param plan the days and the three outlooks
/// @param parts what its domains are: of the exam, or the modules; in their own order
public record GoalPlan(
        Goal goal, LocalDate today, int cards, int seen, ExamPlan plan, List<Part> parts) {
    /// What each card should be recalled with on the day.
    private static final double AIM = 0.85;

    public GoalPlan {
        parts = List.copyOf(parts);
    }

    /// @param id as in the plan's outlooks
    public record Part(String id, String title) {}

    /// The whole plan, with outlooks. Takes up to a second or so for a thousand questions and a
    /// year; not for the JavaFX thread.
    ///
    /// @throws IllegalArgumentException when the goal is not ahead
    public static GoalPlan of(
            Library library, Standing standing, Instant now, MemoryOptions options, Goal goal) {
        LocalDate today = standing.deck().days().dateOf(now);
        List<PlanCard> cards = cards(library, standing, now, goal);
        ExamPlan plan =
                planner(standing, options)
                        .plan(cards, examGoal(library, cards, standing, now, goal));
        List<Part> parts =
                goal
                        .exam()
                        .map(exam ->
                                exam.domains().stream()
                                        .map(domain ->
                                                new Part(domain.tag().toString(), domain.title()))
                                        .toList())
                        .orElseGet(() ->
                                library.modules().stream()
                                        .map(module -> new Part(module.id(), module.title()))
                                        .toList())
                        .stream()
                        .filter(part -> plan.plan().byDomain().containsKey(part.id()))
                        .toList();
        int seen = (int) cards.stream().filter(card -> card.memory().isPresent()).count();
        return new GoalPlan(goal, today, cards.size(), seen, plan, parts);
    }

    /// Only what is to be asked today, the most useful first.
    static List<String> today(
            Library library, Standing standing, Instant now, MemoryOptions options, Goal goal) {
        List<PlanCard> cards = cards(library, standing, now, goal);
        return planner(standing, options)
                .today(cards, examGoal(library, cards, standing, now, goal));
    }

    private static ExamPlanner planner(Standing standing, MemoryOptions options) {
        return new ExamPlanner(
                standing.deck().scheduler().model(), options.retention(), AnswerHabits.DEFAULT);
    }

    private static ExamGoal examGoal(
            Library library, List<PlanCard> cards, Standing standing, Instant now, Goal goal) {
        DayRule days = standing.deck().days();
        LocalDate today = days.dateOf(now);
        int left = Math.toIntExact(goal.daysLeft(today));
        Set<Integer> off = new HashSet<>();
        for (int day = 0; day < left; day++) {
            if (goal.daysOff().contains(today.plusDays(day).getDayOfWeek())) {
                off.add(day);
            }
        }
        double spent =
                cards.stream()
                                .filter(card -> card.memory().isPresent() && card.lastDay() == 0)
                                .mapToDouble(PlanCard::seconds)
                                .sum()
                        / 60;
        Map<String, Double> weights =
                goal.exam()
                        .map(exam -> weights(exam, cards))
                        .orElseGet(() -> weights(library.modules(), library));
        return new ExamGoal(left, weights, new StudyTime(goal.minutesPerDay(), off, spent), AIM);
    }

    private static Map<String, Double> weights(Exam exam, List<PlanCard> cards) {
        Map<String, Double> weights = new TreeMap<>();
        for (Exam.Domain domain : exam.domains()) {
            String id = domain.tag().toString();
            long asked = cards.stream().filter(card -> card.domain().equals(id)).count();
            weights.put(id, (double) domain.weight().orElse((int) asked));
        }
        return weights;
    }

    private static Map<String, Double> weights(List<Module> modules, Library library) {
        Map<String, Double> weights = new TreeMap<>();
        modules.forEach(module ->
                weights.put(module.id(), (double) library.conceptsOf(module.id()).size()));
        return weights;
    }

    /// The questions that count, each with the domain it counts for.
    private static List<PlanCard> cards(
            Library library, Standing standing, Instant now, Goal goal) {
        return PlanCards.all(library, standing, now).stream()
                .flatMap(card ->
                        library
                                .question(card.id())
                                .flatMap(question -> domain(library, question, goal.exam()))
                                .map(card::in)
                                .stream())
                .toList();
    }

    private static Optional<String> domain(
            Library library, Question question, Optional<Exam> exam) {
        return exam.isPresent()
                ? exam.get().domains().stream()
                        .map(Exam.Domain::tag)
                        .filter(question.common().exams()::contains)
                        .findFirst()
                        .map(ExamTag::toString)
                : library.concept(question.concept()).map(Concept::module);
    }
}
