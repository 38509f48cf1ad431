package dev.deckhand.ui.progress;

import dev.deckhand.content.Library;
import dev.deckhand.study.statistics.Confusion;
import dev.deckhand.study.statistics.Effort;
import dev.deckhand.study.statistics.Forecast;
import dev.deckhand.study.statistics.Hard;
import dev.deckhand.study.statistics.Memories;
import dev.deckhand.study.statistics.Retention;
import dev.deckhand.study.statistics.Statistics;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Puts statistics into panels: findings, marks and tables.
final class Figures {
    private static final int FEWEST_REVIEWS = 5;
    private static final double HARD_FROM = 7;
    private static final int STEM = 96;
    private static final int OPTION = 64;
    private static final int MOST_ROWS = 4;
    private static final int MOST_COLUMNS = 60;

    private final Library library;
    private final Statistics statistics;
    private final Retention.Step step;

    private Figures(Library library, Statistics statistics, Retention.Step step) {
        this.library = library;
        this.statistics = statistics;
        this.step = step;
    }

    /// @param step how long a period of the retention chart is
    static List<Figure> of(Library library, Statistics statistics, Retention.Step step) {
        Figures figures = new Figures(library, statistics, step);
        Knowledge knowledge = new Knowledge(library, statistics);
        return List.of(
                figures.retention(),
                knowledge.readiness(),
                knowledge.activity(),
                figures.forecast(),
                knowledge.mastery(),
                knowledge.calibration(),
                figures.confusions(),
                figures.hardest(),
                figures.time(),
                figures.stability(),
                figures.difficulty());
    }

    private Figure retention() {
        Retention retention = statistics.retention();
        List<Retention.Period> periods = retention.periods().getOrDefault(step, List.of());
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (Retention.Period period : periods) {
            String label =
                    step == Retention.Step.MONTH
                            ? Shown.month(period.start())
                            : Shown.day(period.start());
            String text =
                    Messages.text(
                            "progress.of",
                            period.recalled().part(),
                            period.recalled().whole(),
                            Shown.percentText(period.recalled().value()));
            Cards cards =
                    new Cards(Messages.text("progress.retention.cards", label), period.questions());
            marks.add(new Mark(label, period.recalled().value().orElse(0), text, cards));
            rows.add(
                    Table.Row.of(
                            cards,
                            period.start().toString(),
                            Integer.toString(period.recalled().part()),
                            Integer.toString(period.recalled().whole()),
                            Shown.percentText(period.recalled().value())));
        }
        List<Mark> modules = new ArrayList<>();
        for (Retention.OfModule module : retention.byModule()) {
            Cards cards = new Cards(module.module().title(), module.questions());
            modules.add(
                    new Mark(
                            module.module().title(),
                            module.recalled().value().orElse(0),
                            Messages.text(
                                    "progress.of",
                                    module.recalled().part(),
                                    module.recalled().whole(),
                                    Shown.percentText(module.recalled().value())),
                            cards));
            rows.add(
                    Table.Row.of(
                            cards,
                            module.module().title(),
                            Integer.toString(module.recalled().part()),
                            Integer.toString(module.recalled().whole()),
                            Shown.percentText(module.recalled().value())));
        }
        boolean enough = retention.all().whole() >= FEWEST_REVIEWS;
        return new Figure(
                Figure.Kind.RETENTION,
                enough
                        ? Messages.text(
                                "progress.retention.finding",
                                Shown.percent(retention.all().value().orElse(0)))
                        : Messages.text("progress.retention.few"),
                Messages.text(
                        "progress.retention.about",
                        retention.all().whole(),
                        Shown.percentText(retention.young().value()),
                        Shown.percentText(retention.mature().value())),
                marks.isEmpty()
                        ? new Chart.Nothing(Messages.text("progress.retention.nothing"))
                        : new Chart.Both(
                                new Chart.Columns(
                                        marks.subList(
                                                Math.max(0, marks.size() - MOST_COLUMNS),
                                                marks.size()),
                                        true,
                                        OptionalDouble.of(statistics.desiredRetention())),
                                new Chart.Rows(modules, 1)),
                new Table(
                        List.of(
                                Messages.text("progress.column.from"),
                                Messages.text("progress.column.recalled"),
                                Messages.text("progress.column.reviews"),
                                Messages.text("progress.column.share")),
                        rows));
    }

