package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.EnumSet;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The panes of this package round a place for the map; everything happens on one thread.
final class WhatIfScreen extends BorderPane {
    final Run run = new Run(new Background(Runnable::run, Runnable::run));
    final Selection selection = new Selection();
    final ChangeModel model;
    final CommandBar command;

    static final String SCENARIO =
            """
            { "format": 1, "id": "what-if", "title": "A small web service",
              "cluster": { "name": "demo", "containerInstances": [
                { "id": "i1", "ec2InstanceType": "m5.large", "availabilityZone": "az-a" },
                { "id": "i2", "ec2InstanceType": "m5.large", "availabilityZone": "az-b" },
                { "id": "i3", "ec2InstanceType": "m5.xlarge", "availabilityZone": "az-c" } ],
                "capacityProviders": [ { "name": "cp-od", "autoScalingGroup":
                  { "instanceType": "m5.large", "maxSize": 4 } } ] },
              "taskDefinitions": [
                { "family": "web", "containerDefinitions": [
                  { "name": "app", "image": "example/web:1", "cpu": 256, "memory": 512 } ] },
                { "family": "web", "containerDefinitions": [
                  { "name": "app", "image": "example/web:2", "cpu": 512, "memory": 512 } ] } ],
              "services": [ { "serviceName": "web", "taskDefinition": "web:1", "desiredCount": 6,
                "deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 200 },
                "simulation": { "loadPerSecond": 40, "cpuUtilization": 35 } } ],
              "timeline": [
                { "at": "40s", "updateService": { "service": "web", "taskDefinition": "web:2" } } ] }
            """;

    WhatIfScreen() {
        run.open(scenario());
        model =
                new ChangeModel(
                        run,
                        selection,
                        new Document() {
                            @Override
                            public String json() {
                                return SCENARIO;
                            }

                            @Override
                            public void open(String json, Scenario scenario) {
                                run.open(scenario);
                            }
                        },
                        FXCollections.observableSet(EnumSet.allOf(ChangeGroup.class)));
        command = new CommandBar(model);
        ScrollPane left = new ScrollPane(new ChangePane(model));
        left.setFitToWidth(true);
        left.setPrefWidth(240);
        left.setMinWidth(240);
        setLeft(left);
        setCenter(new StackPane(new Region(), new OverPane(model, Counts::new)));
        setBottom(command);
    }

    private static Scenario scenario() {
        if (ScenarioReader.read(SCENARIO) instanceof Reading.Valid(var scenario, _)) {
            return scenario;
        }
        throw new IllegalStateException("the scenario of the test is wrong");
    }

    /// Stands for the map: how many instances there are, and which are outlined.
    private static final class Counts implements Sight {
        private final Label label = new Label();
        private final StackPane pane = new StackPane(label);

        @Override
        public Region node() {
            return pane;
        }

        @Override
        public void show(Picture picture) {
            label.setText(picture.instanceCount() + " instances");
        }

        @Override
        public void outline(Set<Thing> differing) {
            label.setText(
                    label.getText() + "; " + differing.stream().map(Thing::name).sorted().toList());
        }
    }
}
