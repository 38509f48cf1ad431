package dev.deckhand.ui.shell;

import dev.deckhand.content.Challenge;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Lesson;
import dev.deckhand.content.Library;
import dev.deckhand.content.Markdown;
import dev.deckhand.content.Module;
import dev.deckhand.content.Question;
import dev.deckhand.content.ScenarioText;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What the palette offers.
final class Commands {
    private static final int LONGEST_STEM = 72;

    private Commands() {}

    static List<Finder.Entry> goTo(List<Section> sections, Navigator navigator) {
        List<Finder.Entry> entries = new ArrayList<>();
        for (Section section : sections) {
            entries.add(
                    new Finder.Entry(
                            Finder.Group.GO_TO,
                            section.icon(),
                            section.title(),
                            "",
                            Messages.text("shell.key.section", entries.size() + 1),
                            () -> navigator.go(section.start())));
        }
        return entries;
    }

    static Finder.Entry planner(Navigator navigator) {
        return new Finder.Entry(
                Finder.Group.GO_TO,
                Feather.CALENDAR,
                Messages.text("shell.crumb.planner"),
                "",
                "",
                () -> navigator.go(new Place.Planner()));
    }

    static List<Finder.Entry> concepts(Library library, Navigator navigator) {
        return library.concepts().stream()
                .map(concept ->
                        new Finder.Entry(
                                Finder.Group.CONCEPTS,
                                Feather.BOOK_OPEN,
                                concept.title(),
                                moduleOf(concept, library),
                                "",
                                () -> navigator.go(new Place.Note(concept.id()))))
                .toList();
    }

    static List<Finder.Entry> guides(Library library, Navigator navigator) {
        return library.guides().stream()
                .map(guide ->
                        new Finder.Entry(
                                Finder.Group.CONCEPTS,
                                Feather.TOOL,
                                guide.title(),
                                Messages.text("learn.guides"),
                                "",
                                () -> navigator.go(new Place.Guide(guide.id()))))
                .toList();
    }

    /// Reads the stem of every question: not on the JavaFX thread.
    static List<Finder.Entry> questions(Library library, Navigator navigator) {
        return library.questions().stream()
                .map(question ->
                        new Finder.Entry(
                                Finder.Group.QUESTIONS,
                                Feather.HELP_CIRCLE,
                                firstWords(question),
                                question.id() + " " + plain(question),
                                "",
                                () -> navigator.go(new Place.Library(question.id()))))
                .toList();
    }

    /// Lessons, challenges and scenarios.
    static List<Finder.Entry> sandbox(Library library, Navigator navigator) {
        List<Finder.Entry> entries = new ArrayList<>();
        for (Lesson lesson : library.lessons()) {
            entries.add(
                    run(
                            Feather.PLAY_CIRCLE,
                            lesson.title(),
                            "shell.sandbox.lesson",
                            () -> navigator.go(new Place.SandboxLesson(lesson.id()))));
        }
        for (Challenge challenge : library.challenges()) {
            entries.add(
                    run(
                            Feather.TARGET,
                            challenge.title(),
                            "shell.sandbox.challenge",
                            () -> navigator.go(new Place.SandboxChallenge(challenge.id()))));
        }
        for (ScenarioText scenario : library.scenarios()) {
            entries.add(
                    run(
                            Feather.BOX,
                            scenario.title(),
                            "shell.sandbox.scenario",
                            () -> navigator.go(new Place.SandboxScenario(scenario.id()))));
        }
        return entries;
    }

    private static Finder.Entry run(Ikon icon, String title, String kind, Runnable action) {
        return new Finder.Entry(Finder.Group.SANDBOX, icon, title, Messages.text(kind), "", action);
    }

    static List<Finder.Entry> actions(Look look, Runnable showKeys) {
        return List.of(
                action(
                        Feather.MONITOR,
                        "shell.do.theme.system",
                        "",
                        () -> look.theme().set(Look.Theme.SYSTEM)),
                action(
                        Feather.SUN,
                        "shell.do.theme.light",
                        "",
                        () -> look.theme().set(Look.Theme.LIGHT)),
                action(
                        Feather.MOON,
                        "shell.do.theme.dark",
                        "",
                        () -> look.theme().set(Look.Theme.DARK)),
                action(Feather.ZOOM_IN, "shell.do.larger", "Ctrl++", () -> look.rescale(1)),
                action(Feather.ZOOM_OUT, "shell.do.smaller", "Ctrl+−", () -> look.rescale(-1)),
                action(Feather.COMMAND, "shell.do.keys", "?", showKeys));
    }

    private static Finder.Entry action(Ikon icon, String text, String key, Runnable action) {
        return new Finder.Entry(Finder.Group.DO, icon, Messages.text(text), "", key, action);
    }

    private static String moduleOf(Concept concept, Library library) {
        return library.module(concept.module()).map(Module::title).orElse(concept.module());
    }

    private static String plain(Question question) {
        return Markdown.plain(question.common().stem()).replace('\n', ' ');
    }

    private static String firstWords(Question question) {
        String stem = plain(question);
        return stem.length() <= LONGEST_STEM
                ? stem
                : stem.substring(0, stem.lastIndexOf(' ', LONGEST_STEM)) + " …";
    }
}
