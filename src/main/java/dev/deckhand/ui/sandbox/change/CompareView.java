package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.compare.Difference;
import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Two branches side by side: the same layout, what differs outlined, said in words, and counted.
final class CompareView extends BorderPane {
    /// How much of the height words and figures take, at most.
    private static final double SHARE = 0.42;

    private final CompareModel model;
    private final Side left;
    private final Side right;
    private final VBox differences = new VBox();
    private final GridPane figures = new GridPane();
    private final Label parted = Controls.wrapped("", "dh-small", "dh-third");

    CompareView(CompareModel model, Supplier<Sight> sights) {
        this.model = model;
        setId("sandbox.compare");
        getStyleClass().add("dh-compare");
        left = new Side("sandbox.compare.left", sights.get());
        right = new Side("sandbox.compare.right", sights.get());
        HBox maps = new HBox(left, right);
        maps.getStyleClass().add("dh-compare-maps");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        Button swap =
                Controls.icon(
                        "sandbox.compare.swap",
                        Messages.text("change.compare.swap"),
                        Feather.REPEAT,
                        model::swap);
        HBox head =
                new HBox(
                        Controls.label(Messages.text("change.compare.title"), "dh-strong"),
                        parted,
                        Controls.gap(),
                        swap,
                        Controls.icon(
                                "sandbox.compare.close",
                                Messages.text("change.compare.close"),
                                Feather.X,
                                model::close));
        head.getStyleClass().add("dh-compare-head");
        setTop(head);
        setCenter(maps);
        setBottom(bottom());
        model.pairProperty().subscribe(this::show);
    }

    private HBox bottom() {
        differences.setId("sandbox.compare.differences");
        differences.getStyleClass().add("dh-compare-words");
        figures.setId("sandbox.compare.figures");
        figures.getStyleClass().add("dh-compare-figures");
        ScrollPane words = scrolled(differences);
        ScrollPane numbers = scrolled(figures);
        numbers.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox bottom = new HBox(words, numbers);
        bottom.getStyleClass().add("dh-compare-bottom");
        bottom.prefHeightProperty().bind(heightProperty().multiply(SHARE));
        return bottom;
    }

    private static ScrollPane scrolled(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        return scroll;
    }

    private void show(Optional<CompareModel.Pair> now) {
        if (now.isEmpty()) {
            return;
        }
        CompareModel.Pair pair = now.get();
        Set<Thing> differing = pair.differing();
        left.show(pair.left(), differing);
        right.show(pair.right(), differing);
        parted.setText(
                pair.partedAt() <= pair.atMicros()
                        ? Messages.text("change.compare.parted", Times.brief(pair.partedAt()))
                        : Messages.text("change.compare.not-parted", Times.brief(pair.partedAt())));
        words(pair.differences());
        numbers(pair);
    }

    private void words(List<Difference> all) {
        differences
                .getChildren()
                .setAll(Controls.label(Messages.text("change.compare.differences"), "dh-section"));
        if (all.isEmpty()) {
            differences
                    .getChildren()
                    .add(Controls.wrapped(Messages.text("change.compare.same"), "dh-second"));
        }
        for (Difference difference : all.subList(0, Math.min(Difference.MOST_SHOWN, all.size()))) {
            Label line = Controls.wrapped(difference.sentence() + ".");
            line.getStyleClass().addAll("dh-compare-line", "dh-focusable");
            line.setFocusTraversable(true);
            line.setAccessibleRole(AccessibleRole.TEXT);
            line.setOnMouseEntered(_ -> model.light(difference));
            line.setOnMouseExited(_ -> model.dark());
            line.focusedProperty()
                    .subscribe((_, focused) -> {
                        if (focused) {
                            model.light(difference);
                        } else {
                            model.dark();
                        }
                    });
            differences.getChildren().add(line);
        }
        if (all.size() > Difference.MOST_SHOWN) {
            differences
                    .getChildren()
                    .add(
                            Controls.label(
                                    Messages.text(
                                            "change.compare.more",
                                            all.size() - Difference.MOST_SHOWN),
                                    "dh-small",
                                    "dh-third"));
        }
    }

    private void numbers(CompareModel.Pair pair) {
        if (pair.left().account().isEmpty() || pair.right().account().isEmpty()) {
            return; // While time plays the figures of the last pause stay.
        }
        figures.getChildren().clear();
        figures.addRow(
                0,
                Controls.label("", "dh-section"),
                head(pair.left().branch().name()),
                head(pair.right().branch().name()),
                head(Messages.text("change.figure.change")));
        int at = 1;
        for (FigureRow row :
                FigureRow.of(pair.left().account().get(), pair.right().account().get())) {
            Label name = Controls.label(row.name(), "dh-second");
            name.setTooltip(new Tooltip(row.how()));
            name.setAccessibleHelp(row.how());
            Label change = Controls.label(row.change(), "dh-mono", "dh-strong");
            figures.addRow(at++, name, number(row.left()), number(row.right()), change);
            whole(name, change);
        }
    }

    private static Label number(String text) {
        Label label = Controls.label(text, "dh-mono");
        whole(label);
        return label;
    }

    /// Never cut off.
    private static void whole(Label... labels) {
        for (Label label : labels) {
            label.setMinWidth(USE_PREF_SIZE);
        }
    }

    private static Label head(String text) {
        Label label = Controls.label(text, "dh-section");
        whole(label);
        return label;
    }

    /// One of the two maps under the name of its branch.
    private static final class Side extends VBox {
        private final Sight sight;
        private final Label name = Controls.label("", "dh-medium");

        Side(String id, Sight sight) {
            this.sight = sight;
            setId(id);
            getStyleClass().add("dh-compare-side");
            name.getStyleClass().add("dh-compare-name");
            VBox.setVgrow(sight.node(), Priority.ALWAYS);
            setMinWidth(0);
            setPrefWidth(0);
            getChildren().addAll(name, sight.node());
        }

        void show(CompareModel.Side side, Set<Thing> differing) {
            name.setText(side.branch().name());
            sight.show(side.picture());
            sight.outline(differing);
        }
    }
}
