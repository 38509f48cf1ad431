package dev.deckhand.ui.shell;

import dev.deckhand.app.Services;
import dev.deckhand.content.Concept;
import dev.deckhand.content.Question;
import dev.deckhand.journal.Mode;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Workers;
import dev.deckhand.ui.shared.markdown.LibrarySurroundings;
import dev.deckhand.ui.shared.markdown.Surroundings;
import dev.deckhand.ui.shared.question.QuestionModel;
import dev.deckhand.ui.shared.question.QuestionView;
import dev.deckhand.ui.shared.question.Sitting;
import dev.deckhand.ui.shared.sandbox.live.LiveBlock;
import java.util.Optional;
import javafx.scene.Node;

/// What notes refer to: other concepts, pictures, the questions asked and the scenarios run in
/// them. One reading of a note is one sitting in the journal.
final class InNotes {
    private final Services services;
    private final Workers workers;
    private final Navigator navigator;
    private final Recorder recorder;

    InNotes(Services services, Workers workers, Navigator navigator, Recorder recorder) {
        this.services = services;
        this.workers = workers;
        this.navigator = navigator;
        this.recorder = recorder;
    }

    Surroundings of(Concept concept) {
        Sitting sitting =
                new Sitting(
                        services.library(),
                        recorder,
                        workers.journal(),
                        services.clock(),
                        services.ids().next().toString(),
                        Mode.CHECK);
        return new LibrarySurroundings(
                services.library(),
                concept.pack(),
                navigator,
                workers.elsewhere(),
                id -> services.library().question(id).map(question -> ask(sitting, question)),
                id -> Optional.of(run(id)));
    }

    private Node run(String scenario) {
        return services.library()
                .scenario(scenario)
                .<Node>map(text ->
                        new LiveBlock(
                                text,
                                workers.elsewhere(),
                                () -> navigator.go(new Place.SandboxScenario(scenario))))
                .orElseGet(() -> LiveBlock.missing(scenario));
    }

    private Node ask(Sitting sitting, Question question) {
        long seed = services.random().nextLong();
        QuestionModel model = new QuestionModel(sitting, Asked.shuffled(question, seed));
        model.answerProperty()
                .subscribe((_, answer) -> answer.ifPresent(_ -> navigator.recorded()));
        return QuestionView.inline(model, navigator);
    }
}
