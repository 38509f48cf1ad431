package dev.deckhand.sandbox.engine;

import java.util.Arrays;

/// A growing list of ints that keeps the order in which they came.
final class Ints {
    private static final int[] NONE = {};

    private int[] values;
    private int size;

    Ints() {
        values = NONE;
    }

    private Ints(Ints other) {
        values = Arrays.copyOf(other.values, other.size);
        size = other.size;
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

    void set(int index, int value) {
        values[index] = value;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(4, size * 2));
        }
        values[size++] = value;
    }

    /// Takes out the first `value`, if it is there.
    void remove(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                System.arraycopy(values, i + 1, values, i, size - i - 1);
                size--;
                return;
            }
        }
    }

    void clear() {
        size = 0;
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
