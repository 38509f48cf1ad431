package dev.deckhand.ui.shared.sandbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BarPainterTest {
    private final Picture picture = Scenes.picture(Scenes.STATES, 0);

    private List<BarPainter.Bar> bars(String instance, Interest interest, String... numbered) {
        MapState state =
                Scenes.state(
                        picture, ColourBy.STATE, Set.of(), Optional.empty(), List.of(numbered));
        return new BarPainter(new SvgBrush(1, 1), Tokens.LIGHT, state, interest)
                .bars(picture.instanceRow(instance));
    }

    @Test
    void eachBarHasItsLetterAndSaysWhatIsReserved() {
        assertThat(bars("mixed", Interest.NONE))
                .extracting(BarPainter.Bar::letter, BarPainter.Bar::reserved, BarPainter.Bar::all)
                .containsExactly(
                        tuple("C", 1_536, 2_048), tuple("M", 5_700, 7_985), tuple("E", 0, 2));
    }

    @Test
    void whatIsDecidedAboutComesOnTopWhereItMayGo() {
        Claim claim = Claim.of(Requirement.of(512, 1_000));
        Interest interest = new Interest(Picture.NONE, Optional.of(claim), Optional.empty());
        assertThat(bars("mixed", interest, "mixed").get(1))
                .returns(5_700, BarPainter.Bar::reserved)
                .returns(1_000, BarPainter.Bar::coming)
                .returns(6_700, BarPainter.Bar::taken);
        assertThat(bars("empty", interest, "mixed").get(1).coming()).isZero();
    }

    @Test
    void aTaskThatWasPlacedMeanwhileIsNotCountedTwice() {
        Claim claim = new Claim(512, 1_900, 0, 0, 0, Optional.of("bad"));
        Interest interest = new Interest(Picture.NONE, Optional.of(claim), Optional.empty());
        assertThat(bars("mixed", interest, "mixed", "empty").get(1))
                .returns(3_800, BarPainter.Bar::reserved)
                .returns(5_700, BarPainter.Bar::taken);
        assertThat(bars("empty", interest, "mixed", "empty").get(1).taken()).isEqualTo(1_900);
    }

    @Test
    void aTickSaysWhereTheSelectedTaskWouldEndElsewhere() {
        Optional<Claim> selected = Claim.of(picture, new Thing.Task("bad"));
        Interest interest = new Interest(Picture.NONE, Optional.empty(), selected);
        assertThat(bars("empty", interest).get(1).end()).isEqualTo(1_900);
        assertThat(bars("full", interest).get(0).end()).isEqualTo(2_560);
        assertThat(bars("mixed", interest).get(1).end()).as("its own").isEqualTo(Picture.NONE);
        assertThat(bars("drains", interest).get(1).end())
                .as("takes no tasks")
                .isEqualTo(Picture.NONE);
    }

    @Test
    void anInstanceClaimsNothing() {
        assertThat(Claim.of(picture, new Thing.Instance("full"))).isEmpty();
    }
}
