package dev.deckhand.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.app.Settings;
import dev.deckhand.app.Startup;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The whole window, on real content and a real journal, without a display.
class WindowTest {
    private final FxRobot robot = new FxRobot();
    @TempDir private Path folder;
    private WindowUnderTest window;

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void aNoteIsOpenedReadAndMarkedByMouse() {
        window = WindowUnderTest.open(folder);
        click("rail.learn");
        waitFor("learn.map.iam-execution-role");
        click("learn.map.iam-execution-role");
        waitFor("learn.mark-read");
        assertThat(text("learn.title")).contains("execution role");
        click("learn.mark-read");
        waitFor("learn.read");
        assertThat(services().journal()).isNotNull();
        window.waitFor(() -> text("status.progress").startsWith("1 note read"));
        click("toast.undo");
        waitFor("learn.mark-read");
        window.waitFor(() -> text("status.progress").startsWith("No notes read"));
    }

    @Test
    void aGuideIsOpenedFromTheMapMarkedAndTakenBack() {
        window = WindowUnderTest.open(folder);
        click("rail.learn");
        waitFor("learn.guide.flask-on-ec2");
        click("learn.guide.flask-on-ec2");
        waitFor("learn.mark-read");
        assertThat(text("learn.title")).isEqualTo("A Flask page on EC2 hosts");
        assertThat(text("learn.mark-read")).isEqualTo("Mark done");
        click("learn.mark-read");
        waitFor("learn.read");
        assertThat(text("learn.read")).isEqualTo("Done");
        assertThat(services().journal().learner().concept("guide:flask-on-ec2").isRead()).isTrue();
        // A guide is no note: the status bar counts notes.
        assertThat(text("status.progress")).startsWith("No notes read");
        click("toast.undo");
        waitFor("learn.mark-read");
    }

    @Test
    void aNoteSaysWhenItWasCheckedAndCanBeDisputed() {
        window = WindowUnderTest.open(folder);
        click("rail.learn");
        waitFor("learn.map.filter");
        click("learn.map.filter");
        robot.write("quotas");
        robot.push(KeyCode.ENTER);
        waitFor("learn.dispute");
        assertThat(text("checked.day"))
                .startsWith("Facts checked on 20 November 2026.")
                .contains("Limits in it change");
        robot.interact(() -> window.find("learn.dispute").requestFocus());
        robot.push(KeyCode.SPACE);
        waitFor("learn.dispute.text");
        robot.write("Services per cluster: 10,000 now");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("learn.dispute");
        window.waitFor(() -> !services().journal().reports().isEmpty());
        assertThat(services().journal().reports().getFirst().text())
                .isEqualTo("Services per cluster: 10,000 now");
        // A letter that was typed into the field did nothing else.
        assertThat(text("status.progress")).startsWith("No notes read");
    }

    @Test
    void aNoteIsFoundReadAndMarkedByKeyboard() {
        window = WindowUnderTest.open(folder);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        waitFor("palette.field");
        robot.write("execution ro").push(KeyCode.ENTER);
        waitFor("learn.mark-read");
        String first = text("learn.title");
        robot.push(KeyCode.M);
        waitFor("learn.read");
        robot.push(KeyCode.J);
        window.waitFor(() -> !text("learn.title").equals(first));
        robot.push(KeyCode.K);
        window.waitFor(() -> text("learn.title").equals(first));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        window.waitFor(() -> !text("learn.title").equals(first));
        robot.push(KeyCode.ESCAPE);
        waitFor("learn.map");
    }

    @Test
    void theFilterNarrowsTheMapAndOpensTheFirstHit() {
        window = WindowUnderTest.open(folder);
        go(new Place.Learn());
        waitFor("learn.map.filter");
        robot.push(KeyCode.SLASH);
        window.waitFor(() -> find("learn.map.filter").isFocused());
        robot.write("dynamic").push(KeyCode.ENTER);
        waitFor("learn.title");
        assertThat(text("learn.title")).containsIgnoringCase("dynamic");
    }

    @Test
    void aNoteOpensWhereItWasLeft() {
        window = WindowUnderTest.open(folder);
        go(new Place.Note("cluster"));
        waitFor("learn.text");
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        window.waitFor(() -> ((ScrollPane) find("learn.scroll")).getVvalue() > 0.1);
        double left = ((ScrollPane) find("learn.scroll")).getVvalue();
        go(new Place.Learn());
        waitFor("learn.map");
        window.close();
        window = WindowUnderTest.open(folder);
        go(new Place.Note("cluster"));
        waitFor("learn.text");
        window.waitFor(
                () -> Math.abs(((ScrollPane) find("learn.scroll")).getVvalue() - left) < 0.01);
    }

    @Test
    void aQuestionInANoteIsAnsweredInPlaceAndKept() {
        window = WindowUnderTest.open(folder);
        go(new Place.Note("cluster"));
        waitFor("question.option.right");
        window.waitForFx();
        window.onFx(() -> {
            ((ScrollPane) find("learn.scroll")).setVvalue(1);
            find("question.option.right").requestFocus();
            return null;
        });
        robot.push(KeyCode.SPACE).push(KeyCode.ENTER);
        waitFor("question.explanation");
        window.waitFor(() -> text("status.progress").contains(" · 1 of "));
        window.close();
        window = WindowUnderTest.open(folder);
        window.waitFor(() -> text("status.progress").contains(" · 1 of "));
    }

