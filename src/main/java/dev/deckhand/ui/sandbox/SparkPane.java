package dev.deckhand.ui.sandbox;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Figures;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/// A row of lines over time for each service: wanted and running tasks, and the CPU they reserve.
final class SparkPane extends VBox {
    private static final double ROOM_ABOVE = 2;

    private final StageModel model;
    private final Run run;
    private final VBox rows = new VBox();
    private final List<Spark> sparks = new ArrayList<>();

    SparkPane(StageModel model) {
        this.model = model;
        this.run = model.run();
        setId("sandbox.figures");
        getStyleClass().add("dh-sparks");
        rows.getStyleClass().add("dh-spark-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label none = Tools.label(Messages.text("sandbox.figures.none"), "dh-small", "dh-third", "dh-spark-legend");
        none.setWrapText(true);
        none.visibleProperty().bind(Bindings.isEmpty(rows.getChildren()));
        none.managedProperty().bind(none.visibleProperty());
        FlowPane legend = legend();
        legend.visibleProperty().bind(none.visibleProperty().not());
        legend.managedProperty().bind(legend.visibleProperty());
        getChildren().addAll(none, legend, scroll);
        run.figuresProperty().subscribe(this::show);
        run.momentProperty().subscribe(this::now);
        run.horizonProperty().subscribe(() -> show(run.figuresProperty().get()));
    }

    private static FlowPane legend() {
        FlowPane legend =
                new FlowPane(
                        legend("dh-spark-running", "sandbox.figures.running"),
                        legend("dh-spark-desired", "sandbox.figures.desired"),
                        legend("dh-spark-cpu", "sandbox.figures.cpu"));
        legend.getStyleClass().add("dh-spark-legend");
        return legend;
    }

    private static Label legend(String style, String key) {
        Label label = Tools.label(Messages.text(key), "dh-small", "dh-second");
        Path sign = new Path(new MoveTo(0, 0), new LineTo(14, 0));
        sign.getStyleClass().add(style);
        label.setGraphic(sign);
        return label;
    }

    private void show(Figures figures) {
        TreeSet<String> names = new TreeSet<>();
        figures.samples().forEach(sample -> names.addAll(sample.services().keySet()));
        if (!names.stream().toList().equals(sparks.stream().map(spark -> spark.name).toList())) {
            sparks.clear();
            rows.getChildren().clear();
            for (String name : names) {
                Spark spark = new Spark(name);
                sparks.add(spark);
                rows.getChildren().add(spark);
            }
        }
        sparks.forEach(spark -> spark.draw(figures));
    }

    private void now(@Nullable Moment moment) {
        long at = moment == null ? 0 : moment.atMicros();
        sparks.forEach(spark -> spark.now(at));
    }

    /// The lines of one service.
    private final class Spark extends Pane {
        private final String name;
        private final Label title;
        private final Path desired = new Path();
        private final Path running = new Path();
        private final Path cpu = new Path();
        private final Region cursor = new Region();
        private Figures figures = Figures.NONE;

        private Spark(String name) {
            this.name = name;
            this.title = Tools.label(name, "dh-small", "dh-spark-name");
            getStyleClass().add("dh-spark");
            setAccessibleRole(AccessibleRole.TEXT);
            desired.getStyleClass().add("dh-spark-desired");
            running.getStyleClass().add("dh-spark-running");
            cpu.getStyleClass().add("dh-spark-cpu");
            cursor.getStyleClass().add("dh-spark-cursor");
            for (Path path : List.of(desired, running, cpu)) {
                path.setManaged(false);
            }
            cursor.setManaged(false);
            getChildren().addAll(cpu, desired, running, cursor, title);
            setOnMouseEntered(_ -> model.selection().light(List.of(new Thing.Service(name))));
            setOnMouseExited(_ -> model.selection().dark());
            setOnMouseClicked(mouse -> {
                long all = run.horizonProperty().get();
                model.selection().select(new Thing.Service(name));
                run.toTime(Math.round(all * Math.clamp(mouse.getX() / getWidth(), 0, 1)));
            });
        }

        private void draw(Figures all) {
            figures = all;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            title.resizeRelocate(
                    0, 0, Math.min(getWidth(), title.prefWidth(-1)), title.prefHeight(-1));
            double top = title.prefHeight(-1) + ROOM_ABOVE;
            int most = 1;
            int mostCpu = 1;
            for (Figures.Sample sample : figures.samples()) {
                Figures.Count count = count(sample);
                most = Math.max(most, Math.max(count.desired(), count.running()));
                mostCpu = Math.max(mostCpu, count.cpu());
            }
            draw(desired, Figures.Count::desired, most, top);
            draw(running, Figures.Count::running, most, top);
            draw(cpu, Figures.Count::cpu, mostCpu, top);
            Moment moment = run.momentProperty().get();
            now(moment == null ? 0 : moment.atMicros());
        }

        private Figures.Count count(Figures.Sample sample) {
            return sample.services().getOrDefault(name, Figures.Count.NONE);
        }

        private void draw(Path path, ToIntFunction<Figures.Count> figure, int most, double top) {
            List<PathElement> way = new ArrayList<>();
            double height = getHeight() - top - 2;
            double last = Double.NaN;
            for (Figures.Sample sample : figures.samples()) {
                double x = x(sample.atMicros());
                double y = top + height * (1 - (double) figure.applyAsInt(count(sample)) / most);
                if (Double.isNaN(last)) {
                    way.add(new MoveTo(x, y));
                } else if (y != last) {
                    way.add(new LineTo(x, last));
                    way.add(new LineTo(x, y));
                }
                last = y;
            }
            if (!way.isEmpty()) {
                way.add(new LineTo(getWidth(), last));
            }
            path.getElements().setAll(way);
        }

        private double x(long micros) {
            long all = Math.max(1, run.horizonProperty().get());
            return getWidth() * Math.min(1, (double) micros / all);
        }

        private void now(long micros) {
            double top = title.prefHeight(-1);
            cursor.resizeRelocate(Math.rint(x(micros)), top, 1, getHeight() - top);
            Figures.Count count = Figures.Count.NONE;
            for (Figures.Sample sample : figures.samples()) {
                if (sample.atMicros() <= micros) {
                    count = count(sample);
                }
            }
            String words =
                    Messages.text(
                            "sandbox.figures.service",
                            name,
                            count.running(),
                            count.desired(),
                            count.cpu());
            title.setText(words);
            if (getWidth() > 0 && title.prefWidth(-1) > getWidth()) {
                title.setText(
                        Messages.text(
                                "sandbox.figures.tasks", name, count.running(), count.desired()));
            }
            setAccessibleText(words);
        }
    }
}
