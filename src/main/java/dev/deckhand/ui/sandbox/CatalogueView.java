package dev.deckhand.ui.sandbox;

import dev.deckhand.ui.sandbox.CatalogueModel.Card;
import dev.deckhand.ui.sandbox.CatalogueModel.Kind;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.Place;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// All lessons, challenges and scenarios as cards, and files to open.
final class CatalogueView extends StackPane {
    private final SandboxModel model;
    private final TextField filter = new TextField();
    private final VBox sections = new VBox();
    private final HBox recent = new HBox();

    CatalogueView(SandboxModel model) {
        this.model = model;
        setId("sandbox.catalogue");
        getStyleClass().add("dh-catalogue");
        filter.setId("sandbox.filter");
        filter.setPromptText(Messages.text("sandbox.filter"));
        filter.setAccessibleText(Messages.text("sandbox.filter"));
        filter.textProperty().bindBidirectional(model.catalogue().filterProperty());
        filter.getStyleClass().add("dh-catalogue-filter");
        Button open = new Button(Messages.text("sandbox.open"), new FontIcon(Feather.FOLDER));
        open.setId("sandbox.open");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(_ -> choose());
        Button real =
                new Button(Messages.text("sandbox.import"), new FontIcon(Feather.UPLOAD_CLOUD));
        real.setId("sandbox.import");
        real.setMinWidth(Region.USE_PREF_SIZE);
        real.setOnAction(_ -> model.navigator().go(new Place.SandboxImport()));
        Label title = Tools.label(Messages.text("sandbox.title"), "dh-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label says = Tools.label(Messages.text("sandbox.says"), "dh-second");
        says.setWrapText(true);
        HBox head = Tools.row("dh-catalogue-head", title, Tools.gap(), filter, real, open);
        sections.getStyleClass().add("dh-catalogue-sections");
        recent.getStyleClass().add("dh-recent");
        VBox column = new VBox(head, says, kinds(), recent, sections);
        column.getStyleClass().add("dh-catalogue-column");
        getChildren().add(new Page(column));
        model.catalogue().cards().subscribe(this::show);
        model.catalogue().recent().subscribe(this::showRecent);
        show();
        showRecent();
    }

    /// All of it, or one kind only.
    private HBox kinds() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(kind(Optional.empty(), group));
        row.getStyleClass().add("dh-segments");
        row.setMaxWidth(Region.USE_PREF_SIZE);
        for (Kind one : Kind.values()) {
            row.getChildren().add(kind(Optional.of(one), group));
        }
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null && before != null) {
                        group.selectToggle(before);
                    }
                });
        return row;
    }

    private ToggleButton kind(Optional<Kind> kind, ToggleGroup group) {
        ToggleButton button =
                new ToggleButton(
                        Messages.text(kind.map(CatalogueView::heading).orElse("sandbox.all")));
        button.setId(
                "sandbox.kind."
                        + kind.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("all"));
        button.setToggleGroup(group);
        var chosen = model.catalogue().kindProperty();
        chosen.subscribe(now -> button.setSelected(now.equals(kind)));
        button.setOnAction(_ -> chosen.set(kind));
        return button;
    }

    /// Gives a card the focus, if it is there.
    void focusCard(Kind kind, String id) {
        focus(cardId(kind, id));
    }

    private void focus(String wanted) {
        for (Node node : lookupAll(".dh-catalogue-card")) {
            if (wanted.equals(node.getId())) {
                node.requestFocus();
            }
        }
    }

    private Optional<String> focusedCard() {
        return lookupAll(".dh-catalogue-card").stream()
                .filter(Node::isFocused)
                .map(Node::getId)
                .findFirst();
    }

    private static String cardId(Kind kind, String id) {
        return "sandbox." + kind.name().toLowerCase(Locale.ROOT) + "." + id;
    }

    void focusFilter() {
        filter.requestFocus();
    }

    private void show() {
        List<Node> shown = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Card> cards =
                    model.catalogue().cards().stream().filter(card -> card.kind() == kind).toList();
            if (!cards.isEmpty()) {
                shown.add(section(kind, cards));
            }
        }
        if (shown.isEmpty()) {
            shown.add(
                    Tools.label(
                            Messages.text(
                                    filter.getText().isBlank()
                                            ? "sandbox.none"
                                            : "sandbox.none-fits"),
                            "dh-second"));
        }
        Optional<String> focused = focusedCard();
        sections.getChildren().setAll(shown);
        focused.ifPresent(this::focus);
    }

    private Node section(Kind kind, List<Card> cards) {
        Label title = Tools.label(Messages.text(heading(kind)), "dh-heading");
        long done = cards.stream().filter(Card::done).count();
        Label count =
                Tools.label(
                        kind == Kind.SCENARIO
                                ? String.valueOf(cards.size())
                                : Messages.text("sandbox.done", done, cards.size()),
                        "dh-third",
                        "dh-small");
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add("dh-cards");
        cards.forEach(card -> flow.getChildren().add(card(card)));
        VBox section = new VBox(Tools.row("dh-catalogue-section-head", title, count), flow);
        section.getStyleClass().add("dh-catalogue-section");
        return section;
    }

    private static String heading(Kind kind) {
        return switch (kind) {
            case LESSON -> "sandbox.lessons";
            case CHALLENGE -> "sandbox.challenges";
            case SCENARIO -> "sandbox.scenarios";
        };
    }

    private Button card(Card card) {
        Label title = Tools.label(card.title(), "dh-strong");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = Tools.row("dh-card-head", title);
        if (card.done()) {
            FontIcon done = new FontIcon(Feather.CHECK_CIRCLE);
            done.getStyleClass().add("dh-done");
            head.getChildren().addAll(Tools.gap(), done);
        }
        Label summary = Tools.label(card.summary(), "dh-second");
        summary.setWrapText(true);
        summary.getStyleClass().add("dh-card-summary");
        summary.setMaxHeight(Double.MAX_VALUE);
        VBox.setVgrow(summary, Priority.ALWAYS);
        Label facts = Tools.label(card.facts(), "dh-small", "dh-third");
        facts.setMinWidth(Region.USE_PREF_SIZE);
        Label concepts =
                Tools.label(
                        card.concepts().isEmpty() ? "" : card.concepts().getFirst(),
                        "dh-small",
                        "dh-third");
        VBox content =
                new VBox(head, summary, Tools.row("dh-card-foot", facts, Tools.gap(), concepts));
        content.getStyleClass().add("dh-card-content");
        if (!card.result().isEmpty()) {
            Label result = Tools.label(card.result(), "dh-small", "dh-second");
            result.setMinWidth(Region.USE_PREF_SIZE);
            content.getChildren().add(content.getChildren().size() - 1, result);
        }
        Button button = new Button();
        button.setId(cardId(card.kind(), card.id()));
        button.setGraphic(content);
        button.getStyleClass().addAll("dh-catalogue-card", "dh-card");
        button.setAccessibleText(
                Messages.text(
                        card.done() ? "sandbox.card.done" : "sandbox.card",
                        card.title(),
                        card.result().isEmpty()
                                ? card.facts()
                                : card.facts() + ". " + card.result(),
                        card.summary()));
        if (!card.concepts().isEmpty()) {
            button.setTooltip(new Tooltip(String.join(", ", card.concepts())));
        }
        button.setOnAction(_ -> model.navigator().go(card.place()));
        return button;
    }

    // ---- files ----

    private void showRecent() {
        recent.getChildren().clear();
        if (!model.catalogue().recent().isEmpty()) {
            recent.getChildren()
                    .add(Tools.label(Messages.text("sandbox.recent"), "dh-third", "dh-small"));
        }
        int number = 0;
        for (Path file : model.catalogue().recent()) {
            Button button = new Button(String.valueOf(file.getFileName()));
            button.setId("sandbox.recent." + number++);
            button.getStyleClass().addAll("dh-link", "dh-small");
            button.setTooltip(new Tooltip(file.toString()));
            button.setOnAction(_ -> model.openFile(file));
            recent.getChildren().add(button);
        }
        recent.setManaged(!model.catalogue().recent().isEmpty());
    }

    private void choose() {
        @Nullable File chosen = chooser("sandbox.open").showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.openFile(chosen.toPath());
        }
    }

    /// A chooser of scenario files.
    static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Messages.text("sandbox.files"), "*.json"));
        return chooser;
    }
}
