package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Selection;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.Locale;
import java.util.function.Consumer;

/// Where the keyboard is on the map, how it goes on from there, and what is there in words.
final class MapFocus {
    private final Sight sight;
    private final Selection selection;
    private final Runnable repaint;
    private final Consumer<String> says;

    private int focused = Picture.NONE;
    private int focusedTask = Picture.NONE;

    /// @param repaint run when the focus is elsewhere
    /// @param says takes what is focused in words
    MapFocus(Sight sight, Selection selection, Runnable repaint, Consumer<String> says) {
        this.sight = sight;
        this.selection = selection;
        this.repaint = repaint;
        this.says = says;
    }

    /// The instance under the keyboard, or -1.
    int instance() {
        return focused;
    }

    /// Forgets an instance that is not there at another moment.
    void keep(Picture now) {
        if (focused >= now.instanceCount()) {
            focused = Picture.NONE;
        }
    }

    /// Goes to an instance; to nothing else.
    void goTo(Thing thing) {
        Picture now = sight.picture();
        if (now != null && thing instanceof Thing.Instance(var id)) {
            focused = now.instanceRow(id);
        }
    }

    /// Goes to what was clicked and selects it.
    void take(Thing thing) {
        goTo(thing);
        if (thing instanceof Thing.Instance) {
            focusedTask = Picture.NONE;
        }
        selection.select(thing);
        tell();
    }

    /// Moves the focus to the next card in a direction.
    void step(int right, int down) {
        Picture now = sight.picture();
        if (now == null) {
            return;
        }
        if (focusedTask != Picture.NONE && focused != Picture.NONE) {
            stepTask(now, right + down);
            return;
        }
        if (focusedTask != Picture.NONE) {
            stepFargate(now, right, down);
            return;
        }
        MapLayout layout = sight.places();
        if (focused == Picture.NONE) {
            focused = nearest(now, layout, -1, 0, 0);
        } else {
            int next = nearest(now, layout, focused, right, down);
            if (next == Picture.NONE && down > 0) {
                stepFargate(now, 0, 0);
                return;
            }
            focused = next == Picture.NONE ? focused : next;
        }
        if (focused == Picture.NONE) {
            stepFargate(now, 0, 0);
            return;
        }
        if (focused != Picture.NONE) {
            selection.select(new Thing.Instance(now.instanceId(focused)));
            sight.eye().show(layout.card(focused), layout);
        }
        repaint.run();
        tell();
    }

    /// Goes from one task of Fargate to the next, or to the first one.
    private void stepFargate(Picture now, int right, int down) {
        Box here =
                focusedTask == Picture.NONE
                        ? null
                        : Sight.fargateBox(now, sight.places(), focusedTask);
        int best = Picture.NONE;
        double least = Double.MAX_VALUE;
        for (int task : sight.survey().fargate()) {
            Box there = Sight.fargateBox(now, sight.places(), task);
            if (there == null || task == focusedTask) {
                continue;
            }
            double along =
                    here == null
                            ? 0
                            : (there.centreX() - here.centreX()) * right
                                    + (there.centreY() - here.centreY()) * down;
            double across =
                    here == null
                            ? there.x() + there.y()
                            : Math.abs((there.centreX() - here.centreX()) * down)
                                    + Math.abs((there.centreY() - here.centreY()) * right);
            if ((here == null || along > 1) && along + 3 * across < least) {
                least = along + 3 * across;
                best = task;
            }
        }
        if (best == Picture.NONE && down < 0 && here != null) {
            focusedTask = Picture.NONE;
            step(0, 0);
            return;
        }
        if (best != Picture.NONE) {
            focused = Picture.NONE;
            focusedTask = best;
            selection.select(new Thing.Task(now.taskId(best)));
            Box box = Sight.fargateBox(now, sight.places(), best);
            if (box != null) {
                sight.eye().show(box, sight.places());
            }
        }
        repaint.run();
        tell();
    }

