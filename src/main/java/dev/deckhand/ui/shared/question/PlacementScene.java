package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Question;
import dev.deckhand.content.prediction.Host;
import dev.deckhand.content.prediction.Prediction;
import dev.deckhand.study.Response;
import dev.deckhand.ui.shared.markdown.MarkdownView;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.Claim;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import dev.deckhand.ui.shared.sandbox.map.Pick;
import dev.deckhand.ui.shared.sandbox.map.Verdict;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// The instances of a placement question as they stand on a small map, and the same as a table. A
/// click on an instance chooses it.
final class PlacementScene extends VBox {
    private static final double COLUMN_HEAD = 60;
    private static final double ROW = 112;

    /// With several rows each may be lower: the table has the figures.
    private static final double LOW_ROW = 92;

    private static final double WAITING = 38;
    private static final int MOST_ROWS = 2;

    private final QuestionModel model;
    private final Prediction prediction;
    private final Selection selection = new Selection();
    private final ClusterMap map = new ClusterMap(selection);

    PlacementScene(QuestionModel model, Question.Placement question, Texts texts) {
        this.model = model;
        prediction = question.prediction();
        getStyleClass().add("dh-placement-scene");
        var table = texts.text(prediction.table(), "dh-placement-text");
        table.setId("question.placement.table");
        map.setId("question.placement.map");
        map.getStyleClass().add("dh-placement-map");
        map.setReducedMotion(true);
        double height = height();
        map.setMinHeight(height);
        map.setPrefHeight(height);
        map.setMaxHeight(height);
        // The wheel belongs to the page, not to so small a map.
        map.setOnScroll(null);
        map.setNumbered(prediction.hosts().stream().map(Host::id).toList());
        map.setClaim(Optional.of(Claim.of(prediction.wish().requirement())));
        map.show(prediction.before().picture(), false);
        getChildren().addAll(map, table);
        selection.selectedProperty().subscribe(selected -> selected.ifPresent(this::choose));
        model.responseProperty().subscribe(this::pick);
        model.stageProperty().subscribe(this::tell);
    }

    /// What is asked of the scheduler.
    static MarkdownView wish(Question.Placement question, Texts texts) {
        MarkdownView wish = texts.text(question.prediction().wishText(), "dh-placement-text");
        wish.setId("question.placement.wish");
        return wish;
    }

    /// Enough for the fullest column, and for what waits above it.
    private double height() {
        Map<String, Integer> columns = new HashMap<>();
        int most = 1;
        for (Host host : prediction.hosts()) {
            most = Math.max(most, columns.merge(host.availabilityZone(), 1, Integer::sum));
        }
        return COLUMN_HEAD
                + (most == 1 ? ROW : Math.min(most, MOST_ROWS) * LOW_ROW)
                + (prediction.wish().service() ? WAITING : 0);
    }

    private void choose(Thing thing) {
        switch (thing) {
            case Thing.Instance(var id) -> model.choose(id);
            case Thing.Task _,
                    Thing.Service _,
                    Thing.Zone _,
                    Thing.Provider _,
                    Thing.Waiting _ -> {}
        }
    }

    private void pick(Response response) {
        if (response instanceof Response.Chosen chosen) {
            map.setPick(
                    chosen.options().stream()
                            .filter(id -> !id.equals(Prediction.NONE))
                            .findFirst()
                            .map(id -> new Pick(id, prediction.right().contains(id))));
        }
    }

    /// After the reveal the map says of each instance what became of it.
    private void tell(QuestionModel.Stage stage) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        if (stage == QuestionModel.Stage.REVEALED) {
            for (Prediction.Choice choice : prediction.choices()) {
                if (!choice.id().equals(Prediction.NONE)) {
                    verdicts.put(
                            choice.id(),
                            choice.refused()
                                    .map(Verdict::ruledOut)
                                    .orElseGet(() -> Verdict.fits(choice.rank())));
                }
            }
        }
        map.setVerdicts(verdicts);
    }
}
