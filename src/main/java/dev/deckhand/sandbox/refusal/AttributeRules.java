package dev.deckhand.sandbox.refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rules of the attributes that PutAttributes sets (API `Attribute`).
public final class AttributeRules {
    private static final String NAME = "[A-Za-z0-9_./\\\\-]{1,128}";
    private static final String VALUE = "[A-Za-z0-9_.@/\\\\: -]{1,128}";
    private static final String CONCEPT = "placement";
    private static final String RULE = "attribute-text";

    private AttributeRules() {}

    /// Why ECS would not take attributes; an empty value is removed, and any name may be.
    public static List<Objection> of(Map<String, Optional<String>> attributes) {
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
