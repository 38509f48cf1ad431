package dev.deckhand.ui.progress;

import dev.deckhand.content.Library;
import dev.deckhand.study.statistics.Activity;
import dev.deckhand.study.statistics.Calibration;
import dev.deckhand.study.statistics.Mastery;
import dev.deckhand.study.statistics.Readiness;
import dev.deckhand.study.statistics.Statistics;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The panels about what is known and how it came about: readiness, activity, mastery, calibration.
final class Knowledge {
    private static final int FEWEST_STATED = 10;
    private static final int FEWEST_OF_LEVEL = 5;
    private static final double WORTH_SAYING = 0.05;
    private static final double MASTERED = 0.8;

    private final Library library;
    private final Statistics statistics;

    Knowledge(Library library, Statistics statistics) {
        this.library = library;
        this.statistics = statistics;
    }

    Figure readiness() {
        List<Readiness> exams =
                statistics.readiness().stream()
                        .sorted(Comparator.comparingInt(one -> -one.seen()))
                        .toList();
        List<Table.Row> rows = new ArrayList<>();
        for (Readiness exam : exams) {
            rows.add(
                    Table.Row.of(
                            cards(exam),
                            exam.exam().code(),
                            "",
                            Shown.percent(exam.score()) + " %",
                            exam.pass()
                                    .map(pass -> Shown.chance(pass.chance()) + " %")
                                    .orElse(Messages.text("progress.none")),
                            exam.pass()
                                    .map(pass ->
                                            Shown.chance(pass.low())
                                                    + "–"
                                                    + Shown.chance(pass.high())
                                                    + " %")
                                    .orElse(Messages.text("progress.none")),
                            Integer.toString(exam.seen()),
                            Integer.toString(exam.questions()),
                            exam.foresight().tells()
                                    ? Shown.percent(exam.foresight().expectedShare()) + " %"
                                    : Messages.text("progress.none"),
                            exam.foresight().tells()
                                    ? Shown.percent(exam.foresight().rightShare()) + " %"
                                    : Messages.text("progress.none")));
            for (Readiness.OfDomain domain : exam.domains()) {
                rows.add(
                        Table.Row.of(
                                cards(exam, domain),
                                exam.exam().code(),
                                domain.domain().title(),
                                Shown.percentText(domain.score()),
                                "",
                                "",
                                Integer.toString(domain.seen()),
                                Integer.toString(domain.questions().size()),
                                "",
                                ""));
            }
        }
        Optional<Readiness> first =
                exams.stream()
                        .filter(one -> one.pass().isPresent())
                        .max(Comparator.comparingDouble(Knowledge::chanceOf));
        return new Figure(
                Figure.Kind.READINESS,
                first.map(one ->
                                Messages.text(
                                        "progress.readiness.finding",
                                        one.exam().code(),
                                        Shown.chance(chanceOf(one))))
                        .orElse(Messages.text("progress.readiness.few")),
                Messages.text("progress.readiness.about"),
                exams.isEmpty()
                        ? new Chart.Nothing(Messages.text("progress.readiness.nothing"))
                        : new Chart.Exams(exams, statistics.today()),
                new Table(
                        List.of(
                                Messages.text("progress.column.exam"),
                                Messages.text("progress.column.domain"),
                                Messages.text("progress.column.score"),
                                Messages.text("progress.column.chance"),
                                Messages.text("progress.column.interval"),
                                Messages.text("progress.column.seen"),
                                Messages.text("progress.column.questions"),
                                Messages.text("progress.column.predicted"),
                                Messages.text("progress.column.came")),
                        rows));
    }

    private static double chanceOf(Readiness exam) {
        return exam.pass().map(Readiness.Pass::chance).orElse(0.0);
    }

    static Cards cards(Readiness exam) {
        return new Cards(
                exam.exam().code(),
                exam.domains().stream()
                        .flatMap(domain -> domain.questions().stream())
                        .distinct()
                        .toList());
    }

    static Cards cards(Readiness exam, Readiness.OfDomain domain) {
        return new Cards(
                Messages.text(
                        "progress.readiness.domain", exam.exam().code(), domain.domain().title()),
                domain.questions());
    }

