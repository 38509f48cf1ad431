package dev.deckhand.ui.shell;

import dev.deckhand.app.Services;
import dev.deckhand.ui.practice.PracticeModel;
import dev.deckhand.ui.practice.PracticeView;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Workers;
import java.util.EnumMap;
import java.util.Map;

/// Makes every screen, each with the parts it needs.
final class Screens {
    private final Services services;
    private final Workers workers;
    private final Navigator navigator;

    Screens(Services services, Look look, Workers workers, Navigator navigator) {
        this.services = services;

        this.workers = workers;
        this.navigator = navigator;
    }

    Map<Section, Screen> all() {
        Map<Section, Screen> screens = new EnumMap<>(Section.class);
        screens.put(Section.PRACTICE, practice());
        return screens;
    }

    private Screen practice() {
        PracticeModel model = new PracticeModel(services, workers.journal(), navigator);
        return new Screen(new PracticeView(model, navigator), model::show, model::refresh);
    }
}
