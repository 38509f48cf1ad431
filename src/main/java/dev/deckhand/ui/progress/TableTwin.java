package dev.deckhand.ui.progress;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A figure as a table. Enter or a double click opens the cards behind a row.
final class TableTwin extends TableView<Table.Row> {
    private static final double HEIGHT = 230;
    private static final double LETTER = 7.4;

    TableTwin(Figure figure, PanelView.Wishes wishes) {
        setId("progress." + figure.kind().id() + ".table");
        getStyleClass().addAll("dh-twin", "dense");
        setAccessibleText(figure.finding());
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        for (int i = 0; i < figure.table().columns().size(); i++) {
            int at = i;
            TableColumn<Table.Row, String> column =
                    new TableColumn<>(figure.table().columns().get(i));
            column.setCellValueFactory(row ->
                    new ReadOnlyStringWrapper(row.getValue().cells().get(at))
                            .getReadOnlyProperty());
            column.setPrefWidth(width(figure.table(), i));
            column.setSortable(false);
            column.setReorderable(false);
            if (isNumeric(figure.table(), i)) {
                column.getStyleClass().add("dh-number");
            }
            getColumns().add(column);
        }
        getItems().setAll(figure.table().rows());
        getSelectionModel().selectFirst();
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER) {
                        open(wishes);
                        key.consume();
                    }
                });
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open(wishes);
            }
        });
    }

    private void open(PanelView.Wishes wishes) {
        Table.Row row = getSelectionModel().getSelectedItem();
        if (row != null) {
            wishes.open(row.cards());
        }
    }

    /// Wide enough for the longest cell, within reason.
    private static double width(Table table, int column) {
        int longest =
                table.rows().stream()
                        .mapToInt(row -> row.cells().get(column).length())
                        .max()
                        .orElse(0);
        int head = table.columns().get(column).length();
        return Math.clamp(Math.max(longest * LETTER, head * LETTER * 1.15) + 28, 64, 230);
    }

    private static boolean isNumeric(Table table, int column) {
        return !table.rows().isEmpty()
                && table.rows().stream()
                        .map(row -> row.cells().get(column))
                        .allMatch(cell -> cell.isEmpty() || cell.matches("[0-9–]+( %)?"));
    }
}
