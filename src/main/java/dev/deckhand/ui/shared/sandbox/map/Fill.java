package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import java.util.Locale;

/// The fill of a tile: a number for what it says, and for each number a colour and words.
final class Fill {
    /// Where there is nothing to say, as of the service of a task without one.
    static final int NOTHING = -1;

    private static final long MICROS_PER_MINUTE = 60_000_000;

    /// Minutes at which a task grows older by a step; the youngest step has the most heat.
    private static final int[] AGES = {1, 5, 15, 60, 360};

    private static final int STEPS = 6;

    private Fill() {}

    /// What the fill of a task's tile says.
    static int key(Survey survey, int task, ColourBy colourBy) {
        Picture picture = survey.picture();
        return switch (colourBy) {
            case STATE -> TileState.of(picture, task).badness();
            case SERVICE -> picture.taskService(task);
            case REVISION -> revision(picture, task);
            case CAPACITY_PROVIDER -> picture.taskProvider(task);
            case ZONE -> picture.taskZone(task);
            case AGE -> age(picture.atMicros() - picture.taskCreatedAt(task));
            case RESERVED, TASKS -> {
                int instance = picture.taskInstance(task);
                yield instance < 0 ? NOTHING : ofInstance(survey, instance, colourBy);
            }
        };
    }

    /// What the fill of an instance says, where it says something of instances.
    static int ofInstance(Survey survey, int instance, ColourBy colourBy) {
        return colourBy == ColourBy.TASKS
                ? step((double) survey.tasksOn(instance) / Math.max(1, survey.mostTasks()))
                : step(reserved(survey.picture(), instance));
    }

    /// The larger share of CPU and memory that is reserved, 0 to 1.
    static double reserved(Picture picture, int instance) {
        return Math.max(
                share(picture.cpu(instance), picture.cpuFree(instance)),
                share(picture.memory(instance), picture.memoryFree(instance)));
    }

    private static double share(int all, int free) {
        return all <= 0 ? 0 : Math.clamp((double) (all - free) / all, 0, 1);
    }

    private static int step(double share) {
        return Math.clamp((int) Math.floor(share * STEPS), 0, STEPS - 1);
    }

    private static int age(long micros) {
        int step = STEPS - 1;
        for (int minutes : AGES) {
            if (micros >= minutes * MICROS_PER_MINUTE) {
                step--;
            }
        }
        return step;
    }

    static int colour(int key, ColourBy colourBy, Tokens tokens) {
        if (key == NOTHING) {
            return tokens.gone();
        }
        return switch (colourBy) {
            case STATE -> tokens.of(TileState.ofBadness(key));
            case SERVICE, CAPACITY_PROVIDER, ZONE -> tokens.series(key);
            case REVISION -> tokens.series(key - 1);
            case AGE, RESERVED, TASKS -> tokens.heat().get(key);
        };
    }

    /// Whether a colour comes a second time, so that a hatch must tell it from the first.
    static boolean isHatched(int key, ColourBy colourBy) {
        return switch (colourBy) {
            case SERVICE, CAPACITY_PROVIDER, ZONE -> Tokens.isRepeated(key);
            case REVISION -> Tokens.isRepeated(key - 1);
            case STATE, AGE, RESERVED, TASKS -> false;
        };
    }

    /// What a number says, in a word or two.
    static String name(Survey survey, int key, ColourBy colourBy) {
        Picture picture = survey.picture();
        if (key == NOTHING) {
            return Messages.text("map.legend.none");
        }
        return switch (colourBy) {
            case STATE ->
                    Messages.text(
                            "map.state."
                                    + TileState.ofBadness(key).name().toLowerCase(Locale.ROOT));
            case SERVICE -> picture.services().get(key);
            case CAPACITY_PROVIDER -> picture.capacityProviders().get(key);
            case ZONE -> picture.zones().get(key);
            case REVISION -> Messages.text("map.legend.revision", key);
            case AGE -> Messages.text("map.legend.age." + key);
            case RESERVED -> Messages.text("map.legend.heat", (key + 1) * 100 / STEPS);
            case TASKS -> {
                int most = Math.max(1, survey.mostTasks());
                int from = (key * most + STEPS - 1) / STEPS;
                int to = key == STEPS - 1 ? most : ((key + 1) * most + STEPS - 1) / STEPS - 1;
                yield from >= to
                        ? Messages.text("map.legend.tasks.one", from)
                        : Messages.text("map.legend.tasks", from, to);
            }
        };
    }

    /// The revision of a task's definition.
    static int revision(Picture picture, int task) {
        String name = picture.taskDefinition(task);
        return Integer.parseInt(name.substring(name.lastIndexOf(':') + 1));
    }

    /// Two letters for a service.
    static String code(String service) {
        StringBuilder letters = new StringBuilder();
        for (String word : service.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                letters.append(Character.toUpperCase(word.charAt(0)));
            }
        }
        if (letters.length() == 1 && service.length() > 1) {
            letters.append(Character.toLowerCase(service.charAt(1)));
        }
        return letters.length() > 2 ? letters.substring(0, 2) : letters.toString();
    }
}
