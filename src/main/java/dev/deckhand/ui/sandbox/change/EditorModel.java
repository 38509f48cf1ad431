package dev.deckhand.ui.sandbox.change;

import dev.deckhand.sandbox.lint.TaskDefinitionLint;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Json;
import dev.deckhand.sandbox.scenario.JsonReader;
import dev.deckhand.sandbox.scenario.JsonWriter;
import dev.deckhand.sandbox.scenario.Problem;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A document that is edited as JSON and checked at each letter. On the JavaFX thread.
final class EditorModel {
    /// Characters a line, narrow enough to stand beside the problems.
    static final int WIDTH = 56;

    /// What the document is.
    enum Kind {
        TASK_DEFINITION,
        SCENARIO
    }

    private final Kind kind;
    private final StringProperty text = new SimpleStringProperty();
    private final ReadOnlyObjectWrapper<List<Problem>> problems =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Consumer<String> register;
    private final BiConsumer<String, Scenario> open;

    /// @param register takes a task definition
    /// @param open takes a scenario
    EditorModel(
            Kind kind, String text, Consumer<String> register, BiConsumer<String, Scenario> open) {
        this.kind = kind;
        this.register = register;
        this.open = open;
        this.text.set(text);
        this.text.subscribe(this::check);
    }

    Kind kind() {
        return kind;
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    boolean isSound() {
        return problems.get().stream().noneMatch(Problem::isError);
    }

    private void check(String now) {
        problems.set(
                switch (kind) {
                    case TASK_DEFINITION ->
                            TaskDefinitionLint.lint(
                                            now.getBytes(StandardCharsets.UTF_8), Optional.empty())
                                    .problems();
                    case SCENARIO ->
                            switch (ScenarioReader.read(now)) {
                                case Reading.Valid(_, var remarks) -> remarks;
                                case Reading.Invalid(var found) -> found;
                            };
                });
    }

    /// Registers the definition, or starts a run of the scenario; false when it has errors.
    boolean finish() {
        if (!isSound()) {
            return false;
        }
        switch (kind) {
            case TASK_DEFINITION -> register.accept(compact(text.get()));
            case SCENARIO -> {
                if (ScenarioReader.read(text.get()) instanceof Reading.Valid(var scenario, _)) {
                    open.accept(text.get(), scenario);
                }
            }
        }
        return true;
    }

    /// Lays the document out anew; one that is no JSON stays as it is.
    void tidy() {
        Optional<Json> tree = JsonReader.read(text.get()).tree();
        tree.ifPresent(json -> text.set(JsonWriter.pretty(json, WIDTH)));
    }

    private static String compact(String text) {
        return JsonReader.read(text).tree().map(JsonWriter::write).orElse(text);
    }

    /// Where a problem stands in the text.
    int indexOf(Problem problem) {
        String now = text.get();
        int line = 1;
        int at = 0;
        while (line < problem.line() && at < now.length()) {
            if (now.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
        return Math.min(now.length(), at + Math.max(0, problem.column() - 1));
    }
}
