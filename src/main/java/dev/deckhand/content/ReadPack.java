package dev.deckhand.content;

import java.util.List;
import java.util.Optional;

/// The result of reading a pack: what could be read of it, and everything that is wrong with it.
///
/// @param pack absent when not even its `pack.json` could be understood
public record ReadPack(Optional<Pack> pack, List<Problem> problems) {
    public ReadPack {
        problems = List.copyOf(problems);
    }

    public boolean isSound() {
        return pack.isPresent() && problems.isEmpty();
    }
}
