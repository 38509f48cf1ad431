package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Place;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A part of the window with a place in the rail, in the rail's order.
enum Section {
    TODAY(Feather.SUNRISE, new Place.Today()),
    LEARN(Feather.BOOK_OPEN, new Place.Learn()),
    PRACTICE(Feather.EDIT_3, new Place.PracticeBuilder()),
    LIBRARY(Feather.LAYERS, new Place.Library("")),
    SETTINGS(Feather.SLIDERS, new Place.Settings());

    private final Ikon icon;
    private final Place start;

    Section(Ikon icon, Place start) {
        this.icon = icon;
        this.start = start;
    }

    Ikon icon() {
        return icon;
    }

    /// Where the rail leads.
    Place start() {
        return start;
    }

    String title() {
        return Messages.text("shell.rail." + id());
    }

    /// As used in the ids of nodes.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Section of(Place place) {
        return switch (place) {
            case Place.Today _ -> TODAY;
            case Place.Learn _, Place.Note _ -> LEARN;
            case Place.PracticeBuilder _, Place.PracticeSession _ -> PRACTICE;
            case Place.Library _ -> LIBRARY;
            case Place.Settings _ -> SETTINGS;
        };
    }
}
