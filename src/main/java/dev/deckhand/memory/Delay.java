package dev.deckhand.memory;

import java.time.Duration;

/// How long until a card is asked again.
public sealed interface Delay {

    /// Due at an exact instant, later the same day.
    record Step(Duration duration) implements Delay {
        @Override
        public long seconds() {
            return duration.toSeconds();
        }
    }

    /// Due on the learner day that lies so many days ahead.
    record Days(int days) implements Delay {
        public Days {
            if (days < 1) {
                throw new IllegalArgumentException("An interval of " + days + " days");
            }
        }

        @Override
        public long seconds() {
            return days * 86_400L;
        }
    }

    /// A day counts 86,400 seconds here, whatever the clocks do.
    long seconds();
}
