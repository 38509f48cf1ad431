package dev.deckhand.ui.today;

import dev.deckhand.content.StudyPath;
import dev.deckhand.content.StudyPath.Item;
import dev.deckhand.study.PathProgress.DayProgress;
import dev.deckhand.study.PathProgress.ItemProgress;
import dev.deckhand.ui.shared.Messages;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The day of the study path with its steps, or the way to choose a path.
final class PathSteps extends VBox {
    private final TodayModel model;

    PathSteps(TodayModel model, Optional<Following> following) {
        this.model = model;
        setId("today.path");
        getStyleClass().add("dh-path");
        if (following.isEmpty()) {
            getChildren().add(offer());
            return;
        }
        Following on = following.get();
        getChildren().add(head(on));
        on.day().ifPresentOrElse(day -> show(on, day), () -> getChildren().add(over(on)));
    }

    private HBox offer() {
        Label words = new Label(Messages.text("today.path.offer"));
        words.getStyleClass().add("dh-second");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(words, menu(Optional.empty()));
        row.getStyleClass().add("dh-path-head");
        return row;
    }

    private HBox head(Following on) {
        Label title = new Label(on.path().title());
        title.getStyleClass().add("dh-section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap);
        on.day()
                .ifPresent(day -> {
                    Label where =
                            new Label(Messages.text("today.path.day", day.number(), on.days()));
                    where.setId("today.path.day");
                    where.getStyleClass().add("dh-second");
                    where.setMinWidth(USE_PREF_SIZE);
                    head.getChildren().add(where);
                });
        head.getChildren().add(menu(Optional.of(on)));
        head.getStyleClass().add("dh-path-head");
        return head;
    }

    private MenuButton menu(Optional<Following> on) {
        MenuButton menu =
                new MenuButton(
                        Messages.text(on.isPresent() ? "today.path.change" : "today.path.choose"));
        menu.setId("today.path.choose");
        menu.getStyleClass().addAll("dh-plain", "dh-path-menu");
        menu.setMinWidth(USE_PREF_SIZE);
        for (StudyPath path : model.paths()) {
            if (on.filter(one -> one.path().id().equals(path.id())).isPresent()) {
                continue;
            }
            MenuItem item = new MenuItem("", new PathChoice(path));
            item.setId("today.path." + path.id());
            item.setOnAction(_ -> model.follow(path));
            menu.getItems().add(item);
        }
        if (on.isPresent()) {
            MenuItem stop = new MenuItem(Messages.text("today.path.stop"));
            stop.setId("today.path.stop");
            stop.setOnAction(_ -> model.stopFollowing());
            menu.getItems().addAll(new SeparatorMenuItem(), stop);
        }
        return menu;
    }

    private void show(Following on, DayProgress day) {
        Label title = new Label(day.day().title());
        title.setId("today.path.title");
        title.getStyleClass().add("dh-strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        VBox rows = new VBox(title);
        rows.getStyleClass().add("dh-path-rows");
        day.items().forEach(item -> rows.getChildren().add(row(on, item)));
        getChildren().add(rows);
        if (on.isLate()) {
            Label late = new Label(Messages.text("today.path.late", on.expected()));
            late.setId("today.path.late");
            late.getStyleClass().addAll("dh-third", "dh-small", "dh-path-late");
            late.setWrapText(true);
            late.setMinHeight(USE_PREF_SIZE);
            getChildren().add(late);
        }
    }

    private static Label over(Following on) {
        Label over = new Label(Messages.text("today.path.over", on.days()));
        over.setId("today.path.over");
        over.getStyleClass().add("dh-second");
        over.setWrapText(true);
        over.setMinHeight(USE_PREF_SIZE);
        return over;
    }

    private HBox row(Following on, ItemProgress item) {
        boolean done = on.isDone(item);
        String title = model.title(item.item());
        Node what = item.item() instanceof Item.Outside ? outside(title) : button(item, title);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label aside = new Label(model.aside(on, item));
        aside.getStyleClass().add("dh-third");
        aside.setMinWidth(USE_PREF_SIZE);
        StackPane tick =
                new StackPane(Following.isByHand(item) ? box(on, item, title) : told(done));
        tick.getStyleClass().add("dh-path-tick");
        HBox row = new HBox(tick, what, aside);
        row.getStyleClass().add("dh-path-row");
        if (done) {
            row.getStyleClass().add("dh-path-done");
        }
        return row;
    }

    /// What is done without Deckhand.
    private static Label outside(String title) {
        Label task = new Label(title);
        task.setWrapText(true);
        task.setMinHeight(USE_PREF_SIZE);
        task.setMaxWidth(Double.MAX_VALUE);
        task.getStyleClass().add("dh-path-task");
        return task;
    }

    private Button button(ItemProgress item, String title) {
        Button go = new Button(title);
        go.setId("today.path.go." + item.spot().index());
        go.getStyleClass().addAll("dh-plain", "dh-path-go");
        go.setMaxWidth(Double.MAX_VALUE);
        go.setWrapText(true);
        go.setOnAction(_ -> model.take(item));
        return go;
    }

    private CheckBox box(Following on, ItemProgress item, String title) {
        CheckBox box = new CheckBox();
        box.setId("today.path.tick." + item.spot().index());
        box.setAccessibleText(Messages.text("today.path.tick", title));
        box.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        box.setSelected(item.done());
        box.setOnAction(_ -> model.tick(on, item, box.isSelected()));
        return box;
    }

    private static FontIcon told(boolean done) {
        FontIcon icon = new FontIcon(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE);
        icon.getStyleClass().add(done ? "dh-path-yes" : "dh-path-not-yet");
        icon.setAccessibleText(
                Messages.text(done ? "today.path.told.done" : "today.path.told.open"));
        return icon;
    }
}
