package dev.deckhand.ui.planner;

import dev.deckhand.content.Exam;
import dev.deckhand.study.Goal;
import dev.deckhand.ui.shared.ExamWords;
import dev.deckhand.ui.shared.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// From when or until when the chosen exam and its other versions can be taken, and whether that
/// suits the chosen day.
final class ExamDays extends VBox {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final PlannerModel model;

    ExamDays(PlannerModel model) {
        this.model = model;
        setId("planner.exam-days");
        getStyleClass().add("dh-planner-exam-days");
        model.draftProperty().subscribe(goal -> show(goal));
    }

    private void show(Goal goal) {
        getChildren().clear();
        goal.exam().ifPresent(exam -> show(exam, goal));
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private void show(Exam exam, Goal goal) {
        LocalDate today = model.today();
        if (!goal.canBeTaken()) {
            String key =
                    exam.on(goal.date()) == Exam.Status.ENDED
                            ? "planner.exam.too-late"
                            : "planner.exam.too-early";
            Label wrong = line(Messages.text(key, DAY.format(goal.date()), exam.code()));
            wrong.setId("planner.exam-days.wrong");
            wrong.getStyleClass().add("dh-planner-wrong");
        }
        if (ExamWords.when(exam, today).isPresent()) {
            line(ExamWords.codeAndWhen(exam, today));
            model.otherVersions(exam).forEach(one -> line(ExamWords.codeAndWhen(one, today)));
        }
    }

    private Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.getStyleClass().addAll("dh-small", "dh-second");
        getChildren().add(line);
        return line;
    }
}
