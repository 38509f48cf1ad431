package dev.deckhand.ui.sandbox;

import dev.deckhand.content.Lesson;
import dev.deckhand.content.Markdown;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.markdown.MarkdownView;
import dev.deckhand.ui.shared.markdown.Surroundings;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A lesson beside the map: its parts, the caption of the moment, and the way on.
final class LessonPane extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final LessonModel model;
    private final Surroundings surroundings;
    private final VBox caption = new VBox();
    private final HBox dots = new HBox();
    private final Label part = Tools.label("", "dh-strong", "dh-lesson-part");
    private final Label at = Tools.label("", "dh-mono", "dh-small", "dh-third");
    private final Button next = new Button(Messages.text("sandbox.lesson.next"));
    private final Button back = new Button(Messages.text("sandbox.lesson.back"));
    private final Runnable leave;

    /// @param leave goes back to the catalogue
    LessonPane(LessonModel model, Surroundings surroundings, Runnable leave) {
        this.model = model;
        this.surroundings = surroundings;
        this.leave = leave;
        setId("sandbox.lesson");
        getStyleClass().add("dh-lesson");
        Lesson lesson = model.lesson();
        Label title = Tools.label(lesson.title(), "dh-heading");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        caption.setId("sandbox.caption");
        caption.getStyleClass().add("dh-caption");
        caption.setAccessibleRole(AccessibleRole.TEXT);
        ScrollPane scroll = new ScrollPane(caption);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("dh-caption-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        dots.getStyleClass().add("dh-lesson-dots");
        next.setId("sandbox.lesson.next");
        next.getStyleClass().add("dh-primary");
        next.setMinWidth(Region.USE_PREF_SIZE);
        back.setId("sandbox.lesson.back");
        back.setGraphic(new FontIcon(Feather.ARROW_LEFT));
        back.getStyleClass().add("dh-plain");
        back.setOnAction(_ -> model.back());
        VBox head = new VBox(title, parts(lesson), part);
        head.getStyleClass().add("dh-lesson-head");
        HBox foot = Tools.row("dh-lesson-foot", back, Tools.gap(), at, next);
        getChildren().addAll(head, scroll, dots, foot);
        model.captionProperty().subscribe(this::show);
        model.partProperty().subscribe(this::show);
        model.missingProperty().subscribe(this::show);
        model.doneProperty().subscribe(this::show);
        model.predictProperty().subscribe(this::show);
        model.setOnward(this::focusNext);
        show();
    }

    private Node parts(Lesson lesson) {
        FlowPane parts = new FlowPane();
        parts.getStyleClass().add("dh-lesson-parts");
        parts.setPrefWrapLength(280);
        for (int i = 0; i < lesson.parts().size(); i++) {
            int index = i;
            Button button = new Button(String.valueOf(i + 1));
            button.setId("sandbox.lesson.part." + i);
            button.getStyleClass().addAll("dh-plain", "dh-part-number");
            button.setAccessibleText(
                    Messages.text(
                            "sandbox.lesson.part",
                            i + 1,
                            lesson.parts().size(),
                            lesson.parts().get(i).title()));
            button.setOnAction(_ -> model.open(index));
            model.partProperty()
                    .subscribe(now ->
                            button.pseudoClassStateChanged(CURRENT, now.intValue() == index));
            parts.getChildren().add(button);
        }
        parts.setVisible(lesson.parts().size() > 1);
        parts.setManaged(parts.isVisible());
        return parts;
    }

    private void show() {
        Lesson.Part now = model.currentPart();
        part.setText(now.title());
        part.setWrapText(true);
        Optional<Lesson.Caption> shown = model.currentCaption();
        caption.getChildren().clear();
        model.missingProperty()
                .get()
                .ifPresentOrElse(
                        id -> {
                            Label sorry =
                                    Tools.label(
                                            Messages.text("sandbox.missing.scenario", id),
                                            "dh-wrong");
                            sorry.setWrapText(true);
                            caption.getChildren().add(sorry);
                        },
                        () -> text(shown));
        at.setText(shown.map(one -> Times.brief(one.atMicros())).orElse(""));
        dots(now, shown.isPresent());
        back.setDisable(!model.hasBack());
        boolean guess = model.predictProperty().get();
        boolean end = !guess && !model.hasNext();
        boolean partEnds = model.captionProperty().get() == now.captions().size() - 1 && !end;
        next.setText(
                Messages.text(
                        end
                                ? "sandbox.lesson.finish"
                                : guess
                                        ? "sandbox.lesson.guess"
                                        : partEnds
                                                ? "sandbox.lesson.next-part"
                                                : shown.isEmpty()
                                                        ? "sandbox.lesson.start"
                                                        : "sandbox.lesson.next"));
        next.setOnAction(_ -> {
            if (model.hasNext() || model.predictProperty().get()) {
                model.next();
            } else {
                leave.run();
            }
        });
    }

    private void text(Optional<Lesson.Caption> shown) {
        String markdown = shown.map(Lesson.Caption::text).orElse(model.lesson().summary());
        caption.getChildren().add(new MarkdownView(markdown, surroundings));
        caption.setAccessibleText(Markdown.plain(markdown));
    }

    private void dots(Lesson.Part now, boolean any) {
        dots.getChildren().clear();
        for (int i = 0; i < now.captions().size(); i++) {
            Region dot = new Region();
            dot.getStyleClass().add("dh-dot");
            dot.pseudoClassStateChanged(CURRENT, any && i <= model.captionProperty().get());
            dots.getChildren().add(dot);
        }
    }

    void focusNext() {
        next.requestFocus();
    }

    /// Takes the keys of a lesson.
    void act(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> next.fire();
            case BACK_SPACE -> model.back();
            default -> {
                return;
            }
        }
        key.consume();
    }
}
