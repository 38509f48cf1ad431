package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Markdown;
import dev.deckhand.study.Progress;
import dev.deckhand.ui.shared.Messages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.commonmark.node.Heading;

/// Beside a note: what is on the page, which notes link here, how the questions on it went.
final class ReaderSide extends ScrollPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Consumer<Concept> open;
    private final Consumer<Node> scrollTo;
    private final VBox contents = new VBox();
    private final VBox linked = new VBox();
    private final VBox memory = new VBox();
    private final SequencedMap<Node, Button> buttons = new LinkedHashMap<>();

    ReaderSide(Consumer<Concept> open, Consumer<Node> scrollTo) {
        this.open = open;
        this.scrollTo = scrollTo;
        getStyleClass().add("dh-side-scroll");
        VBox box = new VBox(contents, linked, memory);
        box.getStyleClass().add("dh-side");
        setContent(box);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /// @param headings the nodes of the note's headings by their ids
    void show(Note note, Map<String, Node> headings) {
        buttons.clear();
        contents.getChildren().setAll(title("learn.contents"));
        Map<Heading, String> ids = Markdown.headingIds(note.text());
        ids.forEach((heading, id) -> {
            Node node = headings.get(id);
            if (node != null) {
                Button button = button(Markdown.plain(heading), "learn.contents." + id);
                if (heading.getLevel() > 2) {
                    button.getStyleClass().add("dh-deeper");
                }
                button.setOnAction(_ -> scrollTo.accept(node));
                buttons.put(node, button);
                contents.getChildren().add(button);
            }
        });
        show(contents, !buttons.isEmpty());
        linked.getChildren().setAll(title("learn.linked"));
        for (Concept from : note.linkedFrom()) {
            Button button = button(from.title(), "learn.linked." + from.id());
            button.setOnAction(_ -> open.accept(from));
            linked.getChildren().add(button);
        }
        show(linked, !note.linkedFrom().isEmpty());
    }

    void showMemory(Progress progress) {
        Label words =
                new Label(
                        progress.seen() == 0
                                ? Messages.text("learn.memory.none", progress.questions())
                                : Messages.text(
                                        "learn.memory.some",
                                        progress.known(),
                                        progress.questions()));
        words.getStyleClass().add("dh-second");
        words.setWrapText(true);
        words.setId("learn.memory");
        memory.getChildren().setAll(title("learn.memory"), words);
        show(memory, progress.questions() > 0);
    }

    /// Marks the last heading that the reader has passed.
    void markHeading(Predicate<Node> passed) {
        Button here = null;
        for (Map.Entry<Node, Button> entry : buttons.entrySet()) {
            if (passed.test(entry.getKey())) {
                here = entry.getValue();
            }
        }
        for (Button button : buttons.values()) {
            button.pseudoClassStateChanged(HERE, button.equals(here));
        }
    }

    private static void show(VBox part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
        part.getStyleClass().setAll("dh-side-part");
    }

    private static Label title(String key) {
        Label title = new Label(Messages.text(key));
        title.getStyleClass().add("dh-section");
        return title;
    }

    private static Button button(String text, String id) {
        Button button = new Button(text);
        button.setId(id);
        button.setWrapText(true);
        button.getStyleClass().addAll("dh-plain", "dh-side-link");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
