package dev.deckhand.ui.sandbox.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.command.CommandLine;
import dev.deckhand.sandbox.command.CommandText;
import dev.deckhand.sandbox.command.Reply;
import dev.deckhand.sandbox.command.Scene;
import dev.deckhand.sandbox.engine.Simulation;
import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.sandbox.Run;
import dev.deckhand.ui.shared.sandbox.Selection;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every form of the palette, filled in at random and with rubbish: what it shows as a command is
/// what it does, and all of it can be taken back.
class EveryFormTest {
    private static final int TIMES = 60;
    private static final long NOW = Micros.ofSeconds(20);
    private static final long LATER = Micros.ofSeconds(90);
    private static final String EMPTY =
            "{ \"format\": 1, \"id\": \"e\", \"cluster\": { \"name\": \"demo\" } }";
    private static final List<String> RUBBISH =
            List.of(
                    "",
                    " ",
                    "0",
                    "-1",
                    "9999999",
                    "many",
                    "web",
                    "i1",
                    "az-b",
                    "a b",
                    "a,b",
                    "a=b",
                    "[x]",
                    "{x}",
                    "'",
                    "\"",
                    "\\",
                    "--force",
                    "$(x)",
                    "ünïcode",
                    "x]},y={",
                    "3.5",
                    "attribute:stack == prod",
                    "attribute:stack =~ \"p.*\"",
                    "cp-od",
                    "cp-od FARGATE");

    private final Run run = new Run(new Background(Runnable::run, Runnable::run));
    private final ChangeModel model =
            new ChangeModel(
                    run,
                    new Selection(),
                    new Document() {
                        @Override
                        public String json() {
                            return WhatIfScreen.SCENARIO;
                        }

                        @Override
                        public void open(String json, Scenario scenario) {
                            run.open(scenario);
                        }
                    },
                    FXCollections.observableSet());

