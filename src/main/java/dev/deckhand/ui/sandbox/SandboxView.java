package dev.deckhand.ui.sandbox;

import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.ui.sandbox.CatalogueModel.Kind;
import dev.deckhand.ui.sandbox.SandboxModel.Page;
import dev.deckhand.ui.sandbox.exchange.Chooser;
import dev.deckhand.ui.sandbox.exchange.ExportMenu;
import dev.deckhand.ui.sandbox.exchange.FileDialogs;
import dev.deckhand.ui.sandbox.exchange.ImportPane;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.StateView;
import dev.deckhand.ui.shared.markdown.MarkdownView;
import dev.deckhand.ui.shared.markdown.Surroundings;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.io.File;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sandbox screen: the catalogue, or a run on the stage. A scenario file can be dropped
/// anywhere on it.
public final class SandboxView extends StackPane {
    private static final String ENDING = ".json";

    private final SandboxModel model;
    private final Function<String, Surroundings> surroundings;
    private final CatalogueView catalogue;
    private final StageView stage;
    private final ImportPane imports;
    private final ExportMenu exports;
    private Optional<LessonPane> lesson = Optional.empty();

    /// Leads back to the card of what was left for the catalogue.
    private Runnable left = () -> {};

    private final VBox target = dropTarget();
    private boolean acted;

