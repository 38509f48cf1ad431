package dev.deckhand.ui.sandbox.why;

import dev.deckhand.sandbox.engine.trace.TraceDecision;
import dev.deckhand.sandbox.engine.trace.Why;
import dev.deckhand.sandbox.model.DeploymentConfiguration.CircuitBreaker;
import dev.deckhand.sandbox.service.BreakerThreshold;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One line of arithmetic: what is worked out, and the sum written out.
record Sum(String label, String sum) {

    /// The bounds of a rolling deployment, and what a look makes of them.
    static List<Sum> ofDeploy(TraceDecision.Deploy deploy, Why.Given given) {
        List<Sum> sums = new ArrayList<>();
        if (given instanceof Why.Given.Percents(var minimum, var maximum, var newTasks)) {
            sums.add(
                    new Sum(
                            Messages.text("why.sum.minimum"),
                            Messages.text(
                                    "why.sum.minimum.sum",
                                    deploy.desiredCount(),
                                    minimum,
                                    deploy.minimumHealthy())));
            sums.add(
                    new Sum(
                            Messages.text("why.sum.maximum"),
                            Messages.text(
                                    "why.sum.maximum.sum",
                                    deploy.desiredCount(),
                                    maximum,
                                    deploy.maximumRunning())));
            int room = Math.max(0, deploy.maximumRunning() - deploy.running());
            int missing = Math.max(0, deploy.desiredCount() - newTasks);
            sums.add(
                    new Sum(
                            Messages.text("why.sum.room"),
                            difference(deploy.maximumRunning(), deploy.running())));
            sums.add(
                    new Sum(
                            Messages.text("why.sum.missing"),
                            difference(deploy.desiredCount(), newTasks)));
            int may = Math.min(room, missing);
            sums.add(
                    new Sum(
                            Messages.text("why.sum.start"),
                            may == deploy.start()
                                    ? Messages.text("why.sum.start.sum", room, missing, may)
                                    : Messages.text(
                                            "why.sum.start.waits",
                                            room,
                                            missing,
                                            may,
                                            deploy.start())));
            sums.add(
                    new Sum(
                            Messages.text("why.sum.spare"),
                            difference(deploy.healthy(), deploy.minimumHealthy())));
            sums.add(
                    new Sum(
                            Messages.text("why.sum.stop"),
                            Messages.text("why.sum.stop.sum", deploy.stop())));
        }
        return sums;
    }

    /// How many failed tasks trip a circuit breaker, and how many there are.
    static List<Sum> ofBreaker(CircuitBreaker breaker, int desiredCount, int failed) {
        int threshold =
                new BreakerThreshold(breaker.thresholdType(), breaker.threshold())
                        .failures(desiredCount);
        String sum =
                switch (breaker.thresholdType()) {
                    case COUNT -> Messages.text("why.sum.breaker.count", threshold);
                    case BOUNDED_PERCENT ->
                            Messages.text(
                                    "why.sum.breaker.bounded",
                                    desiredCount,
                                    breaker.threshold(),
                                    threshold);
                    case UNBOUNDED_PERCENT ->
                            Messages.text(
                                    "why.sum.breaker.unbounded",
                                    desiredCount,
                                    breaker.threshold(),
                                    threshold);
                };
        return List.of(
                new Sum(Messages.text("why.sum.breaker"), sum),
                new Sum(
                        Messages.text("why.sum.failed"),
                        Messages.text("why.sum.failed.sum", failed, threshold)));
    }

    /// What each provider of a strategy gets: its base first, then by weight.
    static List<Sum> ofSplit(TraceDecision.Split split) {
        int all = split.shares().stream().mapToInt(TraceDecision.Share::tasks).sum();
        int bases =
                split.shares().stream()
                        .mapToInt(share -> Math.min(share.base(), share.tasks()))
                        .sum();
        int weights = split.shares().stream().mapToInt(TraceDecision.Share::weight).sum();
        List<Sum> sums = new ArrayList<>();
        sums.add(
                new Sum(
                        Messages.text("why.sum.split.rest"),
                        Messages.text("why.sum.split.rest.sum", all, bases, all - bases)));
        for (TraceDecision.Share share : split.shares()) {
            int base = Math.min(share.base(), share.tasks());
            sums.add(
                    new Sum(
                            share.capacityProvider(),
                            weights == 0
                                    ? Messages.text("why.sum.split.base", base, share.tasks())
                                    : Messages.text(
                                            "why.sum.split.share",
                                            base,
                                            share.weight(),
                                            weights,
                                            all - bases,
                                            share.tasks())));
        }
        return sums;
    }

    /// What each policy asks for. The highest wins.
    static List<Sum> ofScale(TraceDecision.Scale scale) {
        Optional<TraceDecision.Proposal> highest =
                scale.proposals().stream().max(Comparator.comparingInt(TraceDecision.Proposal::to));
        return scale.proposals().stream()
                .map(one ->
                        new Sum(
                                one.policy(),
                                highest.filter(one::equals).isPresent()
                                                && scale.proposals().size() > 1
                                        ? Messages.text(
                                                "why.sum.scale.highest", scale.from(), one.to())
                                        : Messages.text("why.sum.scale", scale.from(), one.to())))
                .toList();
    }

    private static String difference(int from, int less) {
        return Messages.text(
                from < less ? "why.sum.difference.none" : "why.sum.difference",
                from,
                less,
                from - less);
    }

    /// The line as a sentence.
    String text() {
        return label + ": " + sum;
    }
}
