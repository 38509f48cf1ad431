package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.ui.shared.Controls;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What can be written of the run on the stage: a button with a menu, and the pane that asks for an
/// animation.
public final class ExportMenu {
    private final ExportModel model;
    private final ClusterMap map;
    private final Chooser chooser;
    private final Button button;
    private final VBox panes;

    public ExportMenu(ExportModel model, ClusterMap map, Chooser chooser) {
        this.model = model;
        this.map = map;
        this.chooser = chooser;
        String name = Messages.text("exchange.export");
        button =
                Controls.icon(
                        "exchange.export",
                        Messages.text("shell.tooltip.key", name, "Ctrl+E"),
                        Feather.SHARE,
                        this::open);
        button.setAccessibleText(name);
        panes = new VBox(new WritingPane(model.writing()), new GifPane(model, map, chooser));
        panes.getStyleClass().add("dh-export-panes");
        panes.setPickOnBounds(false);
        panes.setMaxWidth(Region.USE_PREF_SIZE);
    }

    /// For the line of tools.
    public Button button() {
        return button;
    }

    /// Stands over the map; nothing of it is seen before it is asked for.
    public Node pane() {
        return panes;
    }

    /// Shows the menu.
    public void open() {
        ContextMenu menu = new ContextMenu();
        menu.setId("exchange.menu");
        boolean seen = map.getScene() != null;
        for (int scale : new int[] {1, 2, 4}) {
            MenuItem item =
                    item(
                            "exchange.png." + scale,
                            seen
                                    ? Messages.text("exchange.png", scale)
                                    : Messages.text("exchange.png.unseen", scale),
                            Feather.IMAGE,
                            () -> png(scale));
            item.setDisable(!seen);
            menu.getItems().add(item);
        }
        MenuItem share =
                item(
                        "exchange.share",
                        Messages.text("exchange.share"),
                        Feather.FILE_PLUS,
                        () -> save("exchange.share", "json", "scenario", model::share));
        share.setVisible(model.canShare());
        menu.getItems()
                .addAll(
                        item(
                                "exchange.svg",
                                Messages.text("exchange.svg"),
                                Feather.PEN_TOOL,
                                this::svg),
                        item(
                                "exchange.gif.ask",
                                Messages.text("exchange.gif.ask"),
                                Feather.FILM,
                                () -> model.gifOpenProperty().set(true)),
                        new SeparatorMenuItem(),
                        item(
                                "exchange.transcript",
                                Messages.text("exchange.transcript"),
                                Feather.FILE_TEXT,
                                () ->
                                        save(
                                                "exchange.transcript",
                                                "md",
                                                "transcript",
                                                model::transcript)),
                        item(
                                "exchange.trace",
                                Messages.text("exchange.trace"),
                                Feather.CODE,
                                () -> save("exchange.trace", "json", "trace", model::trace)),
                        share);
        menu.show(button, Side.BOTTOM, 0, 0);
    }

    private static MenuItem item(String id, String text, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// @param what its kind, also in the name of the file
    private void save(String title, String ending, String what, Consumer<Path> write) {
        chooser.save(
                        Messages.text(title),
                        model.name(what.equals("scenario") ? ending : what + "." + ending, false),
                        Messages.text("exchange.kind." + what))
                .ifPresent(write);
    }

    private void png(int scale) {
        WritableImage image = map.image(scale);
        chooser.save(
                        Messages.text("exchange.png", scale),
                        model.name("png", true),
                        Messages.text("exchange.kind.png"))
                .ifPresent(file -> {
                    int width = (int) image.getWidth();
                    PixelReader pixels = image.getPixelReader();
                    model.png(
                            file,
                            width,
                            (int) image.getHeight(),
                            (y, row) ->
                                    pixels.getPixels(
                                            0,
                                            y,
                                            width,
                                            1,
                                            PixelFormat.getIntArgbInstance(),
                                            row,
                                            0,
                                            width));
                });
    }

    private void svg() {
        map.sheet()
                .ifPresent(sheet ->
                        chooser.save(
                                        Messages.text("exchange.svg"),
                                        model.name("svg", true),
                                        Messages.text("exchange.kind.svg"))
                                .ifPresent(file -> model.svg(file, sheet)));
    }
}
