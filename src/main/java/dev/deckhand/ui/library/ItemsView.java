package dev.deckhand.ui.library;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.StateView;
import dev.deckhand.ui.shared.Words;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Questions and notes as a table, with a search above it.
final class ItemsView extends VBox {
    private final LibraryModel model;
    private final TextField search = new TextField();
    private final TableView<Item> table = new TableView<>();

    ItemsView(LibraryModel model) {
        this.model = model;
        getStyleClass().add("dh-items");
        search.setId("library.search");
        search.setPromptText(Messages.text("library.search.prompt"));
        search.setAccessibleText(Messages.text("library.search.name"));
        search.setTooltip(new Tooltip(Messages.text("library.search.help")));
        search.textProperty().bindBidirectional(model.queryProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        Label count = new Label();
        count.setId("library.count");
        count.getStyleClass().add("dh-second");
        count.setMinWidth(Region.USE_PREF_SIZE);
        model.shown()
                .addListener(
                        (ListChangeListener<Item>)
                                _ ->
                                        count.setText(
                                                Messages.text(
                                                        "library.count", model.shown().size())));
        HBox head = new HBox(search, count, buildTable());
        head.getStyleClass().add("dh-items-head");
        Label problem = new Label();
        problem.setId("library.search.problem");
        problem.getStyleClass().add("dh-search-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.searchProblemProperty());
        problem.visibleProperty().bind(model.searchProblemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, problem, table);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Fills the table and gives the menu that chooses its columns.
    private MenuButton buildTable() {
        table.setId("library.table");
        table.setAccessibleText(Messages.text("library.table.name"));
        table.setItems(model.shown());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setFixedCellSize(36);
        table.setPlaceholder(
                new StateView(
                        Feather.SEARCH,
                        Messages.text("library.none"),
                        Messages.text("library.none.text")));
        MenuButton columns = new MenuButton(Messages.text("library.columns"));
        columns.setId("library.columns");
        columns.setMinWidth(Region.USE_PREF_SIZE);
        add(columns, "title", Messages.text("library.column.title"), 320, true, Item::title);
        add(columns, "kind", Messages.text("library.column.kind"), 140, true, ItemsView::kind);
        add(columns, "state", Messages.text("library.column.state"), 96, true, ItemsView::state);
        add(
                columns,
                "difficulty",
                Messages.text("library.column.difficulty"),
                80,
                false,
                ItemsView::difficulty);
        add(
                columns,
                "concept",
                Messages.text("library.column.concept"),
                150,
                false,
                item -> item.concept().title());
        add(columns, "module", Messages.text("library.column.module"), 110, false, Item::module);
        add(columns, "id", Messages.text("library.column.id"), 150, false, Item::id);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> {
                    if (item != null) {
                        model.select(item);
                    }
                });
        model.selectedProperty()
                .subscribe(selected ->
                        selected.ifPresent(item -> {
                            Item now = table.getSelectionModel().getSelectedItem();
                            if (!item.equals(now)) {
                                table.getSelectionModel().select(item);
                                table.scrollTo(Math.max(0, model.shown().indexOf(item) - 4));
                            }
                        }));
        return columns;
    }

    private void add(
            MenuButton menu,
            String id,
            String title,
            double width,
            boolean visible,
            Function<Item, String> text) {
        TableColumn<Item, String> column = new TableColumn<>(title);
        column.setId("library.column." + id);
        column.setPrefWidth(width);
        column.setMinWidth(id.equals("title") ? 200 : Math.min(width, 72));
        if (!id.equals("title")) {
            column.setMaxWidth(width * 1.3);
        }
        column.setVisible(visible);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        table.getColumns().add(column);
        CheckMenuItem item = new CheckMenuItem(title);
        item.selectedProperty().bindBidirectional(column.visibleProperty());
        item.setDisable(id.equals("title"));
        menu.getItems().add(item);
    }

    static String kind(Item item) {
        return item.question()
                .map(question -> Words.type(question.type()))
                .orElseGet(() -> Messages.text("library.kind.note"));
    }

    private static String difficulty(Item item) {
        return item.question()
                .map(question -> Words.difficulty(question.common().difficulty()))
                .orElse("");
    }

    /// In a word, the most telling first.
    static String state(Item item) {
        if (item.isNote()) {
            return item.read() ? Messages.text("library.state.read") : "";
        }
        if (item.state().suspended()) {
            return Messages.text("library.state.suspended");
        }
        if (item.state().flagged()) {
            return Messages.text("library.state.flagged");
        }
        if (item.state().isMissed()) {
            return Messages.text("library.state.missed");
        }
        return item.state().isSeen() ? Messages.text("library.state.right") : "";
    }
}
