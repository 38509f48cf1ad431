package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.app.Settings;
import dev.deckhand.ui.shared.Background;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The dialogs of the system; they begin in the folder that was chosen last.
public final class FileDialogs implements Chooser {
    private static final String FOLDER = "exchange.folder";

    private final Supplier<Window> owner;
    private final Settings settings;
    private final Background disk;

    /// @param disk writes the settings
    public FileDialogs(Supplier<Window> owner, Settings settings, Background disk) {
        this.owner = owner;
        this.settings = settings;
        this.disk = disk;
    }

    @Override
    public Optional<Path> save(String title, String name, String kind) {
        FileChooser chooser = chooser(title, kind, name.substring(name.lastIndexOf('.') + 1));
        chooser.setInitialFileName(name);
        @Nullable File chosen = chooser.showSaveDialog(owner.get());
        return remembered(chosen == null ? List.of() : List.of(chosen)).stream().findFirst();
    }

    @Override
    public List<Path> open(String title, String kind, String ending) {
        @Nullable List<File> chosen =
                chooser(title, kind, ending).showOpenMultipleDialog(owner.get());
        return remembered(chosen == null ? List.of() : chosen);
    }

    private FileChooser chooser(String title, String kind, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + ending));
        settings.get(FOLDER)
                .map(Path::of)
                .filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return chooser;
    }

    private List<Path> remembered(List<File> chosen) {
        List<Path> paths = chosen.stream().map(File::toPath).toList();
        paths.stream().findFirst().map(Path::getParent).ifPresent(this::remember);
        return paths;
    }

    /// A folder that cannot be kept is not worth a message.
    private void remember(Path folder) {
        disk.run(
                () -> {
                    settings.set(FOLDER, folder.toString());
                    return folder;
                },
                _ -> {},
                _ -> {});
    }
}
