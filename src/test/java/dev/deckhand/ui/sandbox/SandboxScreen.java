package dev.deckhand.ui.sandbox;

import dev.deckhand.app.Services;
import dev.deckhand.content.Library;
import dev.deckhand.content.PackReader;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.Place;
import dev.deckhand.ui.shared.SampleServices;
import dev.deckhand.ui.shared.Visited;
import dev.deckhand.ui.shared.Workers;
import dev.deckhand.ui.shared.markdown.LibrarySurroundings;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.map.ClusterMap;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// The sandbox screen on a stage, with the built-in pack and a journal of its own.
public final class SandboxScreen implements AutoCloseable {
    public static final Library LIBRARY =
            new Library(List.of(PackReader.readBuiltIn().pack().orElseThrow()));

    public final Services services;
    public final Visited visited = new Visited();
    public final Workers workers = new Workers();
    public final SandboxModel model;
    public final Run run;
    public final OnStage stage;

    /// @param parts what goes into the screen's stage, given its map
    public SandboxScreen(Path folder, Function<SandboxScreen, Function<ClusterMap, Parts>> parts) {
        services = SampleServices.open(folder, LIBRARY);
        model = new SandboxModel(services, workers.journal(), workers.elsewhere(), visited);
        run = model.stage().run();
        stage = new OnStage(() -> view(parts.apply(this)));
    }

    private SandboxView view(Function<ClusterMap, Parts> parts) {
        return new SandboxView(
                model,
                parts,
                pack -> new LibrarySurroundings(LIBRARY, pack, visited, workers.elsewhere()));
    }

    public void show(Place place) {
        OnStage.onFx(() -> {
            model.show(place);
            return place;
        });
    }

    /// Shows something that runs, and waits until its future is known.
    public void runs(Place place) {
        show(place);
        OnStage.waitFor(() -> run.completeProperty().get() && run.momentProperty().get() != null);
        OnStage.waitFor(() -> stage.isShown("sandbox.play"));
    }

    /// The time on the clock.
    public long at() {
        return OnStage.onFx(() -> run.momentProperty().get().atMicros());
    }

    @Override
    public void close() {
        stage.close();
        workers.close();
        services.close();
    }
}
