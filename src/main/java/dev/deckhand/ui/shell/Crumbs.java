package dev.deckhand.ui.shell;

import dev.deckhand.content.Challenge;
import dev.deckhand.content.Lesson;
import dev.deckhand.content.Library;
import dev.deckhand.content.ScenarioText;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The way from the section to where the window is, each step a place but the last.
final class Crumbs {
    /// @param place absent for where we are, and for steps that are no place of their own
    record Crumb(String text, Optional<Place> place) {}

    private Crumbs() {}

    static List<Crumb> to(Place place, Library library) {
        Section section = Section.of(place);
        List<Crumb> crumbs = new ArrayList<>();
        List<String> further = further(place, library);
        crumbs.add(
                new Crumb(
                        section.title(),
                        further.isEmpty() ? Optional.empty() : Optional.of(section.start())));
        further.forEach(text -> crumbs.add(new Crumb(text, Optional.empty())));
        return crumbs;
    }

    private static List<String> further(Place place, Library library) {
        return switch (place) {
            case Place.Note note ->
                    library.concept(note.concept())
                            .map(concept ->
                                    List.of(
                                            library.module(concept.module())
                                                    .map(module -> module.title())
                                                    .orElse(concept.module()),
                                            concept.title()))
                            .orElse(List.of());
            case Place.Guide guide ->
                    library.guide(guide.guide())
                            .map(one -> List.of(Messages.text("learn.guides"), one.title()))
                            .orElse(List.of());
            case Place.PracticeSession _, Place.PracticeQuestions _ ->
                    List.of(Messages.text("shell.crumb.session"));
            case Place.SandboxScenario(String id) ->
                    List.of(library.scenario(id).map(ScenarioText::title).orElse(id));
            case Place.SandboxFile(Path file) -> List.of(String.valueOf(file.getFileName()));
            case Place.SandboxDocument(String title, _) -> List.of(title);
            case Place.SandboxImport _ -> List.of(Messages.text("shell.crumb.import"));
            case Place.SandboxLesson(String id) ->
                    List.of(library.lesson(id).map(Lesson::title).orElse(id));
            case Place.SandboxChallenge(String id) ->
                    List.of(library.challenge(id).map(Challenge::title).orElse(id));
            case Place.Planner _ -> List.of(Messages.text("shell.crumb.planner"));
            case Place.Today _,
                    Place.Learn _,
                    Place.PracticeBuilder _,
                    Place.Progress _,
                    Place.Review _,
                    Place.Sandbox _,
                    Place.Library _,
                    Place.Settings _ ->
                    List.of();
        };
    }
}
