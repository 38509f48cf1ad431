package dev.deckhand.sandbox.command;

import dev.deckhand.sandbox.placement.InstanceType;
import dev.deckhand.sandbox.scenario.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What may be written at a place of a line.
public final class Completion {
    private static final int MOST = 200;
    private static final Map<String, Scene.Named> NAMED = named();
    private static final List<String> FIELDS =
            List.of(
                    "attribute:ecs.availability-zone",
                    "attribute:ecs.instance-type",
                    "instanceId",
                    "memory",
                    "cpu");

    private final Scene scene;

    private Completion(Scene scene) {
        this.scene = scene;
    }

    /// Something that may stand there.
    ///
    /// @param text replaces what is there from [Offers#from()] on
    /// @param note what it is, or `""`
    public record Offer(String text, String note) {}

    /// What may stand at the caret.
    ///
    /// @param from the index from which on the offers replace the line, up to the caret
    public record Offers(int from, List<Offer> offers) {
        public Offers {
            offers = List.copyOf(offers);
        }
    }

    public static Offers at(String line, int caret, Scene scene) {
        String before = line.substring(0, Math.clamp(caret, 0, line.length()));
        if (before.length() > CommandLine.MAX_LENGTH) {
            return new Offers(before.length(), List.of());
        }
        return new Completion(scene).of(before);
    }

    private Offers of(String before) {
        List<Word> words = new ArrayList<>(Word.split(before).words());
        boolean fresh =
                before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
        if (fresh && !words.isEmpty() && words.getLast().columns().getLast() > before.length()) {
            fresh = false; // The blank stands inside quotes that are still open.
        }
        Word current =
                fresh || words.isEmpty()
                        ? new Word("", List.of(before.length() + 1), false)
                        : words.removeLast();
        CommandLine.Found found =
                words.isEmpty()
                        ? new CommandLine.Found(Optional.empty(), 0, List.of())
                        : CommandLine.find(words);
        List<Offer> offers =
                found.verb().isEmpty()
                        ? commands(words, found)
                        : parts(found.verb().get(), words, found.used(), current);
        return fitting(offers, current);
    }

    /// Those that go on from what is written of the current word, or of its last part.
    private static Offers fitting(List<Offer> offers, Word current) {
        int cut = current.quoted() || current.text().contains("=") ? partStart(current.text()) : 0;
        String written = current.text().substring(cut);
        int from = (cut == 0 ? current.column() : current.columnAt(cut)) - 1;
        return new Offers(
                from,
                offers.stream()
                        .filter(offer -> offer.text().startsWith(written))
                        .filter(offer -> !offer.text().equals(written))
                        .limit(MOST)
                        .toList());
    }

    private static int partStart(String text) {
        int cut = 0;
        for (int i = 0; i < text.length(); i++) {
            if (",={[".indexOf(text.charAt(i)) >= 0) {
                cut = i + 1;
            }
        }
        return cut;
    }

    private List<Offer> commands(List<Word> words, CommandLine.Found found) {
        Map<String, String> next = new LinkedHashMap<>();
        boolean help = words.size() == 1 && words.getFirst().text().equals("help");
        if (help) {
            Verbs.ALL.forEach(verb -> next.putIfAbsent(verb.words().getLast(), verb.summary()));
        } else if (found.used() == words.size()) {
            CommandLine.next(found.prefix(), words).forEach(word -> next.put(word, ""));
            if (words.isEmpty()) {
                next.put("help", "Shows all commands.");
                CommandLine.next(List.of("aws", "ecs"), words).forEach(word -> next.put(word, ""));
            }
            for (Verb verb : Verbs.ALL) {
                List<String> all = verb.words();
                boolean here = all.size() == words.size() + 1 || (words.isEmpty() && verb.isAws());
                if (here && next.containsKey(all.getLast())) {
                    next.put(all.getLast(), verb.summary());
                }
            }
        }
        return offers(next);
    }

    private static List<Offer> offers(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(each -> new Offer(each.getKey(), each.getValue()))
                .toList();
    }

    /// Options, or values of the option before.
    private List<Offer> parts(Verb verb, List<Word> words, int used, Word current) {
        if (current.text().startsWith("-") && !current.quoted()) {
            return options(verb, words);
        }
        int last = words.size() - 1;
        while (last >= used && !words.get(last).isOption()) {
            last--;
        }
        if (last >= used) {
            int given = words.size() - 1 - last;
            Optional<Slot> slot =
                    Optional.ofNullable(verb.options().get(nameOf(words.get(last))))
                            .filter(each -> !each.isFlag() && (given == 0 || each.isList()));
            List<Offer> all =
                    new ArrayList<>(slot.map(each -> values(each, current)).orElse(List.of()));
            if (given == 0 && slot.isPresent()) {
                return all;
            }
            all.addAll(options(verb, words));
            return all;
        }
        int place = words.size() - used;
        if (place < verb.places().size()) {
            return values(verb.places().get(place), current);
        }
        return options(verb, words);
    }

    private static String nameOf(Word option) {
        return option.text().substring(2);
    }

    private static List<Offer> options(Verb verb, List<Word> words) {
        Set<String> given =
                words.stream()
                        .filter(Word::isOption)
                        .map(Completion::nameOf)
                        .collect(Collectors.toSet());
        List<Offer> required = new ArrayList<>();
        List<Offer> others = new ArrayList<>();
        for (Slot slot : verb.options().values()) {
            if (!given.contains(slot.name()) && !slot.member().isEmpty()) {
                (slot.required() ? required : others)
                        .add(
                                new Offer(
                                        "--" + slot.name(),
                                        (slot.required() ? "required; " : "")
                                                + (slot.isFlag()
                                                        ? "on or off (--no-" + slot.name() + ")"
                                                        : Values.kindOf(slot.type()))));
            }
        }
        required.addAll(others);
        return required;
    }

