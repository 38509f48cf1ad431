package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.model.InstanceStatus;
import java.util.Optional;

/// What somebody looks into at the moment, as far as the bars of cards show it.
///
/// @param hovered the instance under the pointer, or -1
/// @param decided what the task takes that is decided about or guessed
/// @param selected what the selected task takes
record Interest(int hovered, Optional<Claim> decided, Optional<Claim> selected) {
    static final Interest NONE = new Interest(Picture.NONE, Optional.empty(), Optional.empty());

    /// What an instance is about to reserve: what is decided about, where the task may go.
    Optional<Claim> coming(MapState state, int instance) {
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        String id = state.picture().instanceId(instance);
        Verdict verdict = state.verdicts().get(id);
        boolean may =
                verdict == null
                        ? state.verdicts().isEmpty() && state.numbered().contains(id)
                        : !verdict.isRuledOut();
        return may ? decided : Optional.empty();
    }

    /// Whether a claim's task is on an instance already, so that what it takes is reserved.
    static boolean isOn(Claim claim, Picture picture, int instance) {
        int row = claim.task().map(picture::taskRow).orElse(Picture.NONE);
        return row != Picture.NONE
                && picture.taskInstance(row) == instance
                && picture.taskOnMap(row);
    }

    /// What the selected task would take of another instance that takes tasks.
    Optional<Claim> elsewhere(Picture picture, int instance) {
        return selected.filter(one ->
                picture.instanceStatus(instance) == InstanceStatus.ACTIVE
                        && picture.agentConnected(instance)
                        && !isOn(one, picture, instance));
    }
}
