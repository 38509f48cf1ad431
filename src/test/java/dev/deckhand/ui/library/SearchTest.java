package dev.deckhand.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.journal.ConceptState;
import dev.deckhand.journal.Learner;
import dev.deckhand.journal.QuestionState;
import dev.deckhand.study.Questions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private static final List<Item> ITEMS = Item.all(Questions.library(), learner());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type:open                    | open-1",
                "type:open,fill               | fill-1 open-1",
                "concept:mod type:fill        | fill-1",
                "concept:modes -is:note       | ordering-1 matching-1 fill-1",
                "is:note                      | roles modes sizes",
                "is:missed                    | single-1",
                "is:right                     | multiple-1",
                "is:flagged                   | fill-1",
                "is:read                      | roles",
                "is:unread module:networking  | modes sizes",
                "is:unseen difficulty:easy    | true-false-1",
                "id:single                    | single-1",
                "IS:Missed                    | single-1",
                "-concept:roles -concept:modes is:question | hotspot-1 open-1",
                "\"remember this\"            | fill-1",
                "pack:other                   | ''",
            })
    void finds(String text, String ids) {
        assertThat(found(text)).isEqualTo(ids);
    }

    @Test
    void nothingTypedFindsEverything() {
        assertThat(ITEMS.stream().filter(Search.parse("  ")::matches)).hasSameSizeAs(ITEMS);
    }

    @Test
    void aWordWithAColonThatIsNoConditionIsAWord() {
        assertThat(Search.parse("RESOURCE:ENI").problems()).isEmpty();
        assertThat(found("RESOURCE:ENI")).isEmpty();
    }

    @Test
    void anUnknownValueIsSaidAndFindsNothing() {
        Search search = Search.parse("is:lost");
        assertThat(search.problems()).singleElement().asString().contains("lost", "missed");
        assertThat(found("is:lost")).isEmpty();
    }

    @Test
    void quotesThatAreStillOpenDoNotMatter() {
        assertThat(found("\"remember th")).isEqualTo("fill-1");
        assertThat(Search.parse("concept:\"").problems()).isEmpty();
    }

    private static String found(String text) {
        Search search = Search.parse(text);
        return String.join(" ", ITEMS.stream().filter(search::matches).map(Item::id).toList());
    }

    private static Learner learner() {
        Map<String, QuestionState> questions = new TreeMap<>();
        questions.put("single-1", answered("single-1", 0));
        questions.put("multiple-1", answered("multiple-1", 2));
        questions.put(
                "fill-1",
                new QuestionState(
                        "fill-1",
                        0,
                        0,
                        0,
                        Optional.empty(),
                        true,
                        false,
                        Optional.empty(),
                        "Remember this"));
        Map<String, ConceptState> concepts = new TreeMap<>();
        concepts.put("roles", new ConceptState("roles", 1, Optional.of(Instant.EPOCH)));
        return new Learner(new TreeMap<>(questions), new TreeMap<>(concepts));
    }

    private static QuestionState answered(String id, int points) {
        return new QuestionState(
                id,
                1,
                points / 2,
                1000,
                Optional.of(new QuestionState.LastAnswer(Instant.EPOCH, points, 2)),
                false,
                false,
                Optional.empty(),
                "");
    }
}
