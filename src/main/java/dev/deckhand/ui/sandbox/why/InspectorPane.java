package dev.deckhand.ui.sandbox.why;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.net.URL;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The panel beside the map: what is selected, from four sides; or, while guessing, the guess.
public final class InspectorPane extends StackPane {
    private static final double NARROW = 320;
    private static final double WIDE = 520;

    private final InspectorModel model;
    private final FontIcon icon = new FontIcon(Feather.INFO);
    private final Label kind = new Label();
    private final Label name = new Label();
    private final StackPane content = new StackPane();
    private final VBox sides;
    private final HBox head;
    private final PredictPane predict;
    private final Map<InspectorModel.Tab, Node> panes = new EnumMap<>(InspectorModel.Tab.class);
    private final Node nothing =
            Parts.wrapped(Messages.text("inspector.nothing"), "dh-second", "dh-inspector-empty");

    /// @param reducedMotion whether stages are shown at once
    public InspectorPane(InspectorModel model, Run run, BooleanSupplier reducedMotion) {
        this.model = model;
        setId("inspector");
        getStyleClass().add("dh-inspector");
        URL sheet = InspectorPane.class.getResource("why.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        setMinWidth(Region.USE_PREF_SIZE);
        prefWidthProperty().bind(model.why().wideProperty().map(wide -> wide ? WIDE : NARROW));
        panes.put(InspectorModel.Tab.FACTS, new FactsPane(model));
        panes.put(InspectorModel.Tab.WHY, new WhyPane(model));
        panes.put(InspectorModel.Tab.JSON, new JsonPane(model));
        panes.put(InspectorModel.Tab.LEARN, new LearnPane(model));
        VBox.setVgrow(content, Priority.ALWAYS);
        head = titles();
        HBox tabs = tabs();
        HBox.setHgrow(tabs, Priority.ALWAYS);
        HBox bar = new HBox(tabs, wide());
        bar.getStyleClass().add("dh-inspector-bar");
        sides = new VBox(bar, head, content);
        predict =
                new PredictPane(
                        model,
                        reducedMotion,
                        instance -> {
                            Moment moment = run.momentProperty().get();
                            return moment == null
                                    ? ""
                                    : PredictPane.room(moment.picture(), instance);
                        });
        model.thingProperty().subscribe(this::named);
        model.tabProperty().subscribe(_ -> show());
        model.why().stateProperty().subscribe(_ -> show());
        model.predict()
                .stateProperty()
                .subscribe(state ->
                        getChildren().setAll(state == PredictModel.State.OFF ? sides : predict));
    }

    /// Has the sentence of a decision stand on a map, beside the winner.
    public void tellOn(ClusterMap map) {
        new WhyNote(model, map).begin();
    }

    /// Keys that reach the screen. Letters act only when nothing is being typed.
    public void act(KeyEvent key) {
        if (key.isConsumed()
                || key.isShortcutDown()
                || key.isAltDown()
                || key.getTarget() instanceof TextInputControl) {
            return;
        }
        boolean acted =
                switch (key.getCode()) {
                    case W -> {
                        model.predict().stop();
                        model.openWhy();
                        yield true;
                    }
                    case P -> {
                        model.predict().toggle();
                        yield true;
                    }
                    default -> model.predict().isOn() ? guess(key) : close(key);
                };
        if (acted) {
            key.consume();
        }
    }

    private boolean guess(KeyEvent key) {
        PredictModel guessing = model.predict();
        PredictModel.State state = guessing.stateProperty().get();
        if (key.getCode() == KeyCode.ESCAPE) {
            guessing.stop();
            return true;
        }
        if (key.getCode() == KeyCode.ENTER) {
            if (state == PredictModel.State.ASKING) {
                guessing.commit();
            } else if (state == PredictModel.State.GRADED) {
                guessing.goOn();
            }
            return true;
        }
        if (key.getCode().isDigitKey() && state == PredictModel.State.ASKING) {
            String digit = key.getText();
            if (digit.length() == 1 && Character.isDigit(digit.charAt(0))) {
                guessing.digit(digit.charAt(0) - '0');
                return true;
            }
        }
        return false;
    }

    private boolean close(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE
                && model.tabProperty().get() == InspectorModel.Tab.WHY) {
            model.tabProperty().set(InspectorModel.Tab.FACTS);
            return true;
        }
        return false;
    }

