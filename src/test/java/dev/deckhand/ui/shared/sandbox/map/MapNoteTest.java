package dev.deckhand.ui.shared.sandbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Box;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A note stands beside what it is about, in sight.
class MapNoteTest {
    private static final Box VIEW = new Box(0, 40, 640, 400);

    private final Region content = new Region();
    private MapNote note;
    private OnStage stage;

    @BeforeEach
    void open() {
        stage =
                new OnStage(() -> {
                    note = new MapNote();
                    content.setMinHeight(90);
                    note.show(Optional.of(content));
                    return note;
                });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Box place(Optional<Box> about, List<Box> others) {
        return OnStage.onFx(() -> {
            note.place(VIEW, about, others);
            Bounds at = content.getBoundsInParent();
            return new Box(
                    content.getLayoutX(), content.getLayoutY(), at.getWidth(), at.getHeight());
        });
    }

    @ParameterizedTest
    @CsvSource({"10,50", "460,50", "10,320", "460,320", "240,180", "-80,60", "600,400"})
    void itNeverHidesItsThingAndNeverLeavesTheMap(double x, double y) {
        Box card = new Box(x, y, 168, 112);
        Box at = place(Optional.of(card), List.of());
        assertThat(at.meets(card)).isFalse();
        assertThat(at.x()).isBetween(0.0, VIEW.width() - at.width());
        assertThat(at.y()).isBetween(VIEW.y(), VIEW.y() + VIEW.height() - at.height());
    }

    @Test
    void itHidesAsLittleOfTheOthersAsItCan() {
        Box card = new Box(10, 50, 168, 112);
        Box right = new Box(190, 50, 168, 112);
        Box at = place(Optional.of(card), List.of(right));
        assertThat(at.meets(right)).isFalse();
    }

    @Test
    void aboutNothingOnTheMapItStandsInTheCorner() {
        Box at = place(Optional.empty(), List.of());
        assertThat(at.x()).isEqualTo(8);
        assertThat(at.y()).isEqualTo(VIEW.y() + 8);
    }
}
