package dev.deckhand.ui.progress;

import dev.deckhand.study.statistics.Scope;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/// Which answers are looked at: how far back, of which module, of which pack.
final class FilterBar extends HBox {

    /// @param id empty for all
    private record Choice(String id, String title) {}

    FilterBar(ProgressModel model) {
        getStyleClass().add("dh-filter-bar");
        HBox ranges = new HBox();
        ranges.getStyleClass().add("dh-segments");
        ToggleGroup group = new ToggleGroup();
        for (Scope.Range range : Scope.Range.values()) {
            ToggleButton button =
                    new ToggleButton(
                            range == Scope.Range.ALL
                                    ? Messages.text("progress.range.all")
                                    : Messages.text("progress.range.days", range.days()));
            button.setId("progress.range." + range.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(model.scope().get().range() == range);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.chooseRange(range);
            });
            ranges.getChildren().add(button);
        }
        getChildren()
                .addAll(
                        ranges,
                        box(
                                "progress.module",
                                Messages.text("progress.module.name"),
                                Messages.text("progress.module.all"),
                                model.library().modules().stream()
                                        .map(module -> new Choice(module.id(), module.title()))
                                        .toList(),
                                model::chooseModules));
        if (model.library().packs().size() > 1) {
            getChildren()
                    .add(
                            box(
                                    "progress.pack",
                                    Messages.text("progress.pack.name"),
                                    Messages.text("progress.pack.all"),
                                    model.library().packs().stream()
                                            .map(pack ->
                                                    new Choice(
                                                            pack.info().id(), pack.info().title()))
                                            .toList(),
                                    model::choosePacks));
        }
    }

    private static ComboBox<Choice> box(
            String id,
            String name,
            String all,
            List<Choice> choices,
            Consumer<Set<String>> choose) {
        ComboBox<Choice> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.getItems().add(new Choice("", all));
        box.getItems().addAll(choices);
        box.getSelectionModel().selectFirst();
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Choice choice) {
                        return choice == null ? "" : choice.title();
                    }

                    @Override
                    public Choice fromString(String title) {
                        return new Choice("", title);
                    }
                });
        box.setOnAction(_ -> {
            Choice chosen = box.getValue();
            choose.accept(chosen.id().isEmpty() ? Set.of() : Set.of(chosen.id()));
        });
        return box;
    }
}
