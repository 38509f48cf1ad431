package dev.deckhand.ui.sandbox.exchange;

import dev.deckhand.sandbox.command.ActionWords;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineEntry;
import dev.deckhand.sandbox.scenario.Durations;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Level;
import dev.deckhand.ui.shared.sandbox.Line;
import dev.deckhand.ui.shared.sandbox.Times;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tells a run as a Markdown document: what it was, and every line of its log, instant by instant.
///
/// @param changes what the learner asked for on this branch
/// @param lines the whole log of the branch
/// @param reasons why decisions were made, by their numbers; those without one stand as in the log
record Transcript(
        String title,
        Scenario scenario,
        String branch,
        List<TimelineEntry> changes,
        List<Line> lines,
        Map<Long, String> reasons) {
    Transcript {
        changes = List.copyOf(changes);
        lines = List.copyOf(lines);
        reasons = Map.copyOf(reasons);
    }

    String markdown() {
        StringBuilder out = new StringBuilder();
        line(out, "# " + escaped(title));
        line(out, "");
        scenario.note()
                .filter(note -> !note.isBlank())
                .ifPresent(note -> {
                    line(out, note.strip());
                    line(out, "");
                });
        settings(out);
        requests(out, "exchange.transcript.timeline", scenario.timeline());
        requests(out, "exchange.transcript.changes", changes);
        line(out, "## " + Messages.text("exchange.transcript.log"));
        long at = -1;
        for (Line one : lines) {
            if (one.atMicros() != at) {
                at = one.atMicros();
                line(out, "");
                line(out, "### " + Times.exact(at));
                line(out, "");
            }
            line(out, "- " + text(one));
        }
        return out.toString();
    }

    private void settings(StringBuilder out) {
        line(out, "## " + Messages.text("exchange.transcript.settings"));
        line(out, "");
        row(out, "exchange.transcript.setting", Messages.text("exchange.transcript.value"));
        line(out, "| --- | --- |");
        row(out, "exchange.transcript.scenario", "`" + scenario.id() + "`");
        row(out, "exchange.transcript.branch", escaped(branch));
        row(out, "exchange.transcript.seed", Long.toString(scenario.seed()));
        row(out, "exchange.transcript.starts", scenario.startsAt().toString());
        row(
                out,
                "exchange.transcript.ties",
                scenario.settings().tieBreak().name().toLowerCase(Locale.ROOT));
        row(
                out,
                "exchange.transcript.provisioning",
                Durations.text(scenario.settings().provisioningTimeoutMicros()));
        row(
                out,
                "exchange.transcript.retry",
                Durations.text(scenario.settings().startRetryMicros()));
        line(out, "");
    }

    private static void row(StringBuilder out, String key, String value) {
        line(out, "| " + Messages.text(key) + " | " + value + " |");
    }

    private static void requests(StringBuilder out, String key, List<TimelineEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        line(out, "## " + Messages.text(key));
        line(out, "");
        entries.forEach(entry ->
                line(
                        out,
                        "- "
                                + Times.exact(entry.atMicros())
                                + " "
                                + escaped(ActionWords.of(entry.action()))));
        line(out, "");
    }

    private String text(Line line) {
        String text = escaped(line.text());
        if (line.decision()) {
            String reason = reasons.getOrDefault(line.seq(), "");
            return "**"
                    + Messages.text("exchange.transcript.decision", Long.toString(line.seq()))
                    + "** "
                    + text
                    + (reason.isEmpty() || reason.equals(line.text())
                            ? ""
                            : "\n  > " + escaped(reason));
        }
        return line.level() == Level.TROUBLE
                ? Messages.text("exchange.transcript.trouble") + " " + text
                : text;
    }

    /// Nothing in a name becomes markup.
    private static String escaped(String text) {
        return text.replace("\n", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }

    private static void line(StringBuilder out, String text) {
        out.append(text).append('\n');
    }
}
