package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The stages of a decision as rows that grow shorter: how many came, how many were left, and a dot
/// for each one dropped. Each row is a sentence for a screen reader.
final class FunnelView extends VBox {
    private static final int MOST_DOTS = 24;
    private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");
    private static final PseudoClass DECIDES = PseudoClass.getPseudoClass("decides");
    private static final PseudoClass SEPARATES = PseudoClass.getPseudoClass("separates");

    /// @param separates the row to be pointed out
    FunnelView(Funnel funnel, Optional<Integer> separates, InspectorModel model) {
        getStyleClass().add("dh-funnel");
        setId("why.funnel");
        setAccessibleText(funnel.text());
        int most = funnel.rows().stream().mapToInt(Funnel.Row::in).max().orElse(1);
        List<Funnel.Row> unset = new ArrayList<>();
        for (int i = 0; i < funnel.rows().size(); i++) {
            Funnel.Row stage = funnel.rows().get(i);
            if (!stage.set()) {
                unset.add(stage);
                continue;
            }
            addUnset(unset);
            VBox row = row(stage, Math.max(1, most), model);
            row.pseudoClassStateChanged(
                    DECIDES, funnel.decides().filter(Integer.valueOf(i)::equals).isPresent());
            row.pseudoClassStateChanged(
                    SEPARATES, separates.filter(Integer.valueOf(i)::equals).isPresent());
            getChildren().add(row);
        }
        addUnset(unset);
    }

    /// Stages side by side that nobody set share a line.
    private void addUnset(List<Funnel.Row> stages) {
        if (stages.isEmpty()) {
            return;
        }
        Label names =
                Parts.wrapped(
                        stages.stream().map(Funnel.Row::name).collect(Collectors.joining(", ")),
                        "dh-small");
        names.setMinWidth(0);
        Label words = new Label(Messages.text("why.funnel.unset"));
        words.getStyleClass().add("dh-funnel-counts");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = head(names, words);
        VBox box = new VBox(head);
        box.setId("why.funnel." + stages.getFirst().id());
        box.getStyleClass().add("dh-funnel-row");
        box.pseudoClassStateChanged(UNSET, true);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(
                stages.stream().map(Funnel.Row::text).collect(Collectors.joining(" ")));
        getChildren().add(box);
        stages.clear();
    }

    private static HBox head(Label name, Label counts) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(name, gap, counts);
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private static VBox row(Funnel.Row row, int most, InspectorModel model) {
        Label name = new Label(row.name());
        name.getStyleClass().add("dh-medium");
        name.setMinWidth(0);
        Label counts =
                new Label(
                        row.reached()
                                ? Messages.text("why.funnel.counts", row.in(), row.out())
                                : Messages.text("why.funnel.unreached"));
        counts.getStyleClass().add("dh-funnel-counts");
        counts.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(head(name, counts));
        box.setId("why.funnel." + row.id());
        box.getStyleClass().add("dh-funnel-row");
        box.pseudoClassStateChanged(UNSET, !row.reached());
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(row.text());
        if (row.reached()) {
            box.getChildren().add(bar(row, most));
            if (!row.dropped().isEmpty()) {
                box.setFocusTraversable(true);
                box.getChildren().add(dots(row, model));
                Parts.lights(box, row.dropped(), model);
            }
            // What all of them pass needs no explaining; it is told when asked for.
            if (!row.detail().isEmpty() && row.in() != row.out()) {
                box.getChildren().add(Parts.wrapped(row.detail(), "dh-second", "dh-small"));
            } else if (!row.detail().isEmpty()) {
                Tooltip.install(box, new Tooltip(row.detail()));
            }
        }
        return box;
    }

    private static StackPane bar(Funnel.Row row, int most) {
        Region came = new Region();
        came.getStyleClass().add("dh-funnel-came");
        Region left = new Region();
        left.getStyleClass().add("dh-funnel-left");
        StackPane bar = new StackPane(came, left);
        bar.getStyleClass().add("dh-funnel-bar");
        StackPane.setAlignment(came, Pos.CENTER_LEFT);
        StackPane.setAlignment(left, Pos.CENTER_LEFT);
        came.maxWidthProperty().bind(bar.widthProperty().multiply((double) row.in() / most));
        left.maxWidthProperty().bind(bar.widthProperty().multiply((double) row.out() / most));
        return bar;
    }

    private static FlowPane dots(Funnel.Row row, InspectorModel model) {
        FlowPane dots = new FlowPane();
        dots.getStyleClass().add("dh-funnel-dots");
        Label label = new Label(Messages.text("why.funnel.dropped"));
        label.getStyleClass().addAll("dh-third", "dh-small");
        dots.getChildren().add(label);
        row.dropped().stream()
                .limit(MOST_DOTS)
                .forEach(thing -> dots.getChildren().add(dot(thing, model)));
        if (row.dropped().size() > MOST_DOTS) {
            Label more =
                    new Label(Messages.text("why.funnel.more", row.dropped().size() - MOST_DOTS));
            more.getStyleClass().addAll("dh-third", "dh-small");
            dots.getChildren().add(more);
        }
        return dots;
    }

    private static Region dot(Thing thing, InspectorModel model) {
        Region dot = new Region();
        dot.getStyleClass().add("dh-funnel-dot");
        Tooltip.install(dot, new Tooltip(thing.name()));
        dot.setOnMouseEntered(_ -> model.light(List.of(thing)));
        dot.setOnMouseClicked(_ -> model.select(thing));
        return dot;
    }
}
