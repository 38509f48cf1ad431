package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The cluster as cards: a column for each zone, a card for each instance.
public final class ClusterMap extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final PseudoClass OUTLINED = PseudoClass.getPseudoClass("outlined");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final Selection selection;
    private final HBox zones = new HBox();
    private final ScrollPane scroll = new ScrollPane(zones);
    private final StringProperty filter = new SimpleStringProperty("");
    private final Map<Thing, Button> cards = new HashMap<>();
    private Map<String, Verdict> verdicts = Map.of();
    private List<String> numbered = List.of();
    private Set<Thing> outlined = Set.of();
    private Optional<String> pick = Optional.empty();
    private @Nullable Picture picture;

    public ClusterMap(Selection selection) {
        this.selection = selection;
        getStyleClass().add("dh-map");
        URL sheet = ClusterMap.class.getResource("map.css");
        getStylesheets().add(Objects.requireNonNull(sheet).toExternalForm());
        zones.getStyleClass().add("dh-map-zones");
        scroll.setFitToWidth(true);
        setFocusTraversable(true);
        getChildren().add(scroll);
        selection.selectedProperty().subscribe(_ -> mark());
        selection.litProperty().subscribe(_ -> mark());
        filter.subscribe(_ -> mark());
    }

    /// Shows a picture.
    public void show(Picture now, boolean animate) {
        picture = now;
        cards.clear();
        List<Node> columns = new ArrayList<>();
        for (int zone = 0; zone < now.zones().size(); zone++) {
            columns.add(zone(now, zone));
        }
        zones.getChildren().setAll(columns);
        mark();
    }

    /// What a decision made of the instances; an empty map = none is shown.
    public void setVerdicts(Map<String, Verdict> given) {
        verdicts = Map.copyOf(given);
        again();
    }

    public void setPick(Optional<String> instance) {
        pick = instance;
        mark();
    }

    public void setOutlined(Set<Thing> differing) {
        outlined = Set.copyOf(differing);
        mark();
    }

    /// Instances that a digit stands for.
    public void setNumbered(List<String> instances) {
        numbered = List.copyOf(instances);
        again();
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public void fit() {
        scroll.setVvalue(0);
    }

    public void readingSize() {
        fit();
    }

    public void fitSelection() {
        selection.selected().ifPresent(this::reveal);
    }

    public void reveal(Thing thing) {
        Button card = cards.get(thing);
        if (card != null) {
            card.requestFocus();
        }
    }

    public void setReducedMotion(boolean reduced) {
        pseudoClassStateChanged(PseudoClass.getPseudoClass("still"), reduced);
    }

    private void again() {
        if (picture != null) {
            show(picture, false);
        }
    }

    @Override
    protected void layoutChildren() {
        scroll.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private Node zone(Picture now, int zone) {
        String name = now.zones().get(zone);
        Label title =
                new Label(
                        now.zoneFailed(zone) ? Messages.text("map.zone.lost", name) : name);
        title.getStyleClass().add("dh-section");
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("dh-map-cards");
        for (int row = 0; row < now.instanceCount(); row++) {
            if (!now.instanceGone(row) && now.instanceZone(row) == zone) {
                flow.getChildren().add(card(now, row));
            }
        }
        for (int task = 0; task < now.taskCount(); task++) {
            if (now.taskOnMap(task)
                    && now.taskInstance(task) == Picture.NONE
                    && now.taskZone(task) == zone) {
                flow.getChildren()
                        .add(
                                button(
                                        new Thing.Task(now.taskId(task)),
                                        now.taskGroup(task),
                                        String.valueOf(now.taskLastStatus(task))));
            }
        }
        VBox column = new VBox(title, flow);
        column.getStyleClass().add("dh-map-zone");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Node card(Picture now, int row) {
        String id = now.instanceId(row);
        int tasks = now.tasksOn(row).length;
        Verdict verdict = verdicts.get(id);
        String sign =
                verdict == null
                        ? ""
                        : verdict.initial() == ' '
                                ? " " + verdict.rank()
                                : " " + verdict.initial();
        int number = numbered.indexOf(id);
        String status =
                now.instanceStatus(row) == InstanceStatus.ACTIVE
                        ? ""
                        : " " + now.instanceStatus(row);
        return button(
                new Thing.Instance(id),
                (number < 0 ? "" : number + 1 + " ") + id + status + sign,
                Messages.text("map.card", tasks, now.cpuFree(row), now.memoryFree(row)));
    }

    private Button button(Thing thing, String title, String text) {
        Label head = new Label(title);
        head.getStyleClass().add("dh-medium");
        Label facts = new Label(text);
        facts.getStyleClass().addAll("dh-small", "dh-second");
        Button button = new Button("", new VBox(head, facts));
        button.setId("map." + thing.name());
        button.getStyleClass().addAll("dh-card", "dh-map-card");
        button.setAccessibleText(title + ", " + text);
        button.setOnAction(_ -> selection.select(thing));
        cards.put(thing, button);
        return button;
    }

    private void mark() {
        String words = filter.get().toLowerCase(Locale.ROOT).strip();
        Set<Thing> lit = selection.lit();
        boolean anyLit = lit.stream().anyMatch(cards::containsKey);
        cards.forEach((thing, card) -> {
            card.pseudoClassStateChanged(
                    SELECTED, selection.selected().equals(Optional.of(thing)));
            card.pseudoClassStateChanged(OUTLINED, outlined.contains(thing));
            card.pseudoClassStateChanged(PICKED, pick.equals(Optional.of(thing.name())));
            card.pseudoClassStateChanged(
                    DIMMED,
                    anyLit && !lit.contains(thing)
                            || !words.isEmpty()
                                    && !thing.name().toLowerCase(Locale.ROOT).contains(words));
        });
    }
}