    private Figure forecast() {
        Forecast forecast = statistics.forecast();
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (Forecast.Day day : forecast.days()) {
            List<String> questions = new ArrayList<>();
            if (day.date().equals(statistics.today())) {
                questions.addAll(forecast.overdue());
            }
            questions.addAll(day.questions());
            Cards cards =
                    new Cards(
                            Messages.text("progress.forecast.cards", Shown.longDay(day.date())),
                            questions);
            String text = Messages.text("progress.cards", questions.size());
            marks.add(new Mark(Shown.day(day.date()), questions.size(), text, cards));
            rows.add(
                    Table.Row.of(cards, day.date().toString(), Integer.toString(questions.size())));
        }
        int today = marks.isEmpty() ? 0 : marks.getFirst().cards().questions().size();
        int later = forecast.total() + forecast.overdue().size() - today;
        return new Figure(
                Figure.Kind.FORECAST,
                Messages.text("progress.forecast.finding", today, later),
                Messages.text("progress.forecast.about", forecast.overdue().size()),
                today + later == 0
                        ? new Chart.Nothing(Messages.text("progress.forecast.nothing"))
                        : new Chart.Columns(marks, false, OptionalDouble.empty()),
                new Table(
                        List.of(
                                Messages.text("progress.column.day"),
                                Messages.text("progress.column.cards")),
                        rows));
    }

    private Figure confusions() {
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (Confusion one : statistics.confusions()) {
            String concept = Shown.concept(library, one.question().concept());
            String taken = Shown.option(one.question(), one.taken());
            String right = Shown.option(one.question(), one.right());
            Cards cards = new Cards(concept, List.of(one.question().id()));
            marks.add(
                    new Mark(
                            Messages.text(
                                    "progress.confusions.pair",
                                    Shown.cut(taken, OPTION),
                                    Shown.cut(right, OPTION)),
                            concept,
                            one.times().part(),
                            Messages.text("progress.times", one.times().part()),
                            cards));
            rows.add(
                    Table.Row.of(
                            cards,
                            concept,
                            one.question().id(),
                            taken,
                            right,
                            Integer.toString(one.times().part()),
                            Integer.toString(one.times().whole())));
        }
        Optional<Confusion> first = statistics.confusions().stream().findFirst();
        return new Figure(
                Figure.Kind.CONFUSIONS,
                first.map(one ->
                                Messages.text(
                                        "progress.confusions.finding",
                                        Shown.concept(library, one.question().concept()),
                                        one.times().part()))
                        .orElse(Messages.text("progress.confusions.few")),
                Messages.text("progress.confusions.about"),
                marks.isEmpty()
                        ? new Chart.Nothing(Messages.text("progress.confusions.nothing"))
                        : new Chart.Rows(marks.subList(0, Math.min(MOST_ROWS, marks.size()))),
                new Table(
                        List.of(
                                Messages.text("progress.column.concept"),
                                Messages.text("progress.column.question"),
                                Messages.text("progress.column.taken"),
                                Messages.text("progress.column.right"),
                                Messages.text("progress.column.times"),
                                Messages.text("progress.column.answers")),
                        rows));
    }

    private Figure hardest() {
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (Hard hard : statistics.hardest()) {
            String concept = Shown.concept(library, hard.question().concept());
            Cards cards = new Cards(concept, List.of(hard.question().id()));
            marks.add(
                    new Mark(
                            Shown.stem(hard.question(), STEM),
                            concept,
                            hard.wrong().value().orElse(0),
                            Messages.text(
                                    "progress.hardest.value",
                                    hard.wrong().part(),
                                    hard.wrong().whole()),
                            cards));
            rows.add(
                    Table.Row.of(
                            cards,
                            concept,
                            hard.question().id(),
                            Integer.toString(hard.wrong().part()),
                            Integer.toString(hard.wrong().whole())));
        }
        return new Figure(
                Figure.Kind.HARDEST,
                statistics.hardest().stream()
                        .findFirst()
                        .map(hard ->
                                Messages.text(
                                        "progress.hardest.finding",
                                        Shown.concept(library, hard.question().concept()),
                                        hard.wrong().part(),
                                        hard.wrong().whole()))
                        .orElse(Messages.text("progress.hardest.few")),
                Messages.text("progress.hardest.about"),
                marks.isEmpty()
                        ? new Chart.Nothing(Messages.text("progress.hardest.nothing"))
                        : new Chart.Rows(marks.subList(0, Math.min(MOST_ROWS, marks.size())), 1),
                new Table(
                        List.of(
                                Messages.text("progress.column.concept"),
                                Messages.text("progress.column.question"),
                                Messages.text("progress.column.wrong"),
                                Messages.text("progress.column.answers")),
                        rows));
    }

