package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;

/// The fill of a tile.
final class Fill {
    private static final long MICROS_PER_MINUTE = 60_000_000;
    private static final int OLD_MINUTES = 60;

    private Fill() {}

    static int of(Picture picture, int task, ColourBy colourBy, Tokens tokens) {
        return switch (colourBy) {
            case STATE -> tokens.of(TileState.of(picture, task));
            case SERVICE ->
                    picture.taskService(task) < 0
                            ? tokens.gone()
                            : tokens.series(picture.taskService(task));
            case REVISION -> tokens.series(revision(picture, task) - 1);
            case CAPACITY_PROVIDER ->
                    picture.taskProvider(task) < 0
                            ? tokens.gone()
                            : tokens.series(picture.taskProvider(task));
            case ZONE ->
                    picture.taskZone(task) < 0
                            ? tokens.gone()
                            : tokens.series(picture.taskZone(task));
            case AGE ->
                    tokens.heat(
                            1
                                    - Math.min(
                                            1,
                                            (picture.atMicros() - picture.taskCreatedAt(task))
                                                    / (double) MICROS_PER_MINUTE
                                                    / OLD_MINUTES));
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
