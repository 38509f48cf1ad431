package dev.deckhand.ui.tour;

import dev.deckhand.app.Services;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.sandbox.map.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/// The stops in the sandbox: the catalogue, the map from far and near, and everything that is done
/// there.
final class SandboxStops {
    private static final String LESSON = "spread-binpack-random";
    private static final String CHALLENGE = "two-are-enough";

    private final Stop stop;

    SandboxStops(Stop stop) {
        this.stop = stop;
    }

    void all() throws IOException {
        stop.at(new Place.Sandbox()).until("sandbox.filter").picture("sandbox");
        scenario("rolling-update").goTo("12s").press(KeyCode.C);
        stop.picture("sandbox-run").press(KeyCode.C);
        scenario("zone-outage").goTo("31s");
        stop.focus("sandbox.service.web").press(KeyCode.SPACE).picture("sandbox-selected");
        levels();
        explained();
        guessed();
        compared();
        solved();
        lesson();
        stop.at(new Place.SandboxImport()).until("exchange.import.text").picture("sandbox-import");
    }

    private Stop scenario(String id) {
        stop.at(new Place.SandboxScenario(id)).until("sandbox.stage");
        return stop.press(KeyCode.HOME).untilRun();
    }

    /// The same cluster at every level of detail.
    private void levels() throws IOException {
        Services services = stop.window().services().orElseThrow();
        Path file = services.folder().path().resolve("fleet.json");
        Files.writeString(file, DemoFleet.json());
        stop.at(new Place.SandboxFile(file)).until("sandbox.service.web").untilRun();
        stop.goTo("10s").press(KeyCode.DIGIT0);
        for (Level level : Level.values()) {
            stop.closer(level);
            if (level == Level.DETAIL) {
                nearest();
            }
            stop.picture("sandbox-map-" + level.name().toLowerCase(Locale.ROOT));
        }
    }

    /// A task in words.
    private void nearest() {
        stop.focus("sandbox.map").press(KeyCode.RIGHT).press(KeyCode.ENTER).press(KeyCode.F);
    }

    private void explained() throws IOException {
        scenario("binpack-vs-spread").goTo("20s").press(KeyCode.W);
        stop.until("why.explanation").picture("sandbox-why");
    }

    private void guessed() throws IOException {
        scenario("binpack-vs-spread").press(KeyCode.P);
        stop.until("predict.choices").press(KeyCode.DIGIT3).picture("sandbox-predict");
        stop.press(KeyCode.ENTER).until("predict.verdict").picture("sandbox-predict-answered");
        stop.press(KeyCode.ESCAPE);
    }

    /// A change in the past, and what it makes different.
    private void compared() throws IOException {
        scenario("zone-outage").goTo("40s").goTo("20s").press(KeyCode.SLASH);
        stop.type("stop instance b1").press(KeyCode.ENTER);
        stop.until("sandbox.branch.1.compare").press(KeyCode.ESCAPE);
        stop.focus("sandbox.map").goTo("40s");
        stop.focus("sandbox.branch.1.compare").press(KeyCode.SPACE);
        stop.until("sandbox.compare").picture("sandbox-compare");
        stop.focus("sandbox.branch.1.compare").press(KeyCode.SPACE);
    }

    private void solved() throws IOException {
        stop.at(new Place.SandboxChallenge(CHALLENGE)).until("sandbox.goals").untilRun();
        stop.goTo("30s").focus("sandbox.challenge.solution").press(KeyCode.SPACE);
        stop.press(KeyCode.ENTER)
                .press(KeyCode.ESCAPE)
                .focus("sandbox.challenge.check")
                .press(KeyCode.SPACE);
        stop.untilText("sandbox.verdict").picture("sandbox-challenge");
    }

    /// A caption, and one that asks for a guess.
    private void lesson() throws IOException {
        stop.at(new Place.SandboxLesson(LESSON)).until("sandbox.lesson.next").untilRun();
        caption();
        stop.picture("sandbox-lesson");
        caption();
        caption();
        stop.until("predict.choices").picture("sandbox-lesson-guess");
    }

    /// To the next caption, without watching the way there.
    private void caption() {
        stop.press(KeyCode.ENTER).press(KeyCode.ENTER);
    }
}
