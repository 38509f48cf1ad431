package dev.deckhand.ui.shell;

import dev.deckhand.app.Services;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.sandbox.Parts;
import dev.deckhand.ui.sandbox.SandboxModel;
import dev.deckhand.ui.sandbox.change.ChangeGroup;
import dev.deckhand.ui.sandbox.change.Document;
import dev.deckhand.ui.sandbox.change.WhatIf;
import dev.deckhand.ui.sandbox.why.InspectorModel;
import dev.deckhand.ui.sandbox.why.InspectorPane;
import dev.deckhand.ui.sandbox.why.PredictModel;
import dev.deckhand.ui.sandbox.why.Recording;
import dev.deckhand.ui.sandbox.why.WhyModel;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Workers;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.util.List;

/// What stands around the map of the sandbox, and what it marks there.
final class SandboxParts {
    private final Services services;
    private final Workers workers;
    private final Navigator navigator;
    private final Recorder recorder;
    private final SandboxModel sandbox;

    SandboxParts(
            Services services,
            Workers workers,
            Navigator navigator,
            Recorder recorder,
            SandboxModel sandbox) {
        this.services = services;
        this.workers = workers;
        this.navigator = navigator;
        this.recorder = recorder;
        this.sandbox = sandbox;
    }

    Parts fill(ClusterMap map) {
        WhatIf whatIf = whatIf();
        sandbox.stage().setTyping(whatIf.command()::open);
        sandbox.stage()
                .setUndoWords(
                        whatIf.model().undoWordsProperty(), whatIf.model().redoWordsProperty());
        return new Parts(
                List.of(Parts.Part.of(whatIf.palette())),
                List.of(inspector(map)),
                List.of(new Parts.Part(whatIf.command(), whatIf.command()::act)),
                whatIf.instead());
    }

    private WhatIf whatIf() {
        return new WhatIf(
                sandbox.stage().run(),
                sandbox.stage().selection(),
                new Document() {
                    @Override
                    public String json() {
                        return sandbox.json();
                    }

                    @Override
                    public void open(String json, Scenario scenario) {
                        sandbox.openEdited(json, scenario);
                    }
                },
                ChangeGroup.unfolded(services.settings(), workers.journal()));
    }

    private Parts.Part inspector(ClusterMap map) {
        Run run = sandbox.stage().run();
        Selection selection = sandbox.stage().selection();
        Recording recording =
                new Recording(
                        services::library,
                        recorder,
                        workers.journal(),
                        services.ids().next().toString());
        WhyModel why = new WhyModel(run, selection);
        PredictModel predict =
                new PredictModel(run, selection, recording, services.clock(), navigator);
        InspectorModel model =
                new InspectorModel(run, selection, services::library, navigator, why, predict);
        model.guessingProperty().subscribe(sandbox.stage().futureHiddenProperty()::set);
        sandbox.stage().setGuessing(predict::ask, predict::stop, predict.openProperty());
        model.verdictsProperty().subscribe(map::setVerdicts);
        model.claimProperty().subscribe(map::setClaim);
        model.passingProperty().subscribe((_, told) -> map.passVerdicts(told));
        model.pickProperty().subscribe(map::setPick);
        model.numberedProperty().subscribe(map::setNumbered);
        InspectorPane pane =
                new InspectorPane(
                        model,
                        run,
                        () ->
                                map.getScene() != null
                                        && map.getScene().getPreferences().isReducedMotion());
        pane.tellOn(map);
        return new Parts.Part(pane, pane::act);
    }
}
