package dev.deckhand.ui.practice;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Difficulty;
import dev.deckhand.content.InterviewTrack;
import dev.deckhand.content.Module;
import dev.deckhand.content.QuestionType;
import dev.deckhand.study.Practice;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Choosing what to practise.
final class BuilderView extends BorderPane {
    private final PracticeModel practice;
    private final BuilderModel model;
    private final VBox concepts = new VBox();
    private final Map<Practice.Which, ToggleButton> segments = new EnumMap<>(Practice.Which.class);
    private final Label fits = new Label();
    private final HBox offers = new HBox();
    private final Button start = new Button();

    BuilderView(PracticeModel practice) {
        this.practice = practice;
        this.model = practice.builder();
        setId("practice.builder");
        Label title = new Label(Messages.text("practice.builder.title"));
        title.getStyleClass().add("dh-title");
        VBox column =
                new VBox(
                        title,
                        row(Messages.text("practice.builder.about"), modules(), concepts),
                        row(Messages.text("practice.builder.which"), which()),
                        row(Messages.text("practice.builder.kinds"), kinds()),
                        row(Messages.text("practice.builder.difficulty"), difficulties()),
                        row(Messages.text("practice.builder.count"), count()),
                        more());
        if (!model.offeredTracks().isEmpty()) {
            column.getChildren()
                    .add(
                            2,
                            row(
                                    Messages.text("practice.builder.interview"),
                                    tracks(),
                                    trackSays()));
        }
        column.getStyleClass().addAll("dh-column", "dh-builder");
        concepts.getStyleClass().add("dh-concept-chips");
        setCenter(new Page(column));
        setBottom(footer());
        addEventFilter(KeyEvent.KEY_PRESSED, this::startFromChip);
        model.modules().addListener((SetChangeListener<String>) _ -> showConcepts());
        model.byWhichProperty().subscribe(_ -> showWhich());
        model.whichProperty().subscribe(_ -> showWhich());
        model.candidatesProperty().subscribe(_ -> showCount());
        model.wantedProperty().subscribe(_ -> showCount());
        model.offersProperty().subscribe(_ -> showCount());
    }

    /// Space turns a chip on; Enter starts, also from there.
    private void startFromChip(KeyEvent key) {
        if (key.getTarget() instanceof ToggleButton) {
            act(key);
        }
    }

