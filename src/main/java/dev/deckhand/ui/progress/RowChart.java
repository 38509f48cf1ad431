package dev.deckhand.ui.progress;

import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Rows with words above a bar. Each is a button that opens the cards behind it.
final class RowChart extends VBox {

    RowChart(String id, Chart.Rows chart, Consumer<Cards> open) {
        getStyleClass().add("dh-row-chart");
        List<RowButton> rows = new ArrayList<>();
        for (int i = 0; i < chart.marks().size(); i++) {
            Mark mark = chart.marks().get(i);
            rows.add(
                    new RowButton(
                            "progress." + id + "." + i,
                            content(mark, chart.whole()),
                            Messages.text("progress.mark", mark.label(), mark.text()),
                            () -> open.accept(mark.cards())));
        }
        getChildren().addAll(rows);
        Roving.over(rows.stream().map(RowButton::button).toList(), 0, rows.size(), 1);
    }

    private static Region content(Mark mark, double whole) {
        Label label = new Label(mark.label());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Label value = new Label(mark.text());
        value.getStyleClass().add("dh-second");
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox words = new HBox(16, label, value);
        VBox content = new VBox(4, words);
        if (!mark.under().isEmpty()) {
            Label under = new Label(mark.under());
            under.getStyleClass().addAll("dh-third", "dh-small");
            content.getChildren().addFirst(under);
        }
        Region fill = new Region();
        fill.getStyleClass().add("dh-bar-fill");
        StackPane bar = new StackPane(fill);
        bar.getStyleClass().add("dh-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        fill.maxWidthProperty()
                .bind(bar.widthProperty().multiply(whole == 0 ? 0 : mark.value() / whole));
        content.getChildren().add(bar);
        return content;
    }
}
