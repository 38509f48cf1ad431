package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.Trace;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A scenario written with single quotes, run to some second, and questions about what happened.
final class Run {
    final Trace trace;

    private Run(Trace trace) {
        this.trace = trace;
    }

    static Scenario scenario(String body) {
        String json = ("{ 'format': 1, 'id': 'test', " + body + " }").replace('\'', '"');
        return switch (ScenarioReader.read(json)) {
            case Reading.Valid valid -> valid.scenario();
            case Reading.Invalid invalid ->
                    throw new IllegalArgumentException(invalid.problems().toString());
        };
    }

    static Run of(String body, long untilSeconds) {
        Simulation simulation = Simulation.load(scenario(body));
        simulation.runUntil(Micros.ofSeconds(untilSeconds));
        return new Run(simulation.trace());
    }

    /// An instance with so much of everything that it never matters.
    static String bigInstance(String id, String zone) {
        return "{ 'id': '%s', 'ec2InstanceType': 'm5.24xlarge', 'availabilityZone': '%s' }"
                .formatted(id, zone);
    }

    static String cluster(String... instances) {
        return "'cluster': { 'name': 'demo', 'containerInstances': [ %s ] }"
                .formatted(String.join(", ", instances));
    }

    /// `web:1` and `web:2`, one container of 128 CPU units and 128 MiB.
    static String web(String more) {
        String one =
                "{ 'family': 'web', 'containerDefinitions': [ { 'name': 'app', 'image': 'x', 'cpu': 128,"
                        + " 'memory': 128 "
                        + more
                        + " } ] }";
        return "'taskDefinitions': [ " + one + ", " + one + " ]";
    }

    StateView.ServiceView service(String name) {
        return trace.state().services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    StateView.TaskView task(String id) {
        return trace.state().tasks().stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    StateView.InstanceView instance(String id) {
        return trace.state().containerInstances().stream()
                .filter(instance -> instance.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    StateView.CapacityProviderView provider(String name) {
        return trace.state().capacityProviders().stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<StateView.TaskView> running() {
        return trace.state().tasks().stream()
                .filter(task ->
                        task.lastStatus() == TaskStatus.RUNNING
                                && task.desiredStatus() == TaskStatus.RUNNING)
                .toList();
    }

    List<String> messages(String service) {
        return service(service).events().stream().map(StateView.MessageView::message).toList();
    }

    <T extends TraceEvent> List<T> events(Class<T> type) {
        return trace.events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends TraceDecision> List<T> decisions(Class<T> type) {
        return trace.decisions().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /// `second: start/stop` of each DEPLOY decision.
    List<String> deploys() {
        return decisions(TraceDecision.Deploy.class).stream()
                .map(deploy ->
                        seconds(deploy.atMicros()) + ": " + deploy.start() + "/" + deploy.stop())
                .toList();
    }

    /// `second: from to` of each SCALE decision.
    List<String> scales() {
        return decisions(TraceDecision.Scale.class).stream()
                .map(scale -> seconds(scale.atMicros()) + ": " + scale.from() + " " + scale.to())
                .toList();
    }

    /// The events of one task, as `second status`.
    List<String> life(String task) {
        return events(TraceEvent.TaskStateChange.class).stream()
                .filter(event -> event.task().equals(task))
                .map(event -> seconds(event.atMicros()) + " " + event.lastStatus())
                .distinct()
                .toList();
    }

    /// Ids of the tasks that were told to stop, with the second.
    Map<String, Long> stopOrders() {
        Map<String, Long> orders = new TreeMap<>();
        for (TraceEvent.TaskStateChange event : events(TraceEvent.TaskStateChange.class)) {
            if (event.desiredStatus() == TaskStatus.STOPPED) {
                orders.putIfAbsent(event.task(), seconds(event.atMicros()));
            }
        }
        return orders;
    }

    List<String> rejected() {
        return events(TraceEvent.RequestRejected.class).stream()
                .map(TraceEvent.RequestRejected::exception)
                .toList();
    }

    static long seconds(long micros) {
        return micros / Micros.PER_SECOND;
    }
}
