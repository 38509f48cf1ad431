package dev.deckhand.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.app.Services;
import dev.deckhand.journal.Event;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.SampleServices;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryViewTest {
    private static final Path SOUND = Path.of("src/test/resources/packs/sound");

    @TempDir Path folder;

    private final Visited visited = new Visited();
    private Services services;
    private Workers workers;
    private LibraryModel model;
    private OnStage stage;

    @BeforeEach
    void open() {
        services = SampleServices.open(folder);
        workers = new Workers();
        model = new LibraryModel(services, workers.journal(), visited);
        stage =
                new OnStage(() -> {
                    LibraryView view = new LibraryView(model, visited);
                    model.show(new Place.Library("iam-task-role-03"));
                    return view;
                });
        OnStage.waitFor(() -> !model.loadingProperty().get());
    }

    @AfterEach
    void close() {
        stage.close();
        workers.close();
        services.close();
    }

    @Test
    void aPlaceSelectsItsQuestion() {
        assertThat(model.selectedProperty().get().orElseThrow().id()).isEqualTo("iam-task-role-03");
        stage.click("library.read");
        assertThat(visited.places).containsExactly(new Place.Note("iam-task-role"));
    }

    @Test
    void aSearchThatIsTypedFilters() {
        stage.click("library.search");
        stage.write("type:open concept:task-role");
        OnStage.waitFor(() ->
                !model.shown().isEmpty()
                        && model.shown().stream()
                                .allMatch(item -> ItemsView.kind(item).equals("Interview")));
        stage.press(KeyCode.CONTROL, KeyCode.A);
        stage.write("is:lost");
        OnStage.waitFor(() -> stage.isShown("library.search.problem"));
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void aQuestionIsFlaggedAndTakenOut() {
        stage.click("library.flag");
        OnStage.waitFor(() -> model.selectedProperty().get().orElseThrow().state().flagged());
        stage.click("library.suspend");
        OnStage.waitFor(() -> model.selectedProperty().get().orElseThrow().state().suspended());
        assertThat(model.selectedProperty().get().orElseThrow().id()).isEqualTo("iam-task-role-03");
    }

    @Test
    void whatIsDisputedIsListedOpenedAndWithdrawn() {
        assertThat(text("library.disputes")).isEqualTo("Nothing disputed");
        stage.click("library.disputes");
        OnStage.waitFor(() -> stage.isShown("library.disputes.about"));
        assertThat(stage.find("library.disputes.copy")).isNull();
        OnStage.onFx(() -> {
            Recorder recorder = SampleServices.recorder(services);
            recorder.report("iam-task-role-03", "The second reason is wrong.");
            recorder.report("cluster", "A limit has changed.");
            model.load();
            return null;
        });
        OnStage.waitFor(() -> stage.isShown("library.dispute.cluster"));
        assertThat(text("library.disputes")).isEqualTo("2 disputed entries");
        assertThat(OnStage.onFx(() -> model.letter()))
                .contains("iam-task-role-03 (ecs-core ")
                .contains("> The second reason is wrong.");
        stage.click("library.dispute.open.cluster");
        assertThat(visited.places).containsExactly(new Place.Note("cluster"));
        stage.click("library.dispute.withdraw.cluster");
        OnStage.waitFor(() -> !stage.isShown("library.dispute.cluster"));
        assertThat(services.journal().reports())
                .extracting(Event.Reported::question)
                .containsExactly("iam-task-role-03");
        OnStage.onFx(() -> {
            visited.undos.getLast().run();
            return null;
        });
        OnStage.waitFor(() -> stage.isShown("library.dispute.cluster"));
        stage.press(KeyCode.ESCAPE);
        OnStage.waitFor(() -> !stage.isShown("library.disputes.about"));
    }

    @Test
    void theLetterToTheAuthorsIsSaved() {
        OnStage.onFx(() -> {
            SampleServices.recorder(services).report("cluster", "A limit has changed.");
            model.load();
            return null;
        });
        OnStage.waitFor(() -> !model.disputes().isEmpty());
        Path letter = folder.resolve("letter.txt");
        OnStage.onFx(() -> {
            model.saveLetter(letter);
            return null;
        });
        OnStage.waitFor(() -> Files.exists(letter) && Files.size(letter) > 0);
        assertThat(letter).content().contains("> A limit has changed.");
    }

    private String text(String id) {
        return OnStage.onFx(() -> ((Labeled) stage.find(id)).getText());
    }

    @Test
    void aPackIsAddedSwitchedOffRemovedAndBroughtBack() {
        int before = model.shown().size();
        OnStage.onFx(() -> {
            model.add(SOUND);
            return null;
        });
        OnStage.waitFor(() -> model.installed().size() == 2 && model.shown().size() > before);
        InstalledPack added = model.installed().getLast();
        assertThat(added.problems()).isEmpty();
        assertThat(visited.packsChanged).isEqualTo(1);
        stage.click("library.report.close");

        stage.click("library.on." + added.id());
        OnStage.waitFor(() -> model.shown().size() == before && !model.installed().getLast().on());
        assertThat(((CheckBox) stage.find("library.on." + added.id())).isSelected()).isFalse();

        stage.click("library.remove." + added.id());
        OnStage.waitFor(() -> model.installed().size() == 1);
        assertThat(services.folder().packs().resolve("sound")).doesNotExist();
        OnStage.onFx(() -> {
            visited.undos.getLast().run();
            return null;
        });
        OnStage.waitFor(() -> model.installed().size() == 2);
    }

    @Test
    void whatIsNoPackIsRefusedWithItsProblems() throws Exception {
        Path notes = Files.createDirectories(folder.resolve("my-notes"));
        Files.writeString(notes.resolve("pack.json"), "{ \"format\": ");
        OnStage.onFx(() -> {
            model.add(notes);
            return null;
        });
        OnStage.waitFor(() -> stage.isShown("library.report"));
        assertThat(model.reportProperty().get().orElseThrow().problems()).isNotEmpty();
        assertThat(services.folder().packs().resolve("my-notes")).doesNotExist();
        stage.press(KeyCode.ESCAPE);
        OnStage.waitFor(() -> !stage.isShown("library.report"));
    }
}
