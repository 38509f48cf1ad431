package dev.deckhand.ui.shared.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.ui.shared.Background;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunBranchesTest {
    private final Run run = new Run(new Background(Runnable::run, Runnable::run));

    private void changeThePast(String instance) {
        run.toTime(60 * Micros.PER_SECOND);
        run.toTime(30 * Micros.PER_SECOND);
        run.apply(new TimelineAction.StopInstance(instance));
    }

    private List<String> names() {
        return run.branches().stream().map(Branch::name).toList();
    }

    @Test
    void changesAreKnownUntilTheyAreTakenBack() {
        run.open(Scenarios.builtIn("rolling-update"));
        changeThePast("i1");
        assertThat(run.changes()).hasSize(1);
        assertThat(run.changes().getFirst().madeBranch()).isTrue();
        assertThat(run.changes().getFirst().atMicros()).isEqualTo(30 * Micros.PER_SECOND);
        run.undo();
        assertThat(run.changes()).isEmpty();
        assertThat(run.undone()).hasSize(1);
        run.redo();
        assertThat(run.changes()).hasSize(1);
        assertThat(run.undone()).isEmpty();
    }

    @Test
    void aRenamedBranchIsKnownByItsNameEverywhere() {
        run.open(Scenarios.builtIn("rolling-update"));
        changeThePast("i1");
        Branch first = run.branches().getLast();
        run.branchHere("child");
        run.rename(first, " calm ");

        assertThat(names()).contains("calm", "child");
        assertThat(run.branches().getLast().parent().orElseThrow().name()).isEqualTo("calm");
        assertThat(run.changes().getFirst().on().name()).isEqualTo("calm");
        run.switchTo(run.branches().get(1));
        assertThat(run.currentBranchProperty().get().name()).isEqualTo("calm");
        run.undo();
        assertThat(names()).doesNotContain("calm");
        run.redo();
        assertThat(names()).contains("calm");
        run.rename(run.branches().getFirst(), "  ");
        assertThat(names().getFirst()).isNotBlank();
    }

    @Test
    void aRemovedBranchGoesWithItsChangesAndComesBackWithThem() {
        run.open(Scenarios.builtIn("rolling-update"));
        changeThePast("i1");
        List<Branch> both = List.copyOf(run.branches());
        run.remove(both.getLast());

        assertThat(run.branches()).containsExactly(both.getFirst());
        assertThat(run.currentBranchProperty().get()).isEqualTo(both.getFirst());
        assertThat(run.canUndoProperty().get()).isFalse();

        run.bringBack();
        assertThat(run.branches()).containsExactlyElementsOf(both);
        assertThat(run.changes()).hasSize(1);
        run.switchTo(both.getLast());
        assertThat(
                        run.momentProperty()
                                .get()
                                .picture()
                                .instanceGone(
                                        run.momentProperty().get().picture().instanceRow("i1")))
                .isTrue();
    }

    @Test
    void theFirstBranchStays() {
        run.open(Scenarios.builtIn("rolling-update"));
        run.remove(run.branches().getFirst());
        assertThat(run.branches()).hasSize(1);
        run.bringBack();
        assertThat(run.branches()).hasSize(1);
    }
}
