package dev.deckhand.ui.sandbox.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.model.Micros;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.ui.shared.OnStage;
import dev.deckhand.ui.shared.sandbox.Thing;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Changing the run by form, by command and by JSON, with branches, comparing and undo.
class WhatIfTest {
    private WhatIfScreen screen;
    private OnStage stage;

    @BeforeEach
    void open() {
        stage =
                new OnStage(() -> {
                    screen = new WhatIfScreen();
                    return screen;
                });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void at(long seconds) {
        OnStage.onFx(() -> {
            screen.run.toTime(seconds * Micros.PER_SECOND);
            return 0;
        });
    }

    private TimelineAction lastChange() {
        return OnStage.onFx(() -> screen.run.changes().getLast().action());
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return type.cast(OnStage.onFx(() -> stage.find(id)));
    }

    private String text(String id) {
        return OnStage.onFx(() -> texts(stage.find(id)));
    }

    private static String texts(Node node) {
        if (node instanceof Label label && !label.getText().isEmpty()) {
            return label.getText() + "\n";
        }
        var all = new StringBuilder();
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.append(texts(child)));
        }
        return all.toString();
    }

    private void command(String line) {
        stage.focus("sandbox.command");
        stage.write(line);
        stage.press(KeyCode.ENTER);
    }

    @Test
    void aFormIsACommandThatIsCarriedOutAndCanBeTakenBack() {
        at(10);
        stage.click("sandbox.change.change-service");
        stage.focus("sandbox.form.count");
        stage.write("7");
        assertThat(text("sandbox.form.line").strip())
                .isEqualTo("aws ecs update-service --service web --desired-count 7");
        stage.click("sandbox.form.do");

        assertThat(lastChange())
                .isInstanceOfSatisfying(
                        TimelineAction.UpdateService.class,
                        update -> assertThat(update.desiredCount()).hasValue(7));
        assertThat(text("sandbox.output")).contains("aws ecs update-service --service web");
        assertThat(OnStage.onFx(() -> screen.model.undoWordsProperty().get()))
                .isEqualTo("Undo: scale web to 7 (at 0:10)");

        stage.click("sandbox.change.undo");
        assertThat(OnStage.onFx(() -> screen.run.changes().size())).isZero();
        assertThat(OnStage.onFx(() -> screen.model.redoWordsProperty().get()))
                .isEqualTo("Redo: scale web to 7 (at 0:10)");
        stage.click("sandbox.change.redo");
        assertThat(OnStage.onFx(() -> screen.run.changes().size())).isOne();
    }

    @Test
    void aFormSaysWhatIsMissingAndWhatEcsWouldRefuse() {
        stage.click("sandbox.change.create-service");
        assertThat(text("sandbox.form.problems")).contains("`--service-name` is missing");
        assertThat(find("sandbox.form.do", Node.class).isDisabled()).isTrue();
        stage.focus("sandbox.form.name");
        stage.write("web");
        OnStage.waitFor(() -> texts(stage.find("sandbox.form.problems")).contains("would refuse"));
        assertThat(find("sandbox.form.do", Node.class).isDisabled()).isFalse();
    }

    @Test
    void aProviderThatIsRefusedIsNotAlsoGivenToTheCluster() {
        at(10);
        command("add provider cp-od --type m5.large --max 4");
        assertThat(lastChange()).isInstanceOf(TimelineAction.CreateCapacityProvider.class);
        assertThat(OnStage.onFx(() -> screen.run.changes().size())).isOne();
        assertThat(text("sandbox.output")).containsOnlyOnce("refused");
    }

    @Test
    void aCapacityProviderIsAddedAndThenChanged() {
        at(10);
        stage.click("sandbox.change.add-provider");
        assertThat(text("sandbox.form.line").strip())
                .isEqualTo("add provider more --type m5.large --max 4");
        stage.click("sandbox.form.do");
        assertThat(lastChange())
                .isInstanceOfSatisfying(
                        TimelineAction.PutClusterCapacityProviders.class,
                        put ->
                                assertThat(put.capacityProviders())
                                        .containsExactly("cp-od", "more"));
        assertThat(OnStage.onFx(() -> screen.run.momentProperty().get().picture()))
                .satisfies(picture ->
                        assertThat(picture.capacityProviders()).startsWith("cp-od", "more"));
        OnStage.waitFor(() -> texts(stage.find("sandbox.form.problems")).contains("already"));
        stage.click("sandbox.form.back");

        stage.click("sandbox.change.change-provider");
        TextField target = find("sandbox.form.target", TextField.class);
        assertThat(OnStage.onFx(target::getPromptText)).isEqualTo("now 100");
        stage.focus("sandbox.form.target");
        stage.write("80");
        assertThat(text("sandbox.form.line").strip())
                .isEqualTo(
                        "aws ecs update-capacity-provider --name cp-od --auto-scaling-group-provider 'managedScaling={targetCapacity=80}'");
        stage.click("sandbox.form.do");
        assertThat(lastChange()).isInstanceOf(TimelineAction.UpdateCapacityProvider.class);
        stage.click("sandbox.form.back");

        stage.click("sandbox.change.change-group");
        stage.focus("sandbox.form.wanted");
        stage.write("9");
        OnStage.waitFor(() -> texts(stage.find("sandbox.form.problems")).contains("max size:4"));
        stage.press(KeyCode.BACK_SPACE);
        stage.write("2");
        stage.click("sandbox.form.do");
        assertThat(lastChange())
                .isInstanceOfSatisfying(
                        TimelineAction.SetAutoScalingGroup.class,
                        set -> assertThat(set.desiredCapacity()).hasValue(2));
        assertThat(text("sandbox.output")).contains("cp-od");
    }

    @Test
    void aCommandIsCompletedWithTabAndHistoryBringsItBack() {
        at(10);
        stage.focus("sandbox.command");
        stage.write("aws ecs update-serv");
        stage.press(KeyCode.TAB);
        stage.write("--serv");
        stage.press(KeyCode.TAB);
        stage.press(KeyCode.TAB);
        stage.write("--desired-count 5");
        assertThat(OnStage.onFx(() -> find2("sandbox.command").getText()))
                .isEqualTo("aws ecs update-service --service web --desired-count 5");
        stage.press(KeyCode.ENTER);

        assertThat(lastChange())
                .isInstanceOfSatisfying(
                        TimelineAction.UpdateService.class,
                        update -> assertThat(update.desiredCount()).hasValue(5));
        assertThat(OnStage.onFx(() -> find2("sandbox.command").getText())).isEmpty();
        stage.press(KeyCode.UP);
        assertThat(OnStage.onFx(() -> find2("sandbox.command").getText()))
                .isEqualTo("aws ecs update-service --service web --desired-count 5");
        stage.press(KeyCode.DOWN);
        assertThat(OnStage.onFx(() -> find2("sandbox.command").getText())).isEmpty();
    }

    private TextField find2(String id) {
        return (TextField) stage.find(id);
    }

    @Test
    void aListOfOffersIsWalkedWithTheArrows() {
        stage.focus("sandbox.command");
        stage.write("fail az ");
        stage.press(KeyCode.TAB);
        ListView<?> offers = find("sandbox.command.offers", ListView.class);
        assertThat(offers.isVisible()).isTrue();
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.DOWN);
        stage.press(KeyCode.ENTER);
        assertThat(OnStage.onFx(() -> find2("sandbox.command").getText()))
                .startsWith("fail az az-b");
        assertThat(offers.isVisible()).isFalse();
    }

    @Test
    void aWrongCommandStaysWithItsMistakeSelected() {
        command("aws ecs run-task --task-definition web --count three");
        TextField field = find("sandbox.command", TextField.class);
        assertThat(OnStage.onFx(() -> field.getSelectedText())).isEqualTo("three");
        assertThat(text("sandbox.output")).contains("column 48: `three` is not a whole number");
        assertThat(OnStage.onFx(() -> screen.run.changes().size())).isZero();
    }

    @Test
    void aChangeOfThePastMakesABranchThatIsComparedWithWhatWas() {
        at(60);
        at(20);
        command("fail az az-a");
        assertThat(OnStage.onFx(() -> screen.run.branches().size())).isEqualTo(2);
        assertThat(text("sandbox.output")).contains("made the branch What if 1. Main stays");
        at(90);
        stage.click("sandbox.branch.1.compare");

        assertThat(text("sandbox.compare.differences")).contains("az-a is lost in What if 1 only");
        assertThat(text("sandbox.compare.figures")).contains("Instances in use", "Steady after");
        assertThat(text("sandbox.compare")).contains("They parted at 0:20.");

        stage.click("sandbox.compare.swap");
        OnStage.waitFor(() -> screen.run.currentBranchProperty().get().number() == 1);
        assertThat(text("sandbox.compare.differences")).contains("az-a is lost in What if 1 only");
        stage.click("sandbox.compare.swap");
        OnStage.waitFor(() -> screen.run.currentBranchProperty().get().number() == 2);

        stage.click("sandbox.branch.2.rename");
        stage.press(KeyCode.SHORTCUT, KeyCode.A);
        stage.write("no zone");
        stage.press(KeyCode.ENTER);
        assertThat(text("sandbox.compare.differences")).contains("az-a is lost in no zone only");

        stage.click("sandbox.branch.2.remove");
        assertThat(OnStage.onFx(() -> screen.run.branches().size())).isOne();
        stage.click("sandbox.branch.bring-back");
        assertThat(OnStage.onFx(() -> screen.run.branches().size())).isEqualTo(2);
    }

    @Test
    void aTaskDefinitionIsCheckedWhileItIsWrittenAndRegistered() {
        stage.click("sandbox.change.definition");
        TextArea text = find("sandbox.editor.text", TextArea.class);
        assertThat(OnStage.onFx(() -> text.getText())).contains("\"family\": \"web\"");
        OnStage.onFx(() -> {
            text.setText("{ \"family\": \"web\", \"containerDefinitions\": [ { \"nam\": 1 } ] }");
            return 0;
        });
        assertThat(text("sandbox.editor.problems")).contains("`nam` is no field", "line 1");
        assertThat(find("sandbox.editor.finish", Node.class).isDisabled()).isTrue();
        OnStage.onFx(() -> {
            text.setText(
                    "{ \"family\": \"api\", \"containerDefinitions\": [ { \"name\": \"app\","
                            + " \"image\": \"example/api:1\", \"memory\": 128 } ] }");
            return 0;
        });
        stage.click("sandbox.editor.finish");
        assertThat(lastChange()).isInstanceOf(TimelineAction.RegisterTaskDefinition.class);
        assertThat(OnStage.onFx(() -> screen.model.scene().orElseThrow().taskDefinitions()))
                .containsKey("api:1");
    }

    @Test
    void theWholeScenarioIsEditedAndRunAnew() {
        stage.click("sandbox.change.scenario");
        TextArea text = find("sandbox.editor.text", TextArea.class);
        assertThat(text("sandbox.editor.summary")).contains("Nothing to mend");
        OnStage.onFx(() -> {
            text.setText(
                    "{ \"format\": 1, \"id\": \"mine\", \"cluster\": { \"name\": \"demo\","
                            + " \"containerInstances\": [ { \"id\": \"only\","
                            + " \"ec2InstanceType\": \"m5.large\" } ] } }");
            return 0;
        });
        stage.click("sandbox.editor.finish");
        assertThat(OnStage.onFx(() -> screen.run.scenario().id())).isEqualTo("mine");
        assertThat(OnStage.onFx(() -> screen.run.momentProperty().get().picture().instanceId(0)))
                .isEqualTo("only");
        assertThat(OnStage.onFx(() -> stage.find("sandbox.editor"))).isNull();
    }

    @Test
    void whatIsSelectedOnTheMapStandsInTheForm() {
        OnStage.onFx(() -> {
            screen.selection.select(new Thing.Instance("i2"));
            return 0;
        });
        stage.click("sandbox.change.change-instance");
        assertThat(find("sandbox.form.instance", ComboBox.class).getValue()).isEqualTo("i2");
        assertThat(text("sandbox.form.line").strip())
                .endsWith("--container-instances i2 --status DRAINING");
    }

    @Test
    void everyFormOpensWithALineAndCloses() {
        for (String form :
                List.of(
                        "run-task",
                        "create-service",
                        "change-service",
                        "delete-service",
                        "add-instance",
                        "change-instance",
                        "attribute",
                        "capacity",
                        "zone",
                        "load")) {
            stage.click("sandbox.change." + form);
            assertThat(text("sandbox.form.line")).as(form).isNotBlank();
            stage.click("sandbox.form.back");
        }
    }

    @Test
    void aGroupOfThePaletteFoldsAndStaysFoldedWhenAFormIsClosed() {
        stage.click("sandbox.change.group.instances");
        assertThat(OnStage.onFx(() -> screen.model.openGroups()))
                .doesNotContain(ChangeGroup.INSTANCES);
        assertThat(find("sandbox.change.attribute", Node.class).getParent().isVisible()).isFalse();

        stage.click("sandbox.change.zone");
        stage.click("sandbox.form.back");
        assertThat(find("sandbox.change.attribute", Node.class).getParent().isVisible()).isFalse();
        assertThat(OnStage.onFx(() -> stage.find("sandbox.change.zone").isFocused())).isTrue();

        stage.click("sandbox.change.group.instances");
        assertThat(find("sandbox.change.attribute", Node.class).getParent().isVisible()).isTrue();
    }

    @Test
    void aCommandThatWasBegunGoesWithItsScenario() {
        stage.focus("sandbox.command");
        stage.write("fail az az-a");
        OnStage.onFx(() -> {
            screen.run.open(screen.run.scenario());
            return 0;
        });
        assertThat(OnStage.onFx(() -> find2("sandbox.command").getText())).isEmpty();
    }
}
