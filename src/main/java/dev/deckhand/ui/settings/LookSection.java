package dev.deckhand.ui.settings;

import dev.deckhand.ui.shared.Look;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Theme, size of type, motion.
final class LookSection extends VBox {

    LookSection(SettingsModel model) {
        getStyleClass().add("dh-settings-rows");
        Look look = model.look();
        String theme = Messages.text("settings.theme.name");
        String scale = Messages.text("settings.scale.name");
        String motion = Messages.text("settings.motion.name");
        getChildren()
                .addAll(
                        row(
                                theme,
                                Messages.text("settings.theme.help"),
                                new Segments<>(
                                        "settings.theme",
                                        theme,
                                        List.of(Look.Theme.values()),
                                        LookSection::word,
                                        value -> Messages.text("settings.theme." + word(value)),
                                        look.theme(),
                                        value ->
                                                model.choose(
                                                        look.theme(),
                                                        value,
                                                        theme
                                                                + ", "
                                                                + Messages.text(
                                                                        "settings.theme."
                                                                                + word(value))))),
                        row(
                                scale,
                                Messages.text("settings.scale.help"),
                                new Segments<>(
                                        "settings.scale",
                                        scale,
                                        Look.SCALES,
                                        value -> Integer.toString(value),
                                        value -> Messages.text("settings.scale.percent", value),
                                        look.scale().asObject(),
                                        value ->
                                                model.choose(
                                                        look.scale().asObject(),
                                                        value,
                                                        scale
                                                                + ", "
                                                                + Messages.text(
                                                                        "settings.scale.percent",
                                                                        value)))),
                        row(
                                motion,
                                Messages.text("settings.motion.help"),
                                new Segments<>(
                                        "settings.motion",
                                        motion,
                                        List.of(Look.Motion.values()),
                                        LookSection::word,
                                        value -> Messages.text("settings.motion." + word(value)),
                                        look.motion(),
                                        value ->
                                                model.choose(
                                                        look.motion(),
                                                        value,
                                                        motion
                                                                + ", "
                                                                + Messages.text(
                                                                        "settings.motion."
                                                                                + word(value))))));
    }

    private static HBox row(String name, String help, Node control) {
        Label title = new Label(name);
        title.getStyleClass().add("dh-medium");
        Label words = new Label(help);
        words.getStyleClass().add("dh-second");
        words.setWrapText(true);
        VBox text = new VBox(title, words);
        HBox.setHgrow(text, Priority.ALWAYS);
        Region gap = new Region();
        gap.setMinWidth(24);
        HBox row = new HBox(text, gap, control);
        row.getStyleClass().add("dh-settings-row");
        return row;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
