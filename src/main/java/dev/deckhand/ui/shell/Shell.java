package dev.deckhand.ui.shell;

import dev.deckhand.content.Library;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The window's content once the journal is open: rail, line on top, one screen, status bar, and
/// what floats over them.
final class Shell extends StackPane implements Navigator {
    private final Library library;
    private final ShellModel model;
    private final Consumer<URI> browser;
    private final Consumer<Place> reload;
    private boolean stale;
    private @Nullable Place shown;
    private final History history = new History(new Place.Today());
    private final Map<Section, Screen> screens = new EnumMap<>(Section.class);
    private final StackPane content = new StackPane();
    private final Toasts toasts = new Toasts();
    private final TopLine top;
    private final Rail rail;
    private final Palette palette;
    private final KeySheet keySheet;

    /// @param background reads what the palette offers
    /// @param chosen the value of a setting, as written
    /// @param reload reads the library anew and puts another shell, at this place, in the place of
    ///   this one
    /// @param screens makes the screens, given the way to go elsewhere; only sections with a screen
    ///   show in the rail
    Shell(
            Library library,
            ShellModel model,
            Look look,
            Consumer<URI> browser,
            Background background,
            Function<String, Optional<String>> chosen,
            Consumer<Place> reload,
            Function<Navigator, Map<Section, Screen>> screens) {
        this.library = library;
        this.model = model;
        this.browser = browser;
        this.reload = reload;
        this.keySheet = new KeySheet(chosen);
        this.screens.putAll(screens.apply(this));
        Finder finder = new Finder(Commands.goTo(List.copyOf(this.screens.keySet()), this));
        finder.add(List.of(Commands.planner(this)));
        finder.add(Commands.concepts(library, this));
        finder.add(Commands.sandbox(library, this));
        finder.add(Commands.guides(library, this));
        finder.add(Commands.actions(look, this::showKeys));
        background.run(() -> Commands.questions(library, this), finder::add, _ -> {});
        this.palette = new Palette(finder);
        this.top = new TopLine(history, this::go, palette::open);
        this.rail = new Rail(List.copyOf(this.screens.keySet()), look, this::go);
        getStyleClass().add("dh-shell");
        content.setId("shell.content");
        content.getStyleClass().add("dh-content");
        content.setMinSize(0, 0);
        BorderPane frame = new BorderPane();
        VBox head = new VBox(top);
        BorderPane body = new BorderPane(content, head, null, new StatusBar(model), null);
        frame.setLeft(rail);
        frame.setCenter(body);
        getChildren().addAll(frame, toasts, keySheet, palette);
        new ShellKeys(this, look).install();
        history.here().subscribe(this::show);
        model.refresh();
    }

    @Override
    public void go(Place place) {
        if (place.equals(history.here().get())) {
            show(place);
        } else {
            history.go(place);
        }
    }

    @Override
    public void browse(URI page) {
        if ("https".equals(page.getScheme())) {
            browser.accept(page);
        }
    }

    @Override
    public void undoable(String done, Runnable undo) {
        toasts.show(done, undo);
    }

    @Override
    public void done(String what) {
        toasts.show(what);
    }

    @Override
    public void problem(String what) {
        model.say(what);
    }

    @Override
    public void recorded() {
        model.recorded();
        Screen screen = screens.get(Section.of(history.here().get()));
        if (screen != null) {
            screen.refresh().run();
        }
    }

    /// The library screen shows the change itself; the others are made anew when it is left.
    @Override
    public void packsChanged() {
        stale = true;
    }

    History history() {
        return history;
    }

    Palette palette() {
        return palette;
    }

    void showKeys() {
        keySheet.open(Section.of(history.here().get()));
    }

    /// The section at a place of the rail, from 0.
    void goTo(int index) {
        List<Section> shown = List.copyOf(screens.keySet());
        if (index < shown.size()) {
            go(shown.get(index).start());
        }
    }

    /// The view that is on.
    Optional<Node> current() {
        return content.getChildren().stream().findFirst();
    }

    private void show(Place place) {
        if (stale && Section.of(place) != Section.LIBRARY) {
            stale = false;
            reload.accept(place);
            return;
        }
        Section section = Section.of(place);
        Screen screen = screens.get(section);
        if (screen == null) {
            go(screens.keySet().iterator().next().start());
            return;
        }
        if (!place.equals(shown)) {
            toasts.leave();
            shown = place;
        }
        rail.select(section);
        top.show(Crumbs.to(place, library));
        if (!current().equals(Optional.of(screen.view()))) {
            content.getChildren().setAll(screen.view());
            if (screen.view() instanceof Region region) {
                region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            }
        }
        screen.show().accept(place);
        if (getScene() != null && getScene().getFocusOwner() == null) {
            screen.view().requestFocus();
        }
    }
}
