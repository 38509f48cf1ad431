package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.Brush.Weight;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.Optional;

/// Paints what is said about cards and tiles over them: rings, badges and signs.
final class Marks {
    private final Brush brush;
    private final Tokens tokens;
    private final MapState state;
    private final Picture picture;

    Marks(Brush brush, Tokens tokens, MapState state) {
        this.brush = brush;
        this.tokens = tokens;
        this.state = state;
        this.picture = state.picture();
    }

    /// The rings of a tile.
    void task(int task, Box tile) {
        Thing thing = new Thing.Task(picture.taskId(task));
        if (state.outlined().contains(thing)) {
            ring(tile, 4, tokens.starting(), 2, 3);
        }
        if (state.isSelected(thing)) {
            ring(tile, 5, tokens.accent(), 2.5, 0);
        }
    }

    /// The rings and badges of a card.
    void instance(String id, Box card, double arc) {
        Thing thing = new Thing.Instance(id);
        Verdict verdict = state.verdicts().get(id);
        double size = Math.clamp(card.width() * 0.14, 12, 26);
        if (verdict != null) {
            if (!verdict.isRuledOut()) {
                int colour = verdict.isWinner() ? tokens.verified() : tokens.running();
                ring(card, arc, colour, verdict.isWinner() ? 3 : 1.5, 0);
            }
            badge(verdict, card, true);
        }
        int number = state.numbered().indexOf(id);
        if (number >= 0 && number < 9) {
            badge(
                    Integer.toString(number + 1),
                    card.x() + 3,
                    card.y() + card.height() - size - 3,
                    size,
                    tokens.accent());
        }
        Optional<Pick> pick = state.pick().filter(one -> one.instance().equals(id));
        if (pick.isPresent()) {
            ring(card, arc, tokens.accent(), 3, 6);
            if (verdict != null && pick.get().right()) {
                right(card.x() + card.width() - size - 3, card.y() + card.height() * 0.42, size);
            }
        }
        if (state.outlined().contains(thing)) {
            ring(card, arc, tokens.starting(), 3, 5);
        }
        if (state.isSelected(thing)) {
            ring(card, arc, tokens.accent(), 3, 0);
        }
        if (state.focused() >= 0 && picture.instanceId(state.focused()).equals(id)) {
            brush.frame(
                    card.x() - 3,
                    card.y() - 3,
                    card.width() + 6,
                    card.height() + 6,
                    arc + 6,
                    2,
                    0,
                    tokens.accent());
        }
    }

    /// The rule that left an instance out, by its initial and where there is room by its name, or
    /// the rank of one that fits.
    ///
    /// @param won whether a winner is called so
    void badge(Verdict verdict, Box card, boolean won) {
        String mark = verdict.mark();
        if (mark.isEmpty()) {
            return;
        }
        double size = Math.clamp(card.width() * 0.14, 12, 26);
        int colour =
                verdict.isRuledOut()
                        ? tokens.failed()
                        : verdict.isWinner() ? tokens.verified() : tokens.running();
        double x = card.x() + card.width() - size - 3;
        double y = card.y() + card.height() - size - 3;
        String name =
                verdict.refused()
                        .map(Verdict::name)
                        .orElse(won && verdict.isWinner() ? Messages.text("map.verdict.won") : "");
        double letters = Math.clamp(size * 0.5, 9, 12);
        double wide = brush.width(name, letters, Weight.STRONG) + size * 0.7;
        if (!name.isEmpty() && x - wide > card.x() + 3 && size > 14) {
            brush.fill(x - wide - 1.5, y - 1.5, wide + size + 3, size + 3, size + 3, tokens.card());
            brush.fill(x - wide, y, wide + size, size, size, colour);
            brush.text(
                    name,
                    x - wide + size * 0.45,
                    y + size / 2 + letters * 0.36,
                    letters,
                    Weight.STRONG,
                    0,
                    Tokens.on(colour));
        }
        badge(mark, x, y, size, colour);
    }

    /// What was guessed right.
    private void right(double x, double y, double size) {
        int colour = tokens.verified();
        int on = Tokens.on(colour);
        brush.disc(x - 1.5, y - 1.5, size + 3, tokens.card());
        brush.disc(x, y, size, colour);
        brush.line(x + size * 0.26, y + size * 0.52, x + size * 0.44, y + size * 0.7, 2, on);
        brush.line(x + size * 0.44, y + size * 0.7, x + size * 0.75, y + size * 0.32, 2, on);
    }

    private void badge(String word, double x, double y, double size, int colour) {
        brush.disc(x - 1.5, y - 1.5, size + 3, tokens.card());
        brush.disc(x, y, size, colour);
        brush.text(
                word,
                x + size / 2,
                y + size * 0.72,
                size * 0.62,
                Weight.STRONG,
                0.5,
                Tokens.on(colour));
    }

    void ring(Box box, double arc, int colour, double thickness, double dash) {
        brush.frame(
                box.x() + thickness / 2 - 1,
                box.y() + thickness / 2 - 1,
                box.width() - thickness + 2,
                box.height() - thickness + 2,
                arc,
                thickness,
                dash,
                colour);
    }

    /// The glyph of a state.
    ///
    /// @param thirds of the way to running, for what starts
    void state(TileState shown, int thirds, double x, double y, double size, int colour) {
        state(brush, shown, thirds, x, y, size, colour);
    }

    static void state(
            Brush brush, TileState shown, int thirds, double x, double y, double size, int colour) {
        switch (shown) {
            case STARTING -> {
                brush.ring(x + 1, y + 1, size - 2, 1.5, colour);
                double part = (size - 5) * thirds / 3.0;
                brush.disc(x + (size - part) / 2, y + (size - part) / 2, Math.max(1, part), colour);
            }
            case RUNNING -> brush.disc(x + 1, y + 1, size - 2, colour);
            case VERIFIED -> {
                brush.line(x + 1, y + size * 0.55, x + size * 0.4, y + size * 0.85, 2, colour);
                brush.line(x + size * 0.4, y + size * 0.85, x + size, y + size * 0.15, 2, colour);
            }
            case LEAVING -> arrow(brush, x, y, size, colour);
            case GONE -> brush.frame(x + 1, y + 1, size - 2, size - 2, 0, 1.5, 0, colour);
            case FAILED -> cross(brush, x, y, size, colour);
        }
    }

    /// What is leaving.
    void arrow(double x, double y, double size, int colour) {
        arrow(brush, x, y, size, colour);
    }

    private static void arrow(Brush brush, double x, double y, double size, int colour) {
        brush.line(x + size / 2, y, x + size / 2, y + size, 2, colour);
        brush.line(x + size * 0.15, y + size * 0.6, x + size / 2, y + size, 2, colour);
        brush.line(x + size * 0.85, y + size * 0.6, x + size / 2, y + size, 2, colour);
    }

    /// What failed.
    void cross(double x, double y, double size, int colour) {
        cross(brush, x, y, size, colour);
    }

    private static void cross(Brush brush, double x, double y, double size, int colour) {
        brush.line(x + 1, y + 1, x + size - 1, y + size - 1, 2, colour);
        brush.line(x + size - 1, y + 1, x + 1, y + size - 1, 2, colour);
    }
}
