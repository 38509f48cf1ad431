package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The figures of what is selected. They change with the clock; nodes are made anew only when there
/// are others.
final class FactsPane extends ScrollPane {
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");
    private static final double LABEL_SHARE = 43;
    private static final double WIDE_LABEL_SHARE = 54;
    private static final int LONG = 48;

    private final InspectorModel model;
    private final VBox column = new VBox();
    private List<Fact.Section> shown = List.of();
    private final List<Row> rows = new ArrayList<>();

    FactsPane(InspectorModel model) {
        this.model = model;
        setId("inspector.facts.pane");
        getStyleClass().add("dh-inspector-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        column.getStyleClass().add("dh-inspector-column");
        setContent(column);
        model.factsProperty().subscribe(this::show);
    }

    /// The nodes of one fact.
    private record Row(Fact fact, Label label, Label value, Region fill, StackPane bar) {
        void show(Fact now) {
            value.setText(now.value());
            value.pseudoClassStateChanged(TROUBLE, now.trouble());
            if (now.bar() != Fact.Bar.NONE) {
                double share = now.of() == 0 ? 0 : Math.clamp((double) now.used() / now.of(), 0, 1);
                fill.maxWidthProperty().bind(bar.widthProperty().multiply(share));
            }
        }
    }

    private void show(List<Fact.Section> now) {
        if (isAlike(shown, now)) {
            int at = 0;
            for (Fact.Section section : now) {
                for (Fact fact : section.facts()) {
                    rows.get(at).show(fact);
                    at++;
                }
            }
        } else {
            build(now);
        }
        shown = now;
    }

    /// Whether only values differ.
    private static boolean isAlike(List<Fact.Section> before, List<Fact.Section> now) {
        return shape(before).equals(shape(now));
    }

    private static List<List<Object>> shape(List<Fact.Section> sections) {
        return sections.stream()
                .map(section -> {
                    List<Object> shape = new ArrayList<>();
                    shape.add(section.title());
                    for (Fact fact : section.facts()) {
                        shape.add(fact.label());
                        shape.add(fact.bar());
                        shape.add(fact.thing());
                    }
                    return shape;
                })
                .toList();
    }

    private void build(List<Fact.Section> sections) {
        rows.clear();
        column.getChildren().clear();
        if (sections.isEmpty()) {
            column.getChildren()
                    .add(Parts.wrapped(Messages.text("inspector.facts.gone"), "dh-second"));
        }
        for (Fact.Section section : sections) {
            if (section.facts().isEmpty()) {
                continue;
            }
            if (isStacked(section)) {
                column.getChildren().addAll(Parts.section(section.title()), stacked(section));
                continue;
            }
            GridPane grid = new GridPane();
            grid.getStyleClass().add("dh-facts");
            ColumnConstraints labels = new ColumnConstraints();
            boolean names = section.facts().stream().anyMatch(fact -> fact.label().length() > 20);
            double share = names ? WIDE_LABEL_SHARE : LABEL_SHARE;
            labels.setPercentWidth(share);
            ColumnConstraints values = new ColumnConstraints();
            values.setPercentWidth(100 - share);
            grid.getColumnConstraints().addAll(labels, values);
            int line = 0;
            for (Fact fact : section.facts()) {
                line = add(grid, line, fact);
            }
            column.getChildren().addAll(Parts.section(section.title()), grid);
        }
    }

    private int add(GridPane grid, int line, Fact fact) {
        Label label = Parts.wrapped(fact.label(), "dh-second");
        Label value = Parts.wrapped(fact.value());
        Region fill = new Region();
        StackPane bar = new StackPane(fill);
        Row row = new Row(fact, label, value, fill, bar);
        rows.add(row);
        row.show(fact);
        Node shown = fact.thing().<Node>map(thing -> to(fact, thing, value)).orElse(value);
        if (fact.label().isEmpty()) {
            grid.add(shown, 0, line, 2, 1);
        } else {
            grid.add(label, 0, line);
            grid.add(shown, 1, line);
        }
        if (fact.bar() == Fact.Bar.NONE) {
            return line + 1;
        }
        bar.getStyleClass().addAll("dh-bar", "dh-fact-bar", style(fact.bar()));
        fill.getStyleClass().add("dh-bar-fill");
        StackPane.setAlignment(fill, Pos.CENTER_LEFT);
        grid.add(bar, 0, line + 1, 2, 1);
        return line + 2;
    }

    /// Messages stand under their time.
    private static boolean isStacked(Fact.Section section) {
        return section.facts().stream()
                .anyMatch(fact -> !fact.label().isEmpty() && fact.value().length() > LONG);
    }

    private VBox stacked(Fact.Section section) {
        VBox lines = new VBox();
        lines.getStyleClass().addAll("dh-facts", "dh-stacked");
        for (Fact fact : section.facts()) {
            Label label = Parts.wrapped(fact.label(), "dh-second");
            Label value = Parts.wrapped(fact.value());
            Region fill = new Region();
            Row row = new Row(fact, label, value, fill, new StackPane(fill));
            rows.add(row);
            row.show(fact);
            lines.getChildren().add(new VBox(label, value));
        }
        return lines;
    }

    private Node to(Fact fact, Thing thing, Label value) {
        Hyperlink link = Parts.link(fact.value(), thing, model);
        link.textProperty().bind(value.textProperty());
        return link;
    }

    private static String style(Fact.Bar bar) {
        return switch (bar) {
            case CPU -> "dh-bar-cpu";
            case MEMORY -> "dh-bar-memory";
            case OTHER, NONE -> "dh-bar-other";
        };
    }
}
