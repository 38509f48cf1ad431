package dev.deckhand.ui.library;

import dev.deckhand.content.Problem;
import dev.deckhand.study.Dispute;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.StateView;
import java.net.URL;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The library: packs left, what is in them in the middle, a preview right. A pack can be dropped
/// anywhere on it.
public final class LibraryView extends StackPane {
    private final LibraryModel model;
    private final BorderPane full = new BorderPane();
    private final ItemsView items;
    private final PreviewView preview;

    public LibraryView(LibraryModel model, Navigator navigator) {
        this.model = model;
        this.items = new ItemsView(model);
        this.preview = new PreviewView(model, navigator);
        setId("library");
        getStyleClass().add("dh-library");
        URL sheet = LibraryView.class.getResource("library.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        full.setLeft(new PacksView(model));
        model.reportProperty().subscribe(_ -> showMiddle());
        model.disputingProperty().subscribe(_ -> showMiddle());
        model.disputes().addListener((ListChangeListener<Dispute>) _ -> showMiddle());
        model.problemProperty().subscribe(_ -> show());
        model.loadingProperty().subscribe(_ -> show());
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        addEventHandler(KeyEvent.KEY_PRESSED, this::act);
    }

    private void act(KeyEvent key) {
        if ("/".equals(key.getText()) && !(key.getTarget() instanceof TextInputControl)) {
            items.focusSearch();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && model.disputingProperty().get()) {
            model.closeDisputes();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && model.reportProperty().get().isPresent()) {
            model.closeReport();
            key.consume();
        }
    }

    private void show() {
        if (!model.problemProperty().get().isEmpty()) {
            Button again = new Button(Messages.text("library.again"));
            again.setId("library.again");
            again.getStyleClass().add("dh-primary");
            again.setOnAction(_ -> model.load());
            getChildren()
                    .setAll(
                            new StateView(
                                    Feather.ALERT_TRIANGLE,
                                    Messages.text("library.failed"),
                                    model.problemProperty().get(),
                                    again));
        } else if (model.loadingProperty().get()) {
            getChildren().clear();
        } else {
            getChildren().setAll(full);
        }
    }

    private void showMiddle() {
        Optional<LibraryModel.Report> report = model.reportProperty().get();
        boolean disputing = model.disputingProperty().get();
        full.setCenter(
                report.<Region>map(this::report)
                        .orElseGet(() ->
                                disputing ? new DisputesView(model, model.disputes()) : items));
        full.setRight(report.isPresent() || disputing ? null : preview);
    }

    private Region report(LibraryModel.Report report) {
        Label title = new Label(report.title());
        title.getStyleClass().add("dh-heading");
        title.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(Messages.text("library.report.close"));
        close.setId("library.report.close");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> model.closeReport());
        HBox head = new HBox(title, gap, close);
        head.getStyleClass().add("dh-report-head");
        Label count = new Label(Messages.text("library.report.count", report.problems().size()));
        count.getStyleClass().add("dh-second");
        VBox list = new VBox(head, count);
        list.getStyleClass().add("dh-report");
        list.setId("library.report");
        for (Problem problem : report.problems()) {
            list.getChildren().add(row(problem));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private static VBox row(Problem problem) {
        String at =
                problem.line() == 0
                        ? problem.file()
                        : Messages.text(
                                "library.report.place",
                                problem.file(),
                                String.valueOf(problem.line()),
                                String.valueOf(problem.column()));
        Label place = new Label(at);
        place.getStyleClass().addAll("dh-mono", "dh-small", "dh-third");
        Label what = new Label(problem.what());
        Label mend = new Label(problem.mend());
        mend.getStyleClass().add("dh-second");
        what.setWrapText(true);
        mend.setWrapText(true);
        VBox row = new VBox(place, what, mend);
        row.getStyleClass().add("dh-report-row");
        return row;
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.getDragboard().getFiles().forEach(file -> model.add(file.toPath()));
            drag.setDropCompleted(true);
            drag.consume();
        }
    }
}
