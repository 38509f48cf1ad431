package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.query.QueriedInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The container instances of a cluster and what is left on each, one array for each property. An
/// instance is known by its slot, a number that stays the same for the whole run, also after it is
/// gone.
///
/// [#copy] is cheap (identities and port sets are shared) and gives an independent fleet. There is
/// no hidden state: two fleets with the same history answer alike; the index that makes placement
/// fast is worked out from these arrays and may be dropped at any time. Not for use by several
/// threads at once: give each its own copy.
public final class Fleet {
    /// Reserved host ports that an instance can have at a time, both protocols and the defaults
    /// counted.
    public static final int MOST_PORTS = 100;

    private Roster roster;
    private boolean rosterShared;
    private final Names groups;
    private InstanceStatus[] status;
    private boolean[] agentConnected;
    private int[] freeCpu;
    private int[] freeMemory;
    private int[] freeGpus;
    private int[] freeEnis;
    private PortSet[] tcp;
    private PortSet[] udp;
    private int[] running;
    private int[] pending;

    /// For each instance, pairs of group number and number of its tasks there. The inner arrays are
    /// never changed, so copies share them.
    private int[][] hosted;

    /// For each group number, the number of its tasks by zone.
    private int[][] byZone;

    private Masks masks;
    private @Nullable PlacementIndex index;

    public Fleet() {
        roster = new Roster();
        groups = new Names();
        status = new InstanceStatus[0];
        agentConnected = new boolean[0];
        freeCpu = new int[0];
        freeMemory = new int[0];
        freeGpus = new int[0];
        freeEnis = new int[0];
        tcp = new PortSet[0];
        udp = new PortSet[0];
        running = new int[0];
        pending = new int[0];
        hosted = new int[0][];
        byZone = new int[0][];
        masks = new Masks();
    }

    private Fleet(Fleet other) {
        other.roster.order();
        other.rosterShared = true;
        int size = other.size();
        roster = other.roster;
        rosterShared = true;
        groups = other.groups.copy();
        status = Arrays.copyOf(other.status, size);
        agentConnected = Arrays.copyOf(other.agentConnected, size);
        freeCpu = Arrays.copyOf(other.freeCpu, size);
        freeMemory = Arrays.copyOf(other.freeMemory, size);
        freeGpus = Arrays.copyOf(other.freeGpus, size);
        freeEnis = Arrays.copyOf(other.freeEnis, size);
        tcp = Arrays.copyOf(other.tcp, size);
        udp = Arrays.copyOf(other.udp, size);
        running = Arrays.copyOf(other.running, size);
        pending = Arrays.copyOf(other.pending, size);
        hosted = Arrays.copyOf(other.hosted, size);
        byZone = new int[other.byZone.length][];
        for (int group = 0; group < byZone.length; group++) {
            byZone[group] = other.byZone[group].clone();
        }
        masks = other.masks;
    }

    /// An independent fleet in the same state.
    public Fleet copy() {
        return new Fleet(this);
    }

    /// Brings an instance in and returns its slot: 0, 1, 2, ... in the order of calls.
    ///
    /// @throws IllegalArgumentException when the id is taken
    public int add(Registration instance) {
        int slot = writableRoster().add(instance);
        if (slot == status.length) {
            grow(Math.max(16, slot * 2));
        }
        status[slot] = instance.status();
        agentConnected[slot] = instance.agentConnected();
        freeCpu[slot] = instance.remaining().cpu();
        freeMemory[slot] = instance.remaining().memory();
        freeGpus[slot] = instance.remaining().gpus();
        freeEnis[slot] = instance.taskEnis();
        tcp[slot] = instance.tcp();
        udp[slot] = instance.udp();
        hosted[slot] = new int[0];
        index = null;
        masks = masks.changed(this, slot);
        return slot;
    }

    private void grow(int length) {
        status = Arrays.copyOf(status, length);
        agentConnected = Arrays.copyOf(agentConnected, length);
        freeCpu = Arrays.copyOf(freeCpu, length);
        freeMemory = Arrays.copyOf(freeMemory, length);
        freeGpus = Arrays.copyOf(freeGpus, length);
        freeEnis = Arrays.copyOf(freeEnis, length);
        tcp = Arrays.copyOf(tcp, length);
        udp = Arrays.copyOf(udp, length);
        running = Arrays.copyOf(running, length);
        pending = Arrays.copyOf(pending, length);
        hosted = Arrays.copyOf(hosted, length);
    }

    private Roster writableRoster() {
        if (rosterShared) {
            roster = roster.copy();
            rosterShared = false;
        }
        return roster;
    }

    // ---- tasks ----