    void act(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !(key.getTarget() instanceof TextInputControl)) {
            practice.start();
            key.consume();
        }
    }

    private static HBox row(String name, Node... content) {
        Label label = new Label(name);
        label.getStyleClass().addAll("dh-second", "dh-row-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(content);
        box.getStyleClass().add("dh-row-content");
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row = new HBox(label, box);
        row.getStyleClass().add("dh-builder-row");
        return row;
    }

    private FlowPane modules() {
        FlowPane chips = chips();
        for (Module module : model.offeredModules()) {
            chips.getChildren()
                    .add(
                            chip(
                                    "practice.module." + module.id(),
                                    module.title(),
                                    module.id(),
                                    model.modules()));
        }
        return chips;
    }

    /// One interview at a time.
    private FlowPane tracks() {
        FlowPane chips = chips();
        for (InterviewTrack track : model.offeredTracks()) {
            ToggleButton chip = new ToggleButton(track.title());
            chip.setId("practice.track." + track.id());
            chip.getStyleClass().add("dh-chip");
            chip.setOnAction(_ -> model.toggle(track));
            model.trackProperty()
                    .subscribe(chosen -> chip.setSelected(chosen.equals(Optional.of(track))));
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private Label trackSays() {
        Label says = new Label();
        says.setId("practice.track.says");
        says.getStyleClass().addAll("dh-small", "dh-third");
        says.setWrapText(true);
        says.setMinHeight(Region.USE_PREF_SIZE);
        model.trackProperty()
                .subscribe(chosen -> {
                    says.setText(
                            chosen.map(one ->
                                            Messages.text(
                                                    "practice.builder.interview.says",
                                                    one.summary(),
                                                    one.minutes()))
                                    .orElse(""));
                    says.setManaged(chosen.isPresent());
                    says.setVisible(chosen.isPresent());
                });
        return says;
    }

    private void showConcepts() {
        concepts.getChildren().clear();
        for (Module module : model.offeredModules()) {
            if (model.modules().contains(module.id())) {
                FlowPane chips = chips();
                for (Concept concept : model.offeredConcepts(module.id())) {
                    chips.getChildren()
                            .add(
                                    chip(
                                            "practice.concept." + concept.id(),
                                            concept.title(),
                                            concept.id(),
                                            model.concepts()));
                }
                Label name = new Label(Messages.text("practice.builder.only", module.title()));
                name.getStyleClass().addAll("dh-small", "dh-third");
                concepts.getChildren().add(new VBox(4, name, chips));
            }
        }
    }

    private HBox which() {
        HBox which = new HBox();
        which.getStyleClass().add("dh-segments");
        which.setMaxWidth(Region.USE_PREF_SIZE);
        for (Practice.Which one : Practice.Which.values()) {
            ToggleButton segment = new ToggleButton();
            segment.setId("practice.which." + one.name().toLowerCase(Locale.ROOT));
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setOnAction(_ -> {
                model.choose(one);
                showWhich();
            });
            segments.put(one, segment);
            which.getChildren().add(segment);
        }
        return which;
    }

    private void showWhich() {
        segments.forEach((one, segment) -> {
            segment.setSelected(one == model.whichProperty().get());
            int number = model.byWhichProperty().get().getOrDefault(one, 0);
            segment.setText(Messages.text("practice.which", name(one), number));
        });
    }

    private FlowPane kinds() {
        FlowPane chips = chips();
        for (QuestionType type : model.offeredTypes()) {
            chips.getChildren()
                    .add(
                            chip(
                                    "practice.kind." + type.word(),
                                    Words.type(type),
                                    type,
                                    model.types()));
        }
        return chips;
    }

    private FlowPane difficulties() {
        FlowPane chips = chips();
        for (Difficulty difficulty : Difficulty.values()) {
            chips.getChildren()
                    .add(
                            chip(
                                    "practice.difficulty."
                                            + difficulty.name().toLowerCase(Locale.ROOT),
                                    Words.difficulty(difficulty),
                                    difficulty,
                                    model.difficulties()));
        }
        return chips;
    }

    private HBox count() {
        Slider slider = new Slider(1, BuilderModel.MOST, model.wantedProperty().get());
        slider.setId("practice.count");
        slider.setAccessibleText(Messages.text("practice.builder.count"));
        slider.setBlockIncrement(5);
        slider.getStyleClass().add("dh-count");
        slider.valueProperty()
                .subscribe(
                        value -> model.wantedProperty().set((int) Math.round(value.doubleValue())));
        Label value = new Label();
        value.textProperty()
                .bind(
                        model.wantedProperty()
                                .map(number -> Messages.text("practice.builder.number", number)));
        value.getStyleClass().add("dh-count-value");
        HBox row = new HBox(slider, value);
        row.getStyleClass().add("dh-count-row");
        return row;
    }

    private HBox more() {
        TextField seed = new TextField();
        seed.setId("practice.seed");
        seed.setPromptText(Messages.text("practice.builder.seed.prompt"));
        seed.setAccessibleText(Messages.text("practice.builder.seed"));
        seed.textProperty().bindBidirectional(model.seedProperty());
        seed.setOnAction(_ -> practice.start());
        Label why = new Label(Messages.text("practice.builder.seed.why"));
        why.getStyleClass().addAll("dh-small", "dh-third");
        why.setWrapText(true);
        HBox row = row(Messages.text("practice.builder.seed"), seed, why);
        ToggleButton more = new ToggleButton(Messages.text("practice.builder.more"));
        more.setId("practice.more");
        more.getStyleClass().add("dh-plain");
        row.visibleProperty().bind(more.selectedProperty());
        row.managedProperty().bind(more.selectedProperty());
        more.visibleProperty().bind(more.selectedProperty().not());
        more.managedProperty().bind(more.selectedProperty().not());
        more.setOnAction(_ -> seed.requestFocus());
        HBox toggle = row("", more);
        toggle.managedProperty().bind(more.managedProperty());
        HBox both = new HBox(new VBox(toggle, row));
        HBox.setHgrow(both.getChildren().getFirst(), Priority.ALWAYS);
        return both;
    }

    private StackPane footer() {
        fits.setId("practice.fits");
        fits.getStyleClass().add("dh-second");
        fits.setWrapText(true);
        fits.setMinHeight(Region.USE_PREF_SIZE);
        offers.getStyleClass().add("dh-offers");
        VBox words = new VBox(fits, offers);
        words.getStyleClass().add("dh-fits");
        HBox.setHgrow(words, Priority.ALWAYS);
        Label key = new Label("⏎");
        key.getStyleClass().add("dh-key");
        start.setId("practice.start");
        start.getStyleClass().add("dh-primary");
        start.setGraphic(key);
        start.setContentDisplay(ContentDisplay.RIGHT);
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(_ -> practice.start());
        HBox bar = new HBox(words, start);
        bar.getStyleClass().addAll("dh-column", "dh-bottom-bar");
        StackPane footer = new StackPane(bar);
        footer.getStyleClass().add("dh-bottom");
        return footer;
    }

    private void showCount() {
        int found = model.candidatesProperty().get();
        start.setDisable(found == 0);
        start.setText(Messages.text("practice.builder.start", model.sessionSize()));
        fits.setText(
                found == 0
                        ? Messages.text("practice.builder.none")
                        : Messages.text("practice.builder.fits", found));
        offers.getChildren().clear();
        for (BuilderModel.Offer offer : model.offersProperty().get()) {
            Button button = new Button(words(offer));
            button.setId("practice.widen." + offer.widening().name().toLowerCase(Locale.ROOT));
            button.setOnAction(_ -> {
                widen(offer);
                start.requestFocus();
            });
            offers.getChildren().add(button);
        }
        offers.setVisible(found == 0);
        offers.setManaged(found == 0);
    }

    private void widen(BuilderModel.Offer offer) {
        model.widen(offer.widening());
        showCount();
    }

    private static String words(BuilderModel.Offer offer) {
        return switch (offer.widening()) {
            case ANY_DIFFICULTY -> Messages.text("practice.widen.difficulty", offer.count());
            case ANY_KIND -> Messages.text("practice.widen.kind", offer.count());
            case ANY_WHICH -> Messages.text("practice.widen.which", offer.count());
            case ANY_CONCEPT -> Messages.text("practice.widen.concept", offer.count());
            case EVERYTHING -> Messages.text("practice.widen.everything", offer.count());
        };
    }

    private static FlowPane chips() {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("dh-chips");
        chips.widthProperty()
                .subscribe(width -> {
                    if (width.doubleValue() > 0) {
                        chips.setPrefWrapLength(width.doubleValue());
                    }
                });
        return chips;
    }

    private static <T> ToggleButton chip(String id, String text, T value, ObservableSet<T> chosen) {
        ToggleButton chip = new ToggleButton(text);
        chip.setId(id);
        chip.getStyleClass().add("dh-chip");
        chip.setSelected(chosen.contains(value));
        chip.setOnAction(_ -> {
            if (chip.isSelected()) {
                chosen.add(value);
            } else {
                chosen.remove(value);
            }
        });
        chosen.addListener((SetChangeListener<T>) _ -> chip.setSelected(chosen.contains(value)));
        return chip;
    }

    private static String name(Practice.Which which) {
        return switch (which) {
            case ALL -> Messages.text("practice.which.all");
            case UNSEEN -> Messages.text("practice.which.unseen");
            case MISSED -> Messages.text("practice.which.missed");
            case FLAGGED -> Messages.text("practice.which.flagged");
        };
    }
}
