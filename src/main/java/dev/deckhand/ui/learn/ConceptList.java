package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.study.Progress;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The concepts by module beside the reader, with a field that narrows them down.
final class ConceptList extends VBox {
    sealed interface Row {}

    record Title(Outline.Group group) implements Row {}

    record Entry(Progress progress) implements Row {}

    private final LearnModel model;
    private final Consumer<Concept> open;
    private final TextField filter = new TextField();
    private final ListView<Row> list = new ListView<>();
    private String current = "";

    ConceptList(LearnModel model, Consumer<Concept> open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("dh-concepts");
        filter.setId("learn.filter");
        filter.setPromptText(Messages.text("learn.filter.prompt"));
        filter.setAccessibleText(Messages.text("learn.filter.prompt"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
        list.setId("learn.list");
        list.setAccessibleText(Messages.text("learn.list.name"));
        list.setCellFactory(_ -> new Cell());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER
                            && list.getSelectionModel().getSelectedItem() instanceof Entry entry) {
                        open.accept(entry.progress().concept());
                        key.consume();
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(filter, list);
        model.outline().subscribe(this::fill);
        model.filter().subscribe(this::fill);
    }

    TextField filter() {
        return filter;
    }

    /// Marks the note that is open, and brings it into sight.
    void show(Concept concept) {
        current = concept.id();
        fill();
        List<Row> rows = list.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof Entry entry && isCurrent(entry)) {
                list.getSelectionModel().select(i);
                if (i > 8) {
                    list.scrollTo(i - 4);
                }
            }
        }
    }

    private boolean isCurrent(Entry entry) {
        return entry.progress().concept().id().equals(current);
    }

    private void fill() {
        List<Row> rows = new ArrayList<>();
        Outline outline = model.outline().get();
        for (Outline.Group group :
                Stream.concat(outline.groups().stream(), Stream.of(outline.guides())).toList()) {
            List<Row> entries = new ArrayList<>();
            for (Progress progress : group.concepts()) {
                if (model.passes(progress.concept())) {
                    entries.add(new Entry(progress));
                }
            }
            if (!entries.isEmpty()) {
                rows.add(new Title(group));
                rows.addAll(entries);
            }
        }
        if (!rows.equals(list.getItems())) {
            list.getItems().setAll(rows);
        }
    }

    private void filterKey(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> {
                for (Row row : list.getItems()) {
                    if (row instanceof Entry entry) {
                        open.accept(entry.progress().concept());
                        break;
                    }
                }
            }
            case ESCAPE -> {
                if (filter.getText().isEmpty()) {
                    return;
                }
                filter.clear();
            }
            case DOWN -> list.requestFocus();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// A module's title or a concept.
    private final class Cell extends ListCell<Row> {
        private final StageMark mark = new StageMark();
        private final Label title = new Label();
        private final HBox concept = new Wrapping(mark, title);
        private final Label module = new Label();
        private final Label count = new Label();
        private final HBox heading = new HBox(module, gap(), count);

        Cell() {
            concept.getStyleClass().add("dh-concept");
            title.setWrapText(true);
            HBox.setHgrow(title, Priority.ALWAYS);
            heading.getStyleClass().add("dh-module");
            module.getStyleClass().add("dh-section");
            count.getStyleClass().addAll("dh-third", "dh-small");
            addEventFilter(
                    MouseEvent.MOUSE_CLICKED,
                    _ -> {
                        if (getItem() instanceof Entry entry) {
                            open.accept(entry.progress().concept());
                        }
                    });
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            getStyleClass().removeAll("dh-current");
            if (empty || row == null) {
                setGraphic(null);
                setId(null);
                setAccessibleText(null);
                return;
            }
            switch (row) {
                case Title of -> {
                    module.setText(of.group().module().title());
                    count.setText(
                            Messages.text(
                                    "learn.map.module",
                                    of.group().known(),
                                    of.group().concepts().size()));
                    setGraphic(heading);
                    setId("learn.module." + of.group().module().id());
                    setAccessibleText(
                            Messages.text(
                                    "learn.module.count",
                                    of.group().module().title(),
                                    of.group().known(),
                                    of.group().concepts().size()));
                }
                case Entry entry -> {
                    Progress progress = entry.progress();
                    title.setText(progress.concept().title());
                    mark.show(progress.stage());
                    setGraphic(concept);
                    setId("learn.concept." + progress.concept().id());
                    setAccessibleText(
                            Guides.isGuide(progress.concept())
                                    ? Messages.text(
                                            progress.read()
                                                    ? "learn.guide.followed"
                                                    : "learn.guide.open",
                                            progress.concept().title())
                                    : progress.concept().title()
                                            + ", "
                                            + StageMark.word(progress.stage()));
                    if (isCurrent(entry)) {
                        getStyleClass().add("dh-current");
                    }
                }
            }
        }
    }

    /// A row whose title wraps at the width of the list: a cell asks its graphic for a height
    /// without saying how wide it is.
    private final class Wrapping extends HBox {
        Wrapping(Node... children) {
            super(children);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? list.getWidth() - 28 : width);
        }
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
