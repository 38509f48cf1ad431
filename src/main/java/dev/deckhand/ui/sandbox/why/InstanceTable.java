package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.placement.WhyTable;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Every instance that took part in a placement: the first rule it failed and by how much, what the
/// strategies looked at, its rank. Opens with the winner and the losers closest to winning.
final class InstanceTable extends VBox {
    private static final PseudoClass WON = PseudoClass.getPseudoClass("won");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final int ROWS = 7;
    private static final int WITHOUT_FILTER = 5;
    private static final double ROW = 28;
    private static final double HEAD = 34;
    private static final double NARROW = 44;
    private static final double LETTER = 7.5;

    private final FilteredList<InstanceRow> filtered;
    private final TextField words = new TextField();
    private final ToggleGroup kinds = new ToggleGroup();

    InstanceTable(Explanation explanation, InspectorModel model) {
        getStyleClass().add("dh-why-table");
        filtered = new FilteredList<>(FXCollections.observableArrayList(explanation.table()));
        SortedList<InstanceRow> sorted = new SortedList<>(filtered);
        TableView<InstanceRow> table = new TableView<>(sorted);
        table.setId("why.table");
        table.setAccessibleText(Messages.text("why.table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setFixedCellSize(ROW);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.getColumns().add(rank());
        table.getColumns().add(instance());
        table.getColumns().add(rule(model));
        for (int i = 0; i < explanation.columns().size(); i++) {
            table.getColumns().add(value(explanation.columns().get(i), i));
        }
        Label empty = new Label(Messages.text("why.table.none"));
        empty.getStyleClass().add("dh-second");
        table.setPlaceholder(empty);
        table.setRowFactory(_ -> new Row(model));
        table.getSelectionModel().selectedItemProperty().subscribe((_, row) -> light(row, model));
        table.setOnKeyPressed(key -> {
            InstanceRow row = table.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && row != null) {
                model.select(new Thing.Instance(row.id()));
                key.consume();
            }
        });
        table.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) {
                        model.dark();
                    }
                });
        int rows = Math.min(ROWS, Math.max(1, explanation.table().size()));
        table.setPrefHeight(HEAD + rows * ROW + 2);
        table.setMinHeight(table.getPrefHeight());
        if (explanation.table().size() > WITHOUT_FILTER) {
            getChildren().add(filter(explanation.table()));
        }
        getChildren().add(table);
    }

    private static void light(@Nullable InstanceRow row, InspectorModel model) {
        if (row != null) {
            model.light(List.of(new Thing.Instance(row.id())));
        }
    }

    // ---- filter ----

    private VBox filter(List<InstanceRow> rows) {
        words.setId("why.table.filter");
        words.setPromptText(Messages.text("why.table.filter"));
        words.setAccessibleText(Messages.text("why.table.filter"));
        words.setPrefColumnCount(9);
        long fits = rows.stream().filter(row -> row.fits()).count();
        HBox kind =
                new HBox(
                        kind("all", Messages.text("why.table.all", rows.size()), _ -> true, true),
                        kind("fit", Messages.text("why.table.fit", fits), row -> row.fits(), false),
                        kind(
                                "refused",
                                Messages.text("why.table.refused", rows.size() - fits),
                                row -> !row.fits(),
                                false));
        kind.getStyleClass().addAll("dh-segments", "dh-why-kinds");
        words.textProperty().subscribe(_ -> narrow());
        kinds.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null) {
                        kinds.selectToggle(before);
                    } else {
                        narrow();
                    }
                });
        kind.setMaxWidth(Region.USE_PREF_SIZE);
        VBox bar = new VBox(kind, words);
        bar.getStyleClass().add("dh-why-filter");
        return bar;
    }

    private ToggleButton kind(
            String id, String text, Predicate<InstanceRow> wanted, boolean selected) {
        ToggleButton button = new ToggleButton(text);
        button.setId("why.table." + id);
        button.setUserData(wanted);
        button.setToggleGroup(kinds);
        button.setSelected(selected);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    @SuppressWarnings("unchecked") // only predicates of rows are put there
    private void narrow() {
        Predicate<InstanceRow> kind =
                kinds.getSelectedToggle() == null
                        ? _ -> true
                        : (Predicate<InstanceRow>) kinds.getSelectedToggle().getUserData();
        String typed = words.getText();
        filtered.setPredicate(row -> kind.test(row) && row.matches(typed));
    }

    // ---- columns ----

    private static TableColumn<InstanceRow, InstanceRow> instance() {
        TableColumn<InstanceRow, InstanceRow> column =
                column(
                        Messages.text("why.table.instance"),
                        row -> row.id(),
                        Comparator.comparing(InstanceRow::id));
        column.setMinWidth(64);
        column.setPrefWidth(72);
        return column;
    }

    /// Where there is room, the rule in full.
    private static TableColumn<InstanceRow, InstanceRow> rule(InspectorModel model) {
        TableColumn<InstanceRow, InstanceRow> column =
                column(
                        Messages.text("why.table.rule"),
                        row -> model.why().wideProperty().get() ? row.rule() : row.brief(),
                        Comparator.comparing(InstanceRow::rule)
                                .thenComparingInt(InstanceRow::nearness));
        column.setMinWidth(76);
        column.setPrefWidth(96);
        return column;
    }

    private static TableColumn<InstanceRow, InstanceRow> value(String stage, int index) {
        TableColumn<InstanceRow, InstanceRow> column =
                column(
                        Funnel.field(stage),
                        row -> row.value(index),
                        Comparator.comparingInt((InstanceRow row) ->
                                        row.values().size() > index
                                                ? row.values().get(index)
                                                : WhyTable.NO_VALUE)
                                .thenComparingInt(InstanceRow::nearness));
        column.getStyleClass().add("dh-number");
        Label head = new Label(column.getText());
        double width = Math.max(NARROW, LETTER * column.getText().length() + 30);
        head.setTooltip(new Tooltip(Funnel.strategy(stage)));
        column.setText("");
        column.setGraphic(head);
        column.setMinWidth(width);
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<InstanceRow, InstanceRow> rank() {
        TableColumn<InstanceRow, InstanceRow> column =
                column(
                        Messages.text("why.table.rank"),
                        InstanceTable::mark,
                        Comparator.comparingInt(InstanceRow::nearness));
        column.getStyleClass().add("dh-number");
        column.setMinWidth(28);
        column.setPrefWidth(32);
        return column;
    }

    /// The rank, or the initial of the rule that failed: as on the map.
    private static String mark(InstanceRow row) {
        String mark = row.verdict().mark();
        return mark.isEmpty() ? "–" : mark;
    }

    private static TableColumn<InstanceRow, InstanceRow> column(
            String name, Function<InstanceRow, String> text, Comparator<InstanceRow> order) {
        TableColumn<InstanceRow, InstanceRow> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(_ -> new Cell(text));
        return column;
    }

    private static final class Cell extends TableCell<InstanceRow, InstanceRow> {
        private final Function<InstanceRow, String> words;

        Cell(Function<InstanceRow, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable InstanceRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null || empty ? "" : words.apply(row));
        }
    }

    private static final class Row extends TableRow<InstanceRow> {
        private final Tooltip says = new Tooltip();

        Row(InspectorModel model) {
            setOnMouseEntered(_ -> light(getItem(), model));
            setOnMouseExited(_ -> model.dark());
            setOnMouseClicked(mouse -> {
                InstanceRow row = getItem();
                if (mouse.getClickCount() == 2 && row != null) {
                    model.select(new Thing.Instance(row.id()));
                }
            });
        }

        @Override
        protected void updateItem(@Nullable InstanceRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                pseudoClassStateChanged(WON, false);
                pseudoClassStateChanged(REFUSED, false);
                setAccessibleText("");
                setTooltip(null);
                return;
            }
            pseudoClassStateChanged(WON, row.won());
            pseudoClassStateChanged(REFUSED, !row.fits());
            says.setText(Messages.text("why.table.row", row.id(), row.zone(), row.rule()));
            setAccessibleText(says.getText());
            setTooltip(says);
        }
    }
}
