package dev.deckhand.ui.settings;

import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Segments;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Theme, contrast, size of type, rail, motion.
final class LookSection extends VBox {
    private final SettingsModel model;

    LookSection(SettingsModel model) {
        this.model = model;
        getStyleClass().add("dh-settings-rows");
        Look look = model.look();
        getChildren()
                .addAll(
                        row(
                                Messages.text("settings.theme.name"),
                                Messages.text("settings.theme.help"),
                                "settings.theme",
                                List.of(Look.Theme.values()),
                                look.theme()),
                        row(
                                Messages.text("settings.contrast.name"),
                                Messages.text("settings.contrast.help"),
                                "settings.contrast",
                                List.of(Look.Contrast.values()),
                                look.contrast()),
                        row(
                                Messages.text("settings.scale.name"),
                                Messages.text("settings.scale.help"),
                                "settings.scale",
                                Look.SCALES,
                                look.scale().asObject()),
                        row(
                                Messages.text("settings.rail.name"),
                                Messages.text("settings.rail.help"),
                                "settings.rail",
                                List.of(Look.Rail.values()),
                                look.rail()),
                        row(
                                Messages.text("settings.motion.name"),
                                Messages.text("settings.motion.help"),
                                "settings.motion",
                                List.of(Look.Motion.values()),
                                look.motion()));
    }

    private <T> HBox row(
            String name, String help, String id, List<T> values, Property<T> property) {
        Label title = new Label(name);
        title.getStyleClass().add("dh-medium");
        Label words = new Label(help);
        words.getStyleClass().add("dh-second");
        words.setWrapText(true);
        VBox text = new VBox(title, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        Region gap = new Region();
        gap.setMinWidth(24);
        Segments<T> segments =
                new Segments<>(
                        id,
                        name,
                        values,
                        LookSection::word,
                        LookSection::text,
                        property,
                        value ->
                                model.choose(
                                        property,
                                        value,
                                        Messages.text("settings.changed", name, text(value))));
        HBox row = new HBox(text, gap, segments);
        row.getStyleClass().add("dh-settings-row");
        return row;
    }

    private static <T> String text(T value) {
        return switch (value) {
            case Look.Theme theme -> Messages.text("settings.theme." + word(theme));
            case Look.Contrast contrast -> Messages.text("settings.contrast." + word(contrast));
            case Look.Rail rail -> Messages.text("settings.rail." + word(rail));
            case Look.Motion motion -> Messages.text("settings.motion." + word(motion));
            default -> Messages.text("settings.scale.percent", value);
        };
    }

    private static String word(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