    private void stepTask(Picture now, int by) {
        int[] tasks = now.tasksOn(focused);
        for (int i = 0; i < tasks.length; i++) {
            if (tasks[i] == focusedTask) {
                focusedTask = tasks[Math.clamp(i + by, 0, tasks.length - 1)];
                break;
            }
        }
        selection.select(new Thing.Task(now.taskId(focusedTask)));
        tell();
    }

    private static int nearest(Picture now, MapLayout layout, int from, int right, int down) {
        int best = Picture.NONE;
        double least = Double.MAX_VALUE;
        Box here = from < 0 ? new Box(0, 0, 0, 0) : layout.card(from);
        for (int row = 0; row < now.instanceCount(); row++) {
            if (row == from || now.instanceGone(row)) {
                continue;
            }
            Box there = layout.card(row);
            double along =
                    (there.centreX() - here.centreX()) * right
                            + (there.centreY() - here.centreY()) * down;
            double across =
                    Math.abs((there.centreX() - here.centreX()) * down)
                            + Math.abs((there.centreY() - here.centreY()) * right);
            double far = from < 0 ? there.x() + there.y() : along + 3 * across;
            if ((from < 0 || along > 1) && far < least) {
                least = far;
                best = row;
            }
        }
        return best;
    }

    /// Goes from a card to its tasks.
    void enter() {
        Picture now = sight.picture();
        if (now != null && focused != Picture.NONE) {
            int[] tasks = now.tasksOn(focused);
            if (tasks.length > 0) {
                focusedTask = tasks[0];
                selection.select(new Thing.Task(now.taskId(focusedTask)));
                tell();
            }
        }
    }

    /// Goes back from tasks to their card, from a card to nothing.
    ///
    /// @return whether there was anything to go back from
    boolean leave() {
        Picture now = sight.picture();
        if (now != null && focusedTask != Picture.NONE && focused != Picture.NONE) {
            focusedTask = Picture.NONE;
            selection.select(new Thing.Instance(now.instanceId(focused)));
            tell();
            return true;
        }
        boolean had = focused != Picture.NONE || selection.selected().isPresent();
        focused = Picture.NONE;
        focusedTask = Picture.NONE;
        selection.clear();
        repaint.run();
        tell();
        return had;
    }

    /// Says in words what is focused.
    void tell() {
        Picture now = sight.picture();
        if (now == null) {
            return;
        }
        if (focusedTask != Picture.NONE && focusedTask < now.taskCount()) {
            says.accept(taskWords(now, focusedTask));
        } else if (focused != Picture.NONE) {
            says.accept(words(now, focused));
        } else {
            says.accept(
                    Messages.text(
                            "map.tell.all",
                            now.instanceCount(),
                            now.zones().size(),
                            now.waiting().size()));
        }
    }

    /// An instance in words.
    static String words(Picture now, int instance) {
        return Messages.text(
                "map.tell.instance",
                now.instanceId(instance),
                now.instanceType(instance).isEmpty()
                        ? Messages.text("map.other")
                        : now.instanceType(instance),
                now.instanceZone(instance) < 0 ? "" : now.zones().get(now.instanceZone(instance)),
                now.instanceStatus(instance).name().toLowerCase(Locale.ROOT),
                now.tasksOn(instance).length,
                now.memoryFree(instance),
                now.memory(instance));
    }

    /// An instance in words, with the figures of its bars.
    static String figures(Picture now, int instance) {
        String words = words(now, instance);
        int enis = now.enis(instance);
        String figures =
                Messages.text(
                        "map.tell.figures",
                        now.cpu(instance) - now.cpuFree(instance),
                        now.cpu(instance),
                        now.memory(instance) - now.memoryFree(instance),
                        now.memory(instance),
                        enis < 0 ? 0 : enis - now.enisFree(instance),
                        Math.max(0, enis),
                        now.portsInUse(instance));
        return words + "\n" + figures;
    }

    /// A task in words.
    static String taskWords(Picture now, int task) {
        return Messages.text(
                "map.tell.task",
                now.taskId(task),
                now.taskDefinition(task),
                now.taskLastStatus(task).name(),
                now.taskCpu(task),
                now.taskMemory(task));
    }
}
