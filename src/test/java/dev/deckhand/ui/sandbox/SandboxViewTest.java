package dev.deckhand.ui.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.sandbox.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sandbox screen, by keyboard and pointer.
class SandboxViewTest {
    private static final long SECOND = 1_000_000;
    @TempDir Path folder;

    private SandboxScreen screen;
    private SandboxModel model;
    private Visited visited;
    private Run run;
    private OnStage stage;

    @BeforeEach
    void open() {
        screen = new SandboxScreen(folder, _ -> _ -> Parts.none());
        model = screen.model;
        visited = screen.visited;
        run = screen.run;
        stage = screen.stage;
        screen.show(new Place.Sandbox());
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private void scenario(String id) {
        screen.runs(new Place.SandboxScenario(id));
    }

    @Test
    void aCardOfTheCatalogueLeadsToItsScenario() {
        stage.click("sandbox.filter");
        stage.write("zone fails");
        stage.click("sandbox.scenario.zone-outage");
        assertThat(visited.places).containsExactly(new Place.SandboxScenario("zone-outage"));
    }

    @Test
    void spacePlaysAndPausesAndTheClockStandsStillThen() {
        scenario("rolling-update");
        stage.press(KeyCode.SPACE);
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() > SECOND / 5);
        stage.press(KeyCode.SPACE);
        assertThat(OnStage.onFx(() -> run.playingProperty().get())).isFalse();
        long paused = screen.at();
        stage.press(KeyCode.SHIFT);
        assertThat(screen.at()).isEqualTo(paused);
    }

    @Test
    void stepsGoByEventAndDecisionAndBack() {
        scenario("rolling-update");
        stage.press(KeyCode.PERIOD);
        OnStage.waitFor(() -> run.momentProperty().get().position() > 0);
        long first = OnStage.onFx(() -> run.momentProperty().get().position());
        stage.press(KeyCode.SHIFT, KeyCode.PERIOD);
        OnStage.waitFor(() -> run.momentProperty().get().position() > first);
        stage.press(KeyCode.HOME);
        OnStage.waitFor(() -> run.momentProperty().get().position() == 0);
    }

