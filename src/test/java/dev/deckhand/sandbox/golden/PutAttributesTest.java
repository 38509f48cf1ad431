package dev.deckhand.sandbox.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which attributes ECS takes.
class PutAttributesTest {
    private static List<String> refusals(String name, String value) {
        return Run.of(
                        """
                        { 'format': 1, 'id': 'attributes',
                          'cluster': { 'name': 'demo', 'containerInstances': [ { 'id': 'i1', 'ec2InstanceType': 'm5.large' } ] },
                          'timeline': [ { 'at': '1s', 'putAttributes': { 'containerInstance': 'i1', 'attributes': { '%s': %s } } } ] }\
                        """
                                .formatted(name, value),
                        "2s")
                .events("REQUEST_REJECTED")
                .map(event -> Run.text(event, "text"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "stack, 'prod'",
                "my.rack_7/a-b, 'two words@x:y'",
                "bare, ''",
                "bad name, null"
            })
    void aSoundAttributeIsSetAndAnyNameIsRemoved(String name, String value) {
        assertThat(refusals(name, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a b, 'x', `a b` is no name of an attribute.",
                "stack, 'ü', `ü` is no value of an attribute.",
                "stack, ' x', ` x` is no value of an attribute.",
                "\"\", 'x', `` is no name of an attribute."
            })
    void whatHasOtherSignsIsRefused(String name, String value, String refusal) {
        assertThat(refusals(name, value)).containsExactly(refusal);
    }
}
