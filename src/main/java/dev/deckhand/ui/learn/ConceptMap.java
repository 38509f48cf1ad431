package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.study.Progress;
import dev.deckhand.ui.shared.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// What Learn shows while no note is open: every concept in its module's column, lines to what it
/// builds on, and the one to take up next.
final class ConceptMap extends BorderPane {
    private final LearnModel model;
    private final Consumer<Concept> open;
    private final TextField filter = new TextField();
    private final Map<Progress.Stage, Label> legend = new EnumMap<>(Progress.Stage.class);
    private final Button next = new Button();
    private final FlowPane guides = new FlowPane();
    private final MapColumns columns;

    ConceptMap(LearnModel model, Consumer<Concept> open) {
        this.model = model;
        this.open = open;
        this.columns = new MapColumns(open);
        getStyleClass().add("dh-map");
        filter.setId("learn.map.filter");
        filter.setPromptText(Messages.text("learn.filter.prompt"));
        filter.setAccessibleText(Messages.text("learn.filter.prompt"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
        next.setId("learn.next-up");
        next.getStyleClass().add("dh-primary");
        next.setOnAction(_ -> model.suggested().ifPresent(open));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(filter, legend(), gap, next);
        head.getStyleClass().add("dh-map-head");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        guides.getStyleClass().add("dh-map-guides");
        setTop(head);
        setCenter(scroll);
        setBottom(guides);
        model.outline().subscribe(this::show);
        model.filter().subscribe(() -> columns.filter(model::passes));
    }

    TextField filter() {
        return filter;
    }

    private void show(Outline outline) {
        columns.show(outline);
        columns.filter(model::passes);
        showGuides(outline.guides());
        legend.forEach((stage, label) ->
                label.setText(
                        Messages.text(
                                "learn.map.stage", outline.count(stage), StageMark.word(stage))));
        Optional<Concept> suggested = outline.suggested();
        next.setVisible(suggested.isPresent());
        suggested.ifPresent(concept ->
                next.setText(
                        Messages.text(
                                model.progress(concept).read()
                                        ? "learn.map.again"
                                        : "learn.map.next",
                                concept.title())));
    }

    private void showGuides(Outline.Group group) {
        guides.setVisible(!group.concepts().isEmpty());
        guides.setManaged(!group.concepts().isEmpty());
        Label title = new Label(group.module().title());
        title.getStyleClass().add("dh-section");
        guides.getChildren().setAll(title);
        for (Progress progress : group.concepts()) {
            StageMark mark = new StageMark();
            mark.show(progress.stage());
            Button guide = new Button(progress.concept().title(), mark);
            guide.setId("learn.guide." + Guides.idOf(progress.concept()));
            guide.getStyleClass().addAll("dh-plain", "dh-guide");
            guide.setAccessibleText(
                    Messages.text(
                            progress.read() ? "learn.guide.followed" : "learn.guide.open",
                            progress.concept().title()));
            guide.setOnAction(_ -> open.accept(progress.concept()));
            guides.getChildren().add(guide);
        }
    }

    private void filterKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            columns.firstShown().ifPresent(open);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN) {
            columns.focusFirst();
            key.consume();
        }
    }

    private HBox legend() {
        HBox box = new HBox();
        box.getStyleClass().add("dh-legend");
        box.setMinWidth(Region.USE_PREF_SIZE);
        for (Progress.Stage stage : Progress.Stage.values()) {
            StageMark mark = new StageMark();
            mark.show(stage);
            Label word = new Label(StageMark.word(stage), mark);
            word.getStyleClass().add("dh-second");
            legend.put(stage, word);
            box.getChildren().add(word);
        }
        return box;
    }
}