    // ---- parts ----

    private ToggleButton wide() {
        ToggleButton wide = new ToggleButton("", new FontIcon(Feather.MAXIMIZE_2));
        wide.setId("inspector.wide");
        wide.getStyleClass().addAll("dh-plain", "dh-why-icon");
        wide.setAccessibleText(Messages.text("inspector.wide"));
        wide.setTooltip(new Tooltip(Messages.text("inspector.wide")));
        wide.selectedProperty().bindBidirectional(model.why().wideProperty());
        return wide;
    }

    private HBox titles() {
        kind.getStyleClass().addAll("dh-third", "dh-small");
        name.getStyleClass().addAll("dh-strong", "dh-inspector-name");
        name.setId("inspector.name");
        name.setMinWidth(0);
        VBox titles = new VBox(kind, name);
        titles.setMinWidth(0);
        HBox.setHgrow(titles, Priority.ALWAYS);
        HBox line = new HBox(icon, titles);
        line.getStyleClass().add("dh-inspector-head");
        return line;
    }

    private HBox tabs() {
        ToggleGroup group = new ToggleGroup();
        HBox tabs =
                new HBox(
                        tab(
                                InspectorModel.Tab.FACTS,
                                "inspector.facts",
                                Messages.text("inspector.facts"),
                                group),
                        tab(
                                InspectorModel.Tab.WHY,
                                "inspector.why",
                                Messages.text("inspector.why"),
                                group),
                        tab(
                                InspectorModel.Tab.JSON,
                                "inspector.json",
                                Messages.text("inspector.json"),
                                group),
                        tab(
                                InspectorModel.Tab.LEARN,
                                "inspector.learn",
                                Messages.text("inspector.learn"),
                                group));
        tabs.getStyleClass().addAll("dh-segments", "dh-inspector-tabs");
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null && before != null) {
                        group.selectToggle(before);
                    }
                });
        return tabs;
    }

    private ToggleButton tab(InspectorModel.Tab tab, String id, String text, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        model.tabProperty()
                .subscribe(now -> {
                    if (now == tab) {
                        button.setSelected(true);
                    }
                });
        button.selectedProperty()
                .subscribe((_, selected) -> {
                    if (selected) {
                        model.tabProperty().set(tab);
                    }
                });
        return button;
    }

    private void show() {
        boolean empty = model.thingProperty().get().isEmpty();
        boolean explains =
                model.tabProperty().get() == InspectorModel.Tab.WHY && model.why().isOpen();
        Node pane = panes.get(model.tabProperty().get());
        head.setVisible(!empty);
        head.setManaged(!empty);
        content.getChildren().setAll(pane == null || (empty && !explains) ? nothing : pane);
    }

    private void named(Optional<Thing> thing) {
        kind.setText(thing.map(InspectorPane::kind).orElse(""));
        name.setText(thing.map(InspectorPane::name).orElse(""));
        name.setTooltip(thing.map(one -> new Tooltip(one.name())).orElse(null));
        icon.setIconCode(thing.map(InspectorPane::icon).orElse(Feather.INFO));
        show();
    }

    private static String name(Thing thing) {
        return switch (thing) {
            case Thing.Task(var id) -> FactWords.shortId(id);
            case Thing.Waiting(var group) -> Explanation.owner(group);
            case Thing.Instance _, Thing.Service _, Thing.Zone _, Thing.Provider _ -> thing.name();
        };
    }

    private static String kind(Thing thing) {
        return Messages.text(
                switch (thing) {
                    case Thing.Instance _ -> "inspector.kind.instance";
                    case Thing.Task _ -> "inspector.kind.task";
                    case Thing.Service _ -> "inspector.kind.service";
                    case Thing.Zone _ -> "inspector.kind.zone";
                    case Thing.Provider _ -> "inspector.kind.provider";
                    case Thing.Waiting _ -> "inspector.kind.waiting";
                });
    }

    private static Ikon icon(Thing thing) {
        return switch (thing) {
            case Thing.Instance _ -> Feather.SERVER;
            case Thing.Task _ -> Feather.BOX;
            case Thing.Service _ -> Feather.LAYERS;
            case Thing.Zone _ -> Feather.MAP_PIN;
            case Thing.Provider _ -> Feather.CPU;
            case Thing.Waiting _ -> Feather.CLOCK;
        };
    }
}
