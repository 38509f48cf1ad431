package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.study.Progress;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.markdown.MarkdownView;
import dev.deckhand.ui.shared.markdown.Surroundings;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A note: its head, its text, where its facts come from; beside it what is on the page; below it
/// the way on.
final class ReaderView extends BorderPane {
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");
    private static final double SCROLL_BAR = 14;
    private static final Duration SETTLED = Duration.millis(600);

    private final LearnModel model;
    private final Consumer<Concept> open;
    private final Consumer<URI> browse;
    private final Function<Concept, Surroundings> surroundings;
    private final VBox column = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final ReaderSide side;
    private final HBox foot = new HBox();
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private Optional<Note> note = Optional.empty();

    /// Where the note is to be shown, until it is laid out and the reader moves on.
    private OptionalDouble place = OptionalDouble.empty();

    ReaderView(
            LearnModel model,
            Consumer<Concept> open,
            Consumer<URI> browse,
            Function<Concept, Surroundings> surroundings) {
        this.model = model;
        this.open = open;
        this.browse = browse;
        this.surroundings = surroundings;
        this.side = new ReaderSide(open, this::scrollTo);
        getStyleClass().addAll("dh-page", "dh-reader");
        column.getStyleClass().add("dh-note-column");
        StackPane centred = new StackPane(column);
        centred.getStyleClass().add("dh-note-margin");
        scroll.setId("learn.scroll");
        scroll.setContent(centred);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.vvalueProperty().subscribe(this::scrolled);
        settled.setOnFinished(_ -> {
            place = OptionalDouble.empty();
            remember();
        });
        column.heightProperty().subscribe(this::putInPlace);
        scroll.viewportBoundsProperty().subscribe(this::putInPlace);
        scroll.addEventFilter(
                InputEvent.ANY,
                input -> {
                    if (input.getEventType() == ScrollEvent.SCROLL
                            || input.getEventType() == MouseEvent.MOUSE_PRESSED
                            || input.getEventType() == KeyEvent.KEY_PRESSED) {
                        place = OptionalDouble.empty();
                    }
                });
        foot.getStyleClass().add("dh-note-foot");
        StackPane.setAlignment(side, Pos.TOP_RIGHT);
        StackPane.setMargin(side, new Insets(0, SCROLL_BAR, 0, 0));
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) {
                        keepPlace();
                    }
                });
        setCenter(new StackPane(scroll, side));
        setBottom(foot);
        widthProperty().subscribe(width -> showSide(width.doubleValue()));
        model.outline().subscribe(() -> note.ifPresent(this::showProgress));
    }

    /// Shows a note at the place where it was left. The same note again changes nothing.
    void show(Note shown) {
        if (note.equals(Optional.of(shown))) {
            return;
        }
        leave();
        note = Optional.of(shown);
        Concept concept = shown.concept();
        MarkdownView text = new MarkdownView(shown.text(), surroundings.apply(concept));
        text.setId("learn.text");
        column.getChildren()
                .setAll(
                        NoteHead.of(shown, model, open),
                        text,
                        new NoteSources(
                                concept,
                                model.today(),
                                browse,
                                words -> model.dispute(concept, words)));
        side.show(shown, text.headings());
        showProgress(shown);
        place = OptionalDouble.of(model.scrollOf(concept.id()));
        putInPlace();
        markOnceLaidOut();
    }

    /// The note goes out of sight: its place is kept.
    void leave() {
        keepPlace();
        note = Optional.empty();
    }

    private void keepPlace() {
        settled.stop();
        if (place.isEmpty()) {
            remember();
        }
        place = OptionalDouble.empty();
    }

    /// Space, Page down and the like, when no control has taken them.
    boolean scrollKey(KeyEvent key) {
        if (note.isEmpty()) {
            return false;
        }
        double page = scroll.getViewportBounds().getHeight() - 48;
        switch (key.getCode()) {
            case SPACE -> scrollBy(key.isShiftDown() ? -page : page);
            case PAGE_DOWN -> scrollBy(page);
            case PAGE_UP -> scrollBy(-page);
            case DOWN -> scrollBy(48);
            case UP -> scrollBy(-48);
            case HOME -> scrollBy(-range());
            case END -> scrollBy(range());
            default -> {
                return false;
            }
        }
        return true;
    }

    private double range() {
        return scroll.getContent() == null
                ? 0
                : scroll.getContent().getLayoutBounds().getHeight()
                        - scroll.getViewportBounds().getHeight();
    }

    private void scrollBy(double pixels) {
        place = OptionalDouble.empty();
        if (range() > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + pixels / range(), 0, 1));
        }
    }

    private void scrollTo(Node heading) {
        place = OptionalDouble.empty();
        if (range() > 0) {
            scroll.setVvalue(Math.clamp((top(heading) - 12) / range(), 0, 1));
        }
    }

    private double top(Node node) {
        return scroll.getContent()
                .sceneToLocal(node.localToScene(node.getLayoutBounds()))
                .getMinY();
    }

    private void markOnceLaidOut() {
        Scene scene = getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            scene.removePostLayoutPulseListener(this);
                            scrolled();
                        }
                    });
        }
    }

    /// The height of a note is known bit by bit, as it is laid out.
    private void putInPlace() {
        if (place.isPresent() && range() > 0) {
            scroll.setVvalue(place.getAsDouble());
            scrolled();
        }
    }

    private void scrolled() {
        if (note.isEmpty()) {
            return;
        }
        side.markHeading(heading -> top(heading) <= scroll.getVvalue() * range() + 60);
        settled.playFromStart();
    }

    private void remember() {
        note.ifPresent(shown -> {
            String id = shown.concept().id();
            if (Math.abs(model.scrollOf(id) - scroll.getVvalue()) > 0.002) {
                model.rememberScroll(id, scroll.getVvalue());
            }
        });
    }

    private void showSide(double width) {
        boolean room = width > 880;
        side.setVisible(room);
        side.setManaged(room);
        scroll.pseudoClassStateChanged(BESIDE, room);
    }

    private void showProgress(Note shown) {
        Progress progress = model.progress(shown.concept());
        side.showMemory(progress);
        foot.getChildren()
                .setAll(
                        side(
                                way(shown.previous(), Feather.ARROW_LEFT, "learn.previous"),
                                Pos.CENTER_LEFT),
                        readButton(progress.read(), Guides.isGuide(shown.concept())),
                        side(
                                way(shown.next(), Feather.ARROW_RIGHT, "learn.next"),
                                Pos.CENTER_RIGHT));
    }

    private Node readButton(boolean read, boolean guide) {
        if (read) {
            Label done =
                    new Label(
                            Messages.text(guide ? "learn.guide.done" : "learn.read.already"),
                            new FontIcon(Feather.CHECK));
            done.setId("learn.read");
            done.getStyleClass().add("dh-read");
            return done;
        }
        Label key = new Label("M");
        key.getStyleClass().add("dh-key");
        Button mark =
                new Button(Messages.text(guide ? "learn.guide.mark" : "learn.read.mark"), key);
        mark.setId("learn.mark-read");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.getStyleClass().addAll("dh-primary", "dh-key-last");
        mark.setOnAction(_ -> model.markRead());
        return mark;
    }

    private Node way(Optional<Concept> to, Feather arrow, String id) {
        if (to.isEmpty()) {
            return new Region();
        }
        Button way = new Button(to.get().title(), new FontIcon(arrow));
        way.setId(id);
        way.getStyleClass().addAll("dh-plain", "dh-way");
        way.setAccessibleText(Messages.text(id, to.get().title()));
        if (arrow == Feather.ARROW_RIGHT) {
            way.getStyleClass().add("dh-way-on");
        }
        way.setOnAction(_ -> open.accept(to.get()));
        return way;
    }

    /// Half of what the button in the middle leaves.
    private static StackPane side(Node way, Pos alignment) {
        StackPane side = new StackPane(way);
        side.setAlignment(alignment);
        side.setMinWidth(0);
        side.setPrefWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }
}