    /// Takes what a new task reserves and counts it as one of its group that is on its way to
    /// RUNNING.
    ///
    /// @throws IllegalStateException when the instance has not enough of something: ask [Placement]
    ///   first
    public void reserve(int slot, Requirement need, String group) {
        int gpus = need.gpusOn(roster.registration(slot).registered().gpus());
        int cpu = freeCpu[slot] - need.cpu();
        int memory = freeMemory[slot] - need.memory();
        if (cpu < 0
                || memory < 0
                || freeGpus[slot] < gpus
                || freeEnis[slot] < need.enis()
                || (need.hasPorts() && Checks.takenPorts(this, slot, need) > 0)) {
            throw new IllegalStateException(
                    "%s cannot take %s: %s CPU units, %s MiB, %s GPUs, %s ENIs left, ports %s %s"
                            .formatted(
                                    id(slot),
                                    need,
                                    freeCpu[slot],
                                    freeMemory[slot],
                                    freeGpus[slot],
                                    freeEnis[slot],
                                    tcp[slot],
                                    udp[slot]));
        }
        setFree(slot, cpu, memory);
        freeGpus[slot] -= gpus;
        takeEnis(slot, need.enis());
        if (need.hasPorts()) {
            tcp[slot] = tcp[slot].plus(need.tcp());
            udp[slot] = udp[slot].plus(need.udp());
        }
        pending[slot]++;
        count(slot, group, 1);
    }

    /// A task that was pending is RUNNING.
    public void taskStarted(int slot) {
        pending[slot]--;
        running[slot]++;
        if (pending[slot] < 0) {
            throw new IllegalStateException("no task of " + id(slot) + " was pending");
        }
    }

    /// A task was told to stop, or stopped by itself: it no longer counts for its group, but holds
    /// its resources until [#release]. To be called once for each task.
    ///
    /// @param wasRunning whether [#taskStarted] had been called for it
    public void taskStopping(int slot, String group, boolean wasRunning) {
        int[] counter = wasRunning ? running : pending;
        counter[slot]--;
        if (counter[slot] < 0) {
            throw new IllegalStateException("no such task on " + id(slot));
        }
        count(slot, group, -1);
    }

    /// Gives back what a task reserved, when it is STOPPED.
    public void release(int slot, Requirement need) {
        Registration instance = roster.registration(slot);
        setFree(slot, freeCpu[slot] + need.cpu(), freeMemory[slot] + need.memory());
        freeGpus[slot] += need.gpusOn(instance.registered().gpus());
        takeEnis(slot, -need.enis());
        if (need.hasPorts()) {
            tcp[slot] = tcp[slot].minus(need.tcp());
            udp[slot] = udp[slot].minus(need.udp());
        }
        if (freeCpu[slot] > instance.registered().cpu()
                || freeMemory[slot] > instance.registered().memory()
                || freeGpus[slot] > instance.registered().gpus()) {
            throw new IllegalStateException("more released than reserved on " + id(slot));
        }
    }

    /// Gives an instance what it lacks, for a counterfactual. The 100-port cap is not lifted.
    void grant(int slot, Reason resource, int amount, Requirement need) {
        switch (resource) {
            case CPU -> setFree(slot, freeCpu[slot] + amount, freeMemory[slot]);
            case MEMORY -> setFree(slot, freeCpu[slot], freeMemory[slot] + amount);
            case GPU -> freeGpus[slot] += amount;
            case ENI -> freeEnis[slot] += amount;
            case PORTS -> {
                tcp[slot] = tcp[slot].minus(need.tcp());
                udp[slot] = udp[slot].minus(need.udp());
            }
            case INACTIVE, AGENT, ATTRIBUTE, LOCATION, MEMBER_OF, DISTINCT_INSTANCE ->
                    throw new IllegalArgumentException(resource + " is no amount");
        }
    }

    private void setFree(int slot, int cpu, int memory) {
        PlacementIndex known = index;
        if (known != null) {
            known.moved(slot, freeCpu[slot], freeMemory[slot], cpu, memory);
        }
        freeCpu[slot] = cpu;
        freeMemory[slot] = memory;
    }

    private void takeEnis(int slot, int count) {
        if (freeEnis[slot] != Registration.NO_ENI_LIMIT) {
            freeEnis[slot] -= count;
        }
    }

    private void count(int slot, String group, int change) {
        int number = groups.intern(group);
        int old = Pairs.count(hosted[slot], number);
        hosted[slot] = Pairs.changed(hosted[slot], number, change);
        PlacementIndex known = index;
        if (known != null) {
            known.counted(number, slot, old, old + change);
        }
        if (number >= byZone.length) {
            int length = byZone.length;
            byZone = Arrays.copyOf(byZone, Math.max(8, number * 2));
            Arrays.fill(byZone, length, byZone.length, new int[0]);
        }
        int zone = roster.zoneOf(slot);
        if (zone >= byZone[number].length) {
            byZone[number] = Arrays.copyOf(byZone[number], roster.zones());
        }
        byZone[number][zone] += change;
    }

    // ---- instances ----

    public void setStatus(int slot, InstanceStatus newStatus) {
        status[slot] = newStatus;
        masks = masks.changed(this, slot);
    }

    public void setAgentConnected(int slot, boolean connected) {
        agentConnected[slot] = connected;
        masks = masks.changed(this, slot);
    }

