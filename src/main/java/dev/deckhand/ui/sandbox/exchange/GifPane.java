package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks which span an animation shows and how, over the map; then how far it is.
final class GifPane extends VBox {
    private final ExportModel model;
    private final GifModel gif;
    private final ClusterMap map;
    private final Chooser chooser;
    private final TextField from;

    GifPane(ExportModel model, ClusterMap map, Chooser chooser) {
        this.model = model;
        this.gif = model.gif();
        this.map = map;
        this.chooser = chooser;
        setId("exchange.gif");
        getStyleClass().addAll("dh-gif", "dh-floating");
        Controls.style(this, GifPane.class, "exchange.css");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        from = field("exchange.gif.from", gif.fromProperty());
        HBox head =
                new HBox(
                        Controls.label(Messages.text("exchange.gif.title"), "dh-strong"),
                        Controls.gap(),
                        Controls.icon(
                                "exchange.gif.close",
                                Messages.text("exchange.gif.close"),
                                Feather.X,
                                this::close));
        head.getStyleClass().add("dh-import-row");
        HBox times =
                new HBox(
                        named("exchange.gif.from", from),
                        named("exchange.gif.to", field("exchange.gif.to", gif.toProperty())),
                        named("exchange.gif.step", field("exchange.gif.step", gif.stepProperty())));
        times.getStyleClass().add("dh-gif-times");
        Label says = Controls.wrapped("", "dh-small", "dh-second");
        says.setId("exchange.gif.says");
        says.textProperty().bind(gif.saysProperty());
        VBox fields =
                new VBox(
                        times,
                        named(
                                "exchange.gif.pace",
                                choice(
                                        "exchange.gif.pace",
                                        List.of(GifModel.Pace.values()),
                                        gif.paceProperty(),
                                        pace ->
                                                Messages.text(
                                                        "exchange.gif.seconds", pace.seconds()))),
                        named(
                                "exchange.gif.size",
                                choice(
                                        "exchange.gif.size",
                                        List.of(GifModel.Size.values()),
                                        gif.sizeProperty(),
                                        size -> size.width + " × " + size.height)),
                        says);
        fields.getStyleClass().add("dh-gif-fields");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(40);
        setMinHeight(0);
        getChildren().addAll(head, scroll, foot());
        visibleProperty().bind(model.gifOpenProperty());
        managedProperty().bind(visibleProperty());
        model.gifOpenProperty()
                .subscribe((_, open) -> {
                    if (open) {
                        gif.propose();
                        from.requestFocus();
                        from.selectAll();
                    }
                });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        close();
                        key.consume();
                    }
                });
    }

    private HBox foot() {
        Button make =
                Controls.button("exchange.gif.make", "exchange.gif.make", Feather.FILM, this::make);
        make.getStyleClass().add("dh-primary");

        ProgressBar bar = new ProgressBar();
        bar.setId("exchange.gif.progress");
        bar.setAccessibleText(Messages.text("exchange.gif.progress"));
        bar.progressProperty().bind(gif.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel =
                Controls.button(
                        "exchange.gif.cancel", "exchange.gif.cancel", Feather.X, gif::cancel);
        HBox foot = new HBox();
        foot.getStyleClass().add("dh-import-row");
        gif.progressProperty()
                .subscribe(_ ->
                        foot.getChildren()
                                .setAll(
                                        gif.isMaking()
                                                ? List.of(bar, cancel)
                                                : List.of(Controls.gap(), make)));
        gif.spanProperty().subscribe(span -> make.setDisable(span.isEmpty()));
        return foot;
    }

    private void close() {
        gif.cancel();
        model.gifOpenProperty().set(false);
        map.requestFocus();
    }

    private void make() {
        chooser.save(
                        Messages.text("exchange.gif.title"),
                        model.name("gif", false),
                        Messages.text("exchange.kind.gif"))
                .ifPresent(file ->
                        gif.make(
                                file,
                                new Studio(
                                        map,
                                        getScene().getStylesheets(),
                                        getScene().getRoot().getStyleClass().stream()
                                                .filter(style ->
                                                        style.equals("dh-dark")
                                                                || style.equals("dh-light"))
                                                .toList(),
                                        gif.sizeProperty().get())));
    }

    // ---- fields ----

    private static TextField field(String key, StringProperty value) {
        TextField field = new TextField();
        field.setId(key);
        field.setAccessibleText(Messages.text(key));
        field.setPrefColumnCount(6);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private static VBox named(String key, Node control) {
        Label label = Controls.label(Messages.text(key), "dh-small", "dh-second");
        label.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("dh-gif-named");
        return box;
    }

    private static <E extends Enum<E>> HBox choice(
            String id, List<E> values, ObjectProperty<E> chosen, Function<E, String> words) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("dh-gif-choice");
        for (E value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setId(id + "." + value.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("dh-chip");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(value == chosen.get());
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.set(value);
            });
            row.getChildren().add(button);
        }
        return row;
    }
}
