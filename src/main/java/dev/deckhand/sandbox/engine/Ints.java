package dev.deckhand.sandbox.engine;

import java.util.Arrays;

/// A growing list of ints that keeps the order in which they came. A copy shares the numbers until
/// one side changes them.
final class Ints {
    private static final int[] NONE = {};

    private int[] values;
    private int size;
    private boolean shared;

    Ints() {
        values = NONE;
    }

    private Ints(Ints other) {
        values = other.values;
        size = other.size;
        shared = true;
        other.shared = true;
    }

    Ints copy() {
        return new Ints(this);
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int get(int index) {
        return values[index];
    }

    private void unshare() {
        if (shared) {
            values = values.clone();
            shared = false;
        }
    }

    void set(int index, int value) {
        unshare();
        values[index] = value;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size * 2));
            shared = false;
        }
        unshare();
        values[size++] = value;
    }

    /// Takes out the first `value`, if it is there.
    void remove(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                unshare();
                System.arraycopy(values, i + 1, values, i, size - i - 1);
                size--;
                return;
            }
        }
    }

    void clear() {
        size = 0;
        unshare();
    }

    boolean contains(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }

    /// What is in the list now, for loops that change it.
    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
