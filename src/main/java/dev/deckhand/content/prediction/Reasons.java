package dev.deckhand.content.prediction;

import dev.deckhand.content.prediction.Prediction.Choice;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.placement.Reason;
import dev.deckhand.sandbox.placement.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says of each answer why it is right or wrong, with the numbers that the simulator compared.
final class Reasons {
    private final Wish wish;
    private final List<Host> hosts;
    private final TraceDecision.Place place;
    private final Set<String> right;
    private final Map<String, Why.Candidate> candidates = new HashMap<>();

    Reasons(Wish wish, List<Host> hosts, Why why, TraceDecision.Place place, Set<String> right) {
        this.wish = wish;
        this.hosts = hosts;
        this.place = place;
        this.right = right;
        why.candidates().forEach(one -> candidates.put(one.containerInstance(), one));
    }

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Host host : hosts) {
            Why.Candidate candidate = candidates.get(host.id());
            if (candidate != null) {
                choices.add(
                        new Choice(
                                host.id(),
                                why(host, candidate),
                                candidate.refused().map(one -> reason(one.reason())),
                                rank(candidate)));
            }
        }
        choices.add(new Choice(Prediction.NONE, ofNone(), Optional.empty(), 0));
        return choices;
    }

    /// How many others that fit come before it, and one.
    private int rank(Why.Candidate candidate) {
        return candidate.refused().isPresent()
                ? 0
                : 1
                        + (int)
                                candidates.values().stream()
                                        .filter(other -> other.refused().isEmpty())
                                        .filter(other -> isBefore(other, candidate))
                                        .count();
    }

    private static boolean isBefore(Why.Candidate one, Why.Candidate other) {
        for (int i = 0; i < one.values().size(); i++) {
            int order = Integer.compare(one.values().get(i), other.values().get(i));
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    private String why(Host host, Why.Candidate candidate) {
        return candidate.refused().isPresent()
                ? refused(host, candidate.refused().get())
                : right.contains(host.id()) ? chosen(host, candidate) : passedOver(host, candidate);
    }

    // ---- refused ----

    private String refused(Host host, TraceDecision.Reason refusal) {
        Requirement needs = wish.requirement();
        int missing = refusal.missing().orElse(0);
        return switch (reason(refusal.reason())) {
            case INACTIVE ->
                    "It is " + host.status() + ". Only an ACTIVE instance takes new tasks.";
            case AGENT ->
                    "Its agent is not connected (`AGENT`): what runs there goes on, but nothing new is placed"
                            + (host.status() == InstanceStatus.ACTIVE
                                    ? ", though it is ACTIVE."
                                    : ".");
            case ATTRIBUTE -> lacks(host);
            case LOCATION ->
                    "None of the task's subnets lies in "
                            + host.availabilityZone()
                            + " (`LOCATION`).";
            case CPU ->
                    "The task reserves %d CPU units and %d are free: %d short (`RESOURCE:CPU`)."
                            .formatted(needs.cpu(), host.cpuFree(), missing);
            case MEMORY ->
                    "The task reserves %d MiB and %d are free: %d short (`RESOURCE:MEMORY`)."
                            .formatted(needs.memory(), host.memoryFree(), missing);
            case PORTS ->
                    "A host port that the task needs is in use there (`RESOURCE:PORTS`), whatever CPU and memory are free.";
            case GPU ->
                    "The task wants %s and %d %s free (`RESOURCE:GPU`)."
                            .formatted(
                                    needs.gpus() == 1 ? "1 GPU" : needs.gpus() + " GPUs",
                                    host.gpusFree(),
                                    host.gpusFree() == 1 ? "is" : "are");
            case ENI ->
                    "Each `awsvpc` task takes a network interface of its own, and none is left (`RESOURCE:ENI`).";
            case MEMBER_OF ->
                    "It does not satisfy the `memberOf` constraint, and constraints bind.";
            case DISTINCT_INSTANCE ->
                    "It has a task of the group already, and `distinctInstance` allows one for each instance.";
        };
    }

    private String lacks(Host host) {
        for (String capability : wish.requirement().capabilities()) {
            if (host.missingCapabilities().contains(capability)) {
                return "The task definition requires the capability `%s`, which its agent does not offer (`ATTRIBUTE`)."
                        .formatted(shortName(capability));
            }
        }
        for (Map.Entry<String, String> wanted : wish.requirement().attributes().entrySet()) {
            String own = host.attributes().getOrDefault(wanted.getKey(), "");
            if (!own.equals(wanted.getValue())) {
                return "The task definition requires `%s` to be `%s`; here it is `%s` (`ATTRIBUTE`)."
                        .formatted(wanted.getKey(), wanted.getValue(), own);
            }
        }
        return "It lacks an attribute that the task definition requires (`ATTRIBUTE`).";
    }

    /// A capability without the part that all of them begin with.
    static String shortName(String capability) {
        return capability.substring(capability.indexOf("capability.") + "capability.".length());
    }

    private static Reason reason(String apiText) {
        for (Reason reason : Reason.values()) {
            if (reason.apiText().equals(apiText)) {
                return reason;
            }
        }
        throw new IllegalStateException("No reason is called " + apiText);
    }

    // ---- passed over, or chosen ----

    private String passedOver(Host host, Why.Candidate candidate) {
        Why.Candidate winner = winner();
        Host won = host(winner.containerInstance());
        for (int i = 0; i < candidate.values().size(); i++) {
            int own = candidate.values().get(i);
            int best = winner.values().get(i);
            if (own != best) {
                return "It fits, but `"
                        + strategy(i)
                        + "` "
                        + wants(i)
                        + ": "
                        + has(i, won, best)
                        + ", "
                        + has(i, host, own)
                        + ".";
            }
        }
        return "It fits, and another one is taken.";
    }

    private String chosen(Host host, Why.Candidate candidate) {
        long fit = place.stages().get(2).out();
        if (fit == 1) {
            return "It is the only instance that passes every check"
                    + (wish.strategy().isEmpty() ? "." : "; strategies only order what is left.");
        }
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < candidate.values().size(); i++) {
            TraceDecision.Stage stage = place.stages().get(3 + i);
            if (stage.out() < stage.in()) {
                steps.add(
                        "`"
                                + strategy(i)
                                + "` "
                                + wants(i)
                                + ": "
                                + has(i, host, candidate.values().get(i)));
            }
        }
        String said =
                fit
                        + " instances fit. "
                        + (steps.isEmpty() ? "" : String.join("; then ", steps) + ".");
        return right.size() == 1
                ? said
                : said.strip()
                        + " That leaves "
                        + right.size()
                        + " equals. AWS does not say which of them is taken, so each counts as right.";
    }

    private String ofNone() {
        if (right.contains(Prediction.NONE)) {
            return "Each instance fails a check. A strategy cannot help: it orders what passes, and nothing does.";
        }
        Host won = host(winner().containerInstance());
        return won.id()
                + " passes every check. Only checks and constraints refuse a task; a strategy never does.";
    }

    /// What a strategy entry looks for.
    private String wants(int stage) {
        String name = stageName(stage);
        return name.startsWith("spread")
                ? "looks for the fewest tasks of " + wish.groupName()
                : "looks for the least " + (isCpu(name) ? "CPU" : "memory") + " that still fits";
    }

    private String has(int stage, Host host, int value) {
        String name = stageName(stage);
        if (!name.startsWith("spread")) {
            return "%s has %d %s".formatted(host.id(), value, isCpu(name) ? "units" : "MiB");
        }
        boolean isZone = name.endsWith("availability-zone");
        boolean isInstance = name.endsWith("instanceId") || name.endsWith("host");
        String where =
                isZone
                        ? host.availabilityZone()
                        : isInstance ? host.id() : "the value of " + host.id();
        return "%s has %d".formatted(where, value);
    }

    private static boolean isCpu(String stage) {
        return stage.toLowerCase(Locale.ROOT).endsWith("cpu");
    }

    /// As in `spread(instanceId)`.
    private String strategy(int stage) {
        String name = stageName(stage);
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon) + "(" + name.substring(colon + 1) + ")";
    }

    private String stageName(int strategy) {
        return place.stages().get(3 + strategy).name();
    }

    private Why.Candidate winner() {
        return place.containerInstance().map(candidates::get).orElseThrow();
    }

    private Host host(String id) {
        return hosts.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
