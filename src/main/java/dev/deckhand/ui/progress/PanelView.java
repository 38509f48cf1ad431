package dev.deckhand.ui.progress;

import dev.deckhand.study.statistics.Retention;
import dev.deckhand.ui.shared.Messages;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A figure: its finding, its chart or its table, and the ways to take it elsewhere.
final class PanelView extends VBox {
    /// What a panel asks of the screen.
    interface Wishes {
        void open(Cards cards);

        void openNote(String concept);

        void exportCsv(Figure figure);

        void exportPng(Figure figure, Node panel);

        /// Whether the table is shown in place of the chart; remembered while the screen is there.
        Map<Figure.Kind, Boolean> tables();
    }

    private final Figure figure;
    private final Wishes wishes;
    private final StackPane content = new StackPane();
    private final Button table = new Button();

    PanelView(Figure figure, ProgressModel model, Wishes wishes) {
        this.figure = figure;
        this.wishes = wishes;
        String id = "progress." + figure.kind().id();
        setId(id);
        getStyleClass().addAll("dh-card", "dh-panel");
        Label finding = new Label(figure.finding());
        finding.setId(id + ".finding");
        finding.getStyleClass().add("dh-panel-title");
        finding.setWrapText(true);
        finding.setMinHeight(Region.USE_PREF_SIZE);
        finding.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(finding, Priority.ALWAYS);
        link(table, id + ".table-switch", "");
        table.setOnAction(_ -> {
            wishes.tables().merge(figure.kind(), true, (was, _) -> !was);
            fill();
        });
        Button csv = new Button();
        link(csv, id + ".csv", Messages.text("progress.export.csv"));
        csv.setAccessibleText(Messages.text("progress.export.csv.name", figure.finding()));
        csv.setOnAction(_ -> wishes.exportCsv(figure));
        Button png = new Button();
        link(png, id + ".png", Messages.text("progress.export.png"));
        png.setAccessibleText(Messages.text("progress.export.png.name", figure.finding()));
        png.setOnAction(_ -> wishes.exportPng(figure, this));
        HBox links = new HBox(table, csv, png);
        links.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, finding, links);
        head.setAlignment(Pos.TOP_LEFT);
        Label about = new Label(figure.about());
        about.getStyleClass().addAll("dh-second", "dh-small");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(head, about);
        if (figure.kind() == Figure.Kind.RETENTION && !(figure.chart() instanceof Chart.Nothing)) {
            getChildren().add(new FlowPane(steps(model)));
        }
        getChildren().add(content);
        fill();
    }

    boolean isWide() {
        return figure.kind() == Figure.Kind.MASTERY;
    }

    private static void link(Button button, String id, String text) {
        button.setId(id);
        button.setText(text);
        button.getStyleClass().addAll("dh-link", "dh-small");
    }

    private void fill() {
        boolean asTable = wishes.tables().getOrDefault(figure.kind(), false);
        table.setText(Messages.text(asTable ? "progress.as-chart" : "progress.as-table"));
        table.setAccessibleText(
                Messages.text(
                        asTable ? "progress.as-chart.name" : "progress.as-table.name",
                        figure.finding()));
        boolean nothing = figure.chart() instanceof Chart.Nothing;
        table.getParent().setVisible(!nothing);
        content.getChildren().setAll(asTable && !nothing ? new TableTwin(figure, wishes) : chart());
    }

    private Node chart() {
        String id = figure.kind().id();
        return switch (figure.chart()) {
            case Chart.Columns columns -> new ColumnChart(id, columns, wishes::open);
            case Chart.Rows rows -> new RowChart(id, rows, wishes::open);
            case Chart.Both both ->
                    new VBox(
                            12,
                            new ColumnChart(id, both.columns(), wishes::open),
                            new RowChart(id + ".module", both.rows(), wishes::open));
            case Chart.Heat heat -> new HeatMap(heat, wishes::open);
            case Chart.Sure sure -> new SureChart(sure, wishes::open);
            case Chart.Exams exams -> new ExamChart(exams, wishes::open);
            case Chart.Map map -> new MapScroll(new MasteryMap(map.mastery(), wishes::openNote));
            case Chart.Nothing nothing -> {
                Label text = new Label(nothing.text());
                text.getStyleClass().add("dh-second");
                text.setWrapText(true);
                yield text;
            }
        };
    }

    /// Scrolls sideways when there are more modules than fit, and is as high as the map needs.
    private static final class MapScroll extends ScrollPane {
        private static final double BAR = 14;

        private final MasteryMap map;

        MapScroll(MasteryMap map) {
            super(map);
            this.map = map;
            setFitToWidth(true);
            setFocusTraversable(false);
            setVbarPolicy(ScrollBarPolicy.NEVER);
            setMinHeight(USE_PREF_SIZE);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double least = map.minWidth(-1);
            double bar = width >= 0 && width < least ? BAR : 2;
            return map.prefHeight(Math.max(width, least)) + bar;
        }
    }

    private static HBox steps(ProgressModel model) {
        HBox segments = new HBox();
        segments.getStyleClass().add("dh-segments");
        ToggleGroup group = new ToggleGroup();
        for (Retention.Step step : Retention.Step.values()) {
            String word =
                    switch (step) {
                        case DAY -> Messages.text("progress.step.day");
                        case WEEK -> Messages.text("progress.step.week");
                        case MONTH -> Messages.text("progress.step.month");
                    };
            ToggleButton button = new ToggleButton(word);
            button.setId("progress.step." + step.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().add("dh-small");
            button.setToggleGroup(group);
            button.setSelected(model.step().get() == step);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.step().set(step);
            });
            segments.getChildren().add(button);
        }
        return segments;
    }
}
