package dev.deckhand.ui.library;

import dev.deckhand.content.Libraries;
import dev.deckhand.content.Pack;
import dev.deckhand.content.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A pack as the library lists it.
///
/// @param id empty when it could not be understood
/// @param path where it lies; absent for the built-in one
/// @param on whether what it holds is asked and shown
record InstalledPack(
        String id,
        String title,
        String version,
        int notes,
        int questions,
        Optional<Path> path,
        boolean on,
        List<Problem> problems) {
    InstalledPack {
        problems = List.copyOf(problems);
    }

    boolean isReadable() {
        return !id.isEmpty();
    }

    static List<InstalledPack> all(Libraries.Loaded loaded, Set<String> off) {
        return loaded.packs().stream().map(one -> of(one, off)).toList();
    }

    private static InstalledPack of(Libraries.Installed one, Set<String> off) {
        String file = one.path().map(path -> String.valueOf(path.getFileName())).orElse("");
        if (one.pack().isEmpty()) {
            return new InstalledPack("", file, "", 0, 0, one.path(), false, one.problems());
        }
        Pack pack = one.pack().get();
        return new InstalledPack(
                pack.info().id(),
                pack.info().title(),
                pack.info().version(),
                pack.concepts().size(),
                pack.questions().size(),
                one.path(),
                one.used() && !off.contains(pack.info().id()),
                one.problems());
    }
}
