package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Column;
import dev.deckhand.ui.shared.sandbox.map.ProviderTabs.Tab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// The tabs of the capacity providers on the screen, over their columns wherever these are seen.
final class TabStrip extends Pane {
    private static final double LINE = 2;
    private static final double LEAST = 28;

    private final Selection selection;
    private final Map<String, Button> buttons = new HashMap<>();
    private final List<Region> lines = new ArrayList<>();
    private List<Tab> tabs = List.of();

    TabStrip(Selection selection) {
        this.selection = selection;
        setId("map.providers");
        getStyleClass().add("dh-map-tabs");
        setPickOnBounds(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// How much room it takes.
    double wanted() {
        return ProviderTabs.height(tabs);
    }

    void show(List<Tab> now) {
        if (now.equals(tabs)) {
            return;
        }
        tabs = now;
        buttons.keySet().retainAll(now.stream().map(Tab::name).toList());
        for (Tab tab : now) {
            Button button = buttons.computeIfAbsent(tab.name(), this::button);
            button.getTooltip().setText(tab.help());
            button.setAccessibleText(tab.help().replace('\n', ' '));
        }
        List<Region> shown = new ArrayList<>();
        now.forEach(tab -> shown.add(buttons.computeIfAbsent(tab.name(), this::button)));
        int wanted = now.stream().mapToInt(tab -> tab.columns().cardinality()).sum();
        while (lines.size() < wanted) {
            Region line = new Region();
            line.getStyleClass().add("dh-map-tab-line");
            line.setMouseTransparent(true);
            line.setManaged(false);
            lines.add(line);
        }
        shown.addAll(lines.subList(0, wanted));
        getChildren().setAll(shown);
    }

    private Button button(String name) {
        Thing thing = new Thing.Provider(name);
        Button button = new Button();
        button.setId("map.provider." + name);
        button.getStyleClass().setAll("button", "dh-map-chip", "dh-map-provider");
        button.setManaged(false);
        button.setMnemonicParsing(false);
        button.setMinWidth(0);
        button.setAlignment(Pos.CENTER_LEFT);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip());
        button.setOnAction(_ -> selection.select(thing));
        button.hoverProperty()
                .subscribe(over -> {
                    if (over) {
                        selection.light(List.of(thing));
                    } else if (selection.lit().contains(thing)) {
                        selection.dark();
                    }
                });
        return button;
    }

    /// Puts the tabs over their columns; what one says stays in sight while a part of it does.
    ///
    /// @param top where they stand when the columns reach up to there or beyond
    void place(MapLayout layout, double top, double dx, double dy, double width, Brush measure) {
        setLayoutY(top + Math.max(0, Math.floor(dy + layout.columns().getFirst().y())));
        int line = 0;
        for (Tab tab : tabs) {
            Button button = buttons.computeIfAbsent(tab.name(), this::button);
            double left = Math.max(0, tab.left(layout) + dx);
            double right = Math.min(width, tab.left(layout) + dx + tab.width(layout));
            double y = tab.row() * ProviderTabs.ROW;
            boolean seen = right - left >= LEAST;
            button.setVisible(seen);
            if (seen) {
                button.setText(tab.fitting(measure, right - left - 2 * 10));
                button.resizeRelocate(left, y + 2, right - left, ProviderTabs.ROW - 2);
            }
            for (Column column : ProviderTabs.spanned(tab, layout)) {
                Region mark = lines.get(line++);
                double from = Math.max(left, column.x() + dx);
                double to = Math.min(right, column.x() + column.width() + dx);
                mark.setVisible(seen && to > from);
                mark.resizeRelocate(
                        from, y + ProviderTabs.ROW - LINE, Math.max(0, to - from), LINE);
            }
        }
    }
}
