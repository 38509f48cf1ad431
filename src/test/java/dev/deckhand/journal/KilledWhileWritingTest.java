package dev.deckhand.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that is killed without warning has lost nothing that it had acknowledged.
class KilledWhileWritingTest {
    private static final int ACKNOWLEDGED = 25;

    @TempDir Path folder;

    @Test
    void everyAcknowledgedAnswerIsThereAfterTheProcessWasKilled()
            throws IOException, InterruptedException {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWhileWritingTest.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader()) {
            for (int i = 0; i < ACKNOWLEDGED; i++) {
                acknowledged.add(lines.readLine());
            }
            writer.destroyForcibly(); // SIGKILL, in the middle of writing
            assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(acknowledged).doesNotContainNull();

        Opening opening =
                new JournalFile(folder, InstantSource.system(), ZoneOffset.UTC).open("after");
        try (Journal journal = ((Opening.Opened) opening).journal()) {
            assertThat(journal.events())
                    .extracting(event -> event.id().toString())
                    .containsAll(acknowledged);
            assertThat(journal.verify()).isEmpty();
        }
    }

    /// The process to be killed: answers without end, and names each answer once it is written
    /// down.
    public static void main(String[] args) {
        Opening opening =
                new JournalFile(Path.of(args[0]), InstantSource.system(), ZoneOffset.UTC)
                        .open("killed");
        try (Journal journal = ((Opening.Opened) opening).journal()) {
            for (int i = 0; ; i++) {
                Event answer = JournalTest.answer(i, "q-" + i % 7, i % 2);
                journal.append(answer);
                System.out.println(answer.id());
            }
        }
    }
}
