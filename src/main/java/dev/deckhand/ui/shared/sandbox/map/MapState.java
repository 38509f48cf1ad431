package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that decides how the map looks, beside where things stand.
///
/// @param selected drawn with a ring
/// @param lit what is lit up, the rest dimmed; empty for everything
/// @param filter words that must be found in a thing; the rest is dimmed
/// @param verdicts of the decision that is being explained, by instance
/// @param pick what the learner guesses
/// @param numbered instances under the number keys
/// @param outlined what differs from another branch
/// @param focused the instance under the keyboard, or -1
/// @param figures whether bars show their figures
/// @param passing what is only for a moment
record MapState(
        Survey survey,
        ColourBy colourBy,
        Optional<Thing> selected,
        Set<Thing> lit,
        String filter,
        Map<String, Verdict> verdicts,
        Optional<Pick> pick,
        List<String> numbered,
        Set<Thing> outlined,
        int focused,
        boolean figures,
        Passing passing) {
    Picture picture() {
        return survey.picture();
    }

    /// The same for another walk over its picture.
    MapState on(Survey other) {
        return new MapState(
                other, colourBy, selected, lit, filter, verdicts, pick, numbered, outlined, focused,
                figures, passing);
    }

    boolean isSelected(Thing thing) {
        return selected.filter(thing::equals).isPresent();
    }

    /// Whether an instance stands back behind others.
    boolean isDim(int instance) {
        String id = picture().instanceId(instance);
        Verdict verdict = verdicts.get(id);
        if (verdict != null && verdict.isRuledOut()) {
            return true;
        }
        if (!lit.isEmpty() && !lit.contains(new Thing.Instance(id)) && !hasLitTask(instance)) {
            return true;
        }
        return !filter.isEmpty() && !matches(instance);
    }

    /// Whether a task's tile is on its way, and so not in its place.
    boolean isAway(int task) {
        return !passing.away().isEmpty() && passing.away().contains(task);
    }

    private boolean hasLitTask(int instance) {
        if (lit.contains(zone(picture().instanceZone(instance)))
                || lit.contains(provider(picture().instanceProvider(instance)))) {
            return true;
        }
        for (int task : picture().tasksOn(instance)) {
            if (isLit(task)) {
                return true;
            }
        }
        return false;
    }

    private Thing zone(int zone) {
        return new Thing.Zone(zone < 0 ? "" : picture().zones().get(zone));
    }

    private Thing provider(int provider) {
        return new Thing.Provider(provider < 0 ? "" : picture().capacityProviders().get(provider));
    }

    private boolean isLit(int task) {
        int service = picture().taskService(task);
        return lit.contains(new Thing.Task(picture().taskId(task)))
                || (service >= 0
                        && lit.contains(new Thing.Service(picture().services().get(service))));
    }

    boolean isTaskDim(int task) {
        if (!lit.isEmpty()) {
            int instance = picture().taskInstance(task);
            boolean host =
                    instance >= 0
                            && lit.contains(new Thing.Instance(picture().instanceId(instance)));
            if (!host && !isLit(task) && !lit.contains(zone(picture().taskZone(task)))) {
                return true;
            }
        }
        return !filter.isEmpty()
                && !matchesTask(task)
                && (picture().taskInstance(task) < 0
                        || !matchesItself(picture().taskInstance(task)));
    }

    /// What holds the words of the filter: instances, then tasks on others.
    List<Thing> hits() {
        List<Thing> hits = new ArrayList<>();
        if (filter.isEmpty()) {
            return hits;
        }
        for (int row = 0; row < picture().instanceCount(); row++) {
            if (!picture().instanceGone(row) && matchesItself(row)) {
                hits.add(new Thing.Instance(picture().instanceId(row)));
            }
        }
        for (int task = 0; task < picture().taskCount(); task++) {
            int host = picture().taskInstance(task);
            if (picture().taskOnMap(task)
                    && picture().taskSlot(task) >= 0
                    && matchesTask(task)
                    && (host < 0 || !matchesItself(host))) {
                hits.add(new Thing.Task(picture().taskId(task)));
            }
        }
        return hits;
    }

    private boolean matches(int instance) {
        if (matchesItself(instance)) {
            return true;
        }
        for (int task : picture().tasksOn(instance)) {
            if (matchesTask(task)) {
                return true;
            }
        }
        return false;
    }

    private boolean matchesItself(int instance) {
        return has(picture().instanceId(instance))
                || has(picture().instanceType(instance))
                || has(picture().instanceStatus(instance).name())
                || (picture().instanceZone(instance) >= 0
                        && has(picture().zones().get(picture().instanceZone(instance))));
    }

    private boolean matchesTask(int task) {
        return has(picture().taskId(task))
                || has(picture().taskDefinition(task))
                || has(picture().taskGroup(task))
                || has(picture().taskLastStatus(task).name());
    }

    private boolean has(String text) {
        return text.toLowerCase(Locale.ROOT).contains(filter);
    }
}
