package dev.deckhand.ui.practice;

import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.StateView;
import java.net.URL;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The practice screen: builder, session or summary.
public final class PracticeView extends StackPane {
    private final PracticeModel model;
    private final Navigator navigator;
    private final BuilderView builder;
    private boolean acted;

    public PracticeView(PracticeModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        this.builder = new BuilderView(model);
        setId("practice");
        getStyleClass().add("dh-practice");
        URL sheet = PracticeView.class.getResource("practice.css");
        if (sheet != null) {
            getStylesheets().add(sheet.toExternalForm());
        }
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> acted = false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::act);
        addEventFilter(KeyEvent.KEY_TYPED, this::swallow);
        model.sessionProperty().subscribe(_ -> show());
        model.problemProperty().subscribe(_ -> show());
    }

    private void show() {
        if (!model.problemProperty().get().isEmpty()) {
            showNow(failed(model.problemProperty().get()));
            return;
        }
        model.sessionProperty().get().ifPresentOrElse(this::showSession, () -> showNow(builder));
    }

    private void showSession(SessionModel session) {
        session.summaryProperty()
                .get()
                .ifPresentOrElse(
                        summary -> showNow(new SummaryView(summary, model, navigator)),
                        () -> {
                            SessionView view = new SessionView(session, navigator);
                            session.summaryProperty()
                                    .subscribe((_, now) ->
                                            now.ifPresent(summary -> {
                                                SummaryView over =
                                                        new SummaryView(summary, model, navigator);
                                                showNow(over);
                                                over.focusFirst();
                                            }));
                            showNow(view);
                            view.focusFirst();
                        });
    }

    private StateView failed(String problem) {
        Button again = new Button(Messages.text("practice.again"));
        again.setId("practice.again");
        again.getStyleClass().add("dh-primary");
        again.setOnAction(_ -> model.refresh());
        return new StateView(
                Feather.ALERT_TRIANGLE, Messages.text("practice.failed"), problem, again);
    }

    /// Keys that reach the screen while the focus is elsewhere, or that its parts have left.
    private void act(KeyEvent key) {
        switch (getChildren().getFirst()) {
            case SessionView session -> session.act(key);
            case BuilderView shown -> shown.act(key);
            default -> {}
        }
        acted = key.isConsumed();
    }

    /// A letter that opened a field, or led to a question with one, is not typed into it.
    private void swallow(KeyEvent typed) {
        if (acted) {
            typed.consume();
        }
    }

    private void showNow(Node node) {
        getChildren().setAll(node);
    }
}
