package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.compare.Account;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.ui.shared.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One figure of both sides, and by how much the right one is more or less.
///
/// @param name what it is
/// @param change with its sign; `""` when there is none
/// @param how how it is counted
record FigureRow(String name, String left, String right, String change, String how) {
    private static final double MICROS_PER_HOUR = 60.0 * Micros.PER_MINUTE;
    private static final int THOUSAND = 1000;

    static List<FigureRow> of(Account left, Account right) {
        List<FigureRow> rows = new ArrayList<>();
        rows.add(
                counted(
                        "used",
                        used(left),
                        used(right),
                        left.instancesUsed(),
                        right.instancesUsed()));
        rows.add(
                counted(
                        "tasks",
                        Integer.toString(left.runningTasks()),
                        Integer.toString(right.runningTasks()),
                        left.runningTasks(),
                        right.runningTasks()));
        rows.add(
                counted(
                        "spread",
                        spread(left),
                        spread(right),
                        left.unevenness(),
                        right.unevenness()));
        rows.add(steady(left, right));
        if (left.requests() > 0 || right.requests() > 0) {
            rows.add(
                    counted(
                            "failed",
                            failed(left),
                            failed(right),
                            left.failedRequests() / THOUSAND,
                            right.failedRequests() / THOUSAND));
        }
        Set<String> types = new TreeSet<>(left.instanceMicrosByType().keySet());
        types.addAll(right.instanceMicrosByType().keySet());
        for (String type : types) {
            rows.add(
                    hours(
                            type.equals("?")
                                    ? Messages.text("change.figure.untyped")
                                    : Messages.text("change.figure.hours", type),
                            "hours",
                            left.instanceMicrosByType().getOrDefault(type, 0L),
                            right.instanceMicrosByType().getOrDefault(type, 0L)));
        }
        if (types.size() > 1) {
            rows.add(
                    hours(
                            Messages.text("change.figure.vcpu"),
                            "vcpu",
                            left.vcpuMicros(),
                            right.vcpuMicros()));
        }
        if (left.fargateVcpuMicros() > 0 || right.fargateVcpuMicros() > 0) {
            rows.add(
                    hours(
                            Messages.text("change.figure.fargate"),
                            "fargate",
                            left.fargateVcpuMicros(),
                            right.fargateVcpuMicros()));
        }
        return rows;
    }

    private static FigureRow counted(
            String name, String left, String right, long before, long after) {
        return new FigureRow(
                Messages.text("change.figure." + name),
                left,
                right,
                before == after ? "" : String.format(Locale.ROOT, "%+,d", after - before),
                Messages.text("change.how." + name));
    }

    private static String used(Account account) {
        return Messages.text("change.figure.of", account.instancesUsed(), account.instances());
    }

    private static String spread(Account account) {
        return account.tasksByZone().values().stream()
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
    }

    private static String failed(Account account) {
        return Messages.text(
                "change.figure.of",
                account.failedRequests() / THOUSAND,
                account.requests() / THOUSAND);
    }

    private static FigureRow steady(Account left, Account right) {
        boolean both =
                left.steadyAfterMicros().isPresent() && right.steadyAfterMicros().isPresent();
        double by =
                both
                        ? (right.steadyAfterMicros().getAsLong()
                                        - left.steadyAfterMicros().getAsLong())
                                / (double) Micros.PER_SECOND
                        : 0;
        return new FigureRow(
                Messages.text("change.figure.steady"),
                steady(left),
                steady(right),
                Math.abs(by) < 0.05 ? "" : String.format(Locale.ROOT, "%+.1f s", by),
                Messages.text("change.how.steady"));
    }

    private static String steady(Account account) {
        return account.steadyAfterMicros().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "%.1f s",
                        account.steadyAfterMicros().getAsLong() / (double) Micros.PER_SECOND)
                : Messages.text("change.figure.not-yet");
    }

    private static FigureRow hours(String name, String how, long left, long right) {
        double by = (right - left) / MICROS_PER_HOUR;
        return new FigureRow(
                name,
                String.format(Locale.ROOT, "%.2f h", left / MICROS_PER_HOUR),
                String.format(Locale.ROOT, "%.2f h", right / MICROS_PER_HOUR),
                Math.abs(by) < 0.005 ? "" : String.format(Locale.ROOT, "%+.2f h", by),
                Messages.text("change.how." + how));
    }
}
