package dev.deckhand.ui.sandbox;

import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What kind of file somebody brings.
enum Dropped {
    /// It runs, or would with a few mends.
    SCENARIO,
    /// What `aws ecs describe-...` prints.
    CLUSTER,
    NEITHER,
    UNREADABLE;

    /// No scenario and no cluster is larger.
    private static final long MOST_BYTES = 64L << 20;

    private static final Pattern SCENARIO_KEY = Pattern.compile("^\\s*\\{\\s*\"format\"\\s*:");
    private static final Pattern CLUSTER_KEY =
            Pattern.compile(
                    "^\\s*\\{\\s*\"(clusters|services|tasks|taskDefinition|containerInstances"
                            + "|capacityProviders|serviceDeployments|failures|taskArns|tags)\"\\s*:");

    /// Looks into a file; not on the JavaFX thread.
    static Dropped of(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Files.exists(file) ? NEITHER : UNREADABLE;
            }
            String text = Files.readString(file);
            if (CLUSTER_KEY.matcher(text).find()) {
                return CLUSTER;
            }
            return SCENARIO_KEY.matcher(text).find() || isScenario(text) ? SCENARIO : NEITHER;
        } catch (CharacterCodingException e) {
            return NEITHER;
        } catch (IOException e) {
            return UNREADABLE;
        }
    }

    private static boolean isScenario(String text) {
        return ScenarioReader.read(text.getBytes(StandardCharsets.UTF_8)) instanceof Reading.Valid;
    }
}