    static Stream<Form> forms() {
        return Stream.of(Forms.class, ProviderForms.class)
                .flatMap(owner -> Arrays.stream(owner.getDeclaredFields()))
                .filter(field ->
                        field.getType().equals(Form.class)
                                && Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (Form) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    static Stream<String> names() {
        return forms().map(Form::name);
    }

    private static Form form(String name) {
        return forms().filter(form -> form.name().equals(name)).findFirst().orElseThrow();
    }

    private void open(String scenario) {
        run.open(((Reading.Valid) ScenarioReader.read(scenario)).scenario());
        run.toTime(NOW);
    }

    private FormModel filled(Form form, SplittableRandom chance) {
        FormModel filled = new FormModel(model, form);
        for (Field field : form.fields()) {
            List<String> choices = filled.choices(field);
            switch (field.kind()) {
                case TEXT, NUMBER, SUGGEST -> {
                    if (chance.nextInt(3) == 0) {
                        filled.value(field.name()).set(RUBBISH.get(chance.nextInt(RUBBISH.size())));
                    } else if (!choices.isEmpty() && chance.nextBoolean()) {
                        filled.value(field.name()).set(choices.get(chance.nextInt(choices.size())));
                    } else if (field.kind() == Field.Kind.NUMBER) {
                        filled.value(field.name()).set(String.valueOf(chance.nextInt(200)));
                    }
                }
                case CHOICE -> {
                    if (!choices.isEmpty()) {
                        filled.value(field.name()).set(choices.get(chance.nextInt(choices.size())));
                    }
                }
                case FLAG -> filled.value(field.name()).set(chance.nextBoolean() ? "true" : "");
            }
        }
        return filled;
    }

    private Scene scene() {
        return model.scene().orElseThrow();
    }

    private static List<TimelineAction> read(String line, Scene scene) {
        return switch (CommandLine.read(line, scene)) {
            case Reply.Change(var actions, _) -> actions;
            case Reply.Wrong(var mistakes) -> throw new AssertionError(line + ": " + mistakes);
            case Reply.Answer _, Reply.Nothing _ -> throw new AssertionError(line);
        };
    }

    private String hash() {
        List<String> hash = new ArrayList<>();
        run.ask(Simulation::hash, hash::add);
        return hash.getFirst();
    }

    @ParameterizedTest
    @MethodSource("names")
    void itsCommandParsesBackDoesTheSameAndIsTakenBack(String name) {
        int carriedOut = 0;
        for (int seed = 0; seed < TIMES; seed++) {
            open(WhatIfScreen.SCENARIO);
            FormModel filled = filled(form(name), new SplittableRandom(seed));
            if (!filled.canCarryOut()) {
                assertThat(filled.checkProperty().get().mistakes()).isNotEmpty();
                continue;
            }
            String line = filled.lineProperty().get();
            List<TimelineAction> wanted = read(line, scene());
            List<TimelineAction> again = new ArrayList<>();
            wanted.forEach(action ->
                    CommandText.of(action, "demo")
                            .forEach(one -> again.addAll(read(one, scene()))));
            assertThat(again).as("seed %d: %s", seed, line).isEqualTo(wanted);

            boolean refused = !filled.checkProperty().get().refusals().isEmpty();
            String before = hash();
            filled.carryOut();
            List<TimelineAction> done = run.changes().stream().map(made -> made.action()).toList();
            // What needs a request that was refused is left out.
            int expected = refused ? done.size() : wanted.size();
            assertThat(done)
                    .as("seed %d: %s", seed, line)
                    .isNotEmpty()
                    .isEqualTo(wanted.subList(0, expected));
            String after = hash();
            done.forEach(_ -> run.undo());
            run.toTime(NOW);
            assertThat(hash()).as("undone, seed %d: %s", seed, line).isEqualTo(before);
            done.forEach(_ -> run.redo());
            run.toTime(NOW);
            assertThat(hash()).as("redone, seed %d: %s", seed, line).isEqualTo(after);
            carriedOut++;
        }
        assertThat(carriedOut).isGreaterThan(TIMES / 20);
    }

    @ParameterizedTest
    @MethodSource("names")
    void inThePastItMakesABranchAndTheOldFutureStays(String name) {
        for (int seed = 0; seed < TIMES / 4; seed++) {
            open(WhatIfScreen.SCENARIO);
            run.toTime(LATER);
            String future = hash();
            run.toTime(NOW);
            FormModel filled = filled(form(name), new SplittableRandom(seed));
            if (!filled.canCarryOut()) {
                continue;
            }
            filled.carryOut();
            int changes = run.changes().size();
            assertThat(run.branches()).as(filled.lineProperty().get()).hasSize(2);
            run.toTime(LATER);
            String other = hash();
            for (int i = 0; i < changes; i++) {
                run.undo();
            }
            assertThat(run.branches()).hasSize(1);
            run.toTime(LATER);
            assertThat(hash()).as(filled.lineProperty().get()).isEqualTo(future);
            for (int i = 0; i < changes; i++) {
                run.redo();
            }
            assertThat(run.branches()).hasSize(2);
            run.toTime(LATER);
            assertThat(hash()).as(filled.lineProperty().get()).isEqualTo(other);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void whereThereIsNothingItSaysWhatIsMissingAndNeverFails(String name) {
        for (int seed = 0; seed < TIMES; seed++) {
            open(EMPTY);
            Form form = form(name);
            Field first = form.fields().getFirst();
            FormModel filled = filled(form, new SplittableRandom(seed));
            if (first.kind() == Field.Kind.CHOICE && filled.choices(first).isEmpty()) {
                assertThat(filled.canCarryOut()).as(filled.lineProperty().get()).isFalse();
                assertThat(filled.checkProperty().get().mistakes())
                        .singleElement()
                        .asString()
                        .contains(filled.title(first));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyFieldHasANameAndStandsForSomething(String name) {
        open(WhatIfScreen.SCENARIO);
        FormModel filled = new FormModel(model, form(name));
        Map<String, String> lines = new LinkedHashMap<>();
        for (Field field : form(name).fields()) {
            assertThat(filled.title(field)).isNotBlank();
            String before = filled.lineProperty().get();
            String value = filled.value(field.name()).get();
            filled.value(field.name()).set(other(filled, field, value));
            lines.put(field.name(), filled.lineProperty().get());
            assertThat(lines.get(field.name())).as(field.name()).isNotEqualTo(before);
        }
    }

    private static String other(FormModel filled, Field field, String value) {
        return switch (field.kind()) {
            case FLAG -> "true";
            case NUMBER, TEXT, SUGGEST -> value + "7";
            case CHOICE ->
                    filled.choices(field).stream()
                            .filter(choice -> !choice.equals(value))
                            .findFirst()
                            .orElse(value + "7");
        };
    }
}
