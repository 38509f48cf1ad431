package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.StateView;
import dev.deckhand.ui.shared.markdown.Surroundings;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The Learn screen: the map of all concepts, or the list of them beside an open note.
public final class LearnView extends StackPane {
    private final LearnModel model;
    private final Navigator navigator;
    private final Look look;
    private final ConceptList list;
    private final ReaderView reader;
    private final ConceptMap map;
    private final BorderPane reading = new BorderPane();
    private boolean slashIsTyped;

    /// @param surroundings what the Markdown of a concept's note refers to
    public LearnView(
            LearnModel model,
            Navigator navigator,
            Look look,
            Function<Concept, Surroundings> surroundings) {
        this.model = model;
        this.navigator = navigator;
        this.look = look;
        this.list = new ConceptList(model, this::go);
        this.reader = new ReaderView(model, this::go, navigator::browse, surroundings);
        this.map = new ConceptMap(model, this::go);
        setId("learn");
        getStyleClass().add("dh-learn");
        URL styles = LearnView.class.getResource("learn.css");
        getStylesheets().add(Objects.requireNonNull(styles).toExternalForm());
        reading.setLeft(list);
        reading.setCenter(reader);
        model.note().subscribe(this::show);
        model.problem().subscribe(_ -> show(model.note().get()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(
                KeyEvent.KEY_TYPED,
                typed -> {
                    if (slashIsTyped && typed.getCharacter().equals("/")) {
                        typed.consume(); // it led to the filter, and is not part of what is
                        // looked for
                    }
                    slashIsTyped = false;
                });
    }

    private void go(Concept concept) {
        navigator.go(
                Guides.isGuide(concept)
                        ? new Place.Guide(Guides.idOf(concept))
                        : new Place.Note(concept.id()));
    }

    private void show(Optional<Note> note) {
        Node shown = map;
        if (!model.problem().get().isEmpty()) {
            shown = failed(model.problem().get());
        } else if (model.outline().get().isEmpty()) {
            shown = empty();
        } else if (note.isPresent()) {
            shown = reading;
        } else {
            reader.leave();
        }
        if (!getChildren().equals(List.of(shown))) {
            getChildren().setAll(shown);
        }
        if (shown.equals(reading)) {
            note.map(Note::concept).ifPresent(list::show);
            note.ifPresent(reader::show);
        }
    }

    private StateView failed(String problem) {
        Button again = new Button(Messages.text("learn.failed.again"));
        again.setId("learn.again");
        again.getStyleClass().add("dh-primary");
        again.setOnAction(_ -> model.load());
        return new StateView(
                Feather.ALERT_TRIANGLE, Messages.text("learn.failed.title"), problem, again);
    }

    private StateView empty() {
        Button library = new Button(Messages.text("learn.empty.library"));
        library.setId("learn.library");
        library.getStyleClass().add("dh-primary");
        library.setOnAction(_ -> navigator.go(new Place.Library("")));
        return new StateView(
                Feather.BOOK_OPEN,
                Messages.text("learn.empty.title"),
                Messages.text("learn.empty.text"),
                library);
    }

    private void key(KeyEvent key) {
        boolean typing = getScene().getFocusOwner() instanceof TextInputControl;
        if (typing || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        boolean taken = true;
        switch (key.getCode()) {
            case SLASH -> {
                focusFilter();
                slashIsTyped = true;
            }
            case J -> model.note().get().flatMap(Note::next).ifPresent(this::go);
            case K -> model.note().get().flatMap(Note::previous).ifPresent(this::go);
            case M -> model.markRead();
            case OPEN_BRACKET -> look.rescale(-1);
            case CLOSE_BRACKET -> look.rescale(1);
            case ESCAPE -> navigator.go(new Place.Learn());
            default -> taken = reader.scrollKey(key);
        }
        if (taken) {
            key.consume();
        }
    }

    private void focusFilter() {
        (model.note().get().isPresent() ? list.filter() : map.filter()).requestFocus();
    }
}
