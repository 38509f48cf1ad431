package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.placement.Counterfactual;
import dev.deckhand.sandbox.placement.Fleet;
import dev.deckhand.sandbox.placement.PlacementRequest;
import dev.deckhand.sandbox.placement.Requirement;
import dev.deckhand.sandbox.placement.ScaleIn;
import dev.deckhand.sandbox.placement.WhyTable;
import dev.deckhand.sandbox.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes one decision again and takes down everything about it.
final class WhyRun implements Sink {
    private final long seq;
    private Optional<TraceDecision> decision = Optional.empty();
    private Optional<WhyTable> table = Optional.empty();
    private Optional<ScaleIn.Choice> choice = Optional.empty();
    private Optional<Engine> engine = Optional.empty();
    private Why.Given given = new Why.Given.Nothing();
    private final List<String> counterfactuals = new ArrayList<>();
    private final List<String> eventsAfter = new ArrayList<>();
    private final List<TraceFailure> failures = new ArrayList<>();

    private WhyRun(long seq) {
        this.seq = seq;
    }

    /// Explains the decision of that number.
    ///
    /// @param before makes the world just before the step in which it was made, each time a new one
    static Why of(long seq, Function<Sink, Engine> before) {
        WhyRun run = new WhyRun(seq);
        Engine engine = before.apply(run);
        run.engine = Optional.of(engine);
        engine.step();
        TraceDecision made =
                run.decision.orElseThrow(
                        () -> new IllegalArgumentException("no decision has the number " + seq));
        List<String> whatIf = new ArrayList<>(run.counterfactuals);
        if (made instanceof TraceDecision.Deploy deploy) {
            whatIf.addAll(otherPercents(deploy, before));
        }
        return new Why(
                made,
                run.sentence(made),
                run.candidates(),
                run.table
                        .map(table -> table.tieRule().name())
                        .or(() -> run.choice.map(pick -> pick.tieRule().name()))
                        .orElse("NONE"),
                whatIf.size() > Counterfactual.MOST
                        ? whatIf.subList(0, Counterfactual.MOST)
                        : whatIf,
                run.eventText(made),
                run.given);
    }

    // ---- listening ----

    @Override
    public void event(TraceEvent event) {
        if (event.seq() > seq && event instanceof TraceEvent.ServiceEvent said) {
            eventsAfter.add(said.text());
        }
    }

    @Override
    public void decision(TraceDecision made) {
        if (made.seq() == seq) {
            decision = Optional.of(made);
            if (made instanceof TraceDecision.Deploy deploy) {
                engine.flatMap(now -> now.world.service(deploy.service()))
                        .ifPresent(service -> given = percents(service));
            }
        }
    }

    private static Why.Given percents(ServiceState service) {
        return new Why.Given.Percents(
                service.minimumHealthyPercent(),
                service.maximumPercent(),
                service.primary().map(one -> one.active - one.leaving - one.bad).orElse(0));
    }

    @Override
    public void failure(int number, TraceFailure failure) {
        failures.add(failure);
    }

    @Override
    public boolean wantsReasons(long number) {
        return number == seq;
    }

    @Override
    public void placement(long number, Fleet fleet, PlacementRequest request, long chance) {
        table = Optional.of(WhyTable.of(fleet, request, chance));
        given = wish(request);
        Counterfactual.of(fleet, request, chance)
                .forEach(one -> counterfactuals.add(one.sentence()));
    }

    private static Why.Given wish(PlacementRequest request) {
        Requirement needs = request.requirement();
        List<Integer> ports = new ArrayList<>(needs.tcp().toList());
        ports.addAll(needs.udp().toList());
        List<String> attributes = new ArrayList<>(needs.capabilities());
        needs.attributes().forEach((name, value) -> attributes.add(name + " = " + value));
        attributes.sort(null);
        return new Why.Given.Wish(
                needs.cpu(),
                needs.memory(),
                needs.allGpus() ? 1 : needs.gpus(),
                needs.enis(),
                ports,
                request.service(),
                request.strategy(),
                request.distinctInstance(),
                request.memberOf().stream().map(Query::text).toList(),
                request.availabilityZones(),
                attributes);
    }

    @Override
    public void choice(long number, ScaleIn.Choice made, Optional<String> otherwise) {
        choice = Optional.of(made);
        otherwise.ifPresent(counterfactuals::add);
    }

    // ---- telling ----

    private List<Why.Candidate> candidates() {
        return table.map(WhyTable::rows).orElse(List.of()).stream()
                .map(row ->
                        new Why.Candidate(
                                row.containerInstance(),
                                row.availabilityZone(),
                                row.refusal()
                                        .map(refusal ->
                                                new TraceDecision.Reason(
                                                        row.containerInstance(),
                                                        refusal.reason().apiText(),
                                                        refusal.reason().hasShortfall()
                                                                ? OptionalInt.of(
                                                                        refusal.shortfall())
                                                                : OptionalInt.empty())),
                                row.values(),
                                row.stagesPassed()))
                .toList();
    }

