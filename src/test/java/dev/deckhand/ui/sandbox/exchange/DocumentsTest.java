package dev.deckhand.ui.sandbox.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentsTest {
    @Test
    void documentsThatFollowEachOtherAreTakenApart() {
        assertThat(Documents.split(" {\"a\": \"}{\"}\n{\"b\": [1, {\"c\": \"\\\"}\"}]}[1]\n"))
                .extracting(Documents.Piece::text)
                .containsExactly("{\"a\": \"}{\"}", "{\"b\": [1, {\"c\": \"\\\"}\"}]}", "[1]");
        assertThat(Documents.split(" \n\uFEFF")).isEmpty();
    }

    @Test
    void aPlaceInADocumentIsFoundInTheWholeText() {
        String text = "{}\n  {\n \"x\": oh }";
        Documents.Piece second = Documents.split(text).get(1);
        assertThat(second.lineOf(1)).isEqualTo(2);
        assertThat(second.columnOf(1, 1)).isEqualTo(3);
        assertThat(second.lineOf(2)).isEqualTo(3);
        assertThat(second.columnOf(2, 7)).isEqualTo(7);
        assertThat(text.substring(second.offsetOf(2, 7))).startsWith("oh");
        assertThat(text.substring(second.offsetOf(1, 1))).startsWith("{\n");
    }

    @Test
    void whatIsNoJsonIsADocumentOfItsOwnAndWhatIsNotClosedGoesToTheEnd() {
        assertThat(Documents.split("$ aws ecs describe-tasks\n{}\n{ \"tasks\": [ {}"))
                .extracting(Documents.Piece::text)
                .containsExactly("$ aws ecs describe-tasks", "{}", "{ \"tasks\": [ {}");
    }

    @Test
    void theCommandsNameTheClusterAndAskForAsManyAsTheApiAllows() {
        assertThat(DescribeCommands.of("shop"))
                .contains(
                        "xargs -n 100 aws ecs describe-container-instances --cluster shop",
                        "xargs -n 10 aws ecs describe-services --cluster shop",
                        "describe-clusters --clusters shop")
                .doesNotContain("NAME");
        assertThat(DescribeCommands.of(" it's; rm ")).contains("--cluster 'it'\\''s; rm' ");
        assertThat(DescribeCommands.of("")).contains("--cluster my-cluster ");
    }
}
