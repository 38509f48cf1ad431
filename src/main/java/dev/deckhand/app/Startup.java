package dev.deckhand.app;

import dev.deckhand.content.Libraries;
import dev.deckhand.content.Problem;
import dev.deckhand.journal.Journal;
import dev.deckhand.journal.JournalFile;
import dev.deckhand.journal.Opening;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Opening everything in a data folder, and the ways in which that can end.
public final class Startup {
    private Startup() {}

    public sealed interface Result {}

    /// All is open. Close the services to let go of the journal.
    public record Ready(Services services) implements Result {}

    /// The journal could not be opened; nothing of it was lost.
    public sealed interface NotReady extends Result {
        /// What happened, one sentence or two in the user's words.
        String sentence();
    }

    public record InUse(Path file) implements NotReady {
        @Override
        public String sentence() {
            return "Deckhand is already open on this journal. Close the other window first, or choose another folder with"
                    + " --data-dir.";
        }
    }

    public record TooNew(Path file) implements NotReady {
        @Override
        public String sentence() {
            return "This journal was written by a newer Deckhand and was left untouched. Install the newer version, or"
                    + " choose another folder with --data-dir: "
                    + file;
        }
    }

    /// @param backup the newest backup, to be restored with [#restore]
    public record Damaged(Path setAside, String what, Optional<Path> backup) implements NotReady {
        @Override
        public String sentence() {
            return "The journal was damaged ("
                    + what
                    + ") and was set aside, whole, as "
                    + setAside
                    + ". "
                    + backup.map(path ->
                                    "To go on from the newest backup: deckhand journal restore "
                                            + path)
                            .orElse(
                                    "There is no backup. Start again to begin with an empty journal.");
        }
    }

    /// Opens the data folder with this machine's clock and chance.
    public static Result open(DataFolder folder) {
        return open(
                folder,
                Clock.systemUTC(),
                ZoneId.systemDefault(),
                new SplittableRandom(new SecureRandom().nextLong()));
    }

    /// Opens the data folder. The packs are read whole, which takes some tenths of a second.
    public static Result open(
            DataFolder folder, InstantSource clock, ZoneId zone, RandomGenerator random) {
        Ids ids = new Ids(clock, random);
        Settings settings = Settings.read(folder.settings());
        return switch (journalFile(folder, clock, zone).open(device(settings, ids))) {
            case Opening.Opened opened -> {
                Log.to(folder.log());
                yield new Ready(
                        services(folder, settings, opened.journal(), clock, zone, ids, random));
            }
            case Opening.InUse inUse -> new InUse(inUse.file());
            case Opening.TooNew tooNew -> new TooNew(tooNew.file());
            case Opening.Damaged damaged ->
                    new Damaged(damaged.setAside(), damaged.what(), damaged.backup());
        };
    }

    /// Puts a copy of a journal in the place of the present one, which is moved aside. The data
    /// folder can then be opened again.
    ///
    /// @return where the journal that was there is now; empty when there was none
    public static Optional<Path> restore(DataFolder folder, Path copy) {
        return journalFile(folder, Clock.systemUTC(), ZoneId.systemDefault()).restore(copy);
    }

    private static Services services(
            DataFolder folder,
            Settings settings,
            Journal journal,
            InstantSource clock,
            ZoneId zone,
            Ids ids,
            RandomGenerator random) {
        Packs packs = new Packs(folder, settings);
        Libraries.Loaded loaded = packs.load();
        return new Services(
                folder,
                settings,
                packs.library(loaded),
                problems(loaded),
                journal,
                clock,
                zone,
                ids,
                random);
    }

    /// What is wrong with each pack that has problems.
    static Map<String, List<Problem>> problems(Libraries.Loaded loaded) {
        TreeMap<String, List<Problem>> problems = new TreeMap<>();
        for (Libraries.Installed one : loaded.packs()) {
            if (!one.problems().isEmpty()) {
                problems.put(nameOf(one), one.problems());
            }
        }
        return problems;
    }

    /// The id of a pack that is used; of another one its file, which its problems are about.
    private static String nameOf(Libraries.Installed one) {
        return one.pack()
                .filter(_ -> one.used())
                .map(pack -> pack.info().id())
                .or(() -> one.path().map(path -> String.valueOf(path.getFileName())))
                .orElse("built in");
    }

    private static JournalFile journalFile(DataFolder folder, InstantSource clock, ZoneId zone) {
        return new JournalFile(folder.path(), clock, zone);
    }

    /// The name of this installation in the journal, made up the first time.
    private static String device(Settings settings, Ids ids) {
        return settings.get("device")
                .orElseGet(() -> {
                    String device = ids.next().toString();
                    settings.set("device", device);
                    return device;
                });
    }
}
