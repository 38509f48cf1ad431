package dev.deckhand.sandbox.engine;

import java.util.Arrays;

/// What is still to happen, earliest first: a binary heap over plain arrays.
///
/// The order is total: time, then class (what kind of thing goes first within an instant), then the
/// sequence in which entries were added. Entries are never removed; a timer that no longer applies
/// is recognised by its token when it comes up.
final class EventQueue {
    private static final int CLASS_SHIFT = 56;

    private long[] time;
    private long[] order;
    private int[] kind;
    private int[] subject;
    private long[] token;
    private int size;
    private long sequence;

    EventQueue() {
        this(64);
    }

    private EventQueue(int capacity) {
        time = new long[capacity];
        order = new long[capacity];
        kind = new int[capacity];
        subject = new int[capacity];
        token = new long[capacity];
    }

    /// A copy that shares nothing; its room is what it holds.
    EventQueue copy() {
        EventQueue copy = new EventQueue(Math.max(16, size));
        System.arraycopy(time, 0, copy.time, 0, size);
        System.arraycopy(order, 0, copy.order, 0, size);
        System.arraycopy(kind, 0, copy.kind, 0, size);
        System.arraycopy(subject, 0, copy.subject, 0, size);
        System.arraycopy(token, 0, copy.token, 0, size);
        copy.size = size;
        copy.sequence = sequence;
        return copy;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /// The time of the next entry; `Long.MAX_VALUE` when there is none.
    long nextTime() {
        return size == 0 ? Long.MAX_VALUE : time[0];
    }

    void add(long at, int eventClass, int what, int about, long mark) {
        if (size == time.length) {
            grow();
        }
        long key = ((long) eventClass << CLASS_SHIFT) | sequence++;
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (time[parent] < at || (time[parent] == at && order[parent] < key)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        set(hole, at, key, what, about, mark);
    }

    /// Takes the earliest entry out and hands it over.
    Entry remove() {
        Entry first = new Entry(time[0], kind[0], subject[0], token[0]);
        size--;
        if (size > 0) {
            long at = time[size];
            long key = order[size];
            int what = kind[size];
            int about = subject[size];
            long mark = token[size];
            int hole = 0;
            while (true) {
                int child = 2 * hole + 1;
                if (child >= size) {
                    break;
                }
                if (child + 1 < size && isBefore(child + 1, child)) {
                    child++;
                }
                if (at < time[child] || (at == time[child] && key < order[child])) {
                    break;
                }
                move(child, hole);
                hole = child;
            }
            set(hole, at, key, what, about, mark);
        }
        return first;
    }

    private boolean isBefore(int one, int other) {
        return time[one] < time[other] || (time[one] == time[other] && order[one] < order[other]);
    }

    private void move(int from, int to) {
        set(to, time[from], order[from], kind[from], subject[from], token[from]);
    }

    private void set(int index, long at, long key, int what, int about, long mark) {
        time[index] = at;
        order[index] = key;
        kind[index] = what;
        subject[index] = about;
        token[index] = mark;
    }

    private void grow() {
        int capacity = time.length * 2;
        time = Arrays.copyOf(time, capacity);
        order = Arrays.copyOf(order, capacity);
        kind = Arrays.copyOf(kind, capacity);
        subject = Arrays.copyOf(subject, capacity);
        token = Arrays.copyOf(token, capacity);
    }

    /// One thing that is due: when, what, about which task, instance or service, and the mark that
    /// says whether it still applies.
    record Entry(long at, int kind, int subject, long token) {}
}
