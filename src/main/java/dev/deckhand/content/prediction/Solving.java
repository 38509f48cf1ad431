package dev.deckhand.content.prediction;

import dev.deckhand.content.prediction.Puzzle.Solution;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.engine.trace.StateView;
import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.PlacementConstraint;
import dev.deckhand.sandbox.model.PlacementStrategy;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TaskDefinition;
import dev.deckhand.sandbox.model.TaskStatus;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.sandbox.placement.Amounts;
import dev.deckhand.sandbox.placement.Attributes;
import dev.deckhand.sandbox.placement.Registration;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.sandbox.placement.WhyTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the decision, makes it, and says what each answer would be worth.
public final class Solving {
    /// As many instances as there are number keys.
    static final int MOST_HOSTS = 9;

    private static final int MOST_TASKS = 200;
    private static final int MOST_STEPS = 20_000;
    private static final Set<String> SHOWN_ANYWAY =
            Set.of(Attributes.AVAILABILITY_ZONE, Attributes.INSTANCE_TYPE);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern ATTRIBUTE = Pattern.compile("attribute:([\\w./\\\\-]+)");

    private Solving() {}

    static Solution solve(Scenario scenario, String decision, boolean acceptsTies) {
        if (scenario.cluster().containerInstances().size() > MOST_HOSTS
                || scenario.tasks().size() > MOST_TASKS) {
            return new Solution.Unsolved(
                    "The scenario is too large to be predicted from",
                    "Use at most "
                            + MOST_HOSTS
                            + " instances and "
                            + MOST_TASKS
                            + " tasks, so that it can be taken in at a glance.");
        }
        Simulation run = Simulation.load(scenario);
        long until = scenario.defaultUntilMicros();
        while (run.nextAtMicros() <= until && run.position() < MOST_STEPS && run.step()) {
            // On to the end, or as far as a puzzle may go.
        }
        List<TraceDecision.Place> places =
                run.decisions().stream()
                        .filter(TraceDecision.Place.class::isInstance)
                        .map(TraceDecision.Place.class::cast)
                        .toList();
        Optional<TraceDecision.Place> found = find(places, decision);
        if (found.isEmpty()) {
            return new Solution.Unsolved(
                    "The scenario makes no placement for " + decision,
                    "Name the id of a timeline entry that places a task, or the number of a placement of the run (1 to "
                            + places.size()
                            + ").");
        }
        long seq = found.get().seq();
        if (places.stream()
                .anyMatch(one -> one.seq() < seq && run.stepOf(one.seq()) == run.stepOf(seq))) {
            return new Solution.Unsolved(
                    "Other tasks are placed at the same moment before this one",
                    "Ask for the first placement of that moment, so that what is shown is what the scheduler sees.");
        }
        Why why = run.why(seq);
        Prediction prediction = of(run, why);
        if (prediction.hosts().isEmpty()) {
            return new Solution.Unsolved(
                    "No container instance takes part in this placement",
                    "Ask about a task that is to run on EC2.");
        }
        return refused(why, prediction, acceptsTies)
                .orElseGet(() -> new Solution.Solved(prediction));
    }

    private static Optional<TraceDecision.Place> find(
            List<TraceDecision.Place> places, String decision) {
        Optional<TraceDecision.Place> named =
                places.stream()
                        .filter(one -> one.request().filter(decision::equals).isPresent())
                        .findFirst();
        if (named.isPresent() || !NUMBER.matcher(decision).matches()) {
            return named;
        }
        return places.stream().skip(Integer.parseInt(decision) - 1L).findFirst();
    }

