package dev.deckhand.study;

import dev.deckhand.content.Library;
import dev.deckhand.content.Question;
import dev.deckhand.content.QuestionType;
import dev.deckhand.content.StudyPath;
import dev.deckhand.content.StudyPath.Item;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How far a learner has come on a path.
public record PathProgress(StudyPath path, List<DayProgress> days) {

    /// Stands before a guide's id in the journal, where notes and guides are read alike. No
    /// concept's id has a colon.
    public static final String GUIDE = "guide:";

    /// What a day's questions have to come to: four of five right the last time.
    private static final int RIGHT = 4;

    private static final int OF = 5;

    public PathProgress {
        days = List.copyOf(days);
    }

    /// Where one thing to do stands. It is known by its place: an author who changes a path changes
    /// what was ticked.
    ///
    /// @param day counted from 1
    /// @param index in the day, counted from 0
    public record Spot(int day, int index) {}

    /// One day.
    ///
    /// @param number counted from 1
    public record DayProgress(int number, StudyPath.Day day, List<ItemProgress> items) {
        public DayProgress {
            items = List.copyOf(items);
        }

        /// Whether all is done that the journal tells, or was ticked. What it does not tell, such
        /// as a task outside Deckhand, does not hold a day up, unless there is nothing else.
        public boolean done() {
            List<ItemProgress> told = items.stream().filter(ItemProgress::told).toList();
            return (told.isEmpty() ? items : told).stream().allMatch(ItemProgress::done);
        }

        public boolean begun() {
            return items.stream().anyMatch(item -> item.made() > 0);
        }

        /// What comes next on this day; empty when it is done.
        public Optional<ItemProgress> next() {
            return items.stream().filter(item -> !item.done()).findFirst();
        }

        /// 0 to 1: the mean of the shares of its items.
        public double share() {
            return items.stream()
                    .mapToDouble(item -> item.done() ? 1 : (double) item.made() / (item.of() + 1))
                    .average()
                    .orElse(1);
        }
    }

    /// One thing to do.
    ///
    /// @param made how much of it is done: 0 or 1, or the questions answered
    /// @param of how much there is to do; less than the path says where there are fewer questions
    /// @param right how many of the questions on its concepts that were answered were right the
    ///   last time; 0 where it is not about questions
    /// @param told whether the journal tells it, or only the learner can tick it
    public record ItemProgress(
            Spot spot, Item item, int made, int of, int right, boolean done, boolean told) {}

    /// What the journal tells, and what was ticked.
    ///
    /// @param ticked whether the learner, or the room where it happened, says that something is
    ///   done that the journal does not tell
    public static PathProgress of(
            StudyPath path, Library library, Learner learner, Predicate<Spot> ticked) {
        List<DayProgress> days = new ArrayList<>();
        for (int i = 0; i < path.days().size(); i++) {
            StudyPath.Day day = path.days().get(i);
            List<ItemProgress> items = new ArrayList<>();
            for (int j = 0; j < day.items().size(); j++) {
                Spot spot = new Spot(i + 1, j);
                items.add(item(spot, day.items().get(j), library, learner, ticked.test(spot)));
            }
            days.add(new DayProgress(i + 1, day, items));
        }
        return new PathProgress(path, days);
    }

    /// The day to take up: the first that is not done; empty when all are.
    public Optional<DayProgress> today() {
        return days.stream().filter(day -> !day.done()).findFirst();
    }

    public int daysDone() {
        return (int) days.stream().filter(DayProgress::done).count();
    }

    private static ItemProgress item(
            Spot spot, Item item, Library library, Learner learner, boolean ticked) {
        return switch (item) {
            case Item.Read read ->
                    single(spot, item, learner.concept(read.concept()).isRead(), ticked, true);
            case Item.Follow follow ->
                    single(
                            spot,
                            item,
                            learner.concept(GUIDE + follow.guide()).isRead(),
                            ticked,
                            true);
            case Item.Practise practise -> {
                List<QuestionState> states =
                        states(library, learner, practise.concepts(), question -> true);
                yield questions(spot, item, states, practise.questions(), ticked);
            }
            case Item.Aloud aloud -> {
                List<QuestionState> states =
                        states(
                                library,
                                learner,
                                aloud.concepts(),
                                question -> question.type() == QuestionType.OPEN);
                int of = Math.min(aloud.questions(), states.size());
                int seen = seen(states);
                yield new ItemProgress(
                        spot,
                        item,
                        Math.min(seen, of),
                        of,
                        right(states),
                        ticked || seen >= of,
                        true);
            }
            case Item.TakeLesson take ->
                    mark(spot, item, learner, Marks.lesson(take.lesson()), ticked);
            case Item.Solve solve ->
                    mark(spot, item, learner, Marks.challenge(solve.challenge()), ticked);
            case Item.Review _, Item.Test _, Item.MockExam _, Item.Watch _, Item.Outside _ ->
                    single(spot, item, false, ticked, false);
        };
    }

    private static ItemProgress mark(
            Spot spot, Item item, Learner learner, String mark, boolean ticked) {
        return single(spot, item, Marks.isDone(learner, mark), ticked, true);
    }

    private static ItemProgress single(
            Spot spot, Item item, boolean done, boolean ticked, boolean told) {
        boolean all = done || ticked;
        return new ItemProgress(spot, item, all ? 1 : 0, 1, 0, all, told);
    }

    /// Enough were answered, and of those that were, four of five are right now.
    private static ItemProgress questions(
            Spot spot, Item item, List<QuestionState> states, int wanted, boolean ticked) {
        int of = Math.min(wanted, states.size());
        int seen = seen(states);
        int right = right(states);
        boolean done = seen >= of && right * OF >= seen * RIGHT;
        return new ItemProgress(spot, item, Math.min(seen, of), of, right, ticked || done, true);
    }

    private static List<QuestionState> states(
            Library library, Learner learner, List<String> concepts, Predicate<Question> which) {
        Stream<Question> all =
                concepts.isEmpty()
                        ? library.questions().stream()
                        : concepts.stream().flatMap(one -> library.questionsOf(one).stream());
        return all.filter(which).map(one -> learner.question(one.id())).toList();
    }

    private static int seen(List<QuestionState> states) {
        return (int) states.stream().filter(QuestionState::isSeen).count();
    }

    private static int right(List<QuestionState> states) {
        return (int) states.stream().filter(one -> one.isSeen() && !one.isMissed()).count();
    }
}