    /// Sets an attribute, or takes it away when the value is empty.
    public void putAttribute(int slot, String name, Optional<String> value) {
        boolean moves = name.equals(Attributes.AVAILABILITY_ZONE);
        int[] tasks = hosted[slot];
        if (moves) {
            for (int i = 0; i < tasks.length; i += 2) {
                byZone[tasks[i]][roster.zoneOf(slot)] -= tasks[i + 1];
            }
        }
        writableRoster().putAttribute(slot, name, value);
        if (moves) {
            int zone = roster.zoneOf(slot);
            for (int i = 0; i < tasks.length; i += 2) {
                int group = tasks[i];
                if (zone >= byZone[group].length) {
                    byZone[group] = Arrays.copyOf(byZone[group], roster.zones());
                }
                byZone[group][zone] += tasks[i + 1];
            }
            index = null;
        }
        masks = masks.changed(this, slot);
    }

    // ---- reading ----

    /// Number of slots; instances that are gone still have theirs.
    public int size() {
        return roster.size();
    }

    public String id(int slot) {
        return roster.registration(slot).id();
    }

    public OptionalInt slotOf(String id) {
        return roster.slotOf(id);
    }

    /// The instance as it was registered; attributes may have changed since.
    public Registration registration(int slot) {
        return roster.registration(slot);
    }

    public InstanceStatus status(int slot) {
        return status[slot];
    }

    public boolean agentConnected(int slot) {
        return agentConnected[slot];
    }

    public String availabilityZone(int slot) {
        return roster.zoneName(roster.zoneOf(slot));
    }

    /// All attributes of an instance as they are now, by name.
    public Map<String, String> attributes(int slot) {
        return roster.attributes(slot);
    }

    public Optional<String> attribute(int slot, String name) {
        return roster.attribute(slot, name);
    }

    public Amounts registered(int slot) {
        return roster.registration(slot).registered();
    }

    public Amounts remaining(int slot) {
        return new Amounts(freeCpu[slot], freeMemory[slot], freeGpus[slot]);
    }

    public int freeCpu(int slot) {
        return freeCpu[slot];
    }

    public int freeMemory(int slot) {
        return freeMemory[slot];
    }

    public int freeGpus(int slot) {
        return freeGpus[slot];
    }

    /// Network interfaces left for awsvpc tasks, or [Registration#NO_ENI_LIMIT].
    public int freeEnis(int slot) {
        return freeEnis[slot];
    }

    /// TCP host ports in use.
    public PortSet tcp(int slot) {
        return tcp[slot];
    }

    /// UDP host ports in use.
    public PortSet udp(int slot) {
        return udp[slot];
    }

    /// Tasks that are RUNNING and not told to stop.
    public int runningTasksCount(int slot) {
        return running[slot];
    }

    /// Tasks that were made, not told to stop, and are not yet RUNNING.
    public int pendingTasksCount(int slot) {
        return pending[slot];
    }

    /// Tasks of the group on the instance that are not told to stop.
    public int tasksOf(String group, int slot) {
        int number = groups.find(group);
        return number < 0 ? 0 : Pairs.count(hosted[slot], number);
    }

    /// Tasks of the group in an Availability Zone that are not told to stop.
    public int tasksOf(String group, String availabilityZone) {
        int number = groups.find(group);
        int zone = roster.findZone(availabilityZone);
        return number < 0 || zone < 0 ? 0 : tasksOf(number, zone);
    }

    /// Names of the Availability Zones that instances were ever in, by name.
    public List<String> availabilityZones() {
        List<String> names = new ArrayList<>();
        for (int zone : roster.zonesByName()) {
            names.add(roster.zoneName(zone));
        }
        return names;
    }

    /// What the cluster query language asks about an instance. The view stays current until the
    /// fleet is copied over.
    public QueriedInstance queried(int slot) {
        return new View(slot);
    }

    Roster roster() {
        return roster;
    }

    int findGroup(String group) {
        return groups.find(group);
    }

    int tasksOf(int group, int zone) {
        return group < byZone.length && zone < byZone[group].length ? byZone[group][zone] : 0;
    }

    int hostedTasks(int group, int slot) {
        return Pairs.count(hosted[slot], group);
    }

    Masks masks() {
        return masks;
    }

    PlacementIndex index() {
        PlacementIndex known = index;
        if (known == null) {
            known = new PlacementIndex(this);
            index = known;
        }
        return known;
    }

    private final class View implements QueriedInstance {
        private final int slot;

        View(int slot) {
            this.slot = slot;
        }

        @Override
        public boolean agentConnected() {
            return agentConnected[slot];
        }

        @Override
        public String agentVersion() {
            return roster.registration(slot).agentVersion();
        }

        @Override
        public Optional<String> attribute(String name) {
            return roster.attribute(slot, name);
        }

        @Override
        public String ec2InstanceId() {
            return roster.registration(slot).ec2InstanceId();
        }

        @Override
        public Instant registeredAt() {
            return roster.registration(slot).registeredAt();
        }

        @Override
        public int runningTasksCount() {
            return running[slot];
        }

        @Override
        public boolean hostsTaskOf(String group) {
            return tasksOf(group, slot) > 0;
        }
    }
}
