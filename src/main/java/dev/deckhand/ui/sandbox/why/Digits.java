package dev.deckhand.ui.sandbox.why;

import java.util.OptionalInt;

/// Numbers typed digit by digit. A number is taken as soon as no longer one can be meant.
///
/// @param typed what was typed so far and not yet taken; 0 when nothing was
record Digits(int most, int typed) {
    static Digits upTo(int most) {
        return new Digits(most, 0);
    }

    /// @param taken the number, when it is settled
    record Typed(Digits next, OptionalInt taken) {}

    /// After one more digit. A digit that leads nowhere starts anew.
    Typed and(int digit) {
        int number = typed * 10 + digit;
        if (number > most || number == 0) {
            number = digit;
        }
        if (number == 0 || number > most) {
            return new Typed(upTo(most), OptionalInt.empty());
        }
        return number * 10 > most
                ? new Typed(upTo(most), OptionalInt.of(number))
                : new Typed(new Digits(most, number), OptionalInt.of(number));
    }
}
