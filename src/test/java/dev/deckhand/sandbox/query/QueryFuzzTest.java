package dev.deckhand.sandbox.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.query.Query.Parsed;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is typed, the parser answers with a query or with a place in the text, and never
/// throws.
class QueryFuzzTest {
    private static final List<String> PIECES =
            List.of(
                    "attribute:",
                    "attribute:stack",
                    "agentConnected",
                    "agentVersion",
                    "ec2InstanceId",
                    "registeredAt",
                    "runningTasksCount",
                    "task:group",
                    "==",
                    "!=",
                    "=",
                    ">",
                    ">=",
                    "<",
                    "<=",
                    "=~",
                    "!~",
                    "!",
                    "in",
                    "!in",
                    "not_in",
                    "exists",
                    "!exists",
                    "not",
                    "and",
                    "or",
                    "&&",
                    "||",
                    "&",
                    "|",
                    "(",
                    ")",
                    "[",
                    "]",
                    ",",
                    "'",
                    "\"",
                    " ",
                    "  ",
                    "\t",
                    "prod",
                    "t3.*",
                    "[a-",
                    "a{2",
                    "\\",
                    "*",
                    "1.2.3",
                    "7",
                    "2026-01-01",
                    "T",
                    "true",
                    "ü",
                    "\u0000",
                    "\uD800",
                    "99999999999",
                    "group");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextIsAQueryOrAProblemWithAPlace(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            String text = text(random);
            switch (Query.parse(text)) {
                case Parsed.Valid(var query) -> {
                    assertThat(query.text()).isEqualTo(text);
                    assertThat(Query.parse("(" + text + ")")).isInstanceOf(Parsed.Valid.class);
                }
                case Parsed.Invalid(var problem) ->
                        assertThat(problem.column()).as(text).isBetween(1, text.length() + 1);
            }
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(1, 14);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextBoolean()) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0} levels")
    @MethodSource("depths")
    void deepNestingIsNoProblem(int levels) {
        String nested = "(".repeat(levels) + "agentConnected == true" + ")".repeat(levels);
        assertThat(Query.parse(nested))
                .isInstanceOf(levels <= 100 ? Parsed.Valid.class : Parsed.Invalid.class);
        assertThat(Query.parse("!(".repeat(levels))).isInstanceOf(Parsed.Invalid.class);
    }

    static List<Integer> depths() {
        return List.of(1, 10, 100, 101, 985, 2000);
    }
}
