package dev.deckhand.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;

final class StartStateCheck {
    private StartStateCheck() {}

    static List<Problem> of(Json tree, Draft draft) {
        return new ArrayList<>();
    }
}
