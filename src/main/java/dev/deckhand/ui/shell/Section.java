package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Place;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A part of the window with a place in the rail, in the rail's order.
enum Section {
    TODAY,
    LEARN,
    PRACTICE,
    REVIEW,
    SANDBOX,
    PROGRESS,
    LIBRARY,
    SETTINGS;

    Ikon icon() {
        return switch (this) {
            case TODAY -> Feather.SUNRISE;
            case LEARN -> Feather.BOOK_OPEN;
            case PRACTICE -> Feather.EDIT_3;
            case PROGRESS -> Feather.BAR_CHART_2;
            case REVIEW -> Feather.REPEAT;
            case SANDBOX -> Feather.BOX;
            case LIBRARY -> Feather.LAYERS;
            case SETTINGS -> Feather.SLIDERS;
        };
    }

    /// Where the rail leads.
    Place start() {
        return switch (this) {
            case TODAY -> new Place.Today();
            case LEARN -> new Place.Learn();
            case PRACTICE -> new Place.PracticeBuilder();
            case PROGRESS -> new Place.Progress();
            case REVIEW -> new Place.Review();
            case SANDBOX -> new Place.Sandbox();
            case LIBRARY -> new Place.Library("");
            case SETTINGS -> new Place.Settings();
        };
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
            case Place.Today _, Place.Planner _ -> TODAY;
            case Place.Learn _, Place.Note _, Place.Guide _ -> LEARN;
            case Place.PracticeBuilder _, Place.PracticeSession _, Place.PracticeQuestions _ ->
                    PRACTICE;
            case Place.Progress _ -> PROGRESS;
            case Place.Review _ -> REVIEW;
            case Place.Sandbox _,
                    Place.SandboxScenario _,
                    Place.SandboxFile _,
                    Place.SandboxDocument _,
                    Place.SandboxImport _,
                    Place.SandboxLesson _,
                    Place.SandboxChallenge _ ->
                    SANDBOX;
            case Place.Library _ -> LIBRARY;
            case Place.Settings _ -> SETTINGS;
        };
    }
}