    @Test
    void aTimeIsTypedAfterG() {
        scenario("rolling-update");
        stage.press(KeyCode.G);
        OnStage.waitFor(() -> stage.isShown("sandbox.goto"));
        stage.write("0:12");
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() == 12 * SECOND);
        assertThat(OnStage.onFx(() -> ((Button) stage.find("sandbox.clock")).getText()))
                .isEqualTo("0:12.0");
    }

    @Test
    void theTimeBarIsScrubbedAndItsArrowsStep() {
        scenario("rolling-update");
        stage.click("sandbox.time");
        OnStage.waitFor(() -> {
            long at = run.momentProperty().get().atMicros();
            long all = run.horizonProperty().get();
            return at > all * 2 / 5 && at < all * 3 / 5;
        });
        long there = screen.at();
        stage.press(KeyCode.RIGHT);
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() > there);
    }

    private Optional<GlanceModel.Glance> glance() {
        return model.stage().glances().glanceProperty().get();
    }

    @Test
    void pointingAtTheTimeBarShowsThatMomentAndLeavesTheClockAlone() {
        scenario("zone-outage");
        stage.hover("sandbox.time");
        OnStage.waitFor(() -> glance().flatMap(GlanceModel.Glance::sketch).isPresent());
        GlanceModel.Glance seen = OnStage.onFx(() -> glance().orElseThrow());
        assertThat(seen.atMicros()).isGreaterThan(30 * SECOND);
        assertThat(seen.sketch().orElseThrow().picture().zoneFailed(0)).isTrue();
        assertThat(stage.isShown("sandbox.glance")).isTrue();
        assertThat(screen.at()).isZero();
    }

    @Test
    void theKeyboardLooksFromTickToTickAndGoesThereWithEnter() {
        scenario("zone-outage");
        stage.focus("sandbox.time");
        stage.press(KeyCode.SHIFT, KeyCode.RIGHT);
        OnStage.waitFor(() -> glance().isPresent());
        long first = OnStage.onFx(() -> glance().orElseThrow().atMicros());
        stage.press(KeyCode.SHIFT, KeyCode.RIGHT);
        OnStage.waitFor(() -> glance().orElseThrow().atMicros() > first);
        assertThat(OnStage.onFx(() -> glance().orElseThrow().there())).isNotEmpty();
        assertThat(screen.at()).isZero();
        long there = OnStage.onFx(() -> glance().orElseThrow().atMicros());
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() == there);
        assertThat(OnStage.onFx(this::glance)).isEmpty();
    }

    @Test
    void whileAGuessIsOpenTheTimeBarDoesNotTellWhatComes() {
        scenario("zone-outage");
        OnStage.onFx(() -> {
            model.stage().futureHiddenProperty().set(true);
            return null;
        });
        stage.hover("sandbox.time");
        OnStage.waitFor(() -> glance().isPresent());
        GlanceModel.Glance seen = OnStage.onFx(() -> glance().orElseThrow());
        assertThat(seen.secret()).isTrue();
        assertThat(seen.there()).isEmpty();
        assertThat(seen.sketch()).isEmpty();
    }

    @Test
    void takingTheHandleBesideItsMiddleDoesNotMoveTheClock() {
        scenario("rolling-update");
        OnStage.onFx(() -> {
            run.toTime(12 * SECOND);
            return null;
        });
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() == 12 * SECOND);
        stage.clickAt("sandbox.time.handle", 10, 0);
        assertThat(screen.at()).isEqualTo(12 * SECOND);
    }

    @Test
    void aLineOfTheLogSelectsItsThingsAndEnterGoesToItsMoment() {
        scenario("zone-outage");
        stage.click("sandbox.log.trouble");
        ListView<?> list = (ListView<?>) OnStage.onFx(() -> stage.find("sandbox.log.list"));
        OnStage.onFx(() -> {
            list.requestFocus();
            list.getSelectionModel().select(0);
            return null;
        });
        OnStage.waitFor(() -> model.stage().selection().line().isPresent());
        long there = OnStage.onFx(() -> model.stage().selection().line().orElseThrow().atMicros());
        assertThat(OnStage.onFx(() -> model.stage().selection().selected())).isPresent();
        stage.press(KeyCode.ENTER);
        OnStage.waitFor(() -> run.momentProperty().get().atMicros() == there);
    }

    @Test
    void undoIsOfferedOnceThereIsAChange() {
        scenario("zone-outage");
        assertThat(stage.find("sandbox.undo").isDisabled()).isTrue();
        OnStage.onFx(() -> {
            run.toTime(2 * SECOND);
            run.apply(new TimelineAction.DrainInstance("b1"));
            return null;
        });
        OnStage.waitFor(() -> !stage.find("sandbox.undo").isDisabled());
        stage.press(KeyCode.CONTROL, KeyCode.Z);
        OnStage.waitFor(() -> stage.find("sandbox.undo").isDisabled());
        OnStage.waitFor(() -> !stage.find("sandbox.redo").isDisabled());
    }

    @Test
    void aBadFileIsNotRunButItsProblemsAreListedWithTheirPlaces() throws IOException {
        Path file = folder.resolve("bad.json");
        Files.writeString(file, "{ \"format\": 1,\n  \"id\": \"x\", \"sead\": 3 }");
        screen.show(new Place.SandboxFile(file));
        OnStage.waitFor(() -> stage.isShown("sandbox.problems"));
        assertThat(OnStage.onFx(() -> stage.find("sandbox.problems").lookupAll(".label")))
                .anyMatch(node ->
                        ((javafx.scene.control.Label) node).getText().contains("bad.json:2:14"));
        Files.writeString(file, SandboxScreen.LIBRARY.scenario("zone-outage").orElseThrow().json());
        stage.click("sandbox.again");
        assertThat(visited.places).containsExactly(new Place.SandboxFile(file));
    }

    @Test
    void aChangeIsSavedIntoTheFileAndRunsFromThere() throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(file, SandboxScreen.LIBRARY.scenario("zone-outage").orElseThrow().json());
        screen.show(new Place.SandboxFile(file));
        OnStage.waitFor(() -> stage.isShown("sandbox.save") && run.completeProperty().get());
        OnStage.onFx(() -> {
            run.toTime(2 * SECOND);
            run.apply(new TimelineAction.DrainInstance("b1"));
            return null;
        });
        stage.press(KeyCode.CONTROL, KeyCode.S);
        OnStage.waitFor(() -> !model.stage().saidProperty().get().isEmpty());
        assertThat(ScenarioReader.read(Files.readAllBytes(file)))
                .isInstanceOfSatisfying(
                        Reading.Valid.class,
                        valid ->
                                assertThat(valid.scenario().timeline())
                                        .anyMatch(entry ->
                                                entry.action()
                                                        .equals(
                                                                new TimelineAction.DrainInstance(
                                                                        "b1"))));
    }

    @Test
    void aDocumentWithoutAFileRunsAndCanBeShared() {
        String json = SandboxScreen.LIBRARY.scenario("zone-outage").orElseThrow().json();
        screen.show(new Place.SandboxDocument("Mine", json));
        OnStage.waitFor(() -> stage.isShown("sandbox.play") && run.completeProperty().get());
        assertThat(model.json()).isEqualTo(json);
        stage.press(KeyCode.CONTROL, KeyCode.E);
        OnStage.waitFor(() ->
                Window.getWindows().stream()
                        .anyMatch(window ->
                                window instanceof ContextMenu menu
                                        && menu.getItems().stream()
                                                .anyMatch(item ->
                                                        "exchange.share".equals(item.getId())
                                                                && item.isVisible())));
    }

    private void drop(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        OnStage.onFx(() -> {
            model.drop(List.of(file));
            return null;
        });
        OnStage.waitFor(() -> !visited.places.isEmpty() || !visited.problems.isEmpty());
    }

    @Test
    void aDroppedScenarioIsOpenedAlsoWhenItNeedsMending() throws IOException {
        drop("mine.json", "{ \"format\": 1, \"id\": 7 }");
        assertThat(visited.places)
                .containsExactly(new Place.SandboxFile(folder.resolve("mine.json")));
    }

    @Test
    void aDroppedDescriptionOfAClusterIsImported() throws IOException {
        drop("services.json", "{\n  \"services\": [ ], \"failures\": [ ] }");
        assertThat(visited.places).containsExactly(new Place.SandboxImport());
        OnStage.waitFor(() -> !model.imports().files().isEmpty());
    }

    @Test
    void anythingElseThatIsDroppedIsToldWhatWouldDo() throws IOException {
        drop("holiday.txt", "sun and sea");
        assertThat(visited.places).isEmpty();
        assertThat(visited.problems)
                .singleElement()
                .asString()
                .contains("holiday.txt", "neither", "aws ecs describe-");
    }

    @Test
    void theCatalogueLeavesOutWhatQuestionsAndLessonsAreMadeOf() {
        screen.show(new Place.Sandbox());
        OnStage.waitFor(() -> stage.isShown("sandbox.scenario.zone-outage"));
        assertThat(OnStage.onFx(() -> model.catalogue().cards()))
                .extracting(CatalogueModel.Card::id)
                .noneMatch(id -> id.matches("(place|lesson|challenge)-.*"));
        stage.click("sandbox.kind.challenge");
        OnStage.waitFor(() -> !stage.isShown("sandbox.scenario.zone-outage"));
        assertThat(OnStage.onFx(() -> model.catalogue().cards()))
                .extracting(CatalogueModel.Card::kind)
                .containsOnly(CatalogueModel.Kind.CHALLENGE);
    }

    @Test
    void aRealClusterIsBroughtInFromTheListAndFromTheStage() {
        stage.click("sandbox.import");
        scenario("zone-outage");
        stage.click("sandbox.stage.import");
        stage.press(KeyCode.CONTROL, KeyCode.I);
        assertThat(visited.places)
                .containsExactly(
                        new Place.SandboxImport(),
                        new Place.SandboxImport(),
                        new Place.SandboxImport());
        screen.show(new Place.SandboxImport());
        OnStage.waitFor(() -> stage.isShown("exchange.import.text"));
    }

    @Test
    void whatIsNotThereIsNamedWithAWayBack() {
        screen.show(new Place.SandboxLesson("no-such"));
        stage.click("sandbox.to-catalogue");
        assertThat(visited.places).containsExactly(new Place.Sandbox());
    }

    @Test
    void everyToolHasANameForThoseWhoCannotSeeIt() {
        scenario("zone-outage");
        for (String id :
                List.of(
                        "sandbox.play",
                        "sandbox.stage.import",
                        "exchange.export",
                        "sandbox.step",
                        "sandbox.back",
                        "sandbox.decision",
                        "sandbox.start",
                        "sandbox.end",
                        "sandbox.backwards",
                        "sandbox.clock",
                        "sandbox.bookmarks",
                        "sandbox.log.toggle",
                        "sandbox.changed.toggle",
                        "sandbox.branch",
                        "sandbox.undo",
                        "sandbox.redo",
                        "sandbox.service.web",
                        "sandbox.time",
                        "sandbox.speed.choose")) {
            assertThat(OnStage.onFx(() -> stage.find(id).getAccessibleText())).as(id).isNotBlank();
        }
    }
}
