package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import dev.deckhand.content.Source;
import dev.deckhand.ui.shared.Checked;
import dev.deckhand.ui.shared.DisputeForm;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.markdown.MarkdownView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One question: what is asked, where the response is built, and after the reveal what is to be
/// said of it, all in place.
public final class QuestionView extends VBox {
    private final QuestionModel model;
    private final Navigator navigator;
    private final Texts texts;
    private final VBox place = new VBox();
    private ResponseView response;

    public QuestionView(QuestionModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        this.texts =
                new Texts(
                        model.sitting().library(),
                        model.question().common().pack(),
                        navigator,
                        model.sitting().journal());
        getStyleClass().add("dh-question");
        Styles.addTo(this);
        MarkdownView stem = texts.text(model.question().common().stem(), "dh-stem");
        stem.setId("question.stem");
        place.getStyleClass().add("dh-response");
        String task = task(model.question());
        Label label = new Label(task);
        label.setId("question.task");
        label.setWrapText(true);
        label.getStyleClass().addAll("dh-second", "dh-question-task");
        label.setVisible(!task.isEmpty());
        label.setManaged(!task.isEmpty());
        if (model.question() instanceof Question.Placement placement) {
            VBox answering = new VBox(label, place);
            getChildren()
                    .addAll(
                            stem,
                            PlacementScene.wish(placement, texts),
                            new TwoSides(answering, new PlacementScene(model, placement, texts)));
        } else {
            getChildren().addAll(stem, label, place);
        }
        response = build();
        if (model.isRevealed()) {
            reveal();
        }
        model.stageProperty()
                .subscribe((before, now) -> {
                    if (now == QuestionModel.Stage.REVEALED) {
                        reveal();
                    } else if (before == QuestionModel.Stage.REVEALED) {
                        response = build();
                        focusFirst();
                    }
                });
    }

    /// Whether more room than a column of text has is of use: a map and a table belong to it.
    public static boolean wantsRoom(QuestionModel model) {
        return model.question() instanceof Question.Placement;
    }

    /// A question with its answer bar and keys, for a place inside a text.
    public static VBox inline(QuestionModel model, Navigator navigator) {
        QuestionView view = new QuestionView(model, navigator);
        VBox whole = new VBox(view, new AnswerBar(model, new ReadOnlyStringWrapper(""), () -> {}));
        whole.getStyleClass().add("dh-inline-question");
        Styles.addTo(whole);
        whole.addEventHandler(KeyEvent.KEY_PRESSED, key -> QuestionKeys.handle(key, model));
        whole.sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        model.unseen();
                    } else {
                        model.seen();
                    }
                });
        return whole;
    }

    /// Puts the focus where answering begins.
    public void focusFirst() {
        response.focusFirst();
    }

    private ResponseView build() {
        ResponseView built =
                switch (model.question()) {
                    case Question.Single _,
                            Question.Multiple _,
                            Question.TrueFalse _,
                            Question.Placement _ ->
                            shown(new OptionsView(model, texts));
                    case Question.Ordering ordering ->
                            shown(new OrderingView(model, texts, ordering));
                    case Question.Matching matching ->
                            shown(new MatchingView(model, texts, matching));
                    case Question.Fill fill -> shown(new FillView(model, texts, fill));
                    case Question.Hotspot hotspot -> shown(new HotspotView(model, texts, hotspot));
                    case Question.Open open -> shown(new OpenView(model, texts, open));
                    case Question.Generated _ ->
                            throw new IllegalStateException(
                                    "Asked as a variant of it: " + model.question().id());
                };
        return built;
    }

    private <V extends Node & ResponseView> V shown(V view) {
        place.getChildren().setAll(view);
        return view;
    }

    private void reveal() {
        response.reveal();
        place.getChildren().add(afterwards());
    }

    private VBox afterwards() {
        Question.Common common = model.question().common();
        MarkdownView explanation = texts.text(common.explanation(), "dh-explanation");
        explanation.setId("question.explanation");
        VBox after = new VBox(explanation);
        after.getStyleClass().add("dh-afterwards");
        FlowPane links = new FlowPane();
        links.getStyleClass().add("dh-links");
        model.concept()
                .ifPresent(concept -> {
                    Button read =
                            new Button(
                                    Messages.text("question.read", concept.title()),
                                    new FontIcon(Feather.BOOK_OPEN));
                    read.setId("question.read");
                    read.getStyleClass().add("dh-link");
                    read.setOnAction(_ -> navigator.go(new Place.Note(concept.id())));
                    links.getChildren().add(read);
                });
        model.scenario()
                .ifPresent(scenario -> {
                    Button run =
                            new Button(
                                    Messages.text("question.sandbox"), new FontIcon(Feather.PLAY));
                    run.setId("question.sandbox");
                    run.getStyleClass().add("dh-link");
                    run.setOnAction(_ -> navigator.go(new Place.SandboxScenario(scenario)));
                    links.getChildren().add(run);
                });
        VBox sources = new VBox();
        sources.getStyleClass().add("dh-sources");
        for (Source source : common.sources()) {
            sources.getChildren().add(source(source, sources.getChildren().size()));
        }
        sources.getChildren()
                .add(
                        new Checked(
                                common.asOf(),
                                common.ages(),
                                LocalDate.ofInstant(
                                        model.sitting().clock().instant(), ZoneOffset.UTC)));
        sources.getChildren()
                .add(new DisputeForm("question.dispute", text -> model.dispute(text, navigator)));
        after.getChildren().addAll(links, sources);
        return after;
    }

    private Node source(Source source, int number) {
        if (source.url().isEmpty()) {
            Label label = new Label(source.title());
            label.setWrapText(true);
            label.getStyleClass().addAll("dh-small", "dh-third");
            return label;
        }
        Button link = new Button(source.title());
        link.setId("question.source." + number);
        link.getStyleClass().addAll("dh-link", "dh-small", "dh-source");
        link.setWrapText(true);
        link.setOnAction(_ -> source.url().ifPresent(navigator::browse));
        return link;
    }

    /// What is to be done, for the kinds where the stem does not say so.
    private static String task(Question question) {
        return switch (question) {
            case Question.Multiple multiple ->
                    Messages.text("question.task.multiple", multiple.answer().size());
            case Question.TrueFalse _ -> Messages.text("question.task.true-false");
            case Question.Ordering _ -> Messages.text("question.task.ordering");
            case Question.Matching _ -> Messages.text("question.task.matching");
            case Question.Hotspot _ -> Messages.text("question.task.hotspot");
            case Question.Open _ -> Messages.text("question.task.open");
            case Question.Placement _ -> Messages.text("question.task.placement");
            case Question.Single _, Question.Fill _, Question.Generated _ -> "";
        };
    }
}
