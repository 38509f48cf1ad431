package dev.deckhand.content.prediction;

import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.placement.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One placement as something to be predicted: what is to be placed, the instances just before it,
/// and for each possible answer whether it is right and why.
///
/// @param wish the task
/// @param hosts in the order in which they came into the cluster
/// @param choices one for each host in the same order, and [#NONE] at the end
/// @param right the ids of the right choices; several when the simulator had to break a tie, which
///   AWS does not document
/// @param sentence the decision in one plain sentence, as the simulator says it
/// @param before a run of its own that stands just before the decision, for showing it
public record Prediction(
        Wish wish,
        List<Host> hosts,
        List<Choice> choices,
        Set<String> right,
        String sentence,
        Simulation before) {
    /// The choice that no instance can take the task.
    public static final String NONE = "none-fits";

    /// An answer that can be given, and what giving it shows.
    ///
    /// @param why Markdown
    /// @param refused the first rule that the instance fails; empty when it fits
    /// @param rank from 1 among those that fit, equals alike; 0 when it was refused
    public record Choice(String id, String why, Optional<Reason> refused, int rank) {}

    public Prediction {
        hosts = List.copyOf(hosts);
        choices = List.copyOf(choices);
        right = Set.copyOf(right);
    }

    /// Whether more than one instance is right because nothing that AWS documents decides between
    /// them.
    public boolean isTied() {
        return right.size() > 1;
    }

    public String why(String choice) {
        return choices.stream()
                .filter(one -> one.id().equals(choice))
                .map(Choice::why)
                .findFirst()
                .orElse("");
    }

    /// What is asked for and what is there, as Markdown: a list and a table.
    public String text() {
        return wishText() + "\n\n" + table();
    }

    /// What is asked for, as a Markdown list.
    public String wishText() {
        StringBuilder text = new StringBuilder();
        text.append("- Task: `").append(wish.task()).append("`, group `").append(wish.group());
        text.append("`\n- Needs: ").append(wish.needs());
        text.append("\n- Strategy: ").append(wish.strategies());
        if (!wish.constraints().isEmpty()) {
            text.append("\n- Constraints: ").append(String.join(", ", wish.constraintTexts()));
        }
        return text.toString();
    }

    /// The instances as a Markdown table. Columns with nothing in them are left out.
    public String table() {
        List<String> head = new ArrayList<>(List.of("Instance", "Zone", "CPU free", "MiB free"));
        boolean ports = hosts.stream().anyMatch(host -> !host.ports().isEmpty());
        boolean enis = wish.requirement().enis() > 0;
        boolean gpus = wish.requirement().gpus() > 0;
        boolean state = hosts.stream().anyMatch(host -> !host.isReady());
        Set<String> attributes = new TreeSet<>();
        hosts.forEach(host -> attributes.addAll(host.attributes().keySet()));
        boolean types = hosts.stream().anyMatch(host -> host.type().isPresent());
        if (types) {
            head.add(1, "Type");
        }
        add(head, ports, "Ports in use");
        add(head, enis, "Interfaces free");
        add(head, gpus, "GPUs free");
        head.addAll(attributes);
        boolean tasks = hosts.stream().anyMatch(host -> host.tasks() > 0);
        boolean others = hosts.stream().anyMatch(host -> host.tasks() > host.tasksOfGroup());
        boolean group = tasks && hosts.stream().anyMatch(host -> host.tasksOfGroup() > 0);
        add(head, tasks && (others || !group), "Tasks");
        add(head, group, (others ? "of " : "Tasks of ") + wish.groupName());
        boolean lacks = hosts.stream().anyMatch(host -> !host.missingCapabilities().isEmpty());
        add(head, lacks, "Capability missing");
        add(head, state, "State");
        StringBuilder table = new StringBuilder();
        row(table, head);
        row(table, head.stream().map(column -> isNumber(column) ? "---:" : "---").toList());
        for (Host host : hosts) {
            List<String> cells = new ArrayList<>(List.of(host.id()));
            add(cells, types, host.type().orElse("–"));
            cells.add(host.availabilityZone());
            cells.add(String.valueOf(host.cpuFree()));
            cells.add(String.valueOf(host.memoryFree()));
            add(cells, ports, host.ports().isEmpty() ? "–" : String.join(", ", host.ports()));
            add(
                    cells,
                    enis,
                    host.enisFree().isPresent() ? String.valueOf(host.enisFree().getAsInt()) : "–");
            add(cells, gpus, String.valueOf(host.gpusFree()));
            Map<String, String> own = new TreeMap<>(host.attributes());
            attributes.forEach(name -> cells.add(shown(own.getOrDefault(name, "–"))));
            add(cells, tasks && (others || !group), String.valueOf(host.tasks()));
            add(cells, group, String.valueOf(host.tasksOfGroup()));
            add(cells, lacks, missing(host));
            add(cells, state, state(host));
            row(table, cells);
        }
        return table.toString().strip();
    }

    private static boolean isNumber(String column) {
        return column.endsWith("free") || column.startsWith("Tasks") || column.startsWith("of ");
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(no value)" : value;
    }

    private static String missing(Host host) {
        return host.missingCapabilities().isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        host.missingCapabilities().stream()
                                .map(name -> "`" + Reasons.shortName(name) + "`")
                                .toList());
    }

    private static String state(Host host) {
        return host.agentConnected() ? host.status().name() : "agent disconnected";
    }

    private static void add(List<String> cells, boolean wanted, String cell) {
        if (wanted) {
            cells.add(cell);
        }
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
