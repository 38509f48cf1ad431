package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import dev.deckhand.study.Response;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What became of one thing that could be chosen: an option, item, pair or line.
enum Marking {
    /// Chosen, and rightly so.
    RIGHT,
    /// Chosen, and wrong.
    WRONG,
    /// Right, and not chosen.
    MISSED,
    /// Neither right nor chosen.
    LEFT;

    private static Marking of(boolean isRight, boolean isChosen) {
        if (isRight) {
            return isChosen ? RIGHT : MISSED;
        }
        return isChosen ? WRONG : LEFT;
    }

    static Marking ofOption(Question question, Response.Chosen response, String option) {
        return of(rightOptions(question).contains(option), response.options().contains(option));
    }

    /// An item is right when it stands at its place.
    static Marking ofItem(Question.Ordering question, Response.Ordered response, String item) {
        return response.items().indexOf(item) == rightPlace(question, item) ? RIGHT : WRONG;
    }

    static Marking ofPair(
            Question.Matching question, Response.Matched response, Question.Matching.Pair pair) {
        String given = response.rights().getOrDefault(pair.id(), "");
        return rightTexts(question).getOrDefault(given, "").equals(pair.right()) ? RIGHT : WRONG;
    }

    /// Whether a fault was found, or a decoy taken for one.
    static Marking ofSpot(
            Question.Hotspot question, Response.Marked response, Question.Hotspot.Spot spot) {
        return of(
                question.spots().contains(spot),
                response.lines().stream().anyMatch(spot.lines()::contains));
    }

    static Marking ofLine(Question.Hotspot question, Response.Marked response, int line) {
        for (Question.Hotspot.Spot spot : question.spots()) {
            if (spot.lines().contains(line)) {
                return ofSpot(question, response, spot);
            }
        }
        return of(false, response.lines().contains(line));
    }

    /// The ids of the options that are right.
    static Set<String> rightOptions(Question question) {
        return switch (question) {
            case Question.Single single -> Set.of(single.answer());
            case Question.Multiple multiple -> multiple.answer();
            case Question.TrueFalse trueFalse -> Set.of(String.valueOf(trueFalse.answer()));
            case Question.Placement placement -> placement.prediction().right();
            case Question.Ordering _,
                    Question.Matching _,
                    Question.Fill _,
                    Question.Hotspot _,
                    Question.Open _,
                    Question.Generated _ ->
                    Set.of();
        };
    }

    /// Counted from 0.
    static int rightPlace(Question.Ordering question, String item) {
        return IntStream.range(0, question.items().size())
                .filter(place -> question.items().get(place).id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /// The text of each right side of a matching question, by the id that stands for it.
    static Map<String, String> rightTexts(Question.Matching question) {
        Map<String, String> texts =
                question.extras().stream()
                        .collect(Collectors.toMap(Question.Option::id, Question.Option::text));
        question.pairs().forEach(pair -> texts.put(pair.id(), pair.right()));
        return texts;
    }
}
