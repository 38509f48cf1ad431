package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shell.DeckhandApp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Frames of the map with 5,000 instances and 100,000 tasks at 1600 x 900: the time from one frame to
/// the next with a new moment in each, and with everything painted anew. A program of its own, since
/// JMH and a toolkit's pulses do not go together; run it with
/// `-Djavafx.animation.fullspeed=true -Dglass.platform=Headless -Dprism.order=sw`.
public final class MapFrameBench {
    private static final int WIDTH = 1_600;
    private static final int HEIGHT = 900;
    private static final int MOMENTS = 60;
    private static final int FRAMES = 360;
    private static final int WARM = 120;
    private static final int SERVICES = 20;
    private static final int SECONDS_BEFORE = 100;
    private static final long SECOND = 1_000_000;

    private MapFrameBench() {}

    public static void main(String[] words) throws InterruptedException {
        List<Picture> moments = moments();
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> start(moments, done));
        done.await();
        CountDownLatch opened = new CountDownLatch(1);
        String large = large();
        long start = System.nanoTime();
        Scenario scenario = ((Reading.Valid) ScenarioReader.read(large)).scenario();
        Simulation run = Simulation.load(scenario);
        run.runUntil(0);
        Picture first = run.picture();
        Platform.runLater(() -> open(first, start, opened));
        opened.await();
        System.exit(0);
    }

    /// As many instances and tasks, each task listed on its instance.
    private static String large() {
        StringBuilder json =
                new StringBuilder("{\"format\":1,\"id\":\"large\",\"cluster\":{\"containerInstances\":[");
        int instances = 5_000;
        for (int i = 0; i < instances; i++) {
            json.append(i > 0 ? "," : "")
                    .append("{\"id\":\"i")
                    .append(i)
                    .append("\",\"ec2InstanceType\":\"m5.4xlarge\",\"availabilityZone\":\"az-")
                    .append((char) ('a' + i % 3))
                    .append("\"}");
        }
        json.append(
                "]},\"taskDefinitions\":[{\"family\":\"web\",\"containerDefinitions\":[{\"name\":\"a\","
                        + "\"image\":\"x\",\"cpu\":512,\"memory\":1024}]}],\"tasks\":[");
        for (int i = 0; i < instances; i++) {
            json.append(i > 0 ? "," : "")
                    .append("{\"id\":\"t")
                    .append(i)
                    .append("\",\"count\":20,\"taskDefinition\":\"web:1\",\"containerInstance\":\"i")
                    .append(i)
                    .append("\"}");
        }
        return json.append("]}").toString();
    }

    private static void open(Picture first, long start, CountDownLatch opened) {
        ClusterMap map = new ClusterMap(new Selection());
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(map), WIDTH, HEIGHT));
        stage.show();
        map.show(first, false);
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == 3) {
                    stop();
                    System.out.printf(
                            Locale.ROOT,
                            "opening a scenario of %d tasks: %.2f s from its text to the picture%n",
                            first.taskCount(),
                            (System.nanoTime() - start) / 1e9);
                    opened.countDown();
                }
            }
        }.start();
    }

    /// Moments of one run, a second apart; in each about one task of a hundred has changed.
    private static List<Picture> moments() {
        StringBuilder json =
                new StringBuilder("{\"format\":1,\"id\":\"big\",\"cluster\":{\"containerInstances\":[");
        int[] counts = {1_667, 1_667, 1_666};
        for (int zone = 0; zone < counts.length; zone++) {
            json.append(zone > 0 ? "," : "")
                    .append("{\"id\":\"i")
                    .append(zone)
                    .append("\",\"count\":")
                    .append(counts[zone])
                    .append(",\"ec2InstanceType\":\"m5.4xlarge\",\"availabilityZone\":\"az-")
                    .append((char) ('a' + zone))
                    .append("\"}");
        }
        json.append(
                "]},\"taskDefinitions\":[{\"family\":\"web\",\"containerDefinitions\":[{\"name\":\"a\","
                        + "\"image\":\"x\",\"cpu\":512,\"memory\":1024}]}],\"services\":[");
        for (int i = 0; i < SERVICES; i++) {
            json.append(i > 0 ? "," : "")
                    .append("{\"serviceName\":\"web")
                    .append(i)
                    .append("\",\"taskDefinition\":\"web:1\",\"desiredCount\":5000,\"placementStrategy\":[")
                    .append("{\"type\":\"spread\",\"field\":\"instanceId\"}]}");
        }
        json.append("],\"timeline\":[");
        for (int i = 0; i < MOMENTS; i++) {
            json.append(i > 0 ? "," : "")
                    .append("{\"at\":\"")
                    .append(SECONDS_BEFORE + i)
                    .append("s\",\"updateService\":{\"service\":\"web")
                    .append(i % SERVICES)
                    .append("\",\"desiredCount\":")
                    .append(i / SERVICES % 2 == 0 ? 4_500 : 5_000)
                    .append("}}");
        }
        json.append("]}");
        Scenario scenario = ((Reading.Valid) ScenarioReader.read(json.toString())).scenario();
        Simulation run = Simulation.load(scenario);
        run.runUntil((SECONDS_BEFORE - 1) * SECOND);
        List<Picture> moments = new ArrayList<>();
        for (int i = 0; i < MOMENTS; i++) {
            run.runUntil((SECONDS_BEFORE + i) * SECOND);
            moments.add(run.picture());
        }
        return moments;
    }

    private static void start(List<Picture> moments, CountDownLatch done) {
        DeckhandApp.prepare();
        ClusterMap map = new ClusterMap(new Selection());
        Stage stage = new Stage();
        Scene scene = new Scene(new StackPane(map), WIDTH, HEIGHT);
        for (String sheet : List.of("shared/base.css", "shell/light.css")) {
            scene.getStylesheets()
                    .add(
                            MapFrameBench.class
                                    .getResource("/dev/deckhand/ui/" + sheet)
                                    .toExternalForm());
        }
        stage.setScene(scene);
        stage.show();
        map.show(moments.getFirst(), false);
        new AnimationTimer() {
            private final long[] changing = new long[FRAMES];
            private final long[] whole = new long[FRAMES];
            private int frame = -WARM;
            private long last;

            @Override
            public void handle(long now) {
                long at = System.nanoTime();
                boolean all = frame >= FRAMES;
                int index = all ? frame - FRAMES - WARM : frame;
                if (index >= 0 && last > 0) {
                    (all ? whole : changing)[index] = at - last;
                }
                last = at;
                frame++;
                if (frame == 2 * FRAMES + WARM) {
                    stop();
                    print("one task of a hundred changing", changing);
                    print("everything painted anew", whole);
                    done.countDown();
                    return;
                }
                map.show(moments.get(Math.floorMod(frame, MOMENTS)), false);
                if (frame >= FRAMES) {
                    map.figuresProperty().set(!map.figuresProperty().get());
                }
            }
        }.start();
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms, worst %.1f ms%n",
                what,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length - 1] / 1e6);
    }
}