    @Test
    void whatIsChosenInTheSettingsHoldsAtOnceAndAfterwards() {
        window = WindowUnderTest.open(folder);
        go(new Place.Settings());
        waitFor("settings.theme.dark");
        click("settings.to.look");
        click("settings.theme.dark");
        window.waitFor(
                () -> window.stage().getScene().getRoot().getStyleClass().contains("dh-dark"));
        click("settings.scale.130");
        window.waitFor(
                () -> window.stage().getScene().getRoot().getStyleClass().contains("dh-scale-130"));
        window.close();
        window = null;
        Settings kept = Settings.read(folder.resolve("settings.properties"));
        assertThat(kept.get("look.theme")).contains("dark");
        assertThat(kept.get("look.scale")).contains("130");
    }

    @Test
    void highContrastIsChosenByKeyboardHoldsAtOnceAndAfterwards() {
        window = WindowUnderTest.open(folder);
        go(new Place.Settings());
        waitFor("settings.to.look");
        click("settings.to.look");
        assertThat(ground()).isNotEqualTo(Color.WHITE);
        window.onFx(() -> {
            find("settings.contrast.high").requestFocus();
            return null;
        });
        robot.push(KeyCode.SPACE);
        window.waitFor(() -> ground().equals(Color.WHITE));
        click("settings.theme.dark");
        window.waitFor(() -> ground().equals(Color.BLACK));
        window.close();
        window = WindowUnderTest.open(folder);
        assertThat(ground()).isEqualTo(Color.BLACK);
    }

    @Test
    void aChangedSettingCanBeTakenBack() {
        window = WindowUnderTest.open(folder);
        go(new Place.Settings());
        waitFor("settings.to.look");
        click("settings.to.look");
        click("settings.rail.wide");
        window.waitFor(() -> window.window().look().rail().get() == Look.Rail.WIDE);
        click("toast.undo");
        window.waitFor(() -> window.window().look().rail().get() == Look.Rail.NARROW);
        assertThat(((ToggleButton) find("settings.rail.narrow")).isSelected()).isTrue();
    }

    @Test
    void thePaletteSaysWhenNothingFitsAndGoesAwayOnEscape() {
        window = WindowUnderTest.open(folder);
        click("top.search");
        waitFor("palette.field");
        robot.write("qqqq");
        window.waitFor(() -> find("palette.result.0") == null);
        robot.push(KeyCode.ESCAPE);
        window.waitFor(() -> find("palette.field") == null);
    }

    @Test
    void theKeysAreShownByTheQuestionMark() {
        window = WindowUnderTest.open(folder);
        go(new Place.Learn());
        robot.push(KeyCode.F1);
        waitFor("keys.close");
        robot.push(KeyCode.ESCAPE);
        window.waitFor(() -> find("keys.close") == null);
    }

    @Test
    void everyControlOfTheShellHasAnAccessibleName() {
        window = WindowUnderTest.open(folder);
        for (String id : new String[] {"top.back", "top.forward", "top.search"}) {
            assertThat(find(id).getAccessibleText()).as(id).isNotBlank();
        }
        assertThat(((ToggleButton) find("rail.learn")).getText()).isNotBlank();
    }

    @Test
    void aJournalInUseIsSaidAndTriedAgain() {
        window =
                WindowUnderTest.open(folder, () -> new Startup.InUse(folder.resolve("journal.db")));
        waitFor("opening.again");
        assertThat(find("opening.quit")).isNotNull();
    }

    @Test
    void aJournalOfANewerDeckhandIsLeftAlone() {
        window =
                WindowUnderTest.open(
                        folder, () -> new Startup.TooNew(folder.resolve("journal.db")));
        waitFor("opening.quit");
        assertThat(find("opening.restore")).isNull();
        assertThat(find("opening.empty")).isNull();
    }

    @Test
    void aDamagedJournalOffersTheNewestBackup() {
        window =
                WindowUnderTest.open(
                        folder,
                        () ->
                                new Startup.Damaged(
                                        folder.resolve("journal-damaged.db"),
                                        "file is not a database",
                                        Optional.of(
                                                folder.resolve("backups/journal-2026-11-20.db"))));
        waitFor("opening.restore");
        assertThat(find("opening.empty")).isNotNull();
    }

    @Test
    void aDamagedJournalIsReplacedByAnEmptyOneOnRequest() throws IOException {
        Files.writeString(folder.resolve("journal.db"), "This is no database. ".repeat(200));
        DataFolder data = new DataFolder(folder);
        window = WindowUnderTest.open(folder, () -> Startup.open(data));
        waitFor("opening.empty");
        click("opening.empty");
        window.waitFor(() -> window.window().navigator().isPresent());
        assertThat(find("rail.learn")).isNotNull();
    }

    private Services services() {
        return window.window().services().orElseThrow();
    }

    private Node find(String id) {
        return window.find(id);
    }

    private void waitFor(String id) {
        window.waitFor(() -> find(id) != null);
        window.waitForFx();
    }

    private void click(String id) {
        waitFor(id);
        robot.clickOn(find(id));
        window.waitForFx();
    }

    private void go(Place place) {
        window.onFx(() -> {
            window.navigator().go(place);
            return null;
        });
        window.waitForFx();
    }

    /// What the top line stands on.
    private Paint ground() {
        return window.onFx(() ->
                ((Region) window.stage().getScene().getRoot().lookup(".dh-top"))
                        .getBackground()
                        .getFills()
                        .getFirst()
                        .getFill());
    }

    private String text(String id) {
        Node node = find(id);
        return switch (node) {
            case Labeled labeled -> labeled.getText();
            case TextField field -> field.getText();
            case null, default -> "";
        };
    }
}
