package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One field that finds any screen, concept, question or action. Floats over the window; Escape or
/// a click beside it puts it away.
final class Palette extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double HIGHEST = 440;

    private final Finder finder;
    private final TextField field = new TextField();
    private final VBox results = new VBox();
    private final ScrollPane scroll = new ScrollPane(results);
    private final Label none = new Label();
    private final List<HBox> rows = new ArrayList<>();
    private List<Finder.Found> found = List.of();
    private int selected;
    private @Nullable Node cameFrom;

    Palette(Finder finder) {
        this.finder = finder;
        setId("palette");
        getStyleClass().add("dh-scrim");
        setVisible(false);
        field.setId("palette.field");
        field.setPromptText(Messages.text("shell.palette.prompt"));
        field.setAccessibleText(Messages.text("shell.palette.prompt"));
        results.getStyleClass().add("dh-results");
        none.getStyleClass().add("dh-none");
        none.managedProperty().bind(none.visibleProperty());
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(HIGHEST);
        scroll.managedProperty().bind(scroll.visibleProperty());
        VBox box = new VBox(field, none, scroll);
        box.getStyleClass().addAll("dh-palette", "dh-floating");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        setAlignment(box, Pos.TOP_CENTER);
        setMargin(box, new Insets(96, 24, 24, 24));
        getChildren().add(box);
        field.textProperty().subscribe(this::find);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(mouse -> {
            if (mouse.getTarget() == this) {
                close();
            }
        });
    }

    void toggle() {
        if (isVisible()) {
            close();
        } else {
            open();
        }
    }

    void open() {
        cameFrom = getScene().getFocusOwner();
        setVisible(true);
        field.clear();
        find("");
        field.requestFocus();
    }

    private void close() {
        setVisible(false);
        if (cameFrom != null && getScene().equals(cameFrom.getScene())) {
            cameFrom.requestFocus();
        }
        cameFrom = null;
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case ESCAPE -> close();
            case DOWN -> select(selected + 1);
            case UP -> select(selected - 1);
            case PAGE_DOWN -> select(Math.min(rows.size() - 1, selected + 8));
            case PAGE_UP -> select(Math.max(0, selected - 8));
            case ENTER -> run();
            case TAB -> {}
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void run() {
        if (selected < found.size()) {
            Finder.Entry entry = found.get(selected).entry();
            close();
            entry.action().run();
        }
    }

    private void find(String typed) {
        found = finder.find(typed);
        rows.clear();
        results.getChildren().clear();
        Finder.Group group = null;
        for (Finder.Found one : found) {
            if (one.entry().group() != group) {
                group = one.entry().group();
                Label title = new Label(Messages.text("shell.palette.group." + group.id()));
                title.getStyleClass().add("dh-section");
                results.getChildren().add(title);
            }
            HBox row = row(one, rows.size());
            rows.add(row);
            results.getChildren().add(row);
        }
        none.setText(Messages.text("shell.palette.none", typed.strip()));
        none.setVisible(found.isEmpty());
        scroll.setVisible(!found.isEmpty());
        scroll.setVvalue(0);
        select(0);
    }

    private void select(int index) {
        if (rows.isEmpty()) {
            return;
        }
        selected = Math.floorMod(index, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(SELECTED, i == selected);
        }
        field.setAccessibleHelp(found.get(selected).entry().title());
        reveal(rows.get(selected));
    }

    private void reveal(HBox row) {
        double all = results.getHeight() - scroll.getViewportBounds().getHeight();
        if (all <= 0) {
            return;
        }
        double top = scroll.getVvalue() * all;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (row.getBoundsInParent().getMinY() < top + 32) {
            scroll.setVvalue((row.getBoundsInParent().getMinY() - 32) / all);
        } else if (row.getBoundsInParent().getMaxY() > bottom - 8) {
            scroll.setVvalue(
                    (row.getBoundsInParent().getMaxY() + 8 - scroll.getViewportBounds().getHeight())
                            / all);
        }
    }

    private HBox row(Finder.Found one, int index) {
        Finder.Entry entry = one.entry();
        TextFlow title = new TextFlow();
        String text = entry.title();
        List<Integer> places = one.match().places();
        int at = 0;
        while (at < text.length()) {
            boolean hit = places.contains(at);
            int end = at + 1;
            while (end < text.length() && places.contains(end) == hit) {
                end++;
            }
            Text part = new Text(text.substring(at, end));
            if (hit) {
                part.getStyleClass().add("dh-hit");
            }
            title.getChildren().add(part);
            at = end;
        }
        Label detail = new Label(entry.group() == Finder.Group.QUESTIONS ? "" : entry.detail());
        detail.getStyleClass().addAll("dh-third", "dh-small");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(new FontIcon(entry.icon()), clipped(title), detail);
        HBox.setHgrow(line.getChildren().get(1), Priority.ALWAYS);
        line.getStyleClass().add("dh-result");
        if (!entry.key().isEmpty()) {
            Label key = new Label(entry.key());
            key.getStyleClass().add("dh-key");
            line.getChildren().add(key);
        }
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(text);
        line.setId("palette.result." + index);
        line.setOnMouseClicked(_ -> {
            selected = index;
            run();
        });
        return line;
    }

    /// One line of text: what does not fit is cut off, not wrapped.
    private static Node clipped(TextFlow title) {
        return new OneLine(title);
    }
}