    private String sentence(TraceDecision made) {
        return switch (made) {
            case TraceDecision.Place place ->
                    table.map(WhyTable::sentence)
                            .orElseGet(() ->
                                    place.isPlaced()
                                            ? "The task goes to "
                                                    + place.containerInstance()
                                                            .or(place::availabilityZone)
                                                            .orElse("")
                                                    + "."
                                            : Wording.NO_CAPACITY);
            case TraceDecision.Stop stop ->
                    choice.map(ScaleIn.Choice::sentence)
                            .orElseGet(() -> "Task " + stop.task() + " stops: all of them go.");
            case TraceDecision.Split split ->
                    split.shares().stream()
                            .map(share ->
                                    "%s gets %d (base %d, weight %d)"
                                            .formatted(
                                                    share.capacityProvider(),
                                                    share.tasks(),
                                                    share.base(),
                                                    share.weight()))
                            .collect(Collectors.joining(", ", "", "."));
            case TraceDecision.Deploy deploy ->
                    "%s wants %d tasks, of which at least %d must be healthy and at most %d may run; %d are healthy and %d run, so %d start and %d stop."
                            .formatted(
                                    deploy.service(),
                                    deploy.desiredCount(),
                                    deploy.minimumHealthy(),
                                    deploy.maximumRunning(),
                                    deploy.healthy(),
                                    deploy.running(),
                                    deploy.start(),
                                    deploy.stop());
            case TraceDecision.Scale scale -> sentence(scale);
        };
    }

    private static String sentence(TraceDecision.Scale scale) {
        String who = scale.service().or(scale::capacityProviderName).orElse("");
        String what = scale.service().isPresent() ? " tasks" : " instances";
        String why =
                scale.proposals().stream()
                        .map(proposal -> proposal.policy() + " asks for " + proposal.to())
                        .collect(Collectors.joining(", "));
        return who
                + " goes from "
                + scale.from()
                + " to "
                + scale.to()
                + what
                + (why.isEmpty() ? "." : ": " + why + ".");
    }

    private Optional<String> eventText(TraceDecision made) {
        String service =
                switch (made) {
                    case TraceDecision.Place place -> place.group();
                    case TraceDecision.Stop stop -> stop.group();
                    case TraceDecision.Split split -> split.group();
                    case TraceDecision.Deploy deploy -> "service:" + deploy.service();
                    case TraceDecision.Scale _ -> "";
                };
        String head = "(service " + service.replaceFirst("^service:", "");
        String wanted =
                switch (made) {
                    case TraceDecision.Place place ->
                            place.isPlaced() ? "has started" : "unable to place a task";
                    case TraceDecision.Stop _ -> "stopped ";
                    case TraceDecision.Deploy deploy ->
                            deploy.start() == 0 && deploy.stop() == 0
                                    ? "unable to stop or start"
                                    : deploy.start() > 0 ? "has started" : "stopped ";
                    case TraceDecision.Split _, TraceDecision.Scale _ -> "has started";
                };
        return eventsAfter.stream()
                .filter(text -> text.startsWith(head) && text.contains(wanted))
                .findFirst()
                .or(() -> failureText(made));
    }

    /// What RunTask answers for a task that it did not place.
    private Optional<String> failureText(TraceDecision made) {
        return made instanceof TraceDecision.Place place && !place.isPlaced()
                ? failures.stream()
                        .filter(one -> place.request().filter(one.request()::equals).isPresent())
                        .findFirst()
                        .map(one ->
                                "failures: "
                                        + one.arn().map(arn -> "arn " + arn + ", ").orElse("")
                                        + "reason "
                                        + one.reason())
                : Optional.empty();
    }

    // ---- what if ----

    /// The same look with other percentages.
    private static List<String> otherPercents(
            TraceDecision.Deploy deploy, Function<Sink, Engine> before) {
        List<String> sentences = new ArrayList<>();
        for (int maximum : List.of(100, 150, 200)) {
            whatIf(
                            deploy,
                            before,
                            OptionalInt.empty(),
                            OptionalInt.of(maximum),
                            "maximumPercent " + maximum)
                    .ifPresent(sentences::add);
        }
        for (int minimum : List.of(0, 50, 100)) {
            whatIf(
                            deploy,
                            before,
                            OptionalInt.of(minimum),
                            OptionalInt.empty(),
                            "minimumHealthyPercent " + minimum)
                    .ifPresent(sentences::add);
        }
        return sentences;
    }

    private static Optional<String> whatIf(
            TraceDecision.Deploy deploy,
            Function<Sink, Engine> before,
            OptionalInt minimum,
            OptionalInt maximum,
            String what) {
        FirstDeploy first = new FirstDeploy(deploy);
        Engine engine = before.apply(first);
        engine.world
                .service(deploy.service())
                .ifPresent(service ->
                        service.spec = Services.withPercents(service.spec, minimum, maximum));
        engine.step();
        return first.other.map(other ->
                "With "
                        + what
                        + " "
                        + other.start()
                        + " would start and "
                        + other.stop()
                        + " would stop.");
    }

    /// Waits for the first DEPLOY decision of a service that differs from the one it had.
    private static final class FirstDeploy implements Sink {
        private final TraceDecision.Deploy before;
        private Optional<TraceDecision.Deploy> other = Optional.empty();
        private boolean seen;

        FirstDeploy(TraceDecision.Deploy before) {
            this.before = before;
        }

        @Override
        public void event(TraceEvent event) {}

        @Override
        public void decision(TraceDecision made) {
            if (!seen
                    && made instanceof TraceDecision.Deploy deploy
                    && deploy.service().equals(before.service())) {
                seen = true;
                if (deploy.start() != before.start() || deploy.stop() != before.stop()) {
                    other = Optional.of(deploy);
                }
            }
        }

        @Override
        public void failure(int number, TraceFailure failure) {}

        @Override
        public boolean wantsReasons(long seq) {
            return false;
        }
    }
}
