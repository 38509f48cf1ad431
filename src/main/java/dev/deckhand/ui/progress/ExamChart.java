package dev.deckhand.ui.progress;

import dev.deckhand.study.statistics.Foresight;
import dev.deckhand.study.statistics.Readiness;
import dev.deckhand.ui.shared.ExamWords;
import dev.deckhand.ui.shared.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A row for each exam: the chance of passing, the expected score on a bar with its interval and
/// the pass mark, and how much was seen.
final class ExamChart extends VBox {
    private static final double EIGHTY_PERCENT = 1.2815515655446004;

    ExamChart(Chart.Exams chart, Consumer<Cards> open) {
        getStyleClass().add("dh-row-chart");
        List<RowButton> rows = new ArrayList<>();
        for (Readiness exam : chart.exams()) {
            rows.add(
                    new RowButton(
                            "progress.readiness." + exam.exam().id(),
                            content(exam, chart.today()),
                            Messages.text(
                                    "progress.mark",
                                    ExamWords.codeAndWhen(exam.exam(), chart.today()),
                                    chance(exam)
                                            + ". "
                                            + seen(exam)
                                            + (exam.foresight().tells()
                                                    ? ". " + came(exam.foresight())
                                                    : "")),
                            () -> open.accept(Knowledge.cards(exam))));
        }
        getChildren().addAll(rows);
        Roving.over(rows.stream().map(RowButton::button).toList(), 0, rows.size(), 1);
    }

    private static Region content(Readiness exam, LocalDate today) {
        Label code = new Label(exam.exam().code());
        code.getStyleClass().add("dh-strong");
        code.setMinWidth(72);
        Label title =
                new Label(
                        ExamWords.when(exam.exam(), today)
                                .map(when ->
                                        Messages.text(
                                                "progress.readiness.title",
                                                exam.exam().title(),
                                                when))
                                .orElse(exam.exam().title()));
        title.getStyleClass().addAll("dh-third", "dh-small");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label chance = new Label(chance(exam));
        chance.getStyleClass()
                .addAll(
                        exam.pass().isPresent()
                                ? List.of("dh-strong")
                                : List.of("dh-third", "dh-small"));
        chance.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, code, title, chance);
        head.setAlignment(Pos.BASELINE_LEFT);
        Label seen = new Label(seen(exam));
        seen.getStyleClass().addAll("dh-third", "dh-small");
        seen.setWrapText(true);
        VBox content = new VBox(5, head, new Gauge(exam), seen);
        if (exam.foresight().tells()) {
            Label came = new Label(came(exam.foresight()));
            came.getStyleClass().addAll("dh-third", "dh-small");
            content.getChildren().add(came);
        }
        return content;
    }

    private static String chance(Readiness exam) {
        return exam.pass()
                .map(pass ->
                        Shown.chance(pass.low()) == Shown.chance(pass.high())
                                ? Messages.text("progress.percent", Shown.chance(pass.chance()))
                                : Messages.text(
                                        "progress.readiness.chance",
                                        Shown.chance(pass.chance()),
                                        Shown.chance(pass.low()),
                                        Shown.chance(pass.high())))
                .orElseGet(() ->
                        switch (exam.unsaid().orElse(Readiness.Unsaid.TOO_FEW_SEEN)) {
                            case TOO_FEW_SEEN -> Messages.text("progress.readiness.too-few");
                            case NO_WEIGHTS -> Messages.text("progress.readiness.no-weights");
                            case NO_MARK -> Messages.text("progress.readiness.no-mark");
                        });
    }

    private static String came(Foresight foresight) {
        return Messages.text(
                "progress.readiness.came",
                Shown.percent(foresight.expectedShare()),
                Shown.percent(foresight.rightShare()),
                foresight.answers());
    }

    private static String seen(Readiness exam) {
        long score = Shown.percent(exam.score());
        return exam.covered().isPresent()
                ? Messages.text(
                        "progress.readiness.seen",
                        score,
                        exam.seen(),
                        exam.questions(),
                        Shown.percent(exam.covered().getAsDouble()))
                : Messages.text(
                        "progress.readiness.seen-alike", score, exam.seen(), exam.questions());
    }

    /// The expected score with its interval, and the pass mark.
    private static final class Gauge extends Region {
        private static final double HEIGHT = 14;

        private final Readiness exam;
        private final Region track = new Region();
        private final Region fill = new Region();
        private final Region interval = new Region();
        private final Region mark = new Region();

        Gauge(Readiness exam) {
            this.exam = exam;
            setMinHeight(HEIGHT);
            setPrefHeight(HEIGHT);
            track.getStyleClass().add("dh-gauge-track");
            fill.getStyleClass().add("dh-bar-fill");
            interval.getStyleClass().add("dh-gauge-interval");
            mark.getStyleClass().add("dh-gauge-mark");
            mark.setVisible(exam.exam().passMark().isPresent());
            getChildren().addAll(track, fill, interval, mark);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double reach = EIGHTY_PERCENT * exam.spread();
            double from = Math.clamp(exam.score() - reach, 0, 1);
            double to = Math.clamp(exam.score() + reach, 0, 1);
            track.resizeRelocate(0, 4, width, 6);
            fill.resizeRelocate(0, 4, snapSizeX(width * exam.score()), 6);
            interval.resizeRelocate(
                    snapPositionX(width * from), 6, snapSizeX(width * (to - from)), 2);
            double x = width * exam.exam().passMark().orElse(0) / 1000.0;
            mark.resizeRelocate(snapPositionX(x - 1), 0, 2, HEIGHT);
        }
    }
}
