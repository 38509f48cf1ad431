package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Line;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Why it was decided so: one decision, and the way to the others about the same thing.
final class WhyPane extends VBox {
    private final InspectorModel inspector;
    private final WhyModel model;
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane(column);
    private final Label heading = Parts.wrapped("", "dh-strong");
    private final Label when = new Label();
    private final HBox head;

    WhyPane(InspectorModel inspector) {
        this.inspector = inspector;
        model = inspector.why();
        setId("inspector.why.pane");
        getStyleClass().add("dh-why-pane");
        scroll.getStyleClass().add("dh-inspector-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        column.getStyleClass().add("dh-inspector-column");
        heading.setId("why.heading");
        when.getStyleClass().addAll("dh-third", "dh-small");
        VBox titles = new VBox(heading, when);
        HBox.setHgrow(titles, Priority.ALWAYS);
        Button earlier =
                Parts.icon(
                        "why.earlier",
                        Feather.CHEVRON_LEFT,
                        Messages.text("why.earlier"),
                        model::earlier);
        earlier.disableProperty().bind(model.hasEarlierProperty().not());
        Button later =
                Parts.icon(
                        "why.later",
                        Feather.CHEVRON_RIGHT,
                        Messages.text("why.later"),
                        model::later);
        later.disableProperty().bind(model.hasLaterProperty().not());
        Button there =
                Parts.icon("why.go", Feather.CROSSHAIR, Messages.text("why.go"), model::goThere);
        head = new HBox(titles, earlier, later, there);
        head.getStyleClass().add("dh-why-head");
        model.stateProperty().subscribe(_ -> show());
        model.shownProperty().subscribe(_ -> show());
        model.eventProperty().subscribe(_ -> show());
        model.breakerProperty().subscribe(_ -> show());
    }

    private void show() {
        Optional<Explanation> shown = model.shownProperty().get();
        Optional<Line> event = model.eventProperty().get();
        switch (model.stateProperty().get()) {
            case SHOWN -> shown.ifPresent(this::show);
            case EVENT -> event.ifPresent(this::show);
            case NO_DECISION ->
                    say(
                            model.subjectProperty().get().isEmpty()
                                    ? Messages.text("why.none")
                                    : Messages.text(
                                            "why.none.about", model.subjectProperty().get()));
            case NOTHING -> say(Messages.text("why.nothing"));
            case ASKING -> {
                if (getChildren().isEmpty()) {
                    say(Messages.text("why.asking"));
                }
            }
        }
    }

    private void show(Explanation explanation) {
        heading.setText(explanation.heading());
        when.setText(
                Messages.text(
                        "why.when",
                        FactWords.clock(explanation.atMicros()),
                        String.valueOf(explanation.seq())));
        column.getChildren().setAll(new ExplanationView(explanation, Optional.empty(), inspector));
        scroll.setVvalue(0);
        getChildren().setAll(head, scroll);
    }

    /// An event is no decision; but ECS's words about it can be read closely.
    private void show(Line event) {
        RealWords words = RealWords.of(event.text());
        VBox box = new VBox(ExplanationView.realWords(words));
        box.getStyleClass().add("dh-why");
        if (words.notes().isEmpty()) {
            box.getChildren().add(Parts.wrapped(Messages.text("why.event.plain"), "dh-second"));
        }
        model.breakerProperty()
                .get()
                .ifPresent(count -> {
                    box.getChildren().clear();
                    count.eventText()
                            .map(RealWords::of)
                            .ifPresent(
                                    said -> box.getChildren().add(ExplanationView.realWords(said)));
                    box.getChildren().addFirst(Parts.section(Messages.text("why.section.breaker")));
                    box.getChildren()
                            .add(
                                    1,
                                    model.things()
                                            .<Node>map(things ->
                                                    Parts.sentence(
                                                            Said.of(count.sentence(), things),
                                                            inspector,
                                                            "dh-why-lead"))
                                            .orElseGet(() -> new Label(count.sentence())));
                    box.getChildren().add(2, ExplanationView.steps(count.steps()));
                    model.things()
                            .ifPresent(things ->
                                    box.getChildren()
                                            .addAll(
                                                    ExplanationView.whatIfs(
                                                            WhatIf.of(
                                                                    count.counterfactuals(),
                                                                    things),
                                                            count.atMicros(),
                                                            inspector)));
                });
        Button before =
                new Button(Messages.text("why.event.last"), new FontIcon(Feather.HELP_CIRCLE));
        before.setId("why.last");
        before.getStyleClass().add("dh-link");
        before.setMinWidth(Region.USE_PREF_SIZE);
        before.setOnAction(_ -> model.openBefore(event));
        box.getChildren().add(before);
        heading.setText(Messages.text("why.heading.event"));
        when.setText(
                Messages.text(
                        "why.when",
                        FactWords.clock(event.atMicros()),
                        String.valueOf(event.seq())));
        column.getChildren().setAll(box);
        scroll.setVvalue(0);
        getChildren().setAll(head, scroll);
    }

    private void say(String words) {
        getChildren().setAll(Parts.wrapped(words, "dh-second", "dh-inspector-empty"));
    }
}
