package dev.deckhand.ui.sandbox;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Figures;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Told;
import dev.deckhand.ui.shared.sandbox.map.Arrival;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import dev.deckhand.ui.shared.sandbox.map.ColourBy;
import dev.deckhand.ui.shared.sandbox.map.GroupBy;
import dev.deckhand.ui.shared.sandbox.map.SizeBy;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The map with the cluster's figures over it.
final class MapArea extends BorderPane {
    /// From here on nothing flies.
    private static final double NO_FLIGHTS = 10;

    /// From here on single tiles say nothing.
    private static final double HURRIED = 100;

    private static final double LEAST_FILTER = 90;

    private final Run run;
    private final Selection selection;
    private final ClusterMap map;
    private final Label figures = Tools.label("", "dh-cluster-figures", "dh-small");
    private final TextField filter = new TextField();
    private @Nullable Moment shown;

    MapArea(StageModel model) {
        this.run = model.run();
        this.selection = model.selection();
        this.map = new ClusterMap(selection);
        map.setId("sandbox.map");
        getStyleClass().add("dh-map-area");
        filter.setId("sandbox.map.filter");
        filter.setPromptText(Messages.text("sandbox.map.filter"));
        filter.setAccessibleText(Messages.text("sandbox.map.filter"));
        filter.textProperty().bindBidirectional(map.filterProperty());
        filter.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        filter.clear();
                        map.requestFocus();
                        key.consume();
                    } else if (key.getCode() == KeyCode.ENTER) {
                        map.revealNext();
                        key.consume();
                    }
                });
        figures.setMinWidth(Region.USE_PREF_SIZE);
        filter.setMinWidth(LEAST_FILTER);
        setTop(Tools.row("dh-cluster-line", figures, Tools.gap(), view(), filter));
        setCenter(map);
        run.momentProperty().subscribe(this::show);
        run.playingProperty()
                .subscribe((_, playing) -> {
                    if (!playing) {
                        map.land();
                    }
                    hurry();
                });
        run.speedProperty().subscribe((_, _) -> hurry());
    }

    // ---- how it is drawn ----

    private MenuButton view() {
        MenuButton button =
                new MenuButton(Messages.text("sandbox.view"), new FontIcon(Feather.EYE));
        button.setId("sandbox.view");
        button.getStyleClass().add("dh-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        CheckMenuItem bars = new CheckMenuItem(Messages.text("sandbox.view.figures"));
        bars.selectedProperty().bindBidirectional(map.figuresProperty());
        button.getItems()
                .addAll(
                        choice(
                                "sandbox.view.colour",
                                List.of(ColourBy.values()),
                                map.colourByProperty(),
                                MapArea::name),
                        choice(
                                "sandbox.view.size",
                                List.of(SizeBy.values()),
                                map.sizeByProperty(),
                                MapArea::name),
                        choice(
                                "sandbox.view.group",
                                List.of(GroupBy.values()),
                                map.groupByProperty(),
                                MapArea::name),
                        new SeparatorMenuItem(),
                        bars);
        return button;
    }

    private static <E> Menu choice(
            String key, List<E> values, ObjectProperty<E> chosen, Function<E, String> name) {
        Menu menu = new Menu();
        ToggleGroup group = new ToggleGroup();
        for (E value : values) {
            RadioMenuItem item = new RadioMenuItem(Messages.text(name.apply(value)));
            item.setToggleGroup(group);
            item.setOnAction(_ -> chosen.set(value));
            chosen.subscribe(now -> {
                if (now.equals(value)) {
                    item.setSelected(true);
                    menu.setText(Messages.text(key, item.getText()));
                }
            });
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String name(ColourBy colour) {
        return switch (colour) {
            case STATE -> "sandbox.view.state";
            case SERVICE -> "sandbox.view.service";
            case REVISION -> "sandbox.view.revision";
            case CAPACITY_PROVIDER -> "sandbox.view.provider";
            case ZONE -> "sandbox.view.zone";
            case AGE -> "sandbox.view.age";
            case RESERVED -> "sandbox.view.reserved";
            case TASKS -> "sandbox.view.tasks";
        };
    }

    private static String name(SizeBy size) {
        return switch (size) {
            case MEMORY -> "sandbox.view.memory";
            case CPU -> "sandbox.view.cpu";
            case ONE -> "sandbox.view.one";
        };
    }

    private static String name(GroupBy group) {
        return switch (group) {
            case ZONE -> "sandbox.view.zone";
            case CAPACITY_PROVIDER -> "sandbox.view.provider";
            case INSTANCE_TYPE -> "sandbox.view.type";
            case NONE -> "sandbox.view.none";
        };
    }

    ClusterMap map() {
        return map;
    }

    /// Another scenario comes: the next moment is seen whole.
    void fresh() {
        shown = null;
    }

    void focusFilter() {
        filter.requestFocus();
    }

    private void show(@Nullable Moment moment) {
        if (moment == null) {
            return;
        }
        Moment last = shown;
        shown = moment;
        if (last == null || last.picture() != moment.picture()) {
            map.show(moment.picture(), last == null ? Arrival.DIRECT : arrival(last, moment));
            if (last == null) {
                map.fit();
            }
            figures(moment);
        }
    }

    /// How one moment follows another for the eye.
    private Arrival arrival(Moment from, Moment to) {
        if (run.way() == Run.Way.JUMPED || !from.branch().equals(to.branch())) {
            return Arrival.DIRECT;
        }
        boolean plays = run.way() == Run.Way.PLAYED;
        double speed = plays ? run.speedProperty().get() : 1;
        if (speed >= HURRIED) {
            return Arrival.DIRECT;
        }
        if (speed >= NO_FLIGHTS) {
            return Arrival.SOFT;
        }
        if (to.position() < from.position()) {
            return Arrival.BACKWARDS;
        }
        return Told.of(run, selection, from, to).isPresent() ? Arrival.EXPLAINED : Arrival.PLAIN;
    }

    private void hurry() {
        map.setHurried(run.playingProperty().get() && run.speedProperty().get() >= HURRIED);
    }

    private void figures(Moment moment) {
        Picture picture = moment.picture();
        int living = 0;
        int wanted = 0;
        for (int row = 0; row < picture.taskCount(); row++) {
            living += picture.taskOnMap(row) ? 1 : 0;
        }
        for (Picture.Waiting waiting : picture.waiting()) {
            wanted += waiting.count();
        }
        if (!hasInstances(picture)) {
            figures.setText(Messages.text("sandbox.cluster.tasks", living, wanted));
            return;
        }
        Figures.Sample sample = Figures.of(picture, moment.atMicros());
        figures.setText(
                Messages.text(
                        "sandbox.cluster.figures",
                        sample.cpuPermille() / 10,
                        sample.memoryPermille() / 10,
                        living,
                        wanted));
    }

    /// Without instances, as on Fargate alone, there is nothing to have a share of.
    private static boolean hasInstances(Picture picture) {
        for (int row = 0; row < picture.instanceCount(); row++) {
            if (!picture.instanceGone(row)) {
                return true;
            }
        }
        return false;
    }
}
