package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.command.CommandLine;
import dev.deckhand.sandbox.command.Mistake;
import dev.deckhand.sandbox.command.Reply;
import dev.deckhand.sandbox.command.Scene;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Moment;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A form that is being filled in: the line that it is, and what ECS would say to that. On the
/// JavaFX thread.
final class FormModel {
    /// Whether it can be carried out.
    ///
    /// @param mistakes what is still missing or wrong
    /// @param refusals what ECS would answer
    record Check(List<String> mistakes, List<String> refusals) {
        static final Check FINE = new Check(List.of(), List.of());

        Check {
            mistakes = List.copyOf(mistakes);
            refusals = List.copyOf(refusals);
        }
    }

    private final ChangeModel model;
    private final Form form;
    private final Map<String, StringProperty> values = new LinkedHashMap<>();
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Check> check = new ReadOnlyObjectWrapper<>(Check.FINE);
    private final ReadOnlyObjectWrapper<Map<String, String>> present =
            new ReadOnlyObjectWrapper<>(Map.of());

    FormModel(ChangeModel model, Form form) {
        this.model = model;
        this.form = form;
        for (Field field : form.fields()) {
            StringProperty value = new SimpleStringProperty(start(field));
            values.put(field.name(), value);
            value.subscribe((_, _) -> changed());
        }
        changed();
    }

    /// What is selected on the map, else the first that there is.
    private String start(Field field) {
        String start = model.scene().map(field.start()).orElse("");
        if (field.kind() != Field.Kind.CHOICE || !start.isEmpty()) {
            return start;
        }
        List<String> choices = choices(field);
        String selected = model.selected().map(Thing::name).orElse("");
        boolean first = form.fields().getFirst().equals(field) || form.name().equals("zone");
        boolean needed = first || (field.name().equals("definition") && !isChange());
        return choices.contains(selected)
                ? selected
                : needed ? choices.stream().findFirst().orElse("") : "";
    }

    private boolean isChange() {
        return form.name().startsWith("change-");
    }

    Form form() {
        return form;
    }

    List<String> choices(Field field) {
        return model.scene().map(scene -> form.choices(field, scene)).orElse(List.of());
    }

    StringProperty value(String field) {
        StringProperty value = values.get(field);
        if (value == null) {
            throw new IllegalArgumentException("no field " + field);
        }
        return value;
    }

    /// The line that it is now.
    ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Check> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /// What the thing is like now that is to be changed, by field.
    ReadOnlyObjectProperty<Map<String, String>> presentProperty() {
        return present.getReadOnlyProperty();
    }

    boolean canCarryOut() {
        return check.get().mistakes().isEmpty();
    }

    private void changed() {
        if (values.size() < form.fields().size()) {
            return;
        }
        Map<String, String> now = new LinkedHashMap<>();
        values.forEach((name, value) -> now.put(name, value.get() == null ? "" : value.get()));
        Optional<Moment> moment = model.moment();
        moment.ifPresent(
                at -> present.set(form.present().apply(at, now.values().iterator().next())));
        line.set(form.line().apply(now));
        check(now);
    }

    /// Looks at the line again: time has gone on.
    void check() {
        changed();
    }

    private void check(Map<String, String> now) {
        Optional<Scene> scene = model.scene();
        if (scene.isEmpty()) {
            return;
        }
        String asked = line.get();
        Field first = form.fields().getFirst();
        if (first.kind() == Field.Kind.CHOICE && now.getOrDefault(first.name(), "").isEmpty()) {
            wrong(
                    Messages.text(
                            choices(first).isEmpty() ? "change.none-there" : "change.choose",
                            title(first)));
            return;
        }
        for (Field field : form.fields()) {
            String value = now.getOrDefault(field.name(), "").strip();
            if (field.kind() == Field.Kind.NUMBER && !value.matches("\\d{0,7}")) {
                wrong(Messages.text("change.number", title(field)));
                return;
            }
        }
        switch (CommandLine.read(asked, scene.get())) {
            case Reply.Wrong(var mistakes) ->
                    check.set(
                            new Check(
                                    mistakes.stream().map(FormModel::sentence).toList(),
                                    List.of()));
            case Reply.Change change -> {
                check.set(Check.FINE);
                model.tryOut(
                        change,
                        refusals -> {
                            if (asked.equals(line.get())) {
                                check.set(new Check(List.of(), refusals));
                            }
                        });
            }
            case Reply.Nothing() -> wrong("");
            case Reply.Answer _ -> check.set(Check.FINE);
        }
    }

    private void wrong(String sentence) {
        check.set(new Check(List.of(sentence), List.of()));
    }

    String title(Field field) {
        return Messages.text("change.field." + field.name());
    }

    private static String sentence(Mistake mistake) {
        return mistake.message() + ". " + mistake.fix() + ".";
    }

    void carryOut() {
        if (canCarryOut()) {
            model.carryOut(line.get());
            changed();
        }
    }
}
