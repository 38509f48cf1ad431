package dev.deckhand.ui.shell;

import dev.deckhand.app.Services;
import dev.deckhand.content.Concept;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.learn.LearnModel;
import dev.deckhand.ui.learn.LearnView;
import dev.deckhand.ui.practice.PracticeModel;
import dev.deckhand.ui.practice.PracticeView;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Workers;
import dev.deckhand.ui.shared.markdown.LibrarySurroundings;
import dev.deckhand.ui.shared.markdown.Surroundings;
import java.util.EnumMap;
import java.util.Map;

/// Makes every screen, each with the parts it needs.
final class Screens {
    private final Services services;
    private final Look look;
    private final Workers workers;
    private final Navigator navigator;
    private final Recorder recorder;

    Screens(Services services, Look look, Workers workers, Navigator navigator) {
        this.services = services;
        this.look = look;
        this.workers = workers;
        this.navigator = navigator;
        this.recorder =
                new Recorder(
                        services.library(),
                        services.journal(),
                        services.ids()::next,
                        services.clock());
    }

    Map<Section, Screen> all() {
        Map<Section, Screen> screens = new EnumMap<>(Section.class);
        screens.put(Section.LEARN, learn());
        screens.put(Section.PRACTICE, practice());
        return screens;
    }

    private Screen practice() {
        PracticeModel model = new PracticeModel(services, workers.journal(), navigator);
        return new Screen(new PracticeView(model, navigator), model::show, model::refresh);
    }

    private Screen learn() {
        LearnModel model =
                new LearnModel(
                        services.library(),
                        services.journal(),
                        recorder,
                        services.settings(),
                        workers.journal(),
                        workers.elsewhere(),
                        navigator);
        LearnView view = new LearnView(model, navigator, look, this::inNote);
        return new Screen(
                view,
                place -> {
                    if (place instanceof Place.Note note) {
                        model.open(note.concept());
                    } else {
                        model.openMap();
                    }
                },
                model::load);
    }

    private Surroundings inNote(Concept concept) {
        return new LibrarySurroundings(
                services.library(), concept.pack(), navigator, workers.elsewhere());
    }
}
