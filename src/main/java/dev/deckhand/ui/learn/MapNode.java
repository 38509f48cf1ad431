package dev.deckhand.ui.learn;

import dev.deckhand.content.Concept;
import dev.deckhand.study.Progress;
import dev.deckhand.ui.shared.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// One concept on the map.
final class MapNode extends Button {
    private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");

    private final Concept concept;
    private final StageMark mark = new StageMark();
    private boolean dimmed;

    MapNode(Concept concept, Consumer<Concept> open) {
        super(concept.title());
        this.concept = concept;
        setId("learn.map." + concept.id());
        getStyleClass().add("dh-map-node");
        setGraphic(mark);
        setWrapText(true);
        setOnAction(_ -> open.accept(concept));
        Tooltip tooltip = new Tooltip(concept.summary());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        tooltip.setShowDelay(Duration.millis(500));
        setTooltip(tooltip);
    }

    Concept concept() {
        return concept;
    }

    void show(Progress progress, boolean suggested) {
        mark.show(progress.stage());
        List<String> classes = getStyleClass();
        classes.removeIf(name -> name.startsWith("dh-at-"));
        classes.add("dh-at-" + progress.stage().name().toLowerCase(Locale.ROOT));
        pseudoClassStateChanged(SUGGESTED, suggested);
        setAccessibleText(
                Messages.text(
                        suggested ? "learn.map.suggested" : "learn.map.node",
                        concept.title(),
                        StageMark.word(progress.stage())));
    }

    void dim(boolean on) {
        dimmed = on;
        pseudoClassStateChanged(DIMMED, on);
    }

    boolean isDimmed() {
        return dimmed;
    }
}
