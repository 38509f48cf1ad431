package dev.deckhand.ui.review;

import dev.deckhand.content.Concept;
import dev.deckhand.study.Rescue;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Page;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.StateView;
import dev.deckhand.ui.shared.Words;
import java.time.LocalDate;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the review screen shows while there is no card on the table.
final class States {
    private static final Duration QUIET = Duration.millis(300);
    private static final int DAYS_SHOWN = 5;

    private final ReviewModel model;

    States(ReviewModel model) {
        this.model = model;
    }

    static Node loading() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setId("review.loading");
        turning.setMaxSize(32, 32);
        turning.setAccessibleText(Messages.text("review.loading"));
        turning.setVisible(false);
        PauseTransition quiet = new PauseTransition(QUIET);
        quiet.setOnFinished(_ -> turning.setVisible(true));
        quiet.play();
        return new StackPane(turning);
    }

    Node failed(Showing.Failed failed) {
        StateView view =
                new StateView(
                        Feather.ALERT_TRIANGLE,
                        Messages.text("review.failed"),
                        failed.what(),
                        primary(
                                "review.again-load",
                                Messages.text("review.failed.again"),
                                model::load));
        view.setId("review.failed");
        return view;
    }

    Node nothingDue(Showing.NothingDue nothing, LocalDate today) {
        String text =
                nothing.queue()
                        .next()
                        .map(next -> ReviewWords.coming(next, today))
                        .orElseGet(() -> Messages.text("review.nothing.ever"));
        Button practise =
                new Button(Messages.text("review.practise"), new FontIcon(Feather.EDIT_3));
        practise.setId("review.practise");
        practise.setOnAction(_ -> model.go(new Place.PracticeBuilder()));
        HBox buttons = new HBox();
        buttons.getStyleClass().add("dh-state-buttons");
        nothing.read()
                .ifPresent(concept -> {
                    Button read =
                            primary(
                                    "review.read",
                                    Messages.text(
                                            "review.read", concept.title(), concept.minutes()),
                                    () -> model.read(concept));
                    buttons.getChildren().add(read);
                });
        buttons.getChildren().add(practise);
        StateView view =
                new StateView(Feather.CHECK_CIRCLE, Messages.text("review.nothing"), text, buttons);
        view.setId("review.nothing");
        return view;
    }

    Node behind(Rescue rescue, LocalDate today) {
        Label title = new Label(Messages.text("review.behind"));
        title.getStyleClass().add("dh-title");
        Label text =
                new Label(
                        rescue.currentOn()
                                .map(date ->
                                        Messages.text(
                                                "review.behind.text",
                                                rescue.waiting(),
                                                rescue.minutesPerDay(),
                                                ReviewWords.day(date)))
                                .orElseGet(() ->
                                        Messages.text(
                                                "review.behind.never",
                                                rescue.waiting(),
                                                rescue.minutesPerDay())));
        text.setId("review.behind.text");
        text.setWrapText(true);
        text.getStyleClass().add("dh-reading");
        GridPane days = new GridPane();
        days.getStyleClass().add("dh-plan");
        List<Rescue.Day> shown = rescue.days().stream().limit(DAYS_SHOWN).toList();
        for (int row = 0; row < shown.size(); row++) {
            Rescue.Day day = shown.get(row);
            Label cards = new Label(Messages.text("review.behind.cards", day.questions().size()));
            Label minutes =
                    new Label(
                            Messages.text(
                                    "review.behind.minutes", ReviewWords.minutes(day.minutes())));
            minutes.getStyleClass().add("dh-second");
            days.addRow(row, new Label(dayName(day.date(), today)), cards, minutes);
        }
        if (rescue.days().size() > DAYS_SHOWN) {
            Label on = new Label(Messages.text("review.behind.on"));
            on.getStyleClass().add("dh-third");
            days.addRow(shown.size(), on);
        }
        Button start =
                primary(
                        "review.plan",
                        Messages.text("review.behind.start", shown.getFirst().questions().size()),
                        () -> model.followPlan(rescue));
        Button all = new Button(Messages.text("review.behind.all", rescue.waiting()));
        all.setId("review.all");
        all.getStyleClass().add("dh-plain");
        all.setOnAction(_ -> model.reviewAll());
        HBox buttons = new HBox(start, all);
        buttons.getStyleClass().add("dh-page-buttons");
        return page("review.behind", new VBox(title, text), days, buttons);
    }

    Node over(Showing.Over over, LocalDate today) {
        Label title = new Label(Messages.text("review.over", over.reviewed()));
        title.setId("review.over.title");
        title.getStyleClass().add("dh-title");
        Label done =
                new Label(
                        Messages.text(
                                "review.over.done",
                                over.recalled(),
                                over.reviewed() - over.recalled(),
                                Words.time(over.millis())));
        done.setId("review.over.done");
        done.getStyleClass().add("dh-second");
        Label next =
                new Label(
                        over.queue()
                                .next()
                                .map(coming -> ReviewWords.coming(coming, today))
                                .orElseGet(() -> Messages.text("review.tomorrow.none")));
        next.setId("review.over.tomorrow");
        next.setWrapText(true);
        Button back =
                primary(
                        "review.today",
                        Messages.text("review.over.today"),
                        () -> model.go(new Place.Today()));
        Button practise = new Button(Messages.text("review.practise"));
        practise.setId("review.practise");
        practise.setOnAction(_ -> model.go(new Place.PracticeBuilder()));
        HBox buttons = new HBox(back, practise);
        buttons.getStyleClass().add("dh-page-buttons");
        if (over.read().isEmpty()) {
            return page("review.over", new VBox(title, done), next, buttons);
        }
        Label worth = new Label(Messages.text("review.over.read"));
        worth.getStyleClass().add("dh-section");
        VBox read = new VBox(worth);
        read.getStyleClass().add("dh-over-read");
        for (Concept concept : over.read()) {
            Button link =
                    new Button(
                            Messages.text("review.over.note", concept.title(), concept.minutes()),
                            new FontIcon(Feather.BOOK_OPEN));
            link.setId("review.read." + concept.id());
            link.getStyleClass().add("dh-link");
            link.setOnAction(_ -> model.read(concept));
            read.getChildren().add(link);
        }
        return page("review.over", new VBox(title, done), next, read, buttons);
    }

    private static String dayName(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return Messages.text("review.day.today");
        }
        return date.equals(today.plusDays(1))
                ? Messages.text("review.day.tomorrow")
                : ReviewWords.day(date);
    }

    private static Node page(String id, Node... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().addAll("dh-review-column", "dh-review-page");
        Page page = new Page(column);
        page.setId(id);
        return page;
    }

    private static Button primary(String id, String text, Runnable does) {
        Label key = new Label("⏎");
        key.getStyleClass().add("dh-key");
        Button button = new Button(text, key);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId(id);
        button.getStyleClass().add("dh-primary");
        button.setDefaultButton(false);
        button.setOnAction(_ -> does.run());
        return button;
    }
}
