package dev.deckhand.content.generated;

import dev.deckhand.content.generated.Variant.Option;
import dev.deckhand.sandbox.query.QueriedInstance;
import dev.deckhand.sandbox.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which instances does an expression of the cluster query language select? Every expression keeps
/// to what the guide says: no `and` beside an `or` without parentheses, no comparison with an
/// attribute that an instance lacks, no pattern that would match only a part.
final class QueryMatch implements Family {
    private static final List<String> TYPES =
            List.of("t3.micro", "t3.large", "m5.large", "m5.xlarge", "c5.large", "m7g.large");

    @Override
    public String name() {
        return "query-match";
    }

    @Override
    public Map<String, Range> parameters(Level level) {
        return Map.of("instances", level == Level.EASY ? new Range(4, 5) : new Range(5, 6));
    }

    private record Machine(
            String id, String type, String zone, Optional<String> stack, int runningTasksCount)
            implements QueriedInstance {
        @Override
        public boolean agentConnected() {
            return true;
        }

        @Override
        public String agentVersion() {
            return "1.105.1";
        }

        @Override
        public Optional<String> attribute(String name) {
            return switch (name) {
                case "ecs.instance-type" -> Optional.of(type);
                case "ecs.availability-zone" -> Optional.of(zone);
                case "stack" -> stack;
                default -> Optional.empty();
            };
        }

        @Override
        public String ec2InstanceId() {
            return id;
        }

        @Override
        public Instant registeredAt() {
            return Instant.EPOCH;
        }

        @Override
        public boolean hostsTaskOf(String group) {
            return false;
        }
    }

    /// An expression, how to say it, and the single expressions that it is made of.
    private record Part(String text, String words, List<String> singles) {
        static Part single(String text, String words) {
            return new Part(text, words, List.of(text));
        }

        /// Two or more, put together as `text` and `words` say.
        static Part joined(String text, String words, List<Part> parts) {
            return new Part(
                    text, words, parts.stream().flatMap(one -> one.singles().stream()).toList());
        }
    }

    @Override
    public Optional<Variant> draw(Draw draw) {
        List<Machine> machines = new ArrayList<>();
        for (int i = 1; i <= draw.of("instances"); i++) {
            machines.add(
                    new Machine(
                            "i" + i,
                            draw.one(TYPES),
                            draw.one(InstancePick.ZONES.subList(0, 3)),
                            draw.one(
                                    List.of(
                                            Optional.of("prod"),
                                            Optional.of("dev"),
                                            Optional.<String>empty())),
                            draw.between(0, 5)));
        }
        Part whole = expression(draw);
        Query query = Query.of(whole.text());
        List<Option> options = new ArrayList<>();
        Set<String> right = new HashSet<>();
        for (Machine machine : machines) {
            boolean selected = query.matches(machine);
            if (selected) {
                right.add(machine.id());
            }
            options.add(
                    new Option(
                            machine.id(), Text.code(machine.id()), why(machine, selected, whole)));
        }
        if (right.size() < 2 || right.size() == machines.size()) {
            return Optional.empty();
        }
        String stem =
                "A placement constraint is `memberOf` with the expression\n\n```text\n%s\n```\n\nWhich of these instances satisfy it?\n\n%s"
                        .formatted(whole.text(), table(machines));
        return Optional.of(
                new Variant.Multiple(
                        stem,
                        "The expression selects instances "
                                + whole.words()
                                + ". Attributes are named with the prefix `attribute:`; an instance that lacks one has no value to compare.",
                        options,
                        right));
    }

    private static Part expression(Draw draw) {
        List<Integer> kinds = draw.shuffled(List.of(0, 1, 2, 3));
        Part one = single(draw, kinds.get(0));
        Part two = single(draw, kinds.get(1));
        Part three = single(draw, kinds.get(2));
        return switch (draw.level()) {
            case EASY -> one;
            case MEDIUM -> {
                String word = draw.chance(60) ? " and " : " or ";
                yield Part.joined(
                        one.text() + word + two.text(),
                        one.words() + word + two.words(),
                        List.of(one, two));
            }
            case HARD -> {
                boolean not = draw.chance(50);
                yield Part.joined(
                        "(%s or %s) and %s"
                                .formatted(
                                        one.text(),
                                        two.text(),
                                        not ? "not(" + three.text() + ")" : three.text()),
                        "%s or %s, and of those only the ones %s%s"
                                .formatted(
                                        one.words(),
                                        two.words(),
                                        not ? "for which this does not hold: " : "",
                                        three.words()),
                        List.of(one, two, three));
            }
        };
    }

    /// One of four kinds, each about something else.
    private static Part single(Draw draw, int kind) {
        return switch (kind) {
            case 0 ->
                    draw.chance(50)
                            ? Part.single(
                                    "attribute:stack exists", "that have the attribute `stack`")
                            : Part.single("attribute:stack == prod", "whose `stack` is `prod`");
            case 1 -> {
                String family = draw.one(List.of("t3", "m5"));
                yield Part.single(
                        "attribute:ecs.instance-type =~ " + family + ".*",
                        "whose type begins with `" + family + "`");
            }
            case 2 -> {
                List<String> zones = draw.some(2, InstancePick.ZONES.subList(0, 3));
                yield Part.single(
                        "attribute:ecs.availability-zone in [" + String.join(", ", zones) + "]",
                        "in " + String.join(" or ", zones));
            }
            default -> {
                int number = draw.between(1, 3);
                yield draw.chance(50)
                        ? Part.single(
                                "runningTasksCount <= " + number,
                                "with at most " + Text.count(number, "running task"))
                        : Part.single(
                                "runningTasksCount > " + number,
                                "with more than " + Text.count(number, "running task"));
            }
        };
    }

    private static String why(Machine machine, boolean selected, Part whole) {
        List<String> parts =
                whole.singles().stream()
                        .map(one ->
                                Text.code(one)
                                        + (Query.of(one).matches(machine)
                                                ? " holds"
                                                : " does not hold"))
                        .toList();
        return parts.size() == 1
                ? parts.getFirst() + "."
                : Text.list(parts)
                        + ": "
                        + (selected ? "the instance is selected." : "the instance is left out.");
    }

    private static String table(List<Machine> machines) {
        return Text.table(
                List.of("Instance", "Type", "Zone", "stack", "Running tasks"),
                machines.stream()
                        .map(one ->
                                List.of(
                                        one.id(),
                                        one.type(),
                                        one.zone(),
                                        one.stack().orElse("–"),
                                        String.valueOf(one.runningTasksCount())))
                        .toList());
    }
}
