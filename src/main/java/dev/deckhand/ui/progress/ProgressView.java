package dev.deckhand.ui.progress;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.StateView;
import java.io.File;
import java.net.URL;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The Progress screen: panels, a bar to choose what they look at, and the cards behind a figure.
public final class ProgressView extends StackPane implements PanelView.Wishes {
    private static final Duration QUIET = Duration.millis(300);

    private final ProgressModel model;
    private final Function<String, Optional<Path>> files;
    private final PanelGrid grid = new PanelGrid();
    private final Page page;
    private final CardsPane cards;
    private final StackPane main = new StackPane();
    private final Map<Figure.Kind, Boolean> tables = new EnumMap<>(Figure.Kind.class);
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private @Nullable Node opener;

    public ProgressView(ProgressModel model) {
        this(model, Optional.empty());
    }

    /// @param files asks where to write a file of a name; in place of the file chooser
    ProgressView(ProgressModel model, Optional<Function<String, Optional<Path>>> files) {
        this.model = model;
        this.files = files.orElse(this::choose);
        this.cards = new CardsPane(model);
        setId("progress");
        getStyleClass().add("dh-progress");
        URL styles = ProgressView.class.getResource("progress.css");
        getStylesheets().add(Objects.requireNonNull(styles).toExternalForm());
        Label title = new Label(Messages.text("progress.title"));
        title.getStyleClass().add("dh-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(16, title, gap, new FilterBar(model));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(head, grid);
        column.getStyleClass().add("dh-progress-column");
        page = new Page(column);
        StackPane.setAlignment(cards, Pos.CENTER_RIGHT);
        cards.setVisible(false);
        getChildren().addAll(main, cards);
        quiet.setOnFinished(_ -> showLoading());
        model.figures().subscribe(_ -> show());
        model.problem().subscribe(_ -> show());
        model.busy().subscribe(this::busy);
        model.cards().subscribe(this::showCards);
    }

    private void busy(boolean now) {
        if (now && model.statistics().get().isEmpty()) {
            quiet.playFromStart();
        } else {
            quiet.stop();
        }
    }

    private void showLoading() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setId("progress.loading");
        turning.setMaxSize(32, 32);
        turning.setAccessibleText(Messages.text("progress.loading"));
        main.getChildren().setAll(turning);
    }

    private void show() {
        if (!model.problem().get().isEmpty()) {
            main.getChildren().setAll(failed(model.problem().get()));
            return;
        }
        if (model.statistics().get().isEmpty()) {
            return;
        }
        if (model.statistics().get().orElseThrow().ever() == 0) {
            main.getChildren().setAll(empty());
            return;
        }
        grid.show(
                model.figures().get().stream()
                        .map(figure -> new PanelView(figure, model, this))
                        .toList());
        if (!main.getChildren().equals(List.of(page))) {
            main.getChildren().setAll(page);
        }
    }

    private StateView failed(String problem) {
        Button again = new Button(Messages.text("progress.failed.again"));
        again.setId("progress.again");
        again.getStyleClass().add("dh-primary");
        again.setOnAction(_ -> model.load());
        return new StateView(
                Feather.ALERT_TRIANGLE, Messages.text("progress.failed.title"), problem, again);
    }

    private StateView empty() {
        Button practise = new Button(Messages.text("progress.empty.practise"));
        practise.setId("progress.empty.practise");
        practise.getStyleClass().add("dh-primary");
        practise.setOnAction(_ -> model.practiseAnything());
        return new StateView(
                Feather.BAR_CHART_2,
                Messages.text("progress.empty.title"),
                Messages.text("progress.empty.text"),
                practise);
    }

    private void showCards(Optional<Cards> now) {
        boolean was = cards.isVisible();
        cards.setVisible(now.isPresent());
        if (now.isPresent()) {
            if (!was && getScene() != null) {
                opener = getScene().getFocusOwner();
            }
            cards.show(now.get());
            cards.focus();
        } else if (was && opener != null) {
            opener.requestFocus();
            opener = null;
        }
    }

    @Override
    public void open(Cards behind) {
        model.show(behind);
    }

    @Override
    public void openNote(String concept) {
        model.openNote(concept);
    }

    @Override
    public void exportCsv(Figure figure) {
        files.apply(figure.kind().id() + ".csv").ifPresent(file -> model.exportCsv(figure, file));
    }

    @Override
    public void exportPng(Figure figure, Node panel) {
        WritableImage image = Png.of(panel);
        files.apply(figure.kind().id() + ".png")
                .ifPresent(file -> model.exportPng(() -> Png.encode(image), file));
    }

    @Override
    public Map<Figure.Kind, Boolean> tables() {
        return tables;
    }

    private Optional<Path> choose(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("progress.export.title"));
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
