package dev.deckhand.ui.review;

import dev.deckhand.memory.Choice;
import dev.deckhand.memory.Memory;
import dev.deckhand.memory.Scheduled;
import dev.deckhand.study.CardStory;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.question.QuestionModel;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is known of a card: figures, the forgetting curve, what comes next, and the same as a
/// table.
final class StoryView extends VBox {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    StoryView(ReviewModel model, CardStory story, double retention, ZoneId zone) {
        getStyleClass().add("dh-story");
        VBox links = links(model);
        if (!links.getChildren().isEmpty()) {
            getChildren().add(links);
        }
        Optional<Memory> memory = story.scheduled().flatMap(one -> one.state().known());
        if (memory.isEmpty()) {
            Label fresh = new Label(Messages.text("review.story.new"));
            fresh.setWrapText(true);
            fresh.getStyleClass().add("dh-second");
            getChildren().add(fresh);
        } else {
            getChildren()
                    .addAll(
                            figures(story, memory.get()),
                            part(
                                    Messages.text("review.story.curve"),
                                    new ForgettingCurve(story, retention, zone)));
        }
        getChildren().add(part(Messages.text("review.story.next"), next(story)));
        if (memory.isPresent()) {
            getChildren().add(part(Messages.text("review.story.table"), table(story, zone)));
        }
    }

    /// The ways to what the card is about.
    private static VBox links(ReviewModel model) {
        VBox links = new VBox();
        links.getStyleClass().add("dh-story-links");
        Optional<QuestionModel> question = model.turn().map(Turn::question);
        question.flatMap(QuestionModel::concept)
                .ifPresent(concept ->
                        links.getChildren()
                                .add(
                                        link(
                                                "note",
                                                Messages.text("question.read", concept.title()),
                                                Feather.BOOK_OPEN,
                                                model::openNote)));
        question.flatMap(QuestionModel::scenario)
                .ifPresent(_ ->
                        links.getChildren()
                                .add(
                                        link(
                                                "sandbox",
                                                Messages.text("question.sandbox"),
                                                Feather.PLAY,
                                                model::openSandbox)));
        return links;
    }

    private static Button link(String id, String text, Feather icon, Runnable does) {
        Button link = new Button(text, new FontIcon(icon));
        link.setId("review.story." + id);
        link.getStyleClass().add("dh-link");
        link.setOnAction(_ -> does.run());
        return link;
    }

    private static VBox part(String title, Node content) {
        Label label = new Label(title);
        label.getStyleClass().add("dh-section");
        VBox part = new VBox(label, content);
        part.getStyleClass().add("dh-story-part");
        return part;
    }

    private static GridPane figures(CardStory story, Memory memory) {
        GridPane figures = new GridPane();
        figures.getStyleClass().add("dh-story-figures");
        figure(figures, 0, "review.story.recall", ReviewWords.percent(story.recall().orElse(0)));
        figure(figures, 1, "review.story.stability", ReviewWords.days(memory.stability()));
        figure(
                figures,
                2,
                "review.story.difficulty",
                Messages.text("review.story.of-ten", memory.difficulty()));
        figure(
                figures,
                3,
                "review.story.lapses",
                Messages.text(
                        "review.story.times",
                        story.scheduled().map(Scheduled::state).orElseThrow().lapses()));
        return figures;
    }

    private static void figure(GridPane figures, int place, String key, String value) {
        Label name = new Label(Messages.text(key));
        name.getStyleClass().addAll("dh-small", "dh-third");
        Label number = new Label(value);
        number.setId(key);
        number.getStyleClass().add("dh-story-number");
        figures.add(new VBox(number, name), place % 2, place / 2);
    }

    private static GridPane next(CardStory story) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("dh-story-next");
        List<Choice> choices = story.choices().inOrder();
        for (int i = 0; i < choices.size(); i++) {
            Label word = new Label(ReviewWords.rating(choices.get(i).rating()));
            word.getStyleClass().addAll("dh-small", "dh-third");
            Label interval = new Label(ReviewWords.interval(choices.get(i).delay()));
            grid.add(new VBox(interval, word), i, 0);
        }
        return grid;
    }

    private static GridPane table(CardStory story, ZoneId zone) {
        GridPane table = new GridPane();
        table.setId("review.story.table");
        table.getStyleClass().add("dh-story-table");
        String[] heads = {"when", "rating", "recall", "stability", "difficulty"};
        for (int column = 0; column < heads.length; column++) {
            Label head = new Label(Messages.text("review.story.head." + heads[column]));
            head.getStyleClass().addAll("dh-small", "dh-third");
            put(table, head, column, 0);
        }
        int row = 1;
        for (CardStory.Moment moment : story.moments().reversed()) {
            put(table, new Label(DATE.format(moment.at().atZone(zone))), 0, row);
            put(table, new Label(ReviewWords.rating(moment.rating())), 1, row);
            put(
                    table,
                    new Label(
                            moment.recall().isPresent()
                                    ? ReviewWords.percent(moment.recall().getAsDouble())
                                    : "–"),
                    2,
                    row);
            put(table, new Label(ReviewWords.days(moment.after().stability())), 3, row);
            put(
                    table,
                    new Label(
                            Messages.text("review.story.one-decimal", moment.after().difficulty())),
                    4,
                    row);
            row++;
        }
        return table;
    }

    private static void put(GridPane table, Label cell, int column, int row) {
        if (column > 1) {
            cell.getStyleClass().add("dh-story-right");
            GridPane.setHalignment(cell, HPos.RIGHT);
        }
        cell.setMinWidth(Region.USE_PREF_SIZE);
        table.add(cell, column, row);
    }
}
