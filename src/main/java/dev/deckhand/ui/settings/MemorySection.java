package dev.deckhand.ui.settings;

import dev.deckhand.memory.plan.Workload;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Segments;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// How much is to be remembered, and what that costs; when a day begins; how much comes on one day;
/// fitting the memory model to the learner.
public final class MemorySection extends VBox {
    private final MemorySectionModel model;
    private final GridPane costs = new GridPane();

    public MemorySection(MemorySectionModel model) {
        this.model = model;
        getStyleClass().add("dh-settings-rows");
        String retention = Messages.text("settings.memory.retention");
        costs.setId("settings.memory.costs");
        costs.getStyleClass().add("dh-costs");
        getChildren()
                .addAll(
                        row(
                                retention,
                                Messages.text("settings.memory.retention.help"),
                                new Segments<>(
                                        "settings.memory.retention",
                                        retention,
                                        MemorySectionModel.RETENTIONS,
                                        value -> Integer.toString(value),
                                        value -> Messages.text("settings.memory.percent", value),
                                        model.optionsProperty().map(MemorySection::percent),
                                        value ->
                                                model.choose(
                                                        MemoryOptions.RETENTION,
                                                        String.format(
                                                                Locale.ROOT, "%.2f", value / 100.0),
                                                        retention))),
                        costs,
                        number(
                                "new",
                                MemoryOptions.NEW_PER_DAY,
                                List.of(0, 3, 5, 10, 15, 20, 30, 50),
                                model.optionsProperty().map(MemoryOptions::newPerDay)),
                        number(
                                "reviews",
                                MemoryOptions.REVIEWS_PER_DAY,
                                List.of(20, 50, 100, 200, 500, 1_000, 5_000),
                                model.optionsProperty().map(MemoryOptions::reviewsPerDay)),
                        number(
                                "day-start",
                                MemoryOptions.DAY_START,
                                IntStream.rangeClosed(0, 23).boxed().toList(),
                                model.optionsProperty().map(MemoryOptions::dayStart)),
                        number(
                                "maximum",
                                MemoryOptions.MAXIMUM_INTERVAL,
                                List.of(30, 90, 180, 365, 730, 3_650, 36_500),
                                model.optionsProperty().map(MemoryOptions::maximumInterval)),
                        number(
                                "minutes",
                                MemoryOptions.MINUTES_PER_DAY,
                                List.of(5, 10, 15, 20, 30, 45, 60, 90, 120),
                                model.optionsProperty().map(MemoryOptions::minutesPerDay)),
                        optimise());
        model.costsProperty().subscribe(_ -> showCosts());
        model.optionsProperty().subscribe(_ -> showCosts());
    }

    private static int percent(MemoryOptions options) {
        return (int) Math.round(options.retention() * 100);
    }

    private void showCosts() {
        costs.getChildren().clear();
        Map<Integer, Workload> known = model.costsProperty().get();
        String[] heads = {"remember", "minutes", "cards", "recalled"};
        for (int column = 0; column < heads.length; column++) {
            Label head = new Label(Messages.text("settings.memory.costs." + heads[column]));
            head.getStyleClass().addAll("dh-small", "dh-third");
            costs.add(head, column, 0);
        }
        int chosen = percent(model.optionsProperty().get());
        int row = 1;
        for (int percent : MemorySectionModel.RETENTIONS) {
            Workload cost = known.get(percent);
            String[] cells = {
                Messages.text("settings.memory.percent", percent),
                cost == null ? "" : Messages.text("settings.memory.a-day", cost.minutesPerDay()),
                cost == null ? "" : Messages.text("settings.memory.number", cost.reviewsPerDay()),
                cost == null
                        ? ""
                        : Messages.text(
                                "settings.memory.of", Math.round(cost.remembered()), model.cards())
            };
            for (int column = 0; column < cells.length; column++) {
                Label cell = new Label(cells[column]);
                cell.getStyleClass().add(percent == chosen ? "dh-strong" : "dh-second");
                costs.add(cell, column, row);
            }
            row++;
        }
    }

    private Node number(
            String id, String key, List<Integer> values, ObservableValue<Integer> chosen) {
        String name = Messages.text("settings.memory." + id);
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("settings.memory." + id);
        box.setAccessibleText(name);
        box.getItems().setAll(values);
        box.setConverter(new InWords("settings.memory." + id + ".value"));
        chosen.subscribe(now -> {
            if (!box.getItems().contains(now)) {
                box.getItems().add(now);
            }
            box.setValue(now);
        });
        box.setOnAction(_ -> {
            Integer value = box.getValue();
            if (value != null && !value.equals(chosen.getValue())) {
                model.choose(key, Integer.toString(value), name);
            }
        });
        return row(name, Messages.text("settings.memory." + id + ".help"), box);
    }

    private VBox optimise() {
        Button start = new Button(Messages.text("settings.memory.optimise.start"));
        start.setId("settings.memory.optimise");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(_ -> model.optimise());
        Button cancel = new Button(Messages.text("settings.memory.optimise.cancel"));
        cancel.setId("settings.memory.cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setAccessibleText(Messages.text("settings.memory.optimise"));
        HBox going = new HBox(bar, cancel);
        going.getStyleClass().addAll("dh-settings-buttons", "dh-going");
        for (Node node : List.of(start, going)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        going.visibleProperty().bind(model.fittingProperty());
        start.visibleProperty().bind(model.fittingProperty().not());
        Label outcome = new Label();
        outcome.setId("settings.memory.outcome");
        outcome.setWrapText(true);
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.visibleProperty().bind(model.outcomeProperty().isNotEmpty());
        outcome.managedProperty().bind(outcome.visibleProperty());
        return new VBox(
                8,
                row(
                        Messages.text("settings.memory.optimise"),
                        Messages.text("settings.memory.optimise.help"),
                        new HBox(start, going)),
                outcome);
    }

    private static HBox row(String name, String help, Node control) {
        Label title = new Label(name);
        title.getStyleClass().add("dh-medium");
        Label words = new Label(help);
        words.getStyleClass().add("dh-second");
        words.setWrapText(true);
        VBox text = new VBox(title, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        Region gap = new Region();
        gap.setMinWidth(24);
        HBox row = new HBox(text, gap, control);
        row.getStyleClass().add("dh-settings-row");
        return row;
    }

    /// Numbers in words; nothing is typed, so nothing is read back.
    private static final class InWords extends StringConverter<Integer> {
        private final String key;

        InWords(String key) {
            this.key = key;
        }

        @Override
        public String toString(Integer value) {
            return value == null ? "" : Messages.text(key, value);
        }

        @Override
        public Integer fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }
}
