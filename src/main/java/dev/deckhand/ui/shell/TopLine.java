package dev.deckhand.ui.shell;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Place;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line on top: back and forward, where we are, search.
final class TopLine extends HBox {
    private final HBox crumbs = new HBox();
    private final Consumer<Place> go;

    TopLine(History history, Consumer<Place> go, Runnable search) {
        this.go = go;
        getStyleClass().add("dh-top");
        crumbs.getStyleClass().add("dh-crumbs");
        crumbs.setId("top.crumbs");
        Button back =
                arrow("top.back", Feather.ARROW_LEFT, "shell.back", "Alt+Left", history::back);
        back.disableProperty().bind(history.canGoBack().not());
        Button forward =
                arrow(
                        "top.forward",
                        Feather.ARROW_RIGHT,
                        "shell.forward",
                        "Alt+Right",
                        history::forward);
        forward.disableProperty().bind(history.canGoForward().not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(back, forward, crumbs, gap, searchButton(search));
    }

    void show(List<Crumbs.Crumb> way) {
        crumbs.getChildren().clear();
        for (Crumbs.Crumb crumb : way) {
            if (!crumbs.getChildren().isEmpty()) {
                Label slash = new Label("/");
                slash.getStyleClass().add("dh-crumb-slash");
                crumbs.getChildren().add(slash);
            }
            if (crumb.place().isPresent()) {
                Button step = new Button(crumb.text());
                step.getStyleClass().add("dh-crumb");
                step.setOnAction(_ -> crumb.place().ifPresent(go));
                crumbs.getChildren().add(step);
            } else {
                Label here = new Label(crumb.text());
                here.getStyleClass().add("dh-crumb-here");
                if (!crumb.equals(way.getLast())) {
                    here.getStyleClass().add("dh-second");
                }
                crumbs.getChildren().add(here);
            }
        }
    }

    private static Button arrow(String id, Ikon icon, String key, String keys, Runnable action) {
        Button arrow = new Button("", new FontIcon(icon));
        arrow.setId(id);
        arrow.getStyleClass().add("dh-plain");
        arrow.setAccessibleText(Messages.text(key));
        arrow.setTooltip(new Tooltip(Messages.text("shell.tooltip.key", Messages.text(key), keys)));
        arrow.setOnAction(_ -> action.run());
        return arrow;
    }

    private static Button searchButton(Runnable search) {
        Label word = new Label(Messages.text("shell.search"));
        word.getStyleClass().add("dh-third");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label key = new Label("Ctrl+K");
        key.getStyleClass().add("dh-key");
        HBox content = new HBox(8, new FontIcon(Feather.SEARCH), word, gap, key);
        content.getStyleClass().add("dh-search-content");
        Button button = new Button("", content);
        button.setId("top.search");
        button.getStyleClass().add("dh-search");
        button.setAccessibleText(Messages.text("shell.search.name"));
        button.setOnAction(_ -> search.run());
        return button;
    }
}
