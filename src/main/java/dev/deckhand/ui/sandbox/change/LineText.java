package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.command.CommandText;
import java.util.List;
import java.util.Map;

/// Puts a line together from the fields of a form; what is empty is left out.
final class LineText {
    private final Map<String, String> values;
    private final StringBuilder text;

    LineText(String command, Map<String, String> values) {
        this.values = values;
        text = new StringBuilder(command);
    }

    /// A word in its place; `...` while it is missing.
    LineText word(String field) {
        String value = value(field);
        text.append(' ').append(value.isEmpty() ? "''" : CommandText.word(value));
        return this;
    }

    LineText option(String option, String field) {
        return given(option, value(field));
    }

    LineText given(String option, String value) {
        if (!value.isEmpty()) {
            text.append(" --").append(option).append(' ').append(CommandText.word(value));
        }
        return this;
    }

    LineText flag(String option, String field) {
        if (value(field).equals("true")) {
            text.append(" --").append(option);
        }
        return this;
    }

    /// Several values; `[]` says that there are none.
    LineText list(String option, List<String> all) {
        List<String> given = all.stream().filter(one -> !one.isEmpty()).toList();
        text.append(" --").append(option);
        given.forEach(one -> text.append(' ').append(CommandText.word(one)));
        if (given.isEmpty()) {
            text.append(" []");
        }
        return this;
    }

    /// The words of a field that takes several, with commas or blanks between them. A comma within
    /// `name=value,name=value` parts nothing.
    static List<String> words(String value) {
        return List.of(value.strip().split(value.contains("=") ? "\\s+" : "[\\s,]+"));
    }

    /// `spread(attribute:ecs.availability-zone)` is `type=spread,field=...`.
    LineText strategy(String field) {
        String value = value(field);
        int open = value.indexOf('(');
        if (!value.isEmpty()) {
            text.append(" --placement-strategy ")
                    .append(
                            open < 0
                                    ? "type=" + value
                                    : "type="
                                            + value.substring(0, open)
                                            + ",field="
                                            + value.substring(open + 1, value.length() - 1));
        }
        return this;
    }

    /// A query that instances must match.
    LineText constraint(String field) {
        String value = value(field);
        if (!value.isEmpty()) {
            given(
                    "placement-constraints",
                    "type=memberOf,expression=\"" + value.replace("\"", "\\\"") + '"');
        }
        return this;
    }

    /// All tasks on one capacity provider.
    LineText provider(String field) {
        String value = value(field);
        return value.isEmpty()
                ? this
                : given("capacity-provider-strategy", "capacityProvider=" + value + ",weight=1");
    }

    LineText network(String field) {
        String value = value(field);
        if (!value.isEmpty()) {
            given("network-configuration", "awsvpcConfiguration={subnets=[" + value + "]}");
        }
        return this;
    }

    String value(String field) {
        return values.getOrDefault(field, "").strip();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
