package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.command.Completion;
import dev.deckhand.sandbox.command.Mistake;
import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The command line: `/` goes to it, Tab completes, Up and Down go through what was written before,
/// Enter carries out, Esc leaves.
public final class CommandBar extends VBox {
    private static final int ROWS = 8;
    private static final double ROW = 26;
    private static final double WIDTH = 560;

    private final ChangeModel model;
    private final TextField field = new TextField();
    private final ListView<Completion.Offer> offers = new ListView<>();
    private int from;

    public CommandBar(ChangeModel model) {
        this.model = model;
        setId("sandbox.command.bar");
        Controls.style(this, CommandBar.class, "change.css");
        getStyleClass().add("dh-command");
        field.setId("sandbox.command");
        field.getStyleClass().add("dh-mono");
        field.setPromptText(Messages.text("change.command.prompt"));
        field.setAccessibleText(Messages.text("change.command"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty()
                .subscribe((_, _) -> {
                    if (isCompleting()) {
                        offer();
                    }
                });
        // What was begun names things of the scenario before.
        model.scenariosProperty().subscribe(_ -> field.clear());
        field.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) {
                        close();
                    }
                });
        HBox.setHgrow(field, Priority.ALWAYS);
        ToggleButton toggle = new ToggleButton("", new FontIcon(Feather.TERMINAL));
        toggle.setId("sandbox.output.toggle");
        toggle.getStyleClass().addAll("dh-plain", "dh-icon");
        toggle.setAccessibleText(Messages.text("change.output"));
        toggle.setTooltip(new Tooltip(Messages.text("change.output")));
        toggle.selectedProperty().bindBidirectional(model.outputOpenProperty());
        HBox row = new HBox(toggle, field);
        row.getStyleClass().add("dh-command-row");
        offers();
        getChildren().addAll(new OutputView(model), row, offers);
    }

    private void offers() {
        offers.setId("sandbox.command.offers");
        offers.getStyleClass().addAll("dh-floating", "dh-offers");
        offers.setManaged(false);
        offers.setVisible(false);
        offers.setFocusTraversable(false);
        offers.setAccessibleText(Messages.text("change.offers"));
        offers.setFixedCellSize(ROW);
        offers.setCellFactory(_ -> new OfferCell());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double height = Math.min(ROWS, Math.max(1, offers.getItems().size())) * ROW + 10;
        double top = field.getParent().getLayoutY() - height - 2;
        offers.resizeRelocate(
                field.getLayoutX(), top, Math.min(WIDTH, Math.max(200, getWidth() - 80)), height);
    }

    private boolean isCompleting() {
        return offers.isVisible();
    }

    /// Takes the focus, with what is to be written first.
    public void open(String text) {
        field.setText(text);
        field.requestFocus();
        field.end();
    }

    /// Keys that nobody has taken: `/`.
    public void act(KeyEvent key) {
        if ("/".equals(key.getText()) || (key.getCode() == KeyCode.SLASH && !key.isShiftDown())) {
            field.requestFocus();
            key.consume();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case TAB -> tab(key);
            case UP, DOWN -> upOrDown(key);
            case ENTER -> {
                if (isCompleting() && offers.getSelectionModel().getSelectedIndex() >= 0) {
                    accept();
                } else {
                    carryOut();
                }
                key.consume();
            }
            case ESCAPE -> {
                if (isCompleting()) {
                    close();
                    key.consume();
                } else if (model.outputOpenProperty().get()) {
                    model.outputOpenProperty().set(false);
                    key.consume();
                }
            }
            default -> {}
        }
    }

    /// Completes; in an empty field, and with Shift, it goes on as everywhere.
    private void tab(KeyEvent key) {
        if (key.isShiftDown() || field.getText().isEmpty()) {
            close();
            return;
        }
        if (isCompleting()) {
            if (offers.getSelectionModel().getSelectedIndex() < 0) {
                offers.getSelectionModel().selectFirst();
            }
            accept();
            key.consume();
            return;
        }
        offer();
        List<Completion.Offer> all = offers.getItems();
        if (all.isEmpty()) {
            close();
            return;
        }
        key.consume();
        String shared = shared(all);
        if (shared.length() > field.getCaretPosition() - from) {
            boolean only = all.size() == 1;
            insert(shared);
            if (only) {
                close();
            }
        }
    }

    /// What all offers begin with.
    private static String shared(List<Completion.Offer> all) {
        String shared = all.getFirst().text();
        for (Completion.Offer offer : all) {
            int same = 0;
            while (same < Math.min(shared.length(), offer.text().length())
                    && shared.charAt(same) == offer.text().charAt(same)) {
                same++;
            }
            shared = shared.substring(0, same);
        }
        return shared;
    }

    private void offer() {
        Completion.Offers now = model.offers(field.getText(), field.getCaretPosition());
        from = now.from();
        offers.getItems().setAll(now.offers());
        offers.getSelectionModel().clearSelection();
        offers.setVisible(!now.offers().isEmpty());
        requestLayout();
    }

    private void close() {
        offers.setVisible(false);
    }

    private void accept() {
        Completion.Offer chosen = offers.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            insert(chosen.text());
            field.requestFocus();
        }
    }

    private void insert(String text) {
        boolean more = text.endsWith("=") || text.endsWith("/");
        int caret = field.getCaretPosition();
        boolean whole =
                offers.getItems().stream().anyMatch(offer -> offer.text().equals(text)) && !more;
        boolean inParts = from > 0 && "=,{[".indexOf(field.getText().charAt(from - 1)) >= 0;
        String full = whole && !inParts && caret == field.getLength() ? text + " " : text;
        field.replaceText(from, caret, full);
        field.positionCaret(from + full.length());
        if (isCompleting()) {
            offer();
        }
    }

    private void upOrDown(KeyEvent key) {
        boolean up = key.getCode() == KeyCode.UP;
        if (isCompleting()) {
            int last = offers.getItems().size() - 1;
            int at = offers.getSelectionModel().getSelectedIndex();
            int next = up ? (at <= 0 ? last : at - 1) : (at >= last ? 0 : at + 1);
            offers.getSelectionModel().select(next);
            offers.scrollTo(next);
        } else {
            String written = field.getText();
            field.setText(up ? model.history().earlier(written) : model.history().later(written));
            field.end();
        }
        key.consume();
    }

    private void carryOut() {
        close();
        List<Mistake> mistakes = model.carryOut(field.getText());
        if (mistakes.isEmpty()) {
            field.clear();
        } else {
            int start = Math.min(mistakes.getFirst().column() - 1, field.getLength());
            field.selectRange(
                    start, Math.min(field.getLength(), start + mistakes.getFirst().length()));
        }
    }

    /// A word and what it is.
    private final class OfferCell extends ListCell<Completion.Offer> {
        private final Label text = Controls.label("", "dh-mono");
        private final Label note = Controls.label("", "dh-small", "dh-third");
        private final HBox row = new HBox(text, note);

        OfferCell() {
            row.getStyleClass().add("dh-offer");
            text.setMinWidth(USE_PREF_SIZE);
            addEventFilter(
                    MouseEvent.MOUSE_PRESSED,
                    press -> {
                        if (getItem() != null) {
                            offers.getSelectionModel().select(getItem());
                            accept();
                        }
                        press.consume();
                    });
        }

        @Override
        protected void updateItem(Completion.Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(null);
            setGraphic(null);
            if (!empty && offer != null) {
                text.setText(offer.text());
                note.setText(offer.note());
                setGraphic(row);
            }
        }
    }
}
