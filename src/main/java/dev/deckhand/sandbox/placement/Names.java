package dev.deckhand.sandbox.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Texts with small numbers for them, in the order in which they first came.
final class Names {
    private final List<String> names;
    private final Map<String, Integer> numbers;

    Names() {
        names = new ArrayList<>();
        numbers = new HashMap<>();
    }

    private Names(Names other) {
        names = new ArrayList<>(other.names);
        numbers = new HashMap<>(other.numbers);
    }

    Names copy() {
        return new Names(this);
    }

    int size() {
        return names.size();
    }

    /// The number of a name, or -1.
    int find(String name) {
        Integer number = numbers.get(name);
        return number == null ? -1 : number;
    }

    int intern(String name) {
        int known = find(name);
        if (known >= 0) {
            return known;
        }
        names.add(name);
        numbers.put(name, names.size() - 1);
        return names.size() - 1;
    }

    String name(int number) {
        return names.get(number);
    }
}
