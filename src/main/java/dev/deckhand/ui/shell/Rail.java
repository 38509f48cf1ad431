package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sections, one under another; a bar marks the one we are in.
final class Rail extends VBox {
    private final Map<Section, ToggleButton> items = new EnumMap<>(Section.class);
    private final Region mark = new Region();

    /// @param sections the first of them on top, `SETTINGS` at the bottom
    Rail(List<Section> sections, Look look, Consumer<Place> go) {
        getStyleClass().add("dh-rail");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(Messages.text("shell.rail.name"));
        Label word = new Label(Messages.text("shell.title"));
        word.getStyleClass().add("dh-wordmark");
        word.managedProperty().bind(word.visibleProperty());
        word.setVisible(false);
        HBox brand = new HBox(Logo.sign(30), word);
        brand.getStyleClass().add("dh-brand");
        getChildren().add(brand);
        int number = 1;
        for (Section section : sections) {
            if (section == Section.SETTINGS) {
                Region gap = new Region();
                VBox.setVgrow(gap, Priority.ALWAYS);
                getChildren().add(gap);
            }
            ToggleButton item = item(section, number++, go);
            items.put(section, item);
            getChildren().add(item);
        }
        look.rail()
                .when(sceneProperty().map(Objects::nonNull).orElse(false))
                .subscribe(width -> {
                    getStyleClass().remove("dh-wide");
                    if (width == Look.Rail.WIDE) {
                        getStyleClass().add("dh-wide");
                    }
                    word.setVisible(width == Look.Rail.WIDE);
                });
        mark.getStyleClass().add("dh-rail-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        getChildren().add(mark);
    }

    void select(Section section) {
        items.forEach((each, item) -> item.setSelected(each == section));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        items.values().stream()
                .filter(ToggleButton::isSelected)
                .forEach(item ->
                        mark.resizeRelocate(
                                0, item.getLayoutY() + 10, 3, Math.max(0, item.getHeight() - 20)));
    }

    private static ToggleButton item(Section section, int number, Consumer<Place> go) {
        ToggleButton item = new ToggleButton(section.title(), new FontIcon(section.icon()));
        item.setId("rail." + section.id());
        item.getStyleClass().add("dh-rail-item");
        item.setTooltip(new Tooltip(Messages.text("shell.rail.key", section.title(), number)));
        item.setOnAction(_ -> {
            item.setSelected(true);
            go.accept(section.start());
        });
        return item;
    }
}
