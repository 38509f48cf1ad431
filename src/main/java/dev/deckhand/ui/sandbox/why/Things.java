package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the things of a picture that words name.
final class Things {
    private static final Set<String> LEADS =
            Set.of(
                    "",
                    "on",
                    "and",
                    "with",
                    "without",
                    "is",
                    "task",
                    "were",
                    "of",
                    "container-instance");

    private final Picture picture;

    Things(Picture picture) {
        this.picture = picture;
    }

    /// What a word of a sentence names. Ids that could be words of the language count only after a
    /// word that leads to a name.
    ///
    /// @param before the word before it
    Optional<Thing> named(String word, String before) {
        boolean plain = word.chars().allMatch(Character::isLowerCase);
        boolean led = LEADS.contains(before.replaceAll("[^A-Za-z-]", "").toLowerCase(Locale.ROOT));
        return plain && !led ? Optional.empty() : find(word);
    }

    /// The thing with just this name.
    Optional<Thing> find(String name) {
        if (picture.instanceRow(name) != Picture.NONE) {
            return Optional.of(new Thing.Instance(name));
        }
        if (picture.taskRow(name) != Picture.NONE) {
            return Optional.of(new Thing.Task(name));
        }
        if (picture.zones().contains(name)) {
            return Optional.of(new Thing.Zone(name));
        }
        if (name.startsWith("service:") && picture.services().contains(name.substring(8))) {
            return Optional.of(new Thing.Service(name.substring(8)));
        }
        if (picture.services().contains(name)) {
            return Optional.of(new Thing.Service(name));
        }
        int provider = picture.capacityProviders().indexOf(name);
        return provider >= 0 && !picture.providerGone(provider)
                ? Optional.of(new Thing.Provider(name))
                : Optional.empty();
    }
}
