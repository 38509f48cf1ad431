package dev.deckhand.ui.shared.markdown;

import dev.deckhand.content.Markdown;
import dev.deckhand.ui.shared.Messages;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.commonmark.node.Document;

/// A piece of Markdown as nodes. Its text can be selected with the pointer and copied; its links
/// can be reached with Tab.
public final class MarkdownView extends VBox {
    private final Selection selection = new Selection(this);
    private final SequencedMap<String, Node> headings = new LinkedHashMap<>();

    /// A note: reading size.
    public MarkdownView(Document document, Surroundings surroundings) {
        this(surroundings, document, "dh-reading");
    }

    /// A short piece, as in questions and their explanations: the size of the text around it.
    public MarkdownView(String markdown, Surroundings surroundings) {
        this(surroundings, Markdown.parse(markdown), "dh-short");
    }

    private MarkdownView(Surroundings surroundings, Document document, String styleClass) {
        this(surroundings, document, styleClass, true);
    }

    private MarkdownView(
            Surroundings surroundings, Document document, String styleClass, boolean selectable) {
        URL styles = MarkdownView.class.getResource("markdown.css");
        getStylesheets().add(Objects.requireNonNull(styles).toExternalForm());
        getStyleClass().addAll("dh-markdown", styleClass);
        Blocks blocks = new Blocks(surroundings, selection, Markdown.headingIds(document));
        blocks.fill(this, document);
        headings.putAll(blocks.headings());
        if (selectable) {
            selection.install();
            setOnContextMenuRequested(
                    event -> menu().show(this, event.getScreenX(), event.getScreenY()));
        } else {
            setMouseTransparent(true);
        }
    }

    /// A short piece inside something that is itself pressed, as an option is: no selection, and no
    /// links of its own.
    public static MarkdownView label(String markdown, Surroundings surroundings) {
        return new MarkdownView(surroundings, Markdown.parse(markdown), "dh-short", false);
    }

    /// The headings of the document, by the ids that [Markdown#headingIds] gives them, in order.
    public Map<String, Node> headings() {
        return headings;
    }

    /// What is selected, as it would be copied.
    public String selectedText() {
        return selection.text();
    }

    public void selectAll() {
        selection.selectAll();
    }

    public void copy() {
        selection.copy();
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem(Messages.text("markdown.menu.copy"));
        copy.setDisable(selection.isEmpty());
        copy.setOnAction(_ -> copy());
        MenuItem all = new MenuItem(Messages.text("markdown.menu.all"));
        all.setOnAction(_ -> selectAll());
        ContextMenu menu = new ContextMenu(copy, all);
        menu.setAutoHide(true);
        return menu;
    }
}
