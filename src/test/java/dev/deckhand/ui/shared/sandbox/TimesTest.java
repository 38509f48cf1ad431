package dev.deckhand.ui.shared.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final long SECOND = 1_000_000;

    @Test
    void aTimeIsReadInAllTheWaysPeopleTypeIt() {
        Optional<Times.Goal> goal = Optional.of(new Times.Goal.Time(90 * SECOND));
        assertThat(Times.parse("1:30")).isEqualTo(goal);
        assertThat(Times.parse("90s")).isEqualTo(goal);
        assertThat(Times.parse(" 1m 30s ")).isEqualTo(goal);
        assertThat(Times.parse("0:01:30.0")).isEqualTo(goal);
        assertThat(Times.parse("0:01.25")).isEqualTo(Optional.of(new Times.Goal.Time(1_250_000)));
    }

    @Test
    void aNumberIsThatOfAnEvent() {
        assertThat(Times.parse("57")).isEqualTo(Optional.of(new Times.Goal.Event(57)));
        assertThat(Times.parse("#57")).isEqualTo(Optional.of(new Times.Goal.Event(57)));
    }

    @Test
    void whatIsNeitherIsNotGuessed() {
        assertThat(Times.parse("soon")).isEmpty();
        assertThat(Times.parse("")).isEmpty();
        assertThat(Times.parse("-3")).isEmpty();
    }

    @Test
    void aTimeIsWrittenAsShortAsItsPlaceAllows() {
        assertThat(Times.clock(65_250_000)).isEqualTo("1:05.2");
        assertThat(Times.brief(65_250_000)).isEqualTo("1:05");
        assertThat(Times.exact(65_250_000)).isEqualTo("1:05.250");
        assertThat(Times.clock(3_725 * SECOND)).isEqualTo("1:02:05.0");
    }
}
