package dev.deckhand.ui.sandbox;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.StateView.ServiceView;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The services: desired, running and pending as three numbers and one bar. Hovering one lights its
/// tasks.
final class ServicesPane extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final StageModel model;
    private final VBox rows = new VBox();
    private List<String> shown = List.of();
    private final List<Row> parts = new ArrayList<>();

    ServicesPane(StageModel model) {
        this.model = model;
        setId("sandbox.services");
        getStyleClass().add("dh-services");
        getChildren().addAll(Tools.label(Messages.text("sandbox.services"), "dh-section"), rows);
        rows.getStyleClass().add("dh-service-rows");
        model.run().momentProperty().subscribe(this::show);
        model.selection().selectedProperty().subscribe(this::select);
    }

    private void show(@Nullable Moment moment) {
        if (moment == null) {
            return;
        }
        Picture picture = moment.picture();
        List<String> names = new ArrayList<>();
        List<ServiceView> views = new ArrayList<>();
        for (int i = 0; i < picture.services().size(); i++) {
            if (!picture.serviceGone(i)) {
                names.add(picture.services().get(i));
                views.add(picture.service(i));
            }
        }
        if (!names.equals(shown) || rows.getChildren().isEmpty()) {
            shown = List.copyOf(names);
            parts.clear();
            rows.getChildren().clear();
            for (String name : names) {
                Row row = new Row(name);
                parts.add(row);
                rows.getChildren().add(row);
            }
            if (names.isEmpty()) {
                rows.getChildren()
                        .add(
                                Tools.label(
                                        Messages.text("sandbox.services.none"),
                                        "dh-second",
                                        "dh-small"));
            }
            select(model.selection().selected());
        }
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).show(views.get(i));
        }
    }

    private void select(Optional<Thing> thing) {
        parts.forEach(row ->
                row.pseudoClassStateChanged(
                        SELECTED, thing.equals(Optional.of(new Thing.Service(row.name)))));
    }

    /// One service.
    private final class Row extends Button {
        private final String name;
        private final Label numbers = Tools.label("", "dh-mono", "dh-small");
        private final Region running = new Region();
        private final Region pending = new Region();
        private final Pane bar = new Pane(running, pending);
        private int desiredCount;
        private int runningCount;
        private int pendingCount;

        private Row(String name) {
            this.name = name;
            setId("sandbox.service." + name);
            getStyleClass().addAll("dh-plain", "dh-service");
            setMaxWidth(Double.MAX_VALUE);
            Label title = Tools.label(name, "dh-medium");
            numbers.setMinWidth(Region.USE_PREF_SIZE);
            HBox head = Tools.row("dh-service-head", title, Tools.gap(), numbers);
            running.setManaged(false);
            pending.setManaged(false);
            bar.getStyleClass().add("dh-bar");
            running.getStyleClass().add("dh-bar-running");
            pending.getStyleClass().add("dh-bar-pending");
            VBox content = new VBox(head, bar);
            content.getStyleClass().add("dh-service-content");
            content.prefWidthProperty().bind(Bindings.subtract(widthProperty(), 16));
            setGraphic(content);
            setOnAction(_ -> model.selection().select(new Thing.Service(name)));
            hoverProperty().subscribe((_, over) -> light(over));
            focusedProperty().subscribe((_, focused) -> light(focused));
            bar.layoutBoundsProperty().subscribe(_ -> drawBar());
        }

        private void light(boolean on) {
            if (on) {
                model.selection().light(List.of(new Thing.Service(name)));
            } else {
                model.selection().dark();
            }
        }

        private void show(ServiceView view) {
            desiredCount = view.desiredCount();
            runningCount = view.runningCount();
            pendingCount = view.pendingCount();
            numbers.setText(
                    Messages.text(
                            "sandbox.service.numbers", desiredCount, runningCount, pendingCount));
            setAccessibleText(
                    Messages.text(
                            "sandbox.service", name, desiredCount, runningCount, pendingCount));
            drawBar();
        }

        private void drawBar() {
            double all = Math.max(1, Math.max(desiredCount, runningCount + pendingCount));
            double wide = bar.getWidth() * runningCount / all;
            double more = bar.getWidth() * pendingCount / all;
            running.resizeRelocate(0, 0, wide, bar.getHeight());
            pending.resizeRelocate(wide, 0, more, bar.getHeight());
        }
    }
}
