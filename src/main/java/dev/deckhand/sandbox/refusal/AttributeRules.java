package dev.deckhand.sandbox.refusal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rules of the attributes that PutAttributes sets (API `Attribute`).
public final class AttributeRules {
    /// Most custom attributes that a container instance may have.
    public static final int MOST = 10;

    private static final String NAME = "[A-Za-z0-9_./\\\\-]{1,128}";
    private static final String VALUE = "[A-Za-z0-9_.@/\\\\: -]{1,128}";
    private static final String CONCEPT = "placement";
    private static final String RULE = "attribute-text";
    private static final String LIMIT_EXCEEDED = "AttributeLimitExceededException";

    private AttributeRules() {}

    /// Whether an attribute is neither one that ECS sets nor a capability.
    public static boolean isCustom(String name) {
        return !name.startsWith("ecs.") && !name.startsWith("com.amazonaws.ecs.");
    }

    /// Why ECS would not take attributes; an empty value is removed, and any name may be.
    ///
    /// @param there what the instance has already
    public static List<Objection> of(
            Map<String, Optional<String>> attributes, Map<String, String> there) {
        List<Objection> objections = new ArrayList<>(texts(attributes));
        Set<String> after = new HashSet<>(there.keySet());
        attributes.forEach((name, value) -> {
            if (value.isPresent()) {
                after.add(name);
            } else {
                after.remove(name);
            }
        });
        long custom = after.stream().filter(AttributeRules::isCustom).count();
        long before = there.keySet().stream().filter(AttributeRules::isCustom).count();
        if (custom > MOST && custom > before) {
            objections.add(
                    new Objection(
                            "/attributes",
                            "too-many",
                            "With these the instance would have "
                                    + custom
                                    + " custom attributes, and ECS takes at most "
                                    + MOST,
                            "Delete some, or put fewer",
                            CONCEPT,
                            LIMIT_EXCEEDED));
        }
        return List.copyOf(objections);
    }

    private static List<Objection> texts(Map<String, Optional<String>> attributes) {
        var objections = new Objections(Objection.INVALID_PARAMETER);
        attributes.forEach((name, value) ->
                value.ifPresent(text -> {
                    objections.when(
                            !name.matches(NAME),
                            "attributes",
                            RULE,
                            CONCEPT,
                            "`" + name + "` is no name of an attribute",
                            "Use 1 to 128 letters, digits, hyphens, underscores, dots and slashes");
                    objections.when(
                            !text.isEmpty() && (!text.matches(VALUE) || !text.equals(text.strip())),
                            "attributes",
                            RULE,
                            CONCEPT,
                            "`" + text + "` is no value of an attribute",
                            "Use letters, digits, blanks within, and - _ . @ / : \\");
                }));
        return objections.list();
    }
}
