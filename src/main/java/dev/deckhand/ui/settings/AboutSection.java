package dev.deckhand.ui.settings;

import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Versions, and whose work Deckhand stands on.
final class AboutSection extends VBox {
    private record Work(String name, String licence) {}

    private static final List<Work> WORKS =
            List.of(
                    new Work("OpenJFX", "GPL-2.0 with the Classpath exception"),
                    new Work("AtlantaFX", "MIT"),
                    new Work("Ikonli", "Apache-2.0"),
                    new Work("Feather icons", "MIT"),
                    new Work("Inter", "SIL Open Font License 1.1"),
                    new Work("JetBrains Mono", "SIL Open Font License 1.1"),
                    new Work("commonmark-java", "BSD-2-Clause"),
                    new Work("Jackson", "Apache-2.0"),
                    new Work("json-schema-validator", "Apache-2.0"),
                    new Work("SQLite JDBC", "Apache-2.0"),
                    new Work("Flyway", "Apache-2.0"),
                    new Work("picocli", "Apache-2.0"),
                    new Work("SLF4J", "MIT"),
                    new Work("JSpecify", "Apache-2.0"));

    AboutSection() {
        getStyleClass().add("dh-settings-rows");
        GridPane versions = grid("settings.about.versions");
        String version =
                Optional.ofNullable(AboutSection.class.getPackage().getImplementationVersion())
                        .orElseGet(() -> Messages.text("settings.about.from-sources"));
        row(versions, Messages.text("settings.about.deckhand"), version);
        row(versions, Messages.text("settings.about.java"), System.getProperty("java.version", ""));
        row(
                versions,
                Messages.text("settings.about.javafx"),
                System.getProperty("javafx.runtime.version", ""));
        row(
                versions,
                Messages.text("settings.about.system"),
                System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
        GridPane works = grid("settings.about.works");
        for (Work work : WORKS) {
            row(works, work.name(), work.licence());
        }
        getChildren()
                .addAll(
                        versions,
                        words(Messages.text("settings.about.licence")),
                        words(Messages.text("settings.about.not-aws")),
                        title(Messages.text("settings.about.thanks")),
                        works);
    }

    private static Node title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("dh-medium");
        return title;
    }

    private static Node words(String text) {
        Label words = new Label(text);
        words.getStyleClass().add("dh-second");
        words.setWrapText(true);
        return words;
    }

    private static GridPane grid(String id) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().add("dh-about");
        return grid;
    }

    private static void row(GridPane grid, String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("dh-second");
        grid.addRow(grid.getRowCount(), left, new Label(value));
    }
}
