package dev.deckhand.ui.shell;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.app.Settings;
import dev.deckhand.app.Startup;
import dev.deckhand.study.Goal;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Workers;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Deckhand's window, from the opening of the journal to its closing. On the JavaFX thread.
public final class Window {
    private static final Duration QUIET = Duration.millis(300);

    private final Stage stage;
    private final DataFolder folder;
    private final Callable<Startup.Result> opener;
    private final Workers workers;
    private final Consumer<URI> browser;
    private final StackPane root = new StackPane();
    private final Look look;
    private final WindowPlace place;
    private @Nullable Services services;
    private @Nullable Shell shell;

    /// @param opener opens the data folder; called off the JavaFX thread
    /// @param browser opens a page outside
    public Window(
            Stage stage,
            DataFolder folder,
            Callable<Startup.Result> opener,
            Workers workers,
            Consumer<URI> browser) {
        this.stage = stage;
        this.folder = folder;
        this.opener = opener;
        this.workers = workers;
        this.browser = browser;
        Settings settings = Settings.read(folder.settings());
        this.look = new Look(settings);
        this.place = new WindowPlace(stage, settings);
    }

    /// Shows the window and opens the journal.
    public void open() {
        root.setId("window");
        Scene scene = new Scene(root, place.width(), place.height());
        Theming.follow(look, scene);
        stage.setTitle(Messages.text("shell.title"));
        stage.getIcons().setAll(Logo.image(16), Logo.image(32), Logo.image(64), Logo.image(128));
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        place.restore();
        stage.setOnHidden(_ -> close());
        stage.show();
        openJournal();
    }

    /// What the window works with, once the journal is open.
    public Optional<Services> services() {
        return Optional.ofNullable(services);
    }

    /// The way to any place in the window, once the journal is open.
    public Optional<Navigator> navigator() {
        return Optional.ofNullable(shell);
    }

    public Look look() {
        return look;
    }

    /// Ends the work in hand and closes the journal. A second time does nothing.
    public void close() {
        Services open = services;
        services = null;
        root.getChildren().clear(); // screens that leave write down where they were
        if (open != null) {
            place.remember(open.settings());
            workers.journal()
                    .run(
                            () -> {
                                open.close();
                                return open;
                            },
                            _ -> {},
                            _ -> {});
        }
        workers.close();
    }

    private void openJournal() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(32, 32);
        turning.setAccessibleText(Messages.text("opening.busy"));
        turning.setVisible(false);
        PauseTransition quiet = new PauseTransition(QUIET);
        quiet.setOnFinished(_ -> turning.setVisible(true));
        quiet.play();
        show(turning);
        workers.journal().run(opener, this::opened, failure -> show(notOpened().failed(failure)));
    }

    private void opened(Startup.Result result) {
        switch (result) {
            case Startup.Ready ready -> opened(ready.services());
            case Startup.NotReady notReady -> show(notOpened().view(notReady));
        }
    }

    private void opened(Services ready) {
        look.keepIn(ready.settings(), workers.journal());
        showScreens(ready);
    }

    private void showScreens(Services ready) {
        services = ready;
        Background journal = workers.journal();
        Standings standings =
                new Standings(
                        ready.library(),
                        ready.journal(),
                        () -> MemoryOptions.of(ready.settings()::get),
                        () -> Goal.of(ready.settings()::get, ready.library()),
                        ready.clock(),
                        ready.zone());
        ShellModel model =
                new ShellModel(ready.library(), standings, journal, ready.clock(), ready.zone());
        shell =
                new Shell(
                        ready.library(),
                        model,
                        look,
                        browser,
                        workers.elsewhere(),
                        ready.settings()::get,
                        place -> reload(ready, place),
                        navigator ->
                                new Screens(ready, look, workers, navigator, browser, standings)
                                        .all());
        show(shell);
    }

    /// Reads the packs anew, and makes all screens again.
    private void reload(Services before, Place place) {
        workers.journal()
                .run(
                        before::reloaded,
                        now -> {
                            showScreens(now);
                            navigator().ifPresent(navigator -> navigator.go(place));
                        },
                        failure ->
                                navigator()
                                        .ifPresent(navigator ->
                                                navigator.problem(
                                                        String.valueOf(failure.getMessage()))));
    }

    private NotOpened notOpened() {
        return new NotOpened(this::openJournal, this::restore, stage::close);
    }

    private void restore(Path backup) {
        workers.journal()
                .run(
                        () -> {
                            Startup.restore(folder, backup);
                            return backup;
                        },
                        _ -> openJournal(),
                        failure -> show(notOpened().failed(failure)));
    }

    private void show(Node content) {
        root.getChildren().setAll(content);
    }
}
