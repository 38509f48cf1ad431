package dev.deckhand.ui.shell;

import atlantafx.base.theme.PrimerLight;
import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Startup;
import dev.deckhand.ui.shared.Fonts;
import dev.deckhand.ui.shared.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/// The window as an application: where it is put together. Understands `--data-dir`.
public final class DeckhandApp extends Application {

    /// Opens the window and returns when it is closed.
    ///
    /// @param words as typed; only `--data-dir` is read
    public static void open(String... words) {
        launch(DeckhandApp.class, words);
    }

    /// Fonts and the theme under our own. Once, before the first [Window].
    public static void prepare() {
        Fonts.load();
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    }

    @Override
    public void start(Stage stage) {
        prepare();
        DataFolder folder = DataFolder.ofThisProcess(dataDir(getParameters().getRaw()));
        new Window(
                        stage,
                        folder,
                        () -> Startup.open(folder),
                        new Workers(),
                        page -> getHostServices().showDocument(page.toString()))
                .open();
    }

    static Optional<Path> dataDir(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("--data-dir=")) {
                return Optional.of(Path.of(word.substring("--data-dir=".length())));
            }
            if (word.equals("--data-dir") && i + 1 < words.size()) {
                return Optional.of(Path.of(words.get(i + 1)));
            }
        }
        return Optional.empty();
    }
}
