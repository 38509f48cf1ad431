package dev.deckhand.sandbox.placement;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// An immutable set of host ports of one protocol, in ascending order.
public final class PortSet {
    public static final PortSet NONE = new PortSet(new int[0]);
    private static final int HIGHEST = 65_535;

    private final int[] ports;

    private PortSet(int[] ports) {
        this.ports = ports;
    }

    public static PortSet of(int... ports) {
        int[] sorted = Arrays.stream(ports).sorted().distinct().toArray();
        if (sorted.length > 0 && (sorted[0] < 1 || sorted[sorted.length - 1] > HIGHEST)) {
            throw new IllegalArgumentException("not all are ports: " + Arrays.toString(ports));
        }
        return sorted.length == 0 ? NONE : new PortSet(sorted);
    }

    public static PortSet of(Collection<Integer> ports) {
        return of(ports.stream().mapToInt(Integer::intValue).toArray());
    }

    public int size() {
        return ports.length;
    }

    public boolean isEmpty() {
        return ports.length == 0;
    }

    public boolean contains(int port) {
        return Arrays.binarySearch(ports, port) >= 0;
    }

    /// How many ports are in both sets.
    public int shared(PortSet other) {
        int count = 0;
        for (int port : ports) {
            if (other.contains(port)) {
                count++;
            }
        }
        return count;
    }

    public PortSet and(PortSet other) {
        return new PortSet(Arrays.stream(ports).filter(other::contains).toArray());
    }

    public PortSet plus(PortSet other) {
        if (other.isEmpty()) {
            return this;
        }
        int[] all = Arrays.copyOf(ports, ports.length + other.ports.length);
        System.arraycopy(other.ports, 0, all, ports.length, other.ports.length);
        return of(all);
    }

    public PortSet minus(PortSet other) {
        if (other.isEmpty()) {
            return this;
        }
        return new PortSet(Arrays.stream(ports).filter(port -> !other.contains(port)).toArray());
    }

    public List<Integer> toList() {
        return Arrays.stream(ports).boxed().toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortSet set && Arrays.equals(ports, set.ports);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ports);
    }

    @Override
    public String toString() {
        return Arrays.toString(ports);
    }
}
