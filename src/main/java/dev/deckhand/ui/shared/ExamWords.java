package dev.deckhand.ui.shared;

import dev.deckhand.content.Exam;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Exams as the screens write them.
public final class ExamWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private ExamWords() {}

    /// From when or until when it can be taken, `until 30 Nov 2026`; nothing when no day is set.
    public static Optional<String> when(Exam exam, LocalDate today) {
        return switch (exam.on(today)) {
            case CURRENT -> exam.from().map(day -> Messages.text("exam.since", DAY.format(day)));
            case ENDING -> exam.until().map(day -> Messages.text("exam.until", DAY.format(day)));
            case PLANNED ->
                    Optional.of(
                            exam.from()
                                    .map(day -> Messages.text("exam.from", DAY.format(day)))
                                    .orElseGet(() -> Messages.text("exam.planned")));
            case ENDED ->
                    Optional.of(
                            exam.until()
                                    .map(day -> Messages.text("exam.ended.on", DAY.format(day)))
                                    .orElseGet(() -> Messages.text("exam.ended")));
        };
    }

    /// Its code and [#when].
    public static String codeAndWhen(Exam exam, LocalDate today) {
        return when(exam, today)
                .map(when -> Messages.text("exam.when", exam.code(), when))
                .orElse(exam.code());
    }
}
