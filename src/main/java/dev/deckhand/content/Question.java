package dev.deckhand.content;

import dev.deckhand.content.prediction.Prediction;
import dev.deckhand.content.prediction.Puzzle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something to be asked. Each kind says what counts as right and why each choice is or is not; how
/// a response is scored is the business of `study`.
///
/// All prose is Markdown. Options, items and pairs are held in the author's order and known by id:
/// whoever shows them shuffles, and scores by id.
public sealed interface Question {

    Common common();

    QuestionType type();

    default String id() {
        return common().id();
    }

    default String concept() {
        return common().concept();
    }

    /// What every kind of question has.
    ///
    /// @param asOf the day its facts were last checked
    /// @param ages what in it changes often
    /// @param seeds ids of statements of older source documents that it covers
    /// @param pack the id of the pack it comes from
    record Common(
            String id,
            String concept,
            Difficulty difficulty,
            String stem,
            String explanation,
            List<Source> sources,
            List<ExamTag> exams,
            LocalDate asOf,
            Set<Ageing> ages,
            List<String> seeds,
            String pack) {
        public Common {
            sources = List.copyOf(sources);
            exams = List.copyOf(exams);
            ages = Set.copyOf(ages);
            seeds = List.copyOf(seeds);
        }

        /// One in which nothing changes more often than usual.
        public Common(
                String id,
                String concept,
                Difficulty difficulty,
                String stem,
                String explanation,
                List<Source> sources,
                List<ExamTag> exams,
                LocalDate asOf,
                List<String> seeds,
                String pack) {
            this(
                    id,
                    concept,
                    difficulty,
                    stem,
                    explanation,
                    sources,
                    exams,
                    asOf,
                    Set.of(),
                    seeds,
                    pack);
        }
    }

    /// Something that can be chosen, and what choosing it shows.
    record Option(String id, String text, String why) {}

    /// One of several options is right.
    record Single(Common common, List<Option> options, String answer) implements Question {
        public Single {
            options = List.copyOf(options);
            requireAmong(options, answer);
        }

        @Override
        public QuestionType type() {
            return QuestionType.SINGLE;
        }
    }

    /// Two or more, but not all, of several options are right.
    record Multiple(Common common, List<Option> options, Set<String> answer) implements Question {
        public Multiple {
            options = List.copyOf(options);
            answer = Set.copyOf(answer);
            for (String id : answer) {
                requireAmong(options, id);
            }
        }

        @Override
        public QuestionType type() {
            return QuestionType.MULTIPLE;
        }
    }

    /// The stem is a statement that holds or does not.
    ///
    /// @param whyTrue what to say to the one who holds it true, right or wrong
    record TrueFalse(Common common, boolean answer, String whyTrue, String whyFalse)
            implements Question {
        /// The ids of the two choices, as written to the journal.
        public static final String TRUE = "true";

        public static final String FALSE = "false";

        @Override
        public QuestionType type() {
            return QuestionType.TRUE_FALSE;
        }
    }

    /// Steps to be put in order.
    ///
    /// @param items in the right order; `why` says why it stands at its place
    record Ordering(Common common, List<Option> items) implements Question {
        public Ordering {
            items = List.copyOf(items);
        }

        @Override
        public QuestionType type() {
            return QuestionType.ORDERING;
        }
    }

    /// Left-hand sides, each to be given its right-hand side.
    ///
    /// @param extras right-hand sides that match nothing
    record Matching(Common common, List<Pair> pairs, List<Option> extras) implements Question {
        public record Pair(String id, String left, String right, String why) {}

        public Matching {
            pairs = List.copyOf(pairs);
            extras = List.copyOf(extras);
        }

        @Override
        public QuestionType type() {
            return QuestionType.MATCHING;
        }
    }

    /// A gap to be typed.
    ///
    /// @param accept what is taken as right, the best first; compared after dropping what `ignore`
    ///   names
    /// @param mistakes usual wrong answers, the answer's text mapped to its why
    record Fill(
            Common common, List<String> accept, Set<Ignore> ignore, Map<String, String> mistakes)
            implements Question {
        /// What does not matter when a typed answer is compared.
        public enum Ignore {
            CASE,
            SPACE,
            ORDER,
            QUOTES
        }

        public Fill {
            accept = List.copyOf(accept);
            ignore = Set.copyOf(ignore);
            mistakes = Map.copyOf(mistakes);
            if (accept.isEmpty()) {
                throw new IllegalArgumentException("A fill question accepts at least one answer");
            }
        }

        @Override
        public QuestionType type() {
            return QuestionType.FILL;
        }
    }

    /// A document in which the faulty lines are to be marked.
    ///
    /// @param language of the document, for showing it: `json`, `shell`, ...
    /// @param lines the document; spots count them from 1
    /// @param decoys sound lines that look wrong
    record Hotspot(
            Common common, String language, List<String> lines, List<Spot> spots, List<Spot> decoys)
            implements Question {
        /// Lines that belong together: one fault, or one decoy.
        ///
        /// @param lines any of these lines counts as finding the spot
        /// @param fix how the document should read; absent for a decoy
        public record Spot(String id, Set<Integer> lines, String why, Optional<String> fix) {
            public Spot {
                lines = Set.copyOf(lines);
            }
        }

        public Hotspot {
            lines = List.copyOf(lines);
            spots = List.copyOf(spots);
            decoys = List.copyOf(decoys);
        }

        @Override
        public QuestionType type() {
            return QuestionType.HOTSPOT;
        }
    }

    /// An interview question, answered in one's own words and marked against a rubric.
    record Open(Common common, String modelAnswer, List<RubricPoint> rubric, List<String> followUps)
            implements Question {
        /// What kind of insight a rubric point rewards.
        public enum PointKind {
            POINT,
            TRADE_OFF,
            FAILURE_MODE
        }

        public record RubricPoint(String id, String text, PointKind kind) {}

        public Open {
            rubric = List.copyOf(rubric);
            followUps = List.copyOf(followUps);
        }

        @Override
        public QuestionType type() {
            return QuestionType.OPEN;
        }
    }

    /// Predict where the scheduler puts a task. The answer comes from running the scenario.
    ///
    /// @param scenario id of a scenario of the same pack
    /// @param decision the id of the timeline entry, or the number of the placement in the run
    /// @param puzzle works out the choices and what is right
    record Placement(Common common, String scenario, String decision, Puzzle puzzle)
            implements Question {
        @Override
        public QuestionType type() {
            return QuestionType.PLACEMENT;
        }

        /// What is to be predicted, and the answer.
        public Prediction prediction() {
            return puzzle.prediction();
        }
    }

    /// A family of questions on one card. It is never asked as it is: each time it is a variant of
    /// it, made from a seed, that is asked and graded.
    ///
    /// @param common its stem says what the card is about, for lists; its explanation is added to
    ///   that of each variant
    /// @param parameters ranges by name, as the family understands them
    record Generated(Common common, String family, Map<String, String> parameters)
            implements Question {
        public Generated {
            parameters = Map.copyOf(parameters);
        }

        @Override
        public QuestionType type() {
            return QuestionType.GENERATED;
        }

        /// The question of a seed: of another kind, with the id of this card. The same seed gives
        /// the same question.
        public Question variant(long seed) {
            return Variants.of(this, seed);
        }
    }

    private static void requireAmong(List<Option> options, String id) {
        if (options.stream().noneMatch(option -> option.id().equals(id))) {
            throw new IllegalArgumentException("The answer " + id + " is not among the options");
        }
    }
}
