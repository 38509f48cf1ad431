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
                                .orElseGet(() -> unsaid(ready)));
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
                                .orElseGet(() -> seen(ready)));
        between.getStyleClass().addAll("dh-small", "dh-third");
        between.setWrapText(true);
        Button more = new Button(Messages.text("today.readiness.more"));
        more.setId("today.readiness.more");
        more.getStyleClass().add("dh-plain");
        more.setOnAction(_ -> model.progress());
        getChildren().addAll(title, chance, between, more);
    }

    private static String unsaid(Readiness ready) {
        return ready.unsaid().filter(why -> why != Readiness.Unsaid.TOO_FEW_SEEN).isPresent()
                ? Messages.text("today.readiness.unchecked")
                : Messages.text("today.readiness.too-few");
    }

    /// How many questions were seen, and what would be missing with more of them, too.
    private static String seen(Readiness ready) {
        String key =
                switch (ready.unsaid().orElse(Readiness.Unsaid.TOO_FEW_SEEN)) {
                    case TOO_FEW_SEEN -> "today.readiness.seen";
                    case NO_WEIGHTS -> "today.readiness.no-weights";
                    case NO_MARK -> "today.readiness.no-mark";
                };
        return Messages.text(key, ready.seen(), ready.questions());
    }

    /// Nothing is certain: 1 to 99.
    private static long percent(double chance) {
        return Math.clamp(Math.round(chance * 100), 1, 99);
    }
}
