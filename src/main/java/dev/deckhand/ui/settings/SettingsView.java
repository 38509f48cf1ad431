package dev.deckhand.ui.settings;

import dev.deckhand.ui.shared.Keys;
import dev.deckhand.ui.shared.KeysView;
import dev.deckhand.ui.shared.Messages;
import java.net.URL;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Settings screen: one page in sections, with a list of them on the left. What is chosen holds
/// at once.
public final class SettingsView extends BorderPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final VBox list = new VBox();
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane();
    private final SequencedMap<String, VBox> sections = new LinkedHashMap<>();
    private final SequencedMap<String, Button> links = new LinkedHashMap<>();

    /// @param openFolder shows a folder in the system's own window
    /// @param chosen the value of a setting, as written
    /// @param zone for the times of backups
    public SettingsView(
            SettingsModel model,
            MemorySection memory,
            Consumer<Path> openFolder,
            Function<String, Optional<String>> chosen,
            ZoneId zone) {
        setId("settings");
        getStyleClass().add("dh-settings");
        URL styles = SettingsView.class.getResource("settings.css");
        getStylesheets().add(Objects.requireNonNull(styles).toExternalForm());
        list.getStyleClass().add("dh-settings-list");
        page.getStyleClass().add("dh-settings-page");
        StackPane margin = new StackPane(page);
        margin.getStyleClass().add("dh-settings-margin");
        scroll.setContent(margin);
        scroll.setId("settings.scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);

        setLeft(list);
        StackPane ground = new StackPane(scroll);
        ground.getStyleClass().add("dh-page");
        setCenter(ground);
        section("memory", memory);
        section("look", new LookSection(model));
        section("keys", new KeysView(Keys.all(chosen)));
        section("data", new DataSection(model, openFolder, zone));
        section("about", new AboutSection());
        scroll.vvalueProperty().subscribe(this::mark);
        scroll.viewportBoundsProperty().subscribe(this::mark);
    }

    private void section(String id, Node content) {
        Label title = new Label(Messages.text("settings.section." + id));
        title.getStyleClass().add("dh-heading");
        VBox section = new VBox(title, content);
        section.setId("settings." + id);
        section.getStyleClass().add("dh-settings-section");
        sections.put(id, section);
        page.getChildren().add(section);
        Button link = new Button(Messages.text("settings.section." + id));
        link.setId("settings.to." + id);
        link.getStyleClass().addAll("dh-plain", "dh-settings-link");
        link.setMaxWidth(Double.MAX_VALUE);
        link.setOnAction(_ -> scrollTo(section));
        links.put(id, link);
        list.getChildren().add(link);
    }

    private double range() {
        return scroll.getContent().getLayoutBounds().getHeight()
                - scroll.getViewportBounds().getHeight();
    }

    private double top(Node node) {
        return scroll.getContent()
                .sceneToLocal(node.localToScene(node.getLayoutBounds()))
                .getMinY();
    }

    private void scrollTo(Node section) {
        if (range() > 0) {
            scroll.setVvalue(Math.clamp((top(section) - 16) / range(), 0, 1));
        }
    }

    /// Marks the section whose title was passed last; at the end of the page the last one.
    private void mark() {
        if (scroll.getContent() == null || sections.isEmpty()) {
            return;
        }
        String here = sections.firstEntry().getKey();
        for (Map.Entry<String, VBox> section : sections.entrySet()) {
            if (top(section.getValue()) <= scroll.getVvalue() * Math.max(0, range()) + 120) {
                here = section.getKey();
            }
        }
        if (range() > 0 && scroll.getVvalue() > 0.995) {
            here = sections.lastEntry().getKey();
        }
        for (Map.Entry<String, Button> link : links.entrySet()) {
            link.getValue().pseudoClassStateChanged(HERE, link.getKey().equals(here));
        }
    }
}