    Figure activity() {
        Activity activity = statistics.activity();
        List<Table.Row> rows =
                activity.days().stream()
                        .map(day ->
                                Table.Row.of(
                                        cards(day),
                                        day.date().toString(),
                                        Integer.toString(day.answers()),
                                        Long.toString(Math.round(day.millis() / 60_000.0))))
                        .toList();
        int streak = statistics.streak().days();
        return new Figure(
                Figure.Kind.ACTIVITY,
                streak > 1
                        ? Messages.text("progress.activity.streak", streak)
                        : Messages.text(
                                "progress.activity.finding",
                                activity.answers(),
                                activity.days().size()),
                Messages.text(
                        "progress.activity.about", activity.answers(), activity.days().size()),
                new Chart.Heat(activity, statistics.today()),
                new Table(
                        List.of(
                                Messages.text("progress.column.day"),
                                Messages.text("progress.column.answers"),
                                Messages.text("progress.column.minutes")),
                        rows));
    }

    static Cards cards(Activity.Day day) {
        return new Cards(
                Messages.text("progress.activity.cards", Shown.longDay(day.date())),
                day.questions());
    }

    Figure mastery() {
        Mastery mastery = statistics.mastery();
        List<Table.Row> rows = new ArrayList<>();
        for (Mastery.OfModule module : mastery.modules()) {
            for (Mastery.OfConcept concept : module.concepts()) {
                rows.add(
                        Table.Row.of(
                                new Cards(concept.concept().title(), concept.questions()),
                                module.module().title(),
                                concept.concept().title(),
                                Shown.percent(concept.value()) + " %",
                                Integer.toString(concept.progress().seen()),
                                Integer.toString(concept.questions().size()),
                                String.join(
                                        ", ",
                                        concept.concept().prerequisites().stream()
                                                .map(id -> Shown.concept(library, id))
                                                .toList())));
            }
        }
        long mastered = mastery.concepts().stream().filter(one -> one.value() >= MASTERED).count();
        return new Figure(
                Figure.Kind.MASTERY,
                Messages.text("progress.mastery.finding", mastered, mastery.concepts().size()),
                Messages.text("progress.mastery.about"),
                mastery.modules().isEmpty()
                        ? new Chart.Nothing(Messages.text("progress.mastery.nothing"))
                        : new Chart.Map(mastery),
                new Table(
                        List.of(
                                Messages.text("progress.column.module"),
                                Messages.text("progress.column.concept"),
                                Messages.text("progress.column.known"),
                                Messages.text("progress.column.seen"),
                                Messages.text("progress.column.questions"),
                                Messages.text("progress.column.needs")),
                        rows));
    }

    Figure calibration() {
        Calibration calibration = statistics.calibration();
        List<Table.Row> rows =
                calibration.levels().stream()
                        .map(level ->
                                Table.Row.of(
                                        cards(level),
                                        level.percent() + " %",
                                        Integer.toString(level.right().part()),
                                        Integer.toString(level.right().whole()),
                                        Shown.percentText(level.right().value())))
                        .toList();
        boolean enough = calibration.stated() >= FEWEST_STATED;
        return new Figure(
                Figure.Kind.CALIBRATION,
                enough ? finding(calibration) : Messages.text("progress.calibration.few"),
                Messages.text(
                        "progress.calibration.about",
                        calibration.stated(),
                        calibration.brier().orElse(0)),
                enough
                        ? new Chart.Sure(calibration.levels())
                        : new Chart.Nothing(Messages.text("progress.calibration.nothing")),
                new Table(
                        List.of(
                                Messages.text("progress.column.stated"),
                                Messages.text("progress.column.correct"),
                                Messages.text("progress.column.answers"),
                                Messages.text("progress.column.share")),
                        rows));
    }

    private static String finding(Calibration calibration) {
        return calibration.levels().stream()
                .filter(level -> level.right().whole() >= FEWEST_OF_LEVEL)
                .max(Comparator.comparingDouble(level -> Math.abs(level.gap())))
                .filter(level -> Math.abs(level.gap()) > WORTH_SAYING)
                .map(level ->
                        Messages.text(
                                "progress.calibration.finding",
                                level.percent(),
                                Shown.percent(level.right().value().orElse(0))))
                .orElse(Messages.text("progress.calibration.good"));
    }

    static Cards cards(Calibration.Level level) {
        return new Cards(
                Messages.text("progress.calibration.cards", level.percent()), level.questions());
    }
}
