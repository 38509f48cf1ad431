package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.TraceEvent;
import dev.deckhand.sandbox.engine.trace.TraceFailure;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
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
    private List<Counterfactual> proved = List.of();
    private Optional<PlacementRequest> request = Optional.empty();
    private Optional<Pinned> pinned = Optional.empty();
    private Optional<Division> division = Optional.empty();
    private Optional<String> otherwise = Optional.empty();
    private Optional<String> because = Optional.empty();
    private List<String> steps = List.of();
    private final List<TraceDecision> before = new ArrayList<>();

    /// Decisions of the same kind about the same thing that came before it in its step.
    private int akin;

    private final List<String> eventsAfter = new ArrayList<>();
    private final List<TraceFailure> failures = new ArrayList<>();

    /// A placement whose instance was given.
    private record Pinned(int slot, String words) {}

    /// What a SPLIT divides.
    @SuppressWarnings("ArrayRecordComponent") // one object between two methods
    private record Division(
            List<CapacityProviderStrategyItem> strategy, int[] existing, int count) {}

    private WhyRun(long seq) {
        this.seq = seq;
    }

    /// Explains the decision of that number.
    ///
    /// @param before makes the world just before the step in which it was made, each time a new one
    /// @param beforeInstant the same before anything of that instant
    static Why of(long seq, Function<Sink, Engine> before, Function<Sink, Engine> beforeInstant) {
        WhyRun run = new WhyRun(seq);
        Engine engine = before.apply(run);
        run.engine = Optional.of(engine);
        run.before.clear(); // heard on the way to the step
        engine.step();
        TraceDecision made =
                run.decision.orElseThrow(
                        () -> new IllegalArgumentException("no decision has the number " + seq));
        return new Why(
                made,
                run.sentence(made),
                run.candidates(),
                run.table
                        .map(table -> table.tieRule().name())
                        .or(() -> run.choice.map(pick -> pick.tieRule().name()))
                        .orElse("NONE"),
                run.steps,
                few(run.counterfactuals(made, before, beforeInstant)),
                run.eventText(made),
                run.given);
    }

    /// The first few; one that can be tried is among them if there is any.
    private static List<Why.Counterfactual> few(List<Why.Counterfactual> all) {
        if (all.size() <= Counterfactual.MOST) {
            return all;
        }
        List<Why.Counterfactual> few = new ArrayList<>(all.subList(0, Counterfactual.MOST));
        if (few.stream().allMatch(one -> one.tryIt().isEmpty())) {
            all.stream()
                    .filter(one -> !one.tryIt().isEmpty())
                    .findFirst()
                    .ifPresent(one -> few.set(few.size() - 1, one));
        }
        return few;
    }

    private List<Why.Counterfactual> counterfactuals(
            TraceDecision made,
            Function<Sink, Engine> before,
            Function<Sink, Engine> beforeInstant) {
        WhatIf whatIf =
                new WhatIf(
                        made instanceof TraceDecision.Scale ? beforeInstant : before,
                        made.atMicros());
        return switch (made) {
            case TraceDecision.Place place -> {
                PlaceWhatIf other = new PlaceWhatIf(place, akin, whatIf);
                List<Why.Counterfactual> all = new ArrayList<>();
                if (because.isPresent()) {
                    other.rebalancing().ifPresent(all::add);
                }
                all.addAll(
                        pinned.isPresent()
                                ? other.pinned(pinned.get().slot())
                                : request.isPresent() && table.isPresent()
                                        ? other.of(proved, request.get(), table.get())
                                        : place.isPlaced() ? List.of() : other.fargate());
                yield all;
            }
            case TraceDecision.Stop stop -> new StopWhatIf(stop, akin, whatIf).all(otherwise);
            case TraceDecision.Split split ->
                    division.map(parts ->
                                    new SplitWhatIf(split, whatIf)
                                            .of(parts.strategy(), parts.existing(), parts.count()))
                            .orElse(List.of());
            case TraceDecision.Deploy deploy -> new DeployWhatIf(deploy, whatIf).all();
            case TraceDecision.Scale scale -> new ScaleWhatIf(scale, whatIf).all();
        };
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
        if (made.seq() < seq) {
            before.add(made);
        }
        if (made.seq() == seq) {
            decision = Optional.of(made);
            akin = (int) before.stream().filter(other -> isAkin(made, other)).count();
            if (made instanceof TraceDecision.Deploy deploy) {
                engine.flatMap(now -> now.world.service(deploy.service()))
                        .ifPresent(service -> given = percents(service));
            }
        }
    }

    private static boolean isAkin(TraceDecision made, TraceDecision other) {
        return switch (made) {
            case TraceDecision.Place place ->
                    other instanceof TraceDecision.Place one
                            && one.group().equals(place.group())
                            && one.request().equals(place.request())
                            && one.isPlaced();
            case TraceDecision.Stop stop ->
                    other instanceof TraceDecision.Stop one
                            && one.group().equals(stop.group())
                            && one.cause() == stop.cause();
            case TraceDecision.Split _, TraceDecision.Deploy _, TraceDecision.Scale _ -> false;
        };
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
    public void placement(long number, Fleet fleet, PlacementRequest wanted, long chance) {
        table = Optional.of(WhyTable.of(fleet, wanted, chance));
        request = Optional.of(wanted);
        given = wish(wanted);
        proved = Counterfactual.of(fleet, wanted, chance);
    }

    @Override
    public void pinned(long number, Fleet fleet, PlacementRequest wanted, int slot, String words) {
        table = Optional.of(WhyTable.pinned(fleet, wanted, slot));
        given = wish(wanted);
        pinned = Optional.of(new Pinned(slot, words));
    }

    @Override
    public void because(long number, String words) {
        if (number == seq) {
            because = Optional.of(words);
        }
    }

    @Override
    public void steps(long number, List<String> lines) {
        steps = lines;
    }

    @Override
    public void split(
            long number, List<CapacityProviderStrategyItem> strategy, int[] existing, int count) {
        division = Optional.of(new Division(strategy, existing, count));
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
    public void choice(long number, ScaleIn.Choice made, Optional<String> next) {
        choice = Optional.of(made);
        otherwise = next;
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
        String sentence = plainSentence(made);
        return because.map(words -> words + ". " + sentence).orElse(sentence);
    }

    private static String pinned(WhyTable table, String words) {
        return table.chosen().isPresent()
                ? "Placed on %s: %s; it can take the task."
                        .formatted(table.rowOf(table.chosen().getAsInt()), words)
                : table.closest()
                        .map(near ->
                                "Not placed on %s: %s; but it %s."
                                        .formatted(
                                                near.containerInstance(),
                                                words,
                                                WhyTable.lacks(near.refusal())))
                        .orElse("Not placed.");
    }

    private String plainSentence(TraceDecision made) {
        return switch (made) {
            case TraceDecision.Place place ->
                    table.map(known ->
                                    pinned.map(pin -> pinned(known, pin.words()))
                                            .orElse(known.sentence()))
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
                            .orElseGet(() -> "Task " + stop.task() + " stops: " + goes(stop));
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

    /// Why there was nothing to choose.
    private static String goes(TraceDecision.Stop stop) {
        return switch (stop.cause()) {
            case SCALE_IN -> "all tasks that may go do.";
            case DEPLOYMENT ->
                    "all tasks of older revisions may go now, and nothing else is chosen.";
            case DRAINING -> "its instance is being drained, and all tasks there that may go do.";
            case UNHEALTHY -> "it is unhealthy.";
            case AZ_REBALANCING -> "it is the only one there that may.";
            case DAEMON -> "its instance no longer satisfies the constraints of the service.";
        };
    }

    private static String sentence(TraceDecision.Scale scale) {
        String who = scale.service().or(scale::capacityProviderName).orElse("");
        String what = scale.service().isPresent() ? " tasks" : " instances";
        String why =
                scale.proposals().stream()
                        .map(proposal -> proposal.policy() + " asks for " + proposal.to())
                        .collect(Collectors.joining(", "));
        String moves =
                scale.from() == scale.to()
                        ? " stays at " + scale.to()
                        : " goes from " + scale.from() + " to " + scale.to();
        return who + moves + what + (why.isEmpty() ? "." : ": " + why + ".");
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
}
