package dev.deckhand.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MarkdownTest {
    @ParameterizedTest
    @EnumSource
    void aQuoteThatBeginsWithItsKindIsACallOut(CallOut.Kind kind) {
        Node only = only("> [!" + kind + "]\n> First line.\n>\n> Second paragraph.");
        assertThat(only)
                .isInstanceOfSatisfying(
                        CallOut.class, callOut -> assertThat(callOut.kind()).isEqualTo(kind));
        assertThat(children(only)).hasSize(2).allMatch(Paragraph.class::isInstance);
        assertThat(Markdown.plain(only.getFirstChild())).isEqualTo("First line.");
    }

    @Test
    void aCallOutMayHoldAnyBlocks() {
        Node only = only("> [!TRAP]\n>\n> - one\n> - two\n>\n> ```json\n> {}\n> ```");
        assertThat(children(only)).hasSize(2);
        assertThat(only.getFirstChild()).isInstanceOf(BulletList.class);
        assertThat(only.getLastChild()).isInstanceOf(FencedCodeBlock.class);
    }

    @ParameterizedTest
    @CsvSource({
        "> just quoted",
        "> [!DANGER]\\n> text",
        "> [!NOTE] and more on the line",
        "> [!note]\\n> text",
        "> text\\n> [!NOTE]"
    })
    void otherQuotesStayQuotes(String text) {
        assertThat(only(text.replace("\\n", "\n"))).isInstanceOf(BlockQuote.class);
    }

    @Test
    void fencesThatNameAQuestionOrAScenarioBecomeTheirOwnBlocks() {
        assertThat(only("```check rope-01\n```"))
                .isInstanceOfSatisfying(
                        Check.class, one -> assertThat(one.questionId()).isEqualTo("rope-01"));
        assertThat(only("~~~ sandbox  tug-of-war\n~~~"))
                .isInstanceOfSatisfying(
                        Sandbox.class, one -> assertThat(one.scenarioId()).isEqualTo("tug-of-war"));
        assertThat(only("```check\n```")).isInstanceOf(FencedCodeBlock.class);
        assertThat(only("```json\n{}\n```")).isInstanceOf(FencedCodeBlock.class);
    }

    @Test
    void blocksOfOursAreFoundInsideListsToo() {
        Node list = only("- item\n\n  ```check rope-01\n  ```");
        assertThat(list.getFirstChild().getLastChild()).isInstanceOf(Check.class);
    }

    @Test
    void tablesAndTaskListsAreUnderstood() {
        assertThat(only("| a | b |\n|---|---|\n| 1 | 2 |")).isInstanceOf(TableBlock.class);
        Node item = only("- [x] done").getFirstChild();
        assertThat(item.getFirstChild()).isInstanceOf(TaskListItemMarker.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tags move, digests do not | tags-move-digests-do-not",
                "  `awsvpc` & ENIs (2) | awsvpc-enis-2",
                "Über Größe | über-größe",
                "!!! | section"
            })
    void slugsAreLowerCaseWordsJoinedByHyphens(String heading, String slug) {
        assertThat(Markdown.slug(heading)).isEqualTo(slug);
    }

    @Test
    void headingIdsAreUniqueInADocument() {
        assertThat(Markdown.headingIds(Markdown.parse("## A\n\n## A\n\n### B\n\n## A 2")).values())
                .containsExactly("a", "a-2", "b", "a-2-2");
    }

    @Test
    void plainTextHasTheWordsWithoutTheMarks() {
        assertThat(
                        Markdown.plain(
                                """
                                ## Title

                                Some *bold* `code` and
                                a [link](concept:rope).

                                > [!TRAP]
                                > Mind the gap.

                                | a | b |
                                |---|---|
                                | 1 | 2 |

                                - one
                                - two

                                ```json
                                {}
                                ```

                                ```check rope-01
                                ```
                                """))
                .isEqualTo(
                        """
                        Title
                        Some bold code and a link.
                        Trap: Mind the gap.
                        a, b
                        1, 2
                        one
                        two
                        {}\
                        """);
    }

    @Test
    void nestingWithoutEndIsCutOff() {
        Markdown.plain(">".repeat(20_000) + " a");
        Markdown.plain("*a ".repeat(20_000));
        Markdown.plain("[".repeat(20_000) + "a" + "](b)".repeat(20_000));
        Markdown.plain("- ".repeat(20_000) + "a");
        assertThat(Markdown.plain("**a** `")).isEqualTo("a `");
    }

    private static Node only(String text) {
        List<Node> blocks = children(Markdown.parse(text));
        assertThat(blocks).hasSize(1);
        return blocks.getFirst();
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }
}
