package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Small pieces of which the panels are made.
final class Parts {
    private Parts() {}

    /// A sentence whose nouns are links that light what they name, and select it when pressed.
    static TextFlow sentence(Said said, InspectorModel model, String... styles) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("dh-why-sentence");
        flow.getStyleClass().addAll(styles);
        flow.setAccessibleText(said.text());
        for (Said.Part part : said.parts()) {
            flow.getChildren()
                    .add(
                            part.thing()
                                    .<Node>map(thing -> link(part.text(), thing, model))
                                    .orElseGet(() -> new Text(part.text())));
        }
        return flow;
    }

    static Hyperlink link(String text, Thing thing, InspectorModel model) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("dh-why-link");
        link.setVisited(false);
        link.visitedProperty().subscribe(visited -> link.setVisited(false));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(_ -> model.select(thing));
        lights(link, List.of(thing), model);
        return link;
    }

    /// Pointing at the node, or giving it the focus, lights these things.
    static void lights(Node node, List<Thing> things, InspectorModel model) {
        if (things.isEmpty()) {
            return;
        }
        node.setOnMouseEntered(_ -> model.light(things));
        node.setOnMouseExited(_ -> model.dark());
        node.focusedProperty()
                .subscribe((_, focused) -> {
                    if (focused) {
                        model.light(things);
                    } else {
                        model.dark();
                    }
                });
    }

    static Label section(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("dh-section", "dh-why-section");
        return label;
    }

    static Label wrapped(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    static Button icon(String id, Ikon icon, String says, Runnable does) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("dh-plain", "dh-why-icon");
        button.setAccessibleText(says);
        button.setTooltip(new Tooltip(says));
        button.setOnAction(_ -> does.run());
        return button;
    }
}
