package dev.deckhand.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.app.Settings;
import dev.deckhand.journal.Event;
import dev.deckhand.journal.Mode;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shell.WindowUnderTest;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A review by keyboard alone, and each state of its screen.
class ReviewScreenTest {
    private final FxRobot robot = new FxRobot();

    @TempDir Path folder;

    private WindowUnderTest window;

    @BeforeEach
    void open() {
        Settings settings = Settings.read(new DataFolder(folder).settings());
        settings.set("memory.new-per-day", "4");
        window = WindowUnderTest.open(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void review() {
        go(new Place.Review());
        waitForCard();
    }

    private void go(Place place) {
        window.onFx(() -> {
            window.navigator().go(place);
            return null;
        });
    }

    private void waitForCard() {
        window.waitFor(() -> lookup("question.stem") != null && lookup("review.ratings") == null);
        window.waitForFx();
    }

    private Node lookup(String id) {
        // Not `lookup`, which takes a dot in an id for a style class.
        return window.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElse(null);
    }

    private boolean isShown(String id) {
        return window.onFx(() -> lookup(id) != null);
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        window.waitForFx();
    }

    private void reveal() {
        press(KeyCode.ENTER);
        window.waitFor(() -> lookup("review.ratings") != null);
        window.waitForFx();
    }

    private String text(String id) {
        return window.onFx(() -> lookup(id) instanceof Labeled labeled ? labeled.getText() : "");
    }

    private Services services() {
        return window.window().services().orElseThrow();
    }

    private List<Event> events() {
        return services().journal().events();
    }

    @Test
    void aReviewByKeyboardAlone() {
        review();
        assertThat(text("status.due")).startsWith("4 due");
        assertThat(text("review.left")).startsWith("4 left");
        press(KeyCode.A);
        reveal();
        Event.Answered answered = (Event.Answered) events().getFirst();
        assertThat(answered.mode()).isEqualTo(Mode.REVIEW);
        press(KeyCode.DIGIT4);
        waitForCard();
        List<Event> after = events();
        assertThat(after.get(1)).isInstanceOf(Event.Rated.class);
        assertThat(text("review.left")).startsWith("3 left");

        press(KeyCode.Z); // back to the rating
        window.waitFor(() -> lookup("review.ratings") != null);
        press(KeyCode.Z); // back to the question
        window.waitFor(() -> lookup("review.ratings") == null);
        assertThat(services().journal().reviewsOf(answered.question())).isEmpty();
        assertThat(text("review.left")).startsWith("4 left");
    }

    @Test
    void buryingSuspendingAndTakingBoth() {
        review();
        press(KeyCode.MINUS);
        window.waitFor(() -> events().size() == 1);
        window.waitForFx();
        typeSign("@");
        window.waitFor(() -> events().size() == 2);
        List<Event> events = events();
        assertThat(events.get(0)).isInstanceOf(Event.Buried.class);
        assertThat(events.get(1)).isInstanceOf(Event.Suspended.class);
        press(KeyCode.CONTROL, KeyCode.Z);
        window.waitFor(() -> events().size() == 3);
        press(KeyCode.CONTROL, KeyCode.Z);
        window.waitFor(() -> events().size() == 4);
        assertThat(
                        services().journal().learner().questions().values().stream()
                                .filter(state ->
                                        state.suspended() || state.buriedUntil().isPresent()))
                .isEmpty();
    }

    private String text3(String id) {
        return lookup(id) instanceof Labeled labeled ? labeled.getText() : "";
    }

    private void typeSign(String sign) {
        window.onFx(() -> {
            javafx.event.Event.fireEvent(
                    window.stage().getScene().getFocusOwner(),
                    new javafx.scene.input.KeyEvent(
                            javafx.scene.input.KeyEvent.KEY_TYPED,
                            sign,
                            "",
                            KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
            return null;
        });
    }

    @Test
    void toTheEndAndNothingLeft() {
        review();
        for (int i = 0; i < 40 && !isShown("review.over"); i++) {
            waitForCard();
            reveal();
            press(KeyCode.DIGIT4);
            window.waitFor(() ->
                    lookup("review.over") != null
                            || (lookup("question.stem") != null
                                    && lookup("review.ratings") == null));
        }
        assertThat(text("review.over.title")).isEqualTo("4 cards reviewed");
        assertThat(text("review.over.tomorrow")).contains("card");
        go(new Place.Today());
        go(new Place.Review());
        window.waitFor(() -> lookup("review.over") != null || lookup("review.nothing") != null);
    }

    @Test
    void cardInfoAndKeysSlideOverTheRight() {
        review();
        press(KeyCode.I);
        window.waitFor(() -> lookup("review.panel").isVisible());
        press(KeyCode.ESCAPE);
        window.waitFor(() -> !lookup("review.panel").isVisible());
        reveal();
        press(KeyCode.I);
        window.waitFor(() -> lookup("review.curve") != null);
        assertThat(isShown("review.story.table")).isTrue();
        press(KeyCode.ESCAPE);
        window.onFx(() -> {
            ((javafx.scene.control.Button) lookup("review.keys")).fire();
            return null;
        });
        window.waitFor(() -> lookup("review.keys.undo") != null);
        window.onFx(() -> {
            javafx.scene.control.Button key =
                    (javafx.scene.control.Button) lookup("review.keys.undo");
            key.requestFocus();
            key.fire();
            return null;
        });
        press(KeyCode.U);
        window.waitFor(() -> services().settings().get("keys.review.undo").isPresent());
        assertThat(services().settings().get("keys.review.undo")).contains("U");
        press(KeyCode.ESCAPE);
        press(KeyCode.U);
        window.waitFor(() -> lookup("review.ratings") == null);
    }

    @Test
    void aJournalThatCannotBeReadIsAState() {
        window.waitFor(() -> text3("status.due").startsWith("4 due"));
        services().journal().close();
        services().settings().set("memory.day-start", "5"); // what is at hand no longer holds
        go(new Place.Review());
        window.waitFor(() -> lookup("review.failed") != null);
    }

    @Test
    void whatIsAnsweredIsThereAfterClosingAndOpeningAgain() {
        review();
        reveal();
        String left = text("review.left");
        assertThat(left).startsWith("4 left");
        window.close();
        window = WindowUnderTest.open(folder);
        assertThat(services().journal().reviews()).hasSize(1);
        review();
        assertThat(text("review.left")).startsWith("4 left"); // one of them being learnt again
    }
}