    /// @param parts what others put into the stage, given its map; asked once
    /// @param surroundings what the Markdown of a pack, by its id, refers to
    public SandboxView(
            SandboxModel model,
            Function<ClusterMap, Parts> parts,
            Function<String, Surroundings> surroundings) {
        this.model = model;
        this.surroundings = surroundings;
        this.catalogue = new CatalogueView(model);
        this.stage = new StageView(model.stage(), parts);
        Chooser chooser =
                new FileDialogs(
                        () -> getScene().getWindow(), model.services().settings(), model.disk());
        this.imports =
                new ImportPane(
                        model.imports(), chooser, () -> model.navigator().go(new Place.Sandbox()));
        this.exports = new ExportMenu(model.exports(), stage.map(), chooser);
        stage.over(exports.pane());
        setId("sandbox");
        getStyleClass().add("dh-sandbox");
        URL sheet = SandboxView.class.getResource("sandbox.css");
        getStylesheets().add(Objects.requireNonNull(sheet).toExternalForm());
        model.pageProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> acted = false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::act);
        addEventFilter(KeyEvent.KEY_TYPED, this::swallow);
        setOnDragOver(this::over);
        setOnDragDropped(this::dropped);
        setOnDragExited(_ -> target(false));
    }

    private void show(Page page) {
        lesson = Optional.empty();
        switch (page) {
            case Page.Catalogue _ -> {
                showNow(catalogue);
                left.run();
                left = () -> {};
            }
            case Page.Scenario(String title, String note, String pack) -> {
                model.stage().logOpenProperty().set(true);
                stage.show(Optional.of(about(title, note, pack)), Optional.empty(), files());
                showNow(stage);
                stage.focusFirst();
            }
            case Page.Playing(LessonModel playing) -> {
                model.stage().logOpenProperty().set(true);
                LessonPane pane =
                        new LessonPane(
                                playing,
                                surroundings.apply(playing.lesson().pack()),
                                () -> model.navigator().go(new Place.Sandbox()));
                lesson = Optional.of(pane);
                left = () -> catalogue.focusCard(Kind.LESSON, playing.lesson().id());
                stage.show(Optional.empty(), Optional.of(pane), List.of(exports.button()));
                showNow(stage);
                pane.focusNext();
            }
            case Page.Trying(ChallengeModel challenge) -> {
                left = () -> catalogue.focusCard(Kind.CHALLENGE, challenge.challenge().id());
                stage.show(
                        Optional.of(
                                new ChallengePane(
                                        challenge,
                                        surroundings.apply(challenge.challenge().pack()))),
                        Optional.empty(),
                        List.of(exports.button()));
                stage.widen();
                model.stage().logOpenProperty().set(false);
                showNow(stage);
                stage.focusFirst();
            }
            case Page.Faulty(Path file, List<Problem> problems) ->
                    showNow(problems(file, problems));
            case Page.Importing _ -> {
                showNow(imports);
                imports.focusFirst();
            }
            case Page.Missing(String what) ->
                    showNow(
                            new StateView(
                                    Feather.ALERT_TRIANGLE,
                                    Messages.text("sandbox.missing"),
                                    what,
                                    toCatalogue()));
        }
    }

    private Node about(String title, String note, String pack) {
        Label name = Tools.label(title, "dh-strong");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        VBox about = new VBox(name);
        about.getStyleClass().add("dh-about");
        if (!note.isBlank()) {
            about.getChildren().add(new MarkdownView(note, surroundings.apply(pack)));
        }
        return about;
    }

    private void showNow(Node node) {
        getChildren().setAll(node);
    }

    private Button toCatalogue() {
        Button button = new Button(Messages.text("sandbox.to-catalogue"));
        button.setId("sandbox.to-catalogue");
        button.setOnAction(_ -> model.navigator().go(new Place.Sandbox()));
        return button;
    }

    // ---- a file that cannot run ----

    private Region problems(Path file, List<Problem> problems) {
        Label title =
                Tools.label(Messages.text("sandbox.faulty", file.getFileName()), "dh-heading");
        Label count =
                Tools.label(Messages.text("sandbox.faulty.count", problems.size()), "dh-second");
        count.setWrapText(true);
        Button again = new Button(Messages.text("sandbox.faulty.again"));
        again.setId("sandbox.again");
        again.getStyleClass().add("dh-primary");
        again.setOnAction(_ -> model.openFile(file));
        VBox list =
                new VBox(
                        Tools.row("dh-problems-head", title, Tools.gap(), toCatalogue(), again),
                        count);
        list.setId("sandbox.problems");
        list.getStyleClass().add("dh-problems-list");
        problems.forEach(problem -> list.getChildren().add(row(file, problem)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private VBox row(Path file, Problem problem) {
        Label place =
                Tools.label(
                        Messages.text(
                                "sandbox.faulty.place",
                                file.getFileName(),
                                String.valueOf(problem.line()),
                                String.valueOf(problem.column()),
                                problem.severity().name().toLowerCase(Locale.ROOT)),
                        "dh-mono",
                        "dh-small",
                        "dh-third");
        VBox row =
                new VBox(
                        place,
                        new MarkdownView(problem.message(), surroundings.apply("")),
                        new MarkdownView(problem.fix(), surroundings.apply("")));
        row.getStyleClass().add("dh-problem-row");
        return row;
    }

    // ---- files ----

    private List<Node> files() {
        return List.of(
                Tools.icon("sandbox.stage.open", Feather.FOLDER, "Ctrl+O", this::open),
                Tools.icon("sandbox.save", Feather.SAVE, "Ctrl+S", this::save),
                Tools.icon(
                        "sandbox.stage.import",
                        Feather.UPLOAD_CLOUD,
                        "Ctrl+I",
                        () -> model.navigator().go(new Place.SandboxImport())),
                exports.button());
    }

    private void open() {
        @Nullable File chosen =
                CatalogueView.chooser("sandbox.open").showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.openFile(chosen.toPath());
        }
    }

    /// Writes to the file that was opened, or asks for one.
    private void save() {
        model.sourceProperty()
                .get()
                .ifPresent(
                        source -> source.file().ifPresentOrElse(model::save, () -> saveAs(source)));
    }

    private void saveAs(SandboxModel.Source source) {
        FileChooser chooser = CatalogueView.chooser("sandbox.save");
        chooser.setInitialFileName(
                source.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ENDING);
        @Nullable File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.save(chosen.toPath());
        }
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            target(true);
            drag.consume();
        }
    }

    private void dropped(DragEvent drag) {
        target(false);
        if (drag.getDragboard().hasFiles()) {
            model.drop(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
            drag.setDropCompleted(true);
            drag.consume();
        }
    }

    /// Shows where a file may be dropped, and which.
    private void target(boolean shown) {
        if (!shown) {
            getChildren().remove(target);
        } else if (!getChildren().contains(target)) {
            getChildren().add(target);
        }
    }

    private static VBox dropTarget() {
        Label what = Tools.label(Messages.text("sandbox.drop"), "dh-heading");
        Label kinds = Tools.label(Messages.text("sandbox.drop.what"), "dh-second");
        kinds.setWrapText(true);
        VBox target = new VBox(new FontIcon(Feather.DOWNLOAD), what, kinds);
        target.setId("sandbox.drop");
        target.getStyleClass().add("dh-drop-target");
        target.setMouseTransparent(true);
        return target;
    }

    // ---- keys ----

    private void act(KeyEvent key) {
        boolean typing = key.getTarget() instanceof TextInputControl;
        if (key.isShortcutDown() && key.getCode() == KeyCode.O) {
            open();
            key.consume();
        } else if (key.isShortcutDown() && key.getCode() == KeyCode.I) {
            model.navigator().go(new Place.SandboxImport());
            key.consume();
        } else if (key.isShortcutDown()
                && key.getCode() == KeyCode.E
                && getChildren().contains(stage)) {
            exports.open();
            key.consume();
        } else if (key.isShortcutDown()
                && key.getCode() == KeyCode.S
                && model.pageProperty().get() instanceof Page.Scenario) {
            save();
            key.consume();
        } else if (getChildren().contains(stage)) {
            if (!typing && !model.stage().guessingProperty().get()) {
                lesson.ifPresent(pane -> pane.act(key));
            }
            if (!key.isConsumed()) {
                stage.act(key);
            }
        } else if (!typing && "/".equals(key.getText()) && getChildren().contains(catalogue)) {
            catalogue.focusFilter();
            key.consume();
        }
        acted = key.isConsumed();
    }

    /// A letter that opened a field is not typed into it.
    private void swallow(KeyEvent typed) {
        if (acted) {
            typed.consume();
        }
    }
}
