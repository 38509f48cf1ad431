package dev.deckhand.sandbox.placement;

import dev.deckhand.sandbox.model.InstanceStatus;
import dev.deckhand.sandbox.query.Query;
import java.util.Map;
import java.util.Optional;

/// The rules that an instance must pass, one by one.
final class Checks {
    private Checks() {}

    /// What an instance lacks by one rule: 0 = it passes, else the missing amount, 1 where nothing
    /// can be counted.
    static int missing(Reason reason, Fleet fleet, int slot, PlacementRequest request) {
        Requirement need = request.requirement();
        return switch (reason) {
            case INACTIVE -> fleet.status(slot) == InstanceStatus.ACTIVE ? 0 : 1;
            case AGENT -> fleet.agentConnected(slot) ? 0 : 1;
            case ATTRIBUTE -> hasAttributes(fleet, slot, need) ? 0 : 1;
            case LOCATION ->
                    request.availabilityZones().isEmpty()
                                    || request.availabilityZones()
                                            .contains(fleet.availabilityZone(slot))
                            ? 0
                            : 1;
            case CPU -> Math.max(0, need.cpu() - fleet.freeCpu(slot));
            case MEMORY -> Math.max(0, need.memory() - fleet.freeMemory(slot));
            case PORTS -> need.hasPorts() ? missingPorts(fleet, slot, need) : 0;
            case GPU ->
                    Math.max(0, need.gpusOn(fleet.registered(slot).gpus()) - fleet.freeGpus(slot));
            case ENI -> Math.max(0, need.enis() - fleet.freeEnis(slot));
            case MEMBER_OF -> {
                for (Query query : request.memberOf()) {
                    if (!query.matches(fleet.queried(slot))) {
                        yield 1;
                    }
                }
                yield 0;
            }
            case DISTINCT_INSTANCE ->
                    request.distinctInstance() && fleet.tasksOf(request.group(), slot) > 0 ? 1 : 0;
        };
    }

    private static boolean hasAttributes(Fleet fleet, int slot, Requirement need) {
        Registration instance = fleet.registration(slot);
        for (String capability : need.capabilities()) {
            if (instance.missingCapabilities().contains(capability)) {
                return false;
            }
        }
        for (Map.Entry<String, String> wanted : need.attributes().entrySet()) {
            if (!fleet.attribute(slot, wanted.getKey()).equals(Optional.of(wanted.getValue()))) {
                return false;
            }
        }
        return true;
    }

    /// Ports of the task that are in use on the instance.
    static int takenPorts(Fleet fleet, int slot, Requirement need) {
        return need.tcp().shared(fleet.tcp(slot)) + need.udp().shared(fleet.udp(slot));
    }

    private static int missingPorts(Fleet fleet, int slot, Requirement need) {
        int taken = takenPorts(fleet, slot, need);
        int total =
                fleet.tcp(slot).size()
                        + fleet.udp(slot).size()
                        + need.tcp().size()
                        + need.udp().size();
        return taken > 0 ? taken : Math.max(0, total - Fleet.MOST_PORTS);
    }

    /// Whether the rules that only change with the instance itself hold.
    static boolean passesSteadily(Fleet fleet, int slot, PlacementRequest request) {
        if (missing(Reason.INACTIVE, fleet, slot, request) > 0
                || missing(Reason.AGENT, fleet, slot, request) > 0
                || missing(Reason.LOCATION, fleet, slot, request) > 0
                || missing(Reason.ATTRIBUTE, fleet, slot, request) > 0
                || !isInScope(fleet, slot, request)) {
            return false;
        }
        for (Query query : request.memberOf()) {
            if (query.isSteady() && !query.matches(fleet.queried(slot))) {
                return false;
            }
        }
        return true;
    }

    /// Whether the request looks at the instance at all; the others take no part in the decision.
    static boolean isInScope(Fleet fleet, int slot, PlacementRequest request) {
        return request.capacityProviderName().isEmpty()
                || request.capacityProviderName()
                        .equals(fleet.registration(slot).capacityProviderName());
    }
}
