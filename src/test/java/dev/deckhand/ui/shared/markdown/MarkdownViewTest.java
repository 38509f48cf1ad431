package dev.deckhand.ui.shared.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Markdown;
import dev.deckhand.ui.shared.Fonts;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MarkdownViewTest {
    private static final String NOTE =
            """
            A paragraph with `code`, *emphasis*, a [concept](concept:cluster), a [page](https://example.com/x),
            a [dead link](concept:nowhere) and a [bad one](javascript:alert).

            ## A heading

            - one
            - two

            | Name | Value |
            |------|------:|
            | cpu  | 256   |

            > [!TRAP]
            > Mind this.

            ```json
            { "a": 1 }
            ```

            ```check q-01
            ```
            """;

    private final List<String> followed = new ArrayList<>();
    private MarkdownView view;

    @Start
    void start(Stage stage) {
        Fonts.load();
        view = new MarkdownView(Markdown.parse(NOTE), new FakeSurroundings());
        stage.setScene(new Scene(view, 600, 700));
        stage.show();
    }

    @Test
    void everyBlockIsThere(FxRobot robot) {
        assertThat(texts()).contains("A heading", "one", "cpu", "Mind this.");
        assertThat(labels()).contains("Trap", "json", "Check q-01");
        assertThat(view.headings()).containsOnlyKeys("a-heading");
    }

    @Test
    void allOfItCanBeCopiedAsPlainText(FxRobot robot) {
        String copied =
                onFx(() -> {
                    view.selectAll();
                    view.copy();
                    return Clipboard.getSystemClipboard().getString();
                });
        assertThat(copied)
                .startsWith("A paragraph with code, emphasis, a concept,")
                .contains("• one\n• two", "Name\tValue\ncpu\t256", "{ \"a\": 1 }")
                .doesNotContain("\u202F");
    }

    @Test
    void draggingSelectsWhatLiesBetween(FxRobot robot) {
        Text word = text("one");
        Bounds at = onFx(() -> word.localToScreen(word.getLayoutBounds()));
        robot.moveTo(at.getMinX() + 1, at.getCenterY())
                .press(javafx.scene.input.MouseButton.PRIMARY)
                .moveTo(at.getMaxX() + 60, at.getCenterY())
                .release(javafx.scene.input.MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(onFx(view::selectedText)).isEqualTo("one");
    }

    @Test
    void aDoubleClickSelectsAWord(FxRobot robot) {
        Text word = text("Mind this.");
        Bounds at = onFx(() -> word.localToScreen(word.getLayoutBounds()));
        robot.moveTo(at.getMinX() + 6, at.getCenterY()).doubleClickOn();
        assertThat(onFx(view::selectedText)).isEqualTo("Mind");
    }

    @Test
    void linksAreFollowedByClickAndByKey(FxRobot robot) {
        Text concept = text("concept");
        Bounds at = onFx(() -> concept.localToScreen(concept.getLayoutBounds()));
        robot.clickOn(at.getCenterX(), at.getCenterY());
        Text page = text("page");
        onFx(() -> {
            page.requestFocus();
            return page;
        });
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(followed).containsExactly("cluster", "https://example.com/x");
    }

    @Test
    void linksThatLeadNowhereOrAreNotSafeArePlainText(FxRobot robot) {
        assertThat(text("dead link").getStyleClass()).doesNotContain("dh-a");
        assertThat(text("bad one").getStyleClass()).doesNotContain("dh-a");
        assertThat(text("bad one").isFocusTraversable()).isFalse();
    }

    @Test
    void aListingCanBeCopied(FxRobot robot) {
        robot.clickOn("Copy");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("{ \"a\": 1 }");
        assertThat(robot.lookup("Copied").tryQuery()).isPresent();
    }

    private Text text(String words) {
        return nodes(view, new ArrayList<>()).stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(text -> text.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return nodes(view, new ArrayList<>()).stream()
                .filter(Prose.class::isInstance)
                .map(prose -> ((Prose) prose).text())
                .toList();
    }

    private List<String> labels() {
        return nodes(view, new ArrayList<>()).stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static List<Node> nodes(Node at, List<Node> found) {
        found.add(at);
        if (at instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nodes(child, found));
        }
        return found;
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private final class FakeSurroundings implements Surroundings {
        @Override
        public Optional<Concept> concept(String id) {
            return id.equals("cluster")
                    ? Optional.of(
                            new Concept(
                                    "cluster",
                                    "Clusters",
                                    "foundations",
                                    "What a cluster is.",
                                    List.of(),
                                    List.of(),
                                    4,
                                    LocalDate.of(2026, 11, 20),
                                    List.of(),
                                    List.of(),
                                    "",
                                    "ecs-core"))
                    : Optional.empty();
        }

        @Override
        public void open(Concept concept) {
            followed.add(concept.id());
        }

        @Override
        public void browse(URI page) {
            followed.add(page.toString());
        }

        @Override
        public void picture(String path, Consumer<Image> shown) {}

        @Override
        public Optional<Node> check(String question) {
            return Optional.of(new Label("Check " + question));
        }
    }
}
