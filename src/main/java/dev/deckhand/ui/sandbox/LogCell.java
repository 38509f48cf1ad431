package dev.deckhand.ui.sandbox;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Level;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the log: time, sign, sentence. What is still to come stands back.
final class LogCell extends ListCell<Line> {
    private static final PseudoClass FUTURE = PseudoClass.getPseudoClass("future");

    private final StageModel model;
    private final Label time = Tools.label("", "dh-mono", "dh-log-time");
    private final FontIcon sign = new FontIcon();
    private final Label text = Tools.label("", "dh-log-text");
    private final HBox row = new HBox(time, sign, text);

    LogCell(StageModel model, Consumer<Line> goTo) {
        this.model = model;
        getStyleClass().add("dh-log-cell");
        row.getStyleClass().add("dh-log-row");
        row.setAlignment(Pos.TOP_LEFT);
        time.setMinWidth(Region.USE_PREF_SIZE);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        setPrefWidth(0); // the sentence wraps instead of making the list scroll sideways
        setOnMouseClicked(mouse -> {
            Line line = getItem();
            if (line != null
                    && mouse.getButton() == MouseButton.PRIMARY
                    && mouse.getClickCount() == 2) {
                goTo.accept(line);
            }
        });
        hoverProperty()
                .subscribe((_, over) -> {
                    Line line = getItem();
                    if (over && line != null) {
                        model.selection().light(line.things());
                    } else {
                        model.selection().dark();
                    }
                });
        model.run().momentProperty().subscribe((_, _) -> tense());
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        time.setText(Times.exact(line.atMicros()));
        text.setText(line.text());
        show(line);
        setGraphic(row);
        setAccessibleText(
                Messages.text("sandbox.log.line", Times.exact(line.atMicros()), line.text()));
        tense();
    }

    private void show(Line line) {
        sign.getStyleClass().removeAll("dh-trouble", "dh-decision", "dh-quiet");
        if (line.level() == Level.TROUBLE) {
            sign.setIconCode(Feather.X_CIRCLE);
            sign.getStyleClass().add("dh-trouble");
        } else if (line.decision()) {
            sign.setIconCode(Feather.HELP_CIRCLE);
            sign.getStyleClass().add("dh-decision");
        } else {
            sign.setIconCode(Feather.CIRCLE);
            sign.getStyleClass().add("dh-quiet");
        }
    }

    private void tense() {
        Moment moment = model.run().momentProperty().get();
        Line line = getItem();
        pseudoClassStateChanged(
                FUTURE, line != null && (moment == null || line.seq() >= moment.seq()));
    }
}
