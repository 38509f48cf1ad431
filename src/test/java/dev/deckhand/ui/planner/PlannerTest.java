package dev.deckhand.ui.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Exam;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shell.WindowUnderTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The planner's screen on 21 November 2026, when SAP-C02 has ended, DVA-C02 is in its last days
/// and DVA-C03 is about to begin.
class PlannerTest {
    @TempDir Path folder;

    @Test
    void versionsThatCanBeTakenStandFirstAndEndedOnesAreNotOffered() {
        try (WindowUnderTest test = WindowUnderTest.open(folder)) {
            open(test);
            List<String> codes =
                    choice(test).getItems().stream()
                            .flatMap(Optional::stream)
                            .map(Exam::code)
                            .toList();
            assertThat(codes)
                    .containsSubsequence("DVA-C02", "DVA-C03", "SAP-C03")
                    .doesNotContain("SAP-C02");
        }
    }

    @Test
    void itSaysFromWhenAndUntilWhenEachVersionCanBeTaken() {
        try (WindowUnderTest test = WindowUnderTest.open(folder)) {
            open(test);
            assertThat(days(test)).isEmpty();
            choose(test, "DVA-C02", LocalDate.of(2026, 11, 30));
            assertThat(days(test))
                    .containsExactly("DVA-C02, until 30 Nov 2026", "DVA-C03, from 1 Dec 2026");
            choose(test, "SAP-C03", LocalDate.of(2026, 12, 21));
            assertThat(days(test))
                    .containsExactly("SAP-C03, since 17 Nov 2026", "SAP-C02, ended on 16 Nov 2026");
            choose(test, "SAA-C03", LocalDate.of(2026, 12, 21));
            assertThat(days(test)).isEmpty();
        }
    }

    @Test
    void aDayOnWhichTheExamCannotBeTakenIsSaid() {
        try (WindowUnderTest test = WindowUnderTest.open(folder)) {
            open(test);
            choose(test, "DVA-C02", LocalDate.of(2026, 12, 1));
            assertThat(days(test)).startsWith("On 1 Dec 2026 DVA-C02 can no longer be taken.");
            choose(test, "DVA-C03", LocalDate.of(2026, 11, 30));
            assertThat(days(test)).startsWith("On 30 Nov 2026 DVA-C03 cannot be taken yet.");
            choose(test, "DVA-C03", LocalDate.of(2026, 12, 1));
            assertThat(test.find("planner.exam-days.wrong")).isNull();
        }
    }

    @Test
    void withoutCheckedWeightsItSaysThatEveryQuestionCountsTheSame() {
        try (WindowUnderTest test = WindowUnderTest.open(folder)) {
            open(test);
            choose(test, "SAP-C03", LocalDate.of(2026, 12, 5));
            test.waitFor(() -> test.find("planner.no-weights") != null);
            assertThat(((Label) test.find("planner.no-weights")).getText())
                    .contains("see the official exam guide", "every question the same");
            choose(test, "SAA-C03", LocalDate.of(2026, 12, 5));
            test.waitFor(() -> test.find("planner.no-weights") == null);
        }
    }

    private static void open(WindowUnderTest test) {
        test.onFx(() -> {
            test.navigator().go(new Place.Planner());
            return 0;
        });
        test.waitFor(() -> test.find("planner.finding") != null);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Optional<Exam>> choice(WindowUnderTest test) {
        return (ComboBox<Optional<Exam>>) test.find("planner.what");
    }

    private static void choose(WindowUnderTest test, String code, LocalDate date) {
        test.onFx(() -> {
            ComboBox<Optional<Exam>> choice = choice(test);
            choice.setValue(
                    choice.getItems().stream()
                            .filter(one -> one.map(Exam::code).equals(Optional.of(code)))
                            .findFirst()
                            .orElseThrow());
            ((DatePicker) test.find("planner.date")).setValue(date);
            return 0;
        });
    }

    private static List<String> days(WindowUnderTest test) {
        return test.find("planner.exam-days") instanceof Pane lines
                ? lines.getChildren().stream().map(line -> ((Label) line).getText()).toList()
                : List.of();
    }
}
