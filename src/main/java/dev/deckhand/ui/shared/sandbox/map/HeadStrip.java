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

/// Above the columns: capacity providers as tabs, load balancers with their targets, and the
/// waiting room, where tasks without a place stand with the reason.
final class HeadStrip extends FlowPane {
    private static final int MOST_CHIPS = 14;

    private final Selection selection;
    private List<Chip> shown = List.of();

    private record Chip(String kind, String text, Thing thing) {}

    HeadStrip(Selection selection) {
        this.selection = selection;
        setId("map.head");
        getStyleClass().add("dh-map-head");
    }

    void show(Picture picture) {
        List<Chip> chips = new ArrayList<>();
        for (int i = 0; i < picture.capacityProviders().size(); i++) {
            String name = picture.capacityProviders().get(i);
            picture.capacityProvider(i)
                    .ifPresent(provider ->
                            chips.add(
                                    new Chip(
                                            "provider",
                                            Messages.text(
                                                    "map.provider",
                                                    name,
                                                    provider.instances(),
                                                    provider.capacityProviderReservation()
                                                            .toString()),
                                            new Thing.Provider(name))));
        }
        for (int i = 0; i < picture.services().size(); i++) {
            if (!picture.serviceGone(i) && !picture.serviceSpec(i).loadBalancers().isEmpty()) {
                chips.add(balancer(picture, i));
            }
        }
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
