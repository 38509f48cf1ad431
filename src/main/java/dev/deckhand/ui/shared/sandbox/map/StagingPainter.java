package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;

/// Paints how far a decision is told, over a map that does not know of it yet.
final class StagingPainter {
    /// What is left of one that stepped back.
    private static final double VEIL = 0.65;

    /// How far out the winner's ring begins.
    private static final double APPROACH = 10;

    private final CanvasBrush brush;
    private final Tokens tokens;
    private final Marks marks;
    private final Picture picture;
    private final Level level;

    StagingPainter(CanvasBrush brush, Tokens tokens, MapState state, Level level) {
        this.brush = brush;
        this.tokens = tokens;
        this.level = level;
        picture = state.picture();
        marks = new Marks(brush, tokens, state);
    }

    void paint(Staging staging, long nanos, Flights.Places places) {
        staging.verdicts()
                .forEach((id, verdict) -> {
                    int row = picture.instanceRow(id);
                    Box card = row == Picture.NONE ? null : places.card(row);
                    if (card != null) {
                        paint(staging, nanos, verdict, card);
                    }
                });
        brush.cover(1);
    }

    private void paint(Staging staging, long nanos, Verdict verdict, Box card) {
        double arc = level.isPixels() ? 0 : Math.min(12, card.width() * 0.08);
        double out = staging.out(verdict, nanos);
        double ranks = staging.ranks(nanos);
        double lit = staging.lit(nanos) * (1 - out) * (1 - ranks);
        if (lit > 0) {
            brush.cover(lit);
            marks.ring(card, arc, tokens.accent(), level.isPixels() ? 1 : 3, 0);
        }
        if (out > 0) {
            brush.cover(VEIL * out);
            brush.fill(card.x(), card.y(), card.width(), card.height(), arc, tokens.surface());
        }
        double said = verdict.isRuledOut() ? out : ranks;
        if (said > 0 && !level.isPixels()) {
            brush.cover(said);
            marks.badge(verdict, card, staging.ring(nanos) > 0);
            if (!verdict.isRuledOut()) {
                marks.ring(card, arc, tokens.running(), 1.5, 0);
            }
        }
        double ring = verdict.isWinner() ? staging.ring(nanos) : 0;
        if (ring > 0) {
            double away = APPROACH * (1 - Ease.STANDARD.at(ring));
            brush.cover(ring);
            marks.ring(
                    new Box(
                            card.x() - away,
                            card.y() - away,
                            card.width() + 2 * away,
                            card.height() + 2 * away),
                    arc,
                    tokens.verified(),
                    3,
                    0);
        }
    }
}
