package dev.deckhand.ui.progress;

import dev.deckhand.content.Library;
import dev.deckhand.content.Markdown;
import dev.deckhand.content.Question;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.question.AnswerText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers, days and questions as this screen writes them.
final class Shown {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG_DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private Shown() {}

    static long percent(double share) {
        return Math.round(share * 100);
    }

    /// A chance in percent. Nothing is certain: 1 to 99.
    static long chance(double chance) {
        return Math.clamp(percent(chance), 1, 99);
    }

    static String percentText(OptionalDouble share) {
        return share.isPresent()
                ? Messages.text("progress.percent", percent(share.getAsDouble()))
                : Messages.text("progress.none");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String longDay(LocalDate day) {
        return LONG_DAY.format(day);
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /// The first words of a question.
    static String stem(Question question, int longest) {
        return cut(Markdown.plain(question.common().stem()).replace('\n', ' '), longest);
    }

    static String concept(Library library, String id) {
        return library.concept(id).map(concept -> concept.title()).orElse(id);
    }

    /// An option's text by its id.
    static String option(Question question, String id) {
        return switch (question) {
            case Question.Single single ->
                    single.options().stream()
                            .filter(option -> option.id().equals(id))
                            .map(option -> Markdown.plain(option.text()).replace('\n', ' '))
                            .findFirst()
                            .orElse(id);
            case Question.TrueFalse _ ->
                    id.equals(Question.TrueFalse.TRUE)
                            ? Messages.text("progress.true")
                            : Messages.text("progress.false");
            case Question.Placement _ -> AnswerText.host(id);
            case Question.Multiple _,
                    Question.Ordering _,
                    Question.Matching _,
                    Question.Fill _,
                    Question.Hotspot _,
                    Question.Open _,
                    Question.Generated _ ->
                    id;
        };
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = text.lastIndexOf(' ', longest);
        return text.substring(0, end < 1 ? longest : end) + " …";
    }
}
