package dev.deckhand.sandbox.capacity;

import dev.deckhand.sandbox.placement.InstanceType;
import dev.deckhand.sandbox.placement.PortSet;
import dev.deckhand.sandbox.placement.Registration;
import dev.deckhand.sandbox.placement.Requirement;
import java.util.ArrayList;
import java.util.List;

/// How many further instances waiting tasks need: a bin packing on CPU, memory, ENIs, ports and
/// GPUs (ecs-scheduling 5.3).
///
/// The largest type gives the count. A task that exceeds the smallest one is incompatible, is left
/// out and goes on waiting.
public final class InstanceEstimate {
    private InstanceEstimate() {}

    /// What one type offers to tasks.
    public record Offer(int cpu, int memory, int gpus, int enis) {
        public static Offer of(InstanceType type, boolean trunking) {
            return new Offer(type.cpu(), type.osMemory(), type.gpus(), type.taskEnis(trunking));
        }

        /// Whether an empty instance can take the task.
        public boolean fits(Requirement task) {
            return task.cpu() <= cpu
                    && task.memory() <= memory
                    && (task.allGpus() ? gpus > 0 : task.gpus() <= gpus)
                    && task.enis() <= enis
                    && task.tcp().shared(Registration.DEFAULT_TCP) == 0;
        }
    }

    /// The outcome.
    ///
    /// @param compatible waiting tasks that were counted
    /// @param instances instances of the largest type that they fill
    public record Estimate(int compatible, int instances) {}

    /// Packs the waiting tasks.
    ///
    /// @param offers the group's types; the smallest and the largest by CPU, then memory, count
    /// @param distinct whether no two of the tasks may share an instance
    public static Estimate of(List<Offer> offers, List<Requirement> waiting, boolean distinct) {
        Offer smallest = offers.getFirst();
        Offer largest = offers.getFirst();
        for (Offer offer : offers) {
            smallest =
                    new Offer(
                            Math.min(smallest.cpu, offer.cpu),
                            Math.min(smallest.memory, offer.memory),
                            Math.min(smallest.gpus, offer.gpus),
                            Math.min(smallest.enis, offer.enis));
            if (offer.cpu > largest.cpu
                    || (offer.cpu == largest.cpu && offer.memory > largest.memory)) {
                largest = offer;
            }
        }
        int compatible = 0;
        List<Bin> bins = new ArrayList<>();
        for (Requirement task : waiting) {
            if (smallest.fits(task)) {
                compatible++;
                put(bins, largest, task, distinct);
            }
        }
        return new Estimate(compatible, bins.size());
    }

    private static void put(List<Bin> bins, Offer offer, Requirement task, boolean distinct) {
        if (!distinct) {
            for (Bin bin : bins) {
                if (bin.takes(task)) {
                    return;
                }
            }
        }
        Bin bin = new Bin(offer);
        bin.takes(task);
        bins.add(bin);
    }

    /// A planned instance and what is left of it.
    private static final class Bin {
        private int cpu;
        private int memory;
        private int gpus;
        private int enis;
        private PortSet tcp = Registration.DEFAULT_TCP;
        private PortSet udp = PortSet.NONE;

        Bin(Offer offer) {
            cpu = offer.cpu();
            memory = offer.memory();
            gpus = offer.gpus();
            enis = offer.enis();
        }

        boolean takes(Requirement task) {
            int wantedGpus = task.allGpus() ? Math.max(1, gpus) : task.gpus();
            if (task.cpu() > cpu
                    || task.memory() > memory
                    || wantedGpus > gpus
                    || task.enis() > enis
                    || task.tcp().shared(tcp) > 0
                    || task.udp().shared(udp) > 0) {
                return false;
            }
            cpu -= task.cpu();
            memory -= task.memory();
            gpus -= wantedGpus;
            enis -= task.enis();
            tcp = tcp.plus(task.tcp());
            udp = udp.plus(task.udp());
            return true;
        }
    }
}