    private List<Offer> values(Slot slot, Word current) {
        Shapes.Type type = slot.type() instanceof Shapes.Type.ListOf(var item) ? item : slot.type();
        return values(slot.member().equals("id") ? slot.name() : slot.member(), type, current);
    }

    private List<Offer> values(String member, Shapes.Type type, Word current) {
        return switch (type) {
            case Shapes.Type.OrNull(var inner) -> values(member, inner, current);
            case Shapes.Type.Ref(var shape) -> shorthand(shape, current);
            case Shapes.Type.ListOf(var item) -> values(member, item, current);
            case Shapes.Type.Choice(var choices) ->
                    choices.stream().map(choice -> new Offer(choice, "")).toList();
            case Shapes.Type.Flag _ -> List.of(new Offer("true", ""), new Offer("false", ""));
            case Shapes.Type.Text _ -> names(member, partOf(current));
            case Shapes.Type.Int _,
                    Shapes.Type.Fraction _,
                    Shapes.Type.Duration _,
                    Shapes.Type.CalendarInstant _,
                    Shapes.Type.Anything _,
                    Shapes.Type.MapOf _ ->
                    List.of();
        };
    }

    private static String partOf(Word current) {
        return current.text().substring(partStart(current.text()));
    }

    private List<Offer> names(String member, String prefix) {
        if (member.equals("ec2InstanceType")
                || member.equals("instanceType")
                || member.equals("instanceTypes")) {
            return InstanceType.all().stream()
                    .map(InstanceType::name)
                    .filter(name -> name.startsWith(prefix))
                    .limit(MOST)
                    .map(name -> new Offer(name, ""))
                    .toList();
        }
        if (member.equals("field")) {
            return FIELDS.stream().map(field -> new Offer(field, "")).toList();
        }
        if (member.equals("instance or task")) {
            List<Offer> both = new ArrayList<>(named(Scene.Named.INSTANCE, prefix));
            both.addAll(named(Scene.Named.TASK, prefix));
            return both;
        }
        if (member.equals("ResourceId")) {
            String start = "service/" + scene.scenario().cluster().name() + "/";
            return scene.names(Scene.Named.SERVICE, "", MOST).stream()
                    .map(name -> new Offer(start + name, ""))
                    .toList();
        }
        Scene.Named kind = NAMED.get(member);
        return kind == null ? List.of() : named(kind, prefix);
    }

    private List<Offer> named(Scene.Named kind, String prefix) {
        return scene.names(kind, prefix, MOST).stream().map(name -> new Offer(name, "")).toList();
    }

    /// Names before a `=`, values after it, of the innermost braces.
    private List<Offer> shorthand(String shape, Word current) {
        String text = current.text();
        if (text.startsWith("{") || text.startsWith("[")) {
            return List.of();
        }
        String inner = shape;
        String key = "";
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                key = text.substring(start, i);
                start = i + 1;
            } else if (c == ',') {
                key = "";
                start = i + 1;
            } else if (c == '{') {
                Optional<String> below = shapeOf(inner, key);
                if (below.isEmpty()) {
                    return List.of();
                }
                inner = below.get();
                key = "";
                start = i + 1;
            }
        }
        Map<String, Shapes.Field> fields = Shapes.ALL.fields(inner);
        if (key.isEmpty()) {
            List<Offer> keys = new ArrayList<>();
            fields.forEach(
                    (name, field) -> keys.add(new Offer(name + "=", Values.kindOf(field.type()))));
            return keys;
        }
        Shapes.Field field = fields.get(key);
        return field == null || field.type() instanceof Shapes.Type.Ref
                ? List.of()
                : values(key, field.type(), current);
    }

    private static Optional<String> shapeOf(String shape, String member) {
        Shapes.Field field = Shapes.ALL.fields(shape).get(member);
        return field != null && field.type() instanceof Shapes.Type.Ref(var below)
                ? Optional.of(below)
                : Optional.empty();
    }

    private static Map<String, Scene.Named> named() {
        Map<String, Scene.Named> kinds = new LinkedHashMap<>();
        for (String member : List.of("task", "tasks")) {
            kinds.put(member, Scene.Named.TASK);
        }
        for (String member :
                List.of(
                        "containerInstance",
                        "containerInstances",
                        "targetId",
                        "InstanceIds",
                        "instance")) {
            kinds.put(member, Scene.Named.INSTANCE);
        }
        for (String member : List.of("service", "services", "serviceName")) {
            kinds.put(member, Scene.Named.SERVICE);
        }
        for (String member : List.of("taskDefinition", "family", "familyPrefix")) {
            kinds.put(member, Scene.Named.TASK_DEFINITION);
        }
        for (String member :
                List.of(
                        "capacityProvider",
                        "capacityProviders",
                        "capacityProviderName",
                        "AutoScalingGroupName")) {
            kinds.put(member, Scene.Named.CAPACITY_PROVIDER);
        }
        for (String member : List.of("zone", "availabilityZone", "availabilityZones")) {
            kinds.put(member, Scene.Named.ZONE);
        }
        for (String member : List.of("AlarmName", "AlarmNames", "alarmNames")) {
            kinds.put(member, Scene.Named.ALARM);
        }
        kinds.put("subnets", Scene.Named.SUBNET);
        return kinds;
    }
}
