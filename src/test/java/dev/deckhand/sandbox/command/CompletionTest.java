package dev.deckhand.sandbox.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final Scene SCENE = TestScene.scene();

    private static List<String> offers(String line) {
        return Completion.at(line, line.length(), SCENE).offers().stream()
                .map(Completion.Offer::text)
                .toList();
    }

    private static String completed(String line) {
        Completion.Offers offers = Completion.at(line, line.length(), SCENE);
        return line.substring(0, offers.from()) + offers.offers().getFirst().text();
    }

    @Test
    void anEmptyLineOffersAwsAndOurOwnWords() {
        assertThat(offers("")).contains("aws", "help", "fail", "load", "add", "run-task");
    }

    @Test
    void commandsAreOfferedByWhatIsWrittenOfThem() {
        assertThat(offers("aws ecs upd"))
                .containsExactly(
                        "update-task-protection",
                        "update-service",
                        "update-task-set",
                        "update-container-instances-state",
                        "update-capacity-provider");
        assertThat(offers("aws ec")).containsExactly("ecs", "ec2");
        assertThat(completed("aws ecs run-t")).isEqualTo("aws ecs run-task");
    }

    @Test
    void optionsAreOfferedRequiredOnesFirstAndNoneTwice() {
        assertThat(offers("aws ecs run-task ").getFirst()).isEqualTo("--task-definition");
        assertThat(offers("aws ecs run-task --task-definition web --"))
                .contains("--count")
                .doesNotContain("--task-definition");
    }

    @Test
    void valuesAreNamesOfWhatIsThere() {
        assertThat(offers("aws ecs update-service --service ")).containsExactly("web");
        assertThat(offers("aws ecs run-task --task-definition w"))
                .containsExactly("web", "web:1", "web:2");
        assertThat(offers("aws ecs start-task --container-instances i1 i"))
                .containsExactly("i1", "i2");
        assertThat(offers("fail az ")).containsExactly("az-a", "az-b");
        assertThat(offers("agent i1 o")).containsExactly("on", "off");
        assertThat(offers("add instance --type m5.xl")).containsExactly("m5.xlarge");
        assertThat(offers("load ")).containsExactly("web");
        assertThat(offers("aws ecs run-task --launch-type F")).containsExactly("FARGATE");
    }

    @Test
    void shorthandIsCompletedPartByPart() {
        String line = "aws ecs run-task --placement-strategy ";
        assertThat(offers(line)).containsExactly("type=", "field=");
        assertThat(completed(line + "type=bin")).isEqualTo(line + "type=binpack");
        assertThat(offers(line + "type=spread,field=attribute:ecs.a"))
                .containsExactly("attribute:ecs.availability-zone");
        String network = "aws ecs run-task --network-configuration awsvpcConfiguration={";
        assertThat(offers(network + "sub")).containsExactly("subnets=");
        assertThat(completed(network + "subnets=[sub")).isEqualTo(network + "subnets=[subnet-a");
    }
}
