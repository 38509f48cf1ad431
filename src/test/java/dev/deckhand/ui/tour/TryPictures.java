package dev.deckhand.ui.tour;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Startup;
import dev.deckhand.content.QuestionType;
import dev.deckhand.study.Practice;
import dev.deckhand.ui.shared.FxThread;
import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.Workers;
import dev.deckhand.ui.shell.DeckhandApp;
import dev.deckhand.ui.shell.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// Pictures of questions in all states, for looking at. Run by name: `mvn test -Dtest=TryPictures
/// -Dpictures=/tmp/pics`.
class TryPictures {
    private static final Instant TODAY = Instant.parse("2026-11-20T18:30:00Z");

    @Test
    void take() throws Exception {
        Path pictures = Path.of(System.getProperty("pictures", "target/pictures"));
        int width = Integer.getInteger("width", 1280);
        int height = Integer.getInteger("height", 800);
        List<Look.Theme> themes =
                Boolean.getBoolean("dark") ? List.of(Look.Theme.DARK) : List.of(Look.Theme.LIGHT);
        Files.createDirectories(pictures);
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        FxThread.call(() -> {
            DeckhandApp.prepare();
            return 0;
        });
        for (Look.Theme theme : themes) {
            Path data = Files.createTempDirectory("deckhand-pictures");
            DataFolder folder = new DataFolder(data);
            InstantSource clock = InstantSource.fixed(TODAY);
            if (!Boolean.getBoolean("fresh")
                    && Startup.open(folder, clock, ZoneOffset.UTC, new SplittableRandom(1))
                            instanceof Startup.Ready ready) {
                DemoLearner.fill(ready.services().library(), ready.services().journal(), TODAY);
                ready.services().close();
            }
            Stage stage = FxThread.call(Stage::new);
            Window window =
                    FxThread.call(() -> {
                        Window made =
                                new Window(
                                        stage,
                                        folder,
                                        () ->
                                                Startup.open(
                                                        folder,
                                                        clock,
                                                        ZoneOffset.UTC,
                                                        new SplittableRandom(1)),
                                        new Workers(),
                                        _ -> {});
                        made.look().theme().set(theme);
                        made.open();
                        stage.setWidth(width);
                        stage.setHeight(height);
                        return made;
                    });
            Stop stop =
                    new Stop(window, stage, (name, look) -> pictures.resolve(name + ".png"), theme);
            stop.untilOpen();
            String only = System.getProperty("only", "");
            if (only.isEmpty() || only.contains("practice")) {
                practice(stop);
            }
            if (only.isEmpty() || only.contains("questions")) {
                questions(stop);
            }
            if (only.isEmpty() || only.contains("today")) {
                stop.at(new Place.Today()).picture("today");
            }
            if (only.isEmpty() || only.contains("library")) {
                stop.at(new Place.Library("")).picture("library");
                stop.at(new Place.Library("iam-task-role-03")).picture("library-question");
                stop.at(new Place.Library("iam-task-role")).picture("library-note");
            }
            if (only.contains("challenge")) {
                stop.at(new Place.SandboxChallenge("survive-any-zone")).until("sandbox.play");
                stop.focus("sandbox.challenge.check");
                stop.picture("challenge");
                stop.focus("sandbox.challenge.check").press(KeyCode.SPACE);
                stop.picture("challenge-missed");
                stop.at(new Place.SandboxChallenge("too-heavy")).until("sandbox.play");
                stop.focus("sandbox.challenge.hint").press(KeyCode.SPACE);
                stop.focus("sandbox.challenge.solution").press(KeyCode.SPACE);
                stop.picture("challenge-solution");
            }
            FxThread.call(() -> {
                stage.hide();
                return 0;
            });
        }
    }

    private static void practice(Stop stop) throws Exception {
        stop.at(new Place.PracticeBuilder()).picture("builder");
        focus(stop, "practice.module.identity").press(KeyCode.SPACE);
        focus(stop, "practice.module.networking").press(KeyCode.SPACE);
        stop.picture("builder-concepts");
        focus(stop, "practice.kind.open").press(KeyCode.SPACE);
        focus(stop, "practice.difficulty.easy").press(KeyCode.SPACE);
        focus(stop, "practice.which.flagged").press(KeyCode.SPACE);
        stop.picture("builder-empty");
        stop.at(
                session(
                        Set.of(QuestionType.SINGLE, QuestionType.TRUE_FALSE, QuestionType.HOTSPOT),
                        11));
        for (int i = 0; i < 6; i++) {
            stop.press(KeyCode.A);
            stop.press(KeyCode.DOWN);
            stop.press(KeyCode.SPACE);
            stop.press(KeyCode.ENTER);
            if (i == 2) {
                stop.press(KeyCode.N);
                stop.picture("session-note");
                stop.press(KeyCode.ESCAPE);
                stop.press(KeyCode.F);
                stop.picture("session-flag");
            }
            stop.press(KeyCode.ENTER);
        }
        stop.picture("summary");
    }

    private static Stop focus(Stop stop, String id) {
        FxThread.call(() -> {
            find(stop.window().navigator().map(Node.class::cast).orElseThrow(), id).requestFocus();
            return 0;
        });
        return stop;
    }

    private static Node find(Node at, String id) {
        if (id.equals(at.getId())) {
            return at;
        }
        if (at instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static void questions(Stop stop) throws Exception {
        for (QuestionType type :
                List.of(
                        QuestionType.SINGLE,
                        QuestionType.MULTIPLE,
                        QuestionType.TRUE_FALSE,
                        QuestionType.ORDERING,
                        QuestionType.MATCHING,
                        QuestionType.FILL,
                        QuestionType.HOTSPOT,
                        QuestionType.OPEN)) {
            stop.at(session(Set.of(type), 5));
            Camera.rest(300);
            switch (type) {
                case MULTIPLE -> {
                    stop.press(KeyCode.A);
                    stop.press(KeyCode.B);
                    stop.press(KeyCode.D);
                    stop.press(KeyCode.D);
                }
                case ORDERING -> {
                    stop.press(KeyCode.DOWN);
                    stop.press(KeyCode.ALT, KeyCode.DOWN);
                }
                case MATCHING -> {
                    stop.press(KeyCode.A);
                    stop.press(KeyCode.B);
                    stop.picture("matching-half");
                    for (int i = 0; i < 5; i++) {
                        stop.press(KeyCode.C);
                    }
                }
                case FILL -> {
                    stop.press(KeyCode.X);
                    stop.press(KeyCode.Y);
                }
                case HOTSPOT -> {
                    stop.press(KeyCode.DOWN);
                    stop.press(KeyCode.DOWN);
                    stop.press(KeyCode.SPACE);
                    stop.press(KeyCode.DOWN);
                    stop.press(KeyCode.DOWN);
                    stop.press(KeyCode.SPACE);
                }
                default -> {
                    stop.press(KeyCode.B);
                    stop.press(KeyCode.DIGIT7);
                }
            }
            stop.picture(type.word());
            stop.press(type == QuestionType.OPEN ? KeyCode.CONTROL : KeyCode.ENTER, KeyCode.ENTER);
            if (type == QuestionType.OPEN) {
                stop.press(KeyCode.DOWN);
                stop.press(KeyCode.SPACE);
                stop.picture("open-marking");
                stop.press(KeyCode.ENTER);
            }
            stop.picture(type.word() + "-answered");
        }
    }

    private static Place session(Set<QuestionType> types, long seed) {
        return new Place.PracticeSession(
                new Practice.Request(
                        Set.of(), Set.of(), types, Set.of(), Practice.Which.ALL, 6, seed));
    }
}
