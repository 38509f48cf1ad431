package dev.deckhand.ui.shell;

import dev.deckhand.app.Services;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.study.Recorder;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.learn.LearnModel;
import dev.deckhand.ui.learn.LearnView;
import dev.deckhand.ui.library.LibraryModel;
import dev.deckhand.ui.library.LibraryView;
import dev.deckhand.ui.planner.PlannerModel;
import dev.deckhand.ui.planner.PlannerView;
import dev.deckhand.ui.practice.PracticeModel;
import dev.deckhand.ui.practice.PracticeView;
import dev.deckhand.ui.progress.ProgressModel;
import dev.deckhand.ui.progress.ProgressView;
import dev.deckhand.ui.review.ReviewModel;
import dev.deckhand.ui.review.ReviewView;
import dev.deckhand.ui.sandbox.SandboxModel;
import dev.deckhand.ui.sandbox.SandboxView;
import dev.deckhand.ui.settings.MemorySection;
import dev.deckhand.ui.settings.MemorySectionModel;
import dev.deckhand.ui.settings.SettingsModel;
import dev.deckhand.ui.settings.SettingsView;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Workers;
import dev.deckhand.ui.shared.markdown.LibrarySurroundings;
import dev.deckhand.ui.today.TodayModel;
import dev.deckhand.ui.today.TodayView;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/// Makes every screen, each with the parts it needs.
final class Screens {
    private final Services services;
    private final Look look;
    private final Workers workers;
    private final Navigator navigator;
    private final Consumer<URI> browser;
    private final Recorder recorder;
    private final Standings standings;

    Screens(
            Services services,
            Look look,
            Workers workers,
            Navigator navigator,
            Consumer<URI> browser,
            Standings standings) {
        this.services = services;
        this.look = look;
        this.workers = workers;
        this.navigator = navigator;
        this.browser = browser;
        this.standings = standings;
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
        screens.put(Section.TODAY, today());
        screens.put(Section.PRACTICE, practice());
        screens.put(Section.PROGRESS, progress());
        screens.put(Section.REVIEW, review());
        screens.put(Section.SANDBOX, sandbox());
        screens.put(Section.LIBRARY, library());
        screens.put(Section.SETTINGS, settings());
        return screens;
    }

    private Screen today() {
        TodayModel today =
                new TodayModel(
                        services, standings, workers.journal(), workers.elsewhere(), navigator);
        PlannerModel planner =
                new PlannerModel(
                        services, standings, workers.journal(), workers.elsewhere(), navigator);
        TodayView todayView = new TodayView(today);
        PlannerView plannerView = new PlannerView(planner);
        StackPane both = new StackPane(todayView, plannerView);
        return new Screen(
                both,
                place -> {
                    boolean planning = place instanceof Place.Planner;
                    plannerView.setVisible(planning);
                    todayView.setVisible(!planning);
                    if (planning) {
                        planner.load();
                    } else {
                        today.load();
                    }
                },
                today::load);
    }

    private Screen practice() {
        PracticeModel model = new PracticeModel(services, workers.journal(), navigator);
        return new Screen(new PracticeView(model, navigator), model::show, model::refresh);
    }

    private Screen progress() {
        ProgressModel model =
                new ProgressModel(
                        services,
                        () -> memoryOptions().scheduler(),
                        memoryOptions().days(services.zone()),
                        workers.journal(),
                        workers.elsewhere(),
                        navigator);
        return new Screen(new ProgressView(model), _ -> model.load(), model::load);
    }

    private MemoryOptions memoryOptions() {
        return MemoryOptions.of(services.settings()::get);
    }

    private Screen review() {
        ReviewModel model = new ReviewModel(services, standings, workers.journal(), navigator);
        ReviewView view =
                new ReviewView(
                        model,
                        navigator,
                        services.settings(),
                        workers.journal(),
                        services.clock(),
                        services.zone());
        return new Screen(view, _ -> model.show(), model::load);
    }

    private Screen sandbox() {
        SandboxModel model =
                new SandboxModel(services, workers.journal(), workers.elsewhere(), navigator);
        SandboxView view =
                new SandboxView(
                        model,
                        new SandboxParts(services, workers, navigator, recorder, model)::fill,
                        pack ->
                                new LibrarySurroundings(
                                        services.library(), pack, navigator, workers.elsewhere()));
        return new Screen(view, model::show, model::refresh);
    }

    private Screen library() {
        LibraryModel model = new LibraryModel(services, workers.journal(), navigator);
        return new Screen(new LibraryView(model, navigator), model::show, model::load);
    }

    private Screen settings() {
        SettingsModel model =
                new SettingsModel(
                        look, services.folder(), services.journal(), workers.journal(), navigator);
        MemorySectionModel memory =
                new MemorySectionModel(
                        services, standings, workers.journal(), workers.elsewhere(), navigator);
        SettingsView view =
                new SettingsView(
                        model,
                        new MemorySection(memory),
                        folder -> browser.accept(folder.toUri()),
                        services.settings()::get,
                        services.zone());
        Runnable load =
                () -> {
                    model.load();
                    memory.load();
                };
        return new Screen(view, _ -> load.run(), load);
    }

    private Screen learn() {
        LearnModel model =
                new LearnModel(
                        services.library(),
                        services.journal(),
                        recorder,
                        services.settings(),
                        services.clock(),
                        workers.journal(),
                        workers.elsewhere(),
                        navigator);
        LearnView view =
                new LearnView(
                        model,
                        navigator,
                        look,
                        new InNotes(services, workers, navigator, recorder)::of);
        return new Screen(
                view,
                place -> {
                    if (place instanceof Place.Note note) {
                        model.open(note.concept());
                    } else if (place instanceof Place.Guide guide) {
                        model.openGuide(guide.guide());
                    } else {
                        model.openMap();
                    }
                },
                model::load);
    }
}
