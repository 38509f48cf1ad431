package dev.deckhand.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void nothingTypedFitsEverything() {
        assertThat(Fuzzy.match("  ", "Task role")).isPresent();
    }

    @Test
    void aBeginningIsBetterThanAWordIsBetterThanAMiddle() {
        int beginning = score("role", "Role of the task");
        int word = score("role", "The task's role");
        int middle = score("role", "A parole officer");
        assertThat(beginning).isGreaterThan(word);
        assertThat(word).isGreaterThan(middle);
    }

    @Test
    void firstLettersOfWordsFit() {
        assertThat(Fuzzy.match("ter", "Task execution role").orElseThrow().places())
                .containsExactly(0, 5, 15);
    }

    @Test
    void thePlacesAreThoseOfTheWholeWordsTyped() {
        assertThat(Fuzzy.match("role", "Task role").orElseThrow().places())
                .containsExactly(5, 6, 7, 8);
    }

    @Test
    void lettersInTheWrongOrderDoNotFit() {
        assertThat(Fuzzy.match("elor", "Task role")).isEmpty();
    }

    @Test
    void lettersStrewnFarApartDoNotFit() {
        assertThat(Fuzzy.match("xyz", "Fargate sizes, limits and platform versions")).isEmpty();
        assertThat(Fuzzy.match("gno", "Dynamic host ports and Network modes on EC2")).isEmpty();
    }

    private static int score(String typed, String text) {
        return Fuzzy.match(typed, text).orElseThrow().score();
    }
}
