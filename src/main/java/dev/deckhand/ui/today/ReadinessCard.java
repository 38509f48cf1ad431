package dev.deckhand.ui.today;

import dev.deckhand.study.statistics.Readiness;
import dev.deckhand.ui.shared.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The chance of passing one exam today, and the way to what it is made of.
final class ReadinessCard extends VBox {
    ReadinessCard(TodayModel model, Readiness ready) {
        setId("today.readiness");
        getStyleClass().addAll("dh-card", "dh-readiness");
        Label title = new Label(Messages.text("today.readiness", ready.exam().code()));
        title.getStyleClass().add("dh-second");
        Label chance =
                new Label(
                        ready.pass()
                                .map(pass ->
                                        Messages.text(
                                                "today.readiness.chance", percent(pass.chance())))
                                .orElseGet(() -> Messages.text("today.readiness.unknown")));
        chance.getStyleClass().add(ready.pass().isPresent() ? "dh-readiness-chance" : "dh-strong");
        Label between =
                new Label(
                        ready.pass()
                                .filter(pass -> percent(pass.low()) < percent(pass.high()))
                                .map(pass ->
                                        Messages.text(
                                                "today.readiness.between",
                                                percent(pass.low()),
                                                percent(pass.high())))
                                .orElseGet(() ->
                                        Messages.text(
                                                "today.readiness.seen",
                                                ready.seen(),
                                                ready.questions())));
        between.getStyleClass().addAll("dh-small", "dh-third");
        between.setWrapText(true);
        Button more = new Button(Messages.text("today.readiness.more"));
        more.setId("today.readiness.more");
        more.getStyleClass().add("dh-plain");
        more.setOnAction(_ -> model.progress());
        getChildren().addAll(title, chance, between, more);
    }

    /// Nothing is certain: 1 to 99.
    private static long percent(double chance) {
        return Math.clamp(Math.round(chance * 100), 1, 99);
    }
}
