package dev.deckhand.ui.shared.markdown;

import dev.deckhand.ui.shared.Messages;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A listing: its language, a switch for wrapping long lines, Copy.
final class CodeBlock extends VBox {
    private static final double BAR = 12;
    private static final Duration SAID = Duration.seconds(2);

    private final Prose prose = new Prose("\n\n");
    private final StackPane padded = new StackPane(prose);
    private final ScrollPane scroll = new ScrollPane(padded);

    /// @param language as its author named it, may be empty
    CodeBlock(String language, String code) {
        getStyleClass().add("dh-code-block");
        for (CodeColours.Part part : CodeColours.of(language, code)) {
            Text text = new Text(part.text());
            text.getStyleClass().addAll("dh-t", "dh-mono", part.styleClass());
            prose.add(text);
        }
        prose.setId("code");
        padded.getStyleClass().add("dh-code-text");
        scroll.getStyleClass().add("dh-code-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().addAll(head(language, code), scroll);
        wrap(false);
        scroll.viewportBoundsProperty().subscribe(this::fit);
        padded.heightProperty().subscribe(() -> fit(scroll.getViewportBounds()));
        padded.widthProperty().subscribe(() -> fit(scroll.getViewportBounds()));
    }

    Prose prose() {
        return prose;
    }

    private HBox head(String language, String code) {
        Label name = new Label(language.isBlank() ? Messages.text("markdown.code.text") : language);
        name.getStyleClass().addAll("dh-third", "dh-small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton wrap =
                new ToggleButton(
                        Messages.text("markdown.code.wrap"),
                        new FontIcon(Feather.CORNER_DOWN_LEFT));
        wrap.getStyleClass().addAll("dh-plain", "dh-code-button");
        wrap.selectedProperty().subscribe(this::wrap);
        Button copy = new Button(Messages.text("markdown.code.copy"), new FontIcon(Feather.COPY));
        copy.getStyleClass().addAll("dh-plain", "dh-code-button");
        PauseTransition said = new PauseTransition(SAID);
        said.setOnFinished(_ -> {
            copy.setText(Messages.text("markdown.code.copy"));
            copy.setGraphic(new FontIcon(Feather.COPY));
        });
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(code);
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(Messages.text("markdown.code.copied"));
            copy.setGraphic(new FontIcon(Feather.CHECK));
            said.playFromStart();
        });
        HBox head = new HBox(name, gap, wrap, copy);
        head.getStyleClass().add("dh-code-head");
        return head;
    }

    private void wrap(boolean on) {
        scroll.setFitToWidth(on);
        scroll.setHbarPolicy(
                on ? ScrollPane.ScrollBarPolicy.NEVER : ScrollPane.ScrollBarPolicy.AS_NEEDED);
        padded.setMinWidth(on ? 0 : Region.USE_PREF_SIZE);
        requestLayout();
    }

    /// As high as its text, and as its scroll bar where one is needed.
    private void fit(Bounds viewport) {
        double bar = padded.getWidth() > scroll.getWidth() + 1 ? BAR : 0;
        double height = padded.getHeight() + bar;
        if (height > 0 && Math.abs(scroll.getPrefHeight() - height) > 0.5) {
            scroll.setMinHeight(height);
            scroll.setPrefHeight(height);
        }
    }
}
