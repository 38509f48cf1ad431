package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.TieBreak;
import dev.deckhand.sandbox.query.QueriedInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Placement written a second time, straight from the rules: a list of instances, no index, no
/// numbers for names. Shares with the real one only the requests and the draws.
final class BruteForce {
    /// An instance with all its tasks.
    static final class Host implements QueriedInstance {
        String id = "";
        String zone = "";
        boolean active = true;
        boolean agentConnected = true;
        Instant registeredAt = Instant.EPOCH;
        int cpu;
        int memory;
        int gpus;
        int registeredGpus;
        long enis;
        String provider = "";
        final TreeSet<Integer> tcp = new TreeSet<>(List.of(22, 2375, 2376, 51678, 51679, 51680));
        final TreeSet<Integer> udp = new TreeSet<>();
        final Map<String, String> attributes = new TreeMap<>();
        final TreeSet<String> missing = new TreeSet<>();
        final List<String> groups = new ArrayList<>();
        int running;

        @Override
        public boolean agentConnected() {
            return agentConnected;
        }

        @Override
        public String agentVersion() {
            return "1.105.1";
        }

        @Override
        public Optional<String> attribute(String name) {
            return Optional.ofNullable(attributes.get(name));
        }

        @Override
        public String ec2InstanceId() {
            return id;
        }

        @Override
        public Instant registeredAt() {
            return registeredAt;
        }

        @Override
        public int runningTasksCount() {
            return running;
        }

        @Override
        public boolean hostsTaskOf(String group) {
            return groups.contains(group);
        }

        long tasksOf(String group) {
            return groups.stream().filter(group::equals).count();
        }
    }

    final List<Host> hosts = new ArrayList<>();

    /// The id of the chosen instance, or empty.
    Optional<String> place(PlacementRequest request, long chance) {
        List<Host> inOrder = new ArrayList<>(hosts);
        inOrder.sort(
                Comparator.comparing((Host host) -> host.zone)
                        .thenComparing(host -> host.registeredAt)
                        .thenComparing(host -> host.id));
        List<Host> left =
                new ArrayList<>(inOrder.stream().filter(host -> fits(host, request)).toList());
        List<PlacementStrategy> strategy = new ArrayList<>(request.strategy());
        if (strategy.isEmpty() && request.service()) {
            strategy.add(PlacementStrategy.spread("attribute:ecs.availability-zone"));
            strategy.add(PlacementStrategy.spread("instanceId"));
        } else if (strategy.isEmpty()) {
            strategy.add(PlacementStrategy.random());
        }
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (strategy.getFirst().type() == PlacementStrategy.Type.RANDOM) {
            for (int draw = 0; draw < 64; draw++) {
                Host host = inOrder.get(Chance.below(chance, draw, inOrder.size()));
                if (left.contains(host)) {
                    return Optional.of(host.id);
                }
            }
            return Optional.of(left.get(Chance.below(chance, 64, left.size())).id);
        }
        boolean drawn = request.tieBreak() == TieBreak.SEEDED;
        for (PlacementStrategy entry : strategy) {
            if (entry.type() == PlacementStrategy.Type.RANDOM) {
                drawn = true;
                break;
            }
            Map<Host, Long> figures = new HashMap<>();
            left.forEach(host -> figures.put(host, figure(host, entry, request.group())));
            long least = figures.values().stream().min(Comparator.naturalOrder()).orElseThrow();
            left.removeIf(host -> figures.get(host) != least);
        }
        return Optional.of(left.get(drawn ? Chance.below(chance, 0, left.size()) : 0).id);
    }

    private long figure(Host host, PlacementStrategy entry, String group) {
        String field = entry.field().orElseThrow();
        if (entry.type() == PlacementStrategy.Type.BINPACK) {
            return field.equals("cpu") ? host.cpu : host.memory;
        }
        if (!field.startsWith("attribute:")) {
            return host.tasksOf(group);
        }
        String name = field.substring("attribute:".length());
        String value = host.attributes.get(name);
        if (value == null) {
            return Long.MAX_VALUE;
        }
        return hosts.stream()
                .filter(other -> value.equals(other.attributes.get(name)))
                .mapToLong(other -> other.tasksOf(group))
                .sum();
    }

    private static boolean fits(Host host, PlacementRequest request) {
        Requirement need = request.requirement();
        int gpus = need.allGpus() ? Math.max(1, host.registeredGpus) : need.gpus();
        boolean ports =
                need.tcp().toList().stream().noneMatch(host.tcp::contains)
                        && need.udp().toList().stream().noneMatch(host.udp::contains);
        int portCount = need.tcp().size() + need.udp().size();
        return host.active
                && host.agentConnected
                && (request.availabilityZones().isEmpty()
                        || request.availabilityZones().contains(host.zone))
                && request.capacityProviderName().map(host.provider::equals).orElse(true)
                && need.capabilities().stream().noneMatch(host.missing::contains)
                && need.attributes().entrySet().stream()
                        .allMatch(e -> e.getValue().equals(host.attributes.get(e.getKey())))
                && host.cpu >= need.cpu()
                && host.memory >= need.memory()
                && host.gpus >= gpus
                && host.enis >= need.enis()
                && ports
                && (portCount == 0 || host.tcp.size() + host.udp.size() + portCount <= 100)
                && request.memberOf().stream().allMatch(query -> query.matches(host))
                && !(request.distinctInstance() && host.groups.contains(request.group()));
    }

    Host host(String id) {
        return hosts.stream().filter(host -> host.id.equals(id)).findFirst().orElseThrow();
    }

    void reserve(Host host, PlacementRequest request) {
        Requirement need = request.requirement();
        host.cpu -= need.cpu();
        host.memory -= need.memory();
        host.gpus -= need.allGpus() ? Math.max(1, host.registeredGpus) : need.gpus();
        host.enis -= need.enis();
        host.tcp.addAll(need.tcp().toList());
        host.udp.addAll(need.udp().toList());
        host.groups.add(request.group());
    }

    void release(Host host, Requirement need) {
        host.cpu += need.cpu();
        host.memory += need.memory();
        host.gpus += need.allGpus() ? Math.max(1, host.registeredGpus) : need.gpus();
        host.enis += need.enis();
        need.tcp().toList().forEach(host.tcp::remove);
        need.udp().toList().forEach(host.udp::remove);
    }
}
