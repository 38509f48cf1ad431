package dev.deckhand.ui.sandbox.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Settings;
import dev.deckhand.ui.shared.Background;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which groups of the palette are unfolded.
class ChangeGroupTest {
    private final Background disk = new Background(Runnable::run, Runnable::run);

    @Test
    void whatWasUnfoldedIsUnfoldedTheNextTime(@TempDir Path folder) {
        Path file = folder.resolve("settings");
        var open = ChangeGroup.unfolded(Settings.read(file), disk);
        assertThat(open).containsExactly(ChangeGroup.TASKS);
        open.add(ChangeGroup.FAULTS);
        open.remove(ChangeGroup.TASKS);

        assertThat(ChangeGroup.unfolded(Settings.read(file), disk))
                .containsExactly(ChangeGroup.FAULTS);
        open.clear();
        assertThat(ChangeGroup.unfolded(Settings.read(file), disk)).isEmpty();
    }
}
