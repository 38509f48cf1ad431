package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Above the columns: load balancers with their targets, and the waiting room, where tasks without
/// a place stand with the reason.
final class HeadStrip extends FlowPane {
    private static final int MOST_CHIPS = 14;
    private static final double SIZE = 12;
    private static final double TALL = 24;
    private static final double GAP = 8;

    private final Selection selection;
    private List<Chip> shown = List.of();

    record Chip(String kind, String text, Thing thing) {}

    HeadStrip(Selection selection) {
        this.selection = selection;
        setId("map.head");
        getStyleClass().add("dh-map-head");
    }

    static List<Chip> chips(Picture picture) {
        List<Chip> chips = new ArrayList<>();
        List<Picture.Waiting> waiting = picture.waiting();
        for (Picture.Waiting one : waiting) {
            chips.add(
                    new Chip(
                            "waiting",
                            Messages.text(
                                    "map.waiting",
                                    one.count(),
                                    one.group().replaceFirst("^(service|family):", ""),
                                    one.reason()),
                            new Thing.Waiting(one.group())));
        }
        return chips;
    }

    // ---- in a drawing ----

    /// A chip with its place.
    private record Placed(Chip chip, double x, double y, double width) {}

    private static List<Placed> placed(List<Chip> chips, double width) {
        List<Placed> placed = new ArrayList<>();
        double x = GAP;
        double y = GAP;
        for (Chip chip : chips) {
            double wide =
                    Math.min(width - 2 * GAP, SvgBrush.estimate(chip.text(), SIZE) + 2 * SIZE);
            if (x > GAP && x + wide > width - GAP) {
                x = GAP;
                y += TALL + GAP;
            }
            placed.add(new Placed(chip, x, y, wide));
            x += wide + GAP;
        }
        return placed;
    }

    /// How much room chips take at a width; 0 without any.
    static double height(List<Chip> chips, double width) {
        List<Placed> placed = placed(chips, width);
        return placed.isEmpty() ? 0 : placed.getLast().y() + TALL + GAP;
    }

    static void paint(Brush brush, List<Chip> chips, double width, Tokens tokens) {
        for (Placed one : placed(chips, width)) {
            boolean waiting = one.chip().kind().equals("waiting");
            brush.fill(one.x(), one.y(), one.width(), TALL, TALL, tokens.card());
            brush.frame(
                    one.x(),
                    one.y(),
                    one.width(),
                    TALL,
                    TALL,
                    1,
                    waiting ? 4 : 0,
                    waiting ? tokens.failed() : tokens.border());
            brush.text(
                    brush.fitting(
                            one.chip().text(), one.width() - 2 * GAP, SIZE, Brush.Weight.PLAIN),
                    one.x() + SIZE,
                    one.y() + 16,
                    SIZE,
                    Brush.Weight.PLAIN,
                    0,
                    tokens.text());
        }
    }

    // ---- on the screen ----

    void show(Picture picture) {
        List<Chip> chips = chips(picture);
        for (int i = 0; i < picture.services().size(); i++) {
            if (!picture.serviceGone(i) && !picture.serviceSpec(i).loadBalancers().isEmpty()) {
                chips.add(balancer(picture, i));
            }
        }
        if (chips.equals(shown)) {
            return;
        }
        shown = List.copyOf(chips);
        List<Node> nodes = new ArrayList<>();
        for (Chip chip : chips.subList(0, Math.min(MOST_CHIPS, chips.size()))) {
            nodes.add(node(chip));
        }
        if (chips.size() > MOST_CHIPS) {
            Label more = new Label(Messages.text("map.more", chips.size() - MOST_CHIPS));
            more.getStyleClass().addAll("dh-small", "dh-third");
            nodes.add(more);
        }
        getChildren().setAll(nodes);
    }

    private static Chip balancer(Picture picture, int service) {
        int targets = 0;
        for (int task = 0; task < picture.taskCount(); task++) {
            if (picture.taskService(task) == service
                    && picture.taskLastStatus(task) == TaskStatus.RUNNING
                    && picture.taskDesiredStatus(task) == TaskStatus.RUNNING) {
                targets++;
            }
        }
        List<String> shares = new ArrayList<>();
        for (StateView.DeploymentView deployment : picture.service(service).deployments()) {
            deployment
                    .requestedProductionTrafficWeight()
                    .ifPresent(weight ->
                            shares.add(
                                    Messages.text(
                                            "map.balancer.share",
                                            deployment.taskDefinition(),
                                            weight.toString())));
        }
        String name = picture.services().get(service);
        return new Chip(
                "balancer",
                Messages.text("map.balancer", name, targets)
                        + (shares.isEmpty() ? "" : " · " + String.join(", ", shares)),
                new Thing.Service(name));
    }

    private Node node(Chip chip) {
        Button button = new Button(chip.text());
        button.setId("map." + chip.kind() + "." + chip.thing().name());
        button.getStyleClass().setAll("button", "dh-map-chip", "dh-map-" + chip.kind());
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> selection.select(chip.thing()));
        button.hoverProperty()
                .subscribe(over -> {
                    if (over) {
                        selection.light(List.of(chip.thing()));
                    } else if (selection.lit().contains(chip.thing())) {
                        selection.dark();
                    }
                });
        return button;
    }
}