    private Figure time() {
        Effort effort = statistics.effort();
        List<Mark> marks = new ArrayList<>();
        List<Table.Row> rows = new ArrayList<>();
        for (Effort.OfModule module : effort.modules()) {
            Cards cards = new Cards(module.module().title(), module.questions());
            marks.add(
                    new Mark(
                            module.module().title(),
                            module.millis(),
                            Words.time(module.millis()),
                            cards));
            rows.add(
                    Table.Row.of(
                            cards,
                            module.module().title(),
                            Long.toString(Math.round(module.millis() / 60_000.0)),
                            Integer.toString(module.answers())));
        }
        return new Figure(
                Figure.Kind.TIME,
                effort.modules().isEmpty()
                        ? Messages.text("progress.time.few")
                        : Messages.text(
                                "progress.time.finding",
                                effort.modules().getFirst().module().title(),
                                Shown.percent(
                                        (double) effort.modules().getFirst().millis()
                                                / Math.max(1, effort.millis()))),
                Messages.text("progress.time.about", Words.time(effort.millis())),
                marks.isEmpty()
                        ? new Chart.Nothing(Messages.text("progress.time.nothing"))
                        : new Chart.Rows(marks),
                new Table(
                        List.of(
                                Messages.text("progress.column.module"),
                                Messages.text("progress.column.minutes"),
                                Messages.text("progress.column.answers")),
                        rows));
    }

    private Figure stability() {
        Memories memories = statistics.memories();
        OptionalDouble median = memories.medianStability();
        return new Figure(
                Figure.Kind.STABILITY,
                median.isPresent()
                        ? Messages.text(
                                "progress.stability.finding", Math.round(median.getAsDouble()))
                        : Messages.text("progress.stability.few"),
                Messages.text("progress.stability.about"),
                bins(memories.stability(), Figures::days),
                binTable(
                        memories.stability(),
                        Figures::days,
                        Messages.text("progress.column.stability")));
    }

    private Figure difficulty() {
        Memories memories = statistics.memories();
        int hard =
                memories.difficulty().stream()
                        .filter(bin -> bin.from() >= HARD_FROM)
                        .mapToInt(bin -> bin.questions().size())
                        .sum();
        return new Figure(
                Figure.Kind.DIFFICULTY,
                memories.cards() == 0
                        ? Messages.text("progress.difficulty.few")
                        : Messages.text("progress.difficulty.finding", hard, memories.cards()),
                Messages.text("progress.difficulty.about"),
                bins(memories.difficulty(), Figures::grade),
                binTable(
                        memories.difficulty(),
                        Figures::grade,
                        Messages.text("progress.column.difficulty")));
    }

    private interface Name {
        String of(Memories.Bin bin);
    }

    private static Chart bins(List<Memories.Bin> bins, Name name) {
        List<Mark> marks =
                bins.stream()
                        .map(bin ->
                                new Mark(
                                        name.of(bin),
                                        bin.questions().size(),
                                        Messages.text("progress.cards", bin.questions().size()),
                                        new Cards(name.of(bin), bin.questions())))
                        .toList();
        return marks.stream().allMatch(mark -> mark.cards().isEmpty())
                ? new Chart.Nothing(Messages.text("progress.memories.nothing"))
                : new Chart.Columns(marks, false, OptionalDouble.empty());
    }

    private static Table binTable(List<Memories.Bin> bins, Name name, String column) {
        return new Table(
                List.of(column, Messages.text("progress.column.cards")),
                bins.stream()
                        .map(bin ->
                                Table.Row.of(
                                        new Cards(name.of(bin), bin.questions()),
                                        name.of(bin),
                                        Integer.toString(bin.questions().size())))
                        .toList());
    }

    private static String days(Memories.Bin bin) {
        if (bin.from() == 0) {
            return Messages.text("progress.stability.first");
        }
        return Double.isInfinite(bin.to())
                ? Messages.text("progress.stability.last", bin.from())
                : Messages.text("progress.stability.bin", bin.from(), bin.to());
    }

    private static String grade(Memories.Bin bin) {
        return Messages.text("progress.difficulty.bin", bin.from(), Math.min(10, bin.to()));
    }
}
