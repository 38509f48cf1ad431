package dev.deckhand.ui.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Startup;
import dev.deckhand.study.statistics.Retention;
import dev.deckhand.study.statistics.Scope;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shell.WindowUnderTest;
import dev.deckhand.ui.tour.DemoLearner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Progress screen in the real window.
class ProgressTest {
    @TempDir Path folder;

    @Test
    void beforeTheFirstAnswerItSaysWhatWillBeHere() {
        try (WindowUnderTest test = WindowUnderTest.open(folder)) {
            go(test, new Place.Progress());
            await(test, "progress.empty.practise");
            assertThat(test.find("progress.retention")).isNull();
        }
    }

    @Test
    void eachPanelHasItsTableAndOpensItsCardsByKeyboard() throws Exception {
        fill();
        try (WindowUnderTest test = WindowUnderTest.open(folder)) {
            test.size(1280, 800);
            go(test, new Place.Progress());
            await(test, "progress.retention");
            for (Figure.Kind kind : Figure.Kind.values()) {
                String id = "progress." + kind.id();
                assertThat(test.find(id)).as(id).isNotNull();
                fire(test, id + ".table-switch");
                await(test, id + ".table");
                TableView<?> table = (TableView<?>) test.find(id + ".table");
                assertThat(table.getItems()).as(id).isNotEmpty();
                fire(test, id + ".table-switch");
                test.waitFor(() -> test.find(id + ".table") == null);
            }
            focus(test, "progress.hardest.0");
            press(test, KeyCode.SPACE);
            await(test, "progress.cards.practise");
            press(test, KeyCode.ESCAPE);
            test.waitFor(() -> !test.find("progress").lookup(".dh-cards-pane").isVisible());
            focus(test, "progress.hardest.0");
            press(test, KeyCode.DOWN);
            press(test, KeyCode.SPACE);
            await(test, "progress.cards.practise");
            press(test, KeyCode.SPACE);
            test.waitFor(() -> test.find("progress") == null);
        }
    }

    @Test
    void aFigureIsWrittenAsCsvThatReadsBackAndAsAPicture() throws Exception {
        fill();
        Path csv = folder.resolve("out.csv");
        Path png = folder.resolve("out.png");
        try (WindowUnderTest test = WindowUnderTest.open(folder)) {
            ProgressModel model = model(test);
            ProgressView view =
                    test.onFx(() ->
                            new ProgressView(
                                    model,
                                    Optional.of(name ->
                                            Optional.of(name.endsWith("csv") ? csv : png))));
            Figure figure =
                    model.figures().get().stream()
                            .filter(one -> one.kind() == Figure.Kind.CONFUSIONS)
                            .findFirst()
                            .orElseThrow();
            test.onFx(() -> {
                view.exportCsv(figure);
                view.exportPng(figure, view);
                return 0;
            });
            List<List<String>> read = parse(Files.readString(csv));
            assertThat(read.getFirst()).isEqualTo(figure.table().columns());
            assertThat(read.subList(1, read.size()))
                    .isEqualTo(figure.table().rows().stream().map(Table.Row::cells).toList());
            assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void theFilterAndTheStepWorkTheFiguresOutAnew() throws Exception {
        fill();
        try (WindowUnderTest test = WindowUnderTest.open(folder)) {
            ProgressModel model = model(test);
            int all = model.statistics().get().orElseThrow().answers();
            model.chooseRange(Scope.Range.WEEK);
            assertThat(model.statistics().get().orElseThrow().answers()).isBetween(1, all - 1);
            model.chooseModules(Set.of("networking"));
            assertThat(model.statistics().get().orElseThrow().answers()).isZero();
            model.scope().set(Scope.ALL);
            assertThat(model.statistics().get().orElseThrow().answers()).isEqualTo(all);
            int weeks = columns(model);
            model.step().set(Retention.Step.MONTH);
            assertThat(columns(model)).isLessThan(weeks);
        }
    }

    @Test
    void aCellThatLooksLikeAFormulaIsNone() {
        Table table =
                new Table(
                        List.of("a", "b"),
                        List.of(Table.Row.of(new Cards("", List.of()), "=1+1", "x,\"y\"")));
        assertThat(table.csv()).isEqualTo("a,b\r\n'=1+1,\"x,\"\"y\"\"\"\r\n");
    }

    private static int columns(ProgressModel model) {
        return ((Chart.Both) model.figures().get().getFirst().chart()).columns().marks().size();
    }

    /// A model that does everything at once, on the window's journal.
    private static ProgressModel model(WindowUnderTest test) {
        var services = test.window().services().orElseThrow();
        var atOnce = new dev.deckhand.ui.shared.Background(Runnable::run, Runnable::run);
        var scheduler =
                dev.deckhand.memory.Scheduler.fsrs6(
                        dev.deckhand.memory.FsrsParameters.DEFAULT,
                        dev.deckhand.memory.SchedulerOptions.DEFAULT);
        ProgressModel model =
                new ProgressModel(
                        services,
                        () -> scheduler,
                        new dev.deckhand.memory.DayRule(4, ZoneOffset.UTC),
                        atOnce,
                        atOnce,
                        test.navigator());
        model.load();
        return model;
    }

    private void fill() {
        if (Startup.open(
                        new DataFolder(folder),
                        InstantSource.fixed(WindowUnderTest.NOW),
                        ZoneOffset.UTC,
                        new SplittableRandom(1))
                instanceof Startup.Ready ready) {
            DemoLearner.fill(
                    ready.services().library(), ready.services().journal(), WindowUnderTest.NOW);
            ready.services().close();
        }
    }

    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    private static void go(WindowUnderTest test, Place place) {
        test.onFx(() -> {
            test.navigator().go(place);
            return 0;
        });
    }

    private static void await(WindowUnderTest test, String id) {
        test.waitFor(() -> test.find(id) != null);
    }

    private static void fire(WindowUnderTest test, String id) {
        test.onFx(() -> {
            ((Button) test.find(id)).fire();
            return 0;
        });
    }

    private static void focus(WindowUnderTest test, String id) {
        Node node = test.find(id);
        test.onFx(() -> {
            node.requestFocus();
            return 0;
        });
        test.waitFor(node::isFocused);
    }

    private static void press(WindowUnderTest test, KeyCode key) {
        test.onFx(() -> {
            Robot robot = new Robot();
            robot.keyPress(key);
            robot.keyRelease(key);
            return 0;
        });
        test.waitForFx();
    }
}
