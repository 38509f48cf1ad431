package dev.deckhand.ui.planner;

import dev.deckhand.content.Exam;
import dev.deckhand.ui.shared.ExamWords;
import dev.deckhand.ui.shared.Messages;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/// What there is to be ready for: an interview, or an exam that can still be taken. The list says
/// from when or until when; the choice itself is short.
final class ExamChoice extends ComboBox<Optional<Exam>> {
    private final PlannerModel model;

    ExamChoice(PlannerModel model) {
        this.model = model;
        setId("planner.what");
        setAccessibleText(Messages.text("planner.what"));
        setMaxWidth(Double.MAX_VALUE);
        getItems().add(Optional.empty());
        model.exams().forEach(exam -> getItems().add(Optional.of(exam)));
        setVisibleRowCount(getItems().size());
        setCellFactory(_ -> new WithDays());
        setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Optional<Exam> exam) {
                        return exam == null ? "" : text(exam);
                    }

                    @Override
                    public Optional<Exam> fromString(String text) {
                        return Optional.empty();
                    }
                });
        model.draftProperty().subscribe(goal -> setValue(goal.exam()));
        setOnAction(_ -> model.chooseWhat(getValue()));
    }

    private static String text(Optional<Exam> exam) {
        return exam.map(one -> Messages.text("planner.exam", one.code(), one.title()))
                .orElseGet(() -> Messages.text("planner.interview"));
    }

    private final class WithDays extends ListCell<Optional<Exam>> {
        @Override
        protected void updateItem(Optional<Exam> exam, boolean empty) {
            super.updateItem(exam, empty);
            setText(empty || exam == null ? "" : withDays(exam));
        }

        private String withDays(Optional<Exam> exam) {
            return exam.flatMap(one -> ExamWords.when(one, model.today()))
                    .map(when -> Messages.text("exam.when", text(exam), when))
                    .orElseGet(() -> text(exam));
        }
    }
}