    /// Rules that AWS does not document may not decide.
    private static Optional<Solution> refused(Why why, Prediction prediction, boolean acceptsTies) {
        if (why.tieRule().equals(WhyTable.TieRule.RANDOM_STRATEGY.name())
                && ((TraceDecision.Place) why.decision()).stages().get(2).out() > 1) {
            return Optional.of(
                    new Solution.Unsolved(
                            "The strategy is random, so nothing can be predicted",
                            "Give the request another placement strategy."));
        }
        if (why.candidates().stream().anyMatch(one -> one.values().contains(WhyTable.NO_VALUE))) {
            return Optional.of(
                    new Solution.Unsolved(
                            "An instance lacks the attribute that is spread over, and AWS does not say what happens then",
                            "Give every instance that fits this attribute."));
        }
        if (prediction.isTied() && !acceptsTies) {
            return Optional.of(
                    new Solution.Unsolved(
                            "The instances "
                                    + String.join(
                                            ", ", prediction.right().stream().sorted().toList())
                                    + " are equal, and AWS does not say which of equals is taken",
                            "Make them differ, or write \"ties\": \"accept\" so that each counts as right."));
        }
        return Optional.empty();
    }

    /// A decision of a run, to be predicted. The run itself is left where it is.
    ///
    /// @param why of the decision, as [Simulation#why] says it
    /// @throws IllegalArgumentException when the decision is not a placement
    public static Prediction of(Simulation run, Why why) {
        if (!(why.decision() instanceof TraceDecision.Place place)) {
            throw new IllegalArgumentException(why.decision() + " places no task");
        }
        Simulation before = run.branch();
        before.seek(run.stepOf(place.seq()) - 1);
        Wish wish = wish(run.scenario(), place);
        List<Host> hosts = hosts(run.scenario(), before, why, wish);
        Set<String> right = new HashSet<>(place.ties());
        place.containerInstance().ifPresent(right::add);
        if (place.containerInstance().isEmpty()) {
            right = Set.of(Prediction.NONE);
        }
        return new Prediction(
                wish,
                hosts,
                new Reasons(wish, hosts, why, place, right).choices(),
                right,
                why.sentence(),
                before);
    }

    // ---- what is wanted ----

    private static Wish wish(Scenario scenario, TraceDecision.Place place) {
        Optional<TimelineAction> action =
                place.request()
                        .flatMap(id ->
                                scenario.timeline().stream()
                                        .filter(entry -> entry.id().equals(id))
                                        .map(TimelineEntry::action)
                                        .findFirst());
        if (action.isPresent() && action.get() instanceof TimelineAction.RunTask task) {
            return wish(
                    scenario,
                    task.taskDefinition(),
                    place.group(),
                    false,
                    task.placementStrategy(),
                    task.placementConstraints());
        }
        return scenario.services().stream()
                .filter(service -> service.group().equals(place.group()))
                .findFirst()
                .or(() ->
                        scenario.timeline().stream()
                                .map(TimelineEntry::action)
                                .filter(TimelineAction.CreateService.class::isInstance)
                                .map(one -> ((TimelineAction.CreateService) one).service())
                                .filter(service -> service.group().equals(place.group()))
                                .findFirst())
                .map(service ->
                        wish(
                                scenario,
                                service.taskDefinition().orElse(""),
                                place.group(),
                                true,
                                service.placementStrategy(),
                                service.placementConstraints()))
                .orElseGet(() ->
                        new Wish(
                                place.group(),
                                place.group(),
                                false,
                                Requirement.of(0, 0),
                                List.of(),
                                List.of()));
    }

    private static Wish wish(
            Scenario scenario,
            String name,
            String group,
            boolean service,
            List<PlacementStrategy> strategy,
            List<PlacementConstraint> constraints) {
        Map<String, Integer> revisions = new HashMap<>();
        Map<String, TaskDefinition> definitions = new HashMap<>();
        String full = name;
        for (TaskDefinition definition : scenario.taskDefinitions()) {
            int revision = revisions.merge(definition.family(), 1, Integer::sum);
            definitions.put(definition.family() + ":" + revision, definition);
            if (definition.family().equals(name)) {
                full = definition.family() + ":" + revision;
            }
        }
        Optional<TaskDefinition> definition = Optional.ofNullable(definitions.get(full));
        List<PlacementConstraint> all = new ArrayList<>(constraints);
        definition.ifPresent(one -> all.addAll(one.placementConstraints()));
        return new Wish(
                full,
                group,
                service,
                definition.map(Requirement::of).orElseGet(() -> Requirement.of(0, 0)),
                strategy,
                all);
    }

