package dev.deckhand.ui.shared;

import dev.deckhand.app.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How the window looks, as the user chose. A change holds at once and is written to the settings.
public final class Look {
    /// The sizes of type on offer, in percent.
    public static final List<Integer> SCALES = List.of(85, 100, 115, 130, 150);

    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// How much room the list of screens takes.
    public enum Rail {
        NARROW,
        WIDE
    }

    public enum Motion {
        SYSTEM,
        FULL,
        REDUCED
    }

    public enum Contrast {
        SYSTEM,
        NORMAL,
        HIGH
    }

    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Contrast> contrast;
    private final ObjectProperty<Motion> motion;
    private final ObjectProperty<Rail> rail;
    private final IntegerProperty scale;

    /// Looks as chosen earlier. Changes are not kept before [#keepIn].
    public Look(Settings settings) {
        theme = new SimpleObjectProperty<>(read(Theme.class, settings, "look.theme", Theme.SYSTEM));
        contrast =
                new SimpleObjectProperty<>(
                        read(Contrast.class, settings, "look.contrast", Contrast.SYSTEM));
        motion =
                new SimpleObjectProperty<>(
                        read(Motion.class, settings, "look.motion", Motion.SYSTEM));
        rail = new SimpleObjectProperty<>(read(Rail.class, settings, "look.rail", Rail.NARROW));
        int percent = (int) settings.number("look.scale", 100);
        scale = new SimpleIntegerProperty(SCALES.contains(percent) ? percent : 100);
    }

    /// Writes each change from now on.
    ///
    /// @param disk writes the settings
    public void keepIn(Settings settings, Background disk) {
        theme.subscribe((_, now) -> write(settings, disk, "look.theme", word(now)));
        contrast.subscribe((_, now) -> write(settings, disk, "look.contrast", word(now)));
        motion.subscribe((_, now) -> write(settings, disk, "look.motion", word(now)));
        rail.subscribe((_, now) -> write(settings, disk, "look.rail", word(now)));
        scale.subscribe(
                (_, now) -> write(settings, disk, "look.scale", Integer.toString(now.intValue())));
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    public ObjectProperty<Contrast> contrast() {
        return contrast;
    }

    public ObjectProperty<Motion> motion() {
        return motion;
    }

    public ObjectProperty<Rail> rail() {
        return rail;
    }

    /// The size of type in percent, one of [#SCALES].
    public IntegerProperty scale() {
        return scale;
    }

    /// The next size of type up or down; stays at the ends.
    public void rescale(int steps) {
        int at = SCALES.indexOf(scale.get()) + steps;
        scale.set(SCALES.get(Math.clamp(at, 0, SCALES.size() - 1)));
    }

    /// Settings that cannot be written hold until the window closes; that is not worth a message.
    private static void write(Settings settings, Background disk, String key, String value) {
        disk.run(
                () -> {
                    settings.set(key, value);
                    return value;
                },
                _ -> {},
                _ -> {});
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E read(
            Class<E> type, Settings settings, String key, E otherwise) {
        Optional<String> chosen = settings.get(key);
        for (E value : type.getEnumConstants()) {
            if (chosen.isPresent() && word(value).equals(chosen.get())) {
                return value;
            }
        }
        return otherwise;
    }
}