    // ---- what is there ----

    private static List<Host> hosts(Scenario scenario, Simulation before, Why why, Wish wish) {
        StateView state = before.state();
        Map<String, StateView.InstanceView> instances = new HashMap<>();
        state.containerInstances().forEach(one -> instances.put(one.id(), one));
        Map<String, Map<String, String>> attributes =
                attributes(scenario, before.nowMicros(), wish);
        List<Host> hosts = new ArrayList<>();
        for (Why.Candidate candidate : why.candidates()) {
            StateView.InstanceView one = instances.get(candidate.containerInstance());
            if (one == null) {
                continue;
            }
            StateView.ResourcesView free = one.remainingResources();
            hosts.add(
                    new Host(
                            one.id(),
                            one.availabilityZone(),
                            one.ec2InstanceType(),
                            one.status(),
                            one.agentConnected(),
                            free.cpu(),
                            free.memory(),
                            free.gpu(),
                            free.eni(),
                            portsOfTasks(free),
                            tasks(state, one.id(), _ -> true),
                            tasks(state, one.id(), task -> task.group().equals(wish.group())),
                            attributes.getOrDefault(one.id(), Map.of()),
                            missing(scenario, one.id())));
        }
        return hosts;
    }

    private static List<String> missing(Scenario scenario, String instance) {
        return scenario.cluster().containerInstances().stream()
                .filter(one -> one.id().equals(instance))
                .flatMap(one -> one.missingCapabilities().stream())
                .sorted()
                .toList();
    }

    private static List<String> portsOfTasks(StateView.ResourcesView free) {
        List<Integer> always = Registration.DEFAULT_TCP.toList();
        return Stream.concat(
                        free.ports().stream()
                                .filter(port -> !always.contains(port))
                                .map(String::valueOf),
                        free.portsUdp().stream().map(port -> port + "/udp"))
                .toList();
    }

    private static int tasks(
            StateView state, String instance, Predicate<StateView.TaskView> counted) {
        return (int)
                state.tasks().stream()
                        .filter(task -> task.containerInstance().equals(Optional.of(instance)))
                        .filter(task -> task.lastStatus() != TaskStatus.STOPPED)
                        .filter(counted)
                        .count();
    }

    /// The attributes that the wish asks for, of each instance at that time.
    private static Map<String, Map<String, String>> attributes(
            Scenario scenario, long atMicros, Wish wish) {
        Set<String> wanted = new HashSet<>();
        wanted.addAll(wish.requirement().attributes().keySet());
        wish.constraints()
                .forEach(one -> one.expression().ifPresent(text -> addNames(text, wanted)));
        wish.strategy().forEach(one -> one.field().ifPresent(text -> addNames(text, wanted)));
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        scenario.cluster()
                .containerInstances()
                .forEach(one ->
                        all.put(
                                one.id(),
                                new HashMap<>(
                                        Registration.of(
                                                        one,
                                                        scenario.subnets(),
                                                        scenario.startsAt(),
                                                        Amounts.of(0, 0),
                                                        Amounts.of(0, 0))
                                                .attributes())));
        for (TimelineEntry entry : scenario.timeline()) {
            if (entry.atMicros() < atMicros
                    && entry.action() instanceof TimelineAction.PutAttributes put) {
                Map<String, String> own =
                        all.computeIfAbsent(put.containerInstance(), _ -> new HashMap<>());
                put.attributes()
                        .forEach((name, value) ->
                                value.ifPresentOrElse(
                                        text -> own.put(name, text), () -> own.remove(name)));
            }
        }
        all.values().forEach(own -> own.keySet().retainAll(wanted));
        return all;
    }

    private static void addNames(String text, Set<String> names) {
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            if (!SHOWN_ANYWAY.contains(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
    }
}
