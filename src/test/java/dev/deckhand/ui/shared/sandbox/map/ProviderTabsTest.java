package dev.deckhand.ui.shared.sandbox.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.sandbox.engine.Picture;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTabsTest {
    private static String cluster(int providers) {
        String each =
                IntStream.range(0, providers)
                        .mapToObj(i ->
                                """
                                { "name": "p%d", "autoScalingGroup": { "instanceType": "m5.large",
                                  "minSize": 0, "maxSize": 2, "availabilityZones": [%s] } }
                                """
                                        .formatted(
                                                i, i % 2 == 0 ? "\"az-a\", \"az-b\"" : "\"az-c\""))
                        .collect(Collectors.joining(","));
        return """
        { "format": 1, "id": "t", "cluster": {
            "capacityProviders": [ %s ],
            "defaultCapacityProviderStrategy": [ %s ],
            "containerInstances": [
              { "id": "a", "ec2InstanceType": "m5.large", "availabilityZone": "az-a" },
              { "id": "b", "ec2InstanceType": "m5.large", "availabilityZone": "az-b" },
              { "id": "c", "ec2InstanceType": "m5.large", "availabilityZone": "az-c" } ] },
          "taskDefinitions": [ { "family": "web", "containerDefinitions": [
            { "name": "a", "image": "x", "cpu": 64, "memory": 128 } ] } ] }
        """
                .formatted(
                        each,
                        providers == 0
                                ? ""
                                : "{ \"capacityProvider\": \"p0\", \"base\": 2, \"weight\": 3 }");
    }

    private static List<ProviderTabs.Tab> tabs(Picture picture) {
        MapState state = Scenes.state(picture, ColourBy.STATE, Set.of());
        return ProviderTabs.of(state, MapLayout.of(state.survey(), GroupBy.ZONE, 1, 1));
    }

    @Test
    void aTabSpansTheZonesOfItsProviderAndSaysBaseWeightAndReservation() {
        List<ProviderTabs.Tab> tabs = tabs(Scenes.picture(cluster(2), 0));
        assertThat(tabs).extracting(ProviderTabs.Tab::name).containsExactly("p0", "p1");
        ProviderTabs.Tab first = tabs.getFirst();
        assertThat(first.first()).isZero();
        assertThat(first.last()).isEqualTo(1);
        assertThat(first.texts().getFirst())
                .startsWith("p0 · base 2, weight 3 · no instances · reservation ");
        assertThat(tabs.getLast().texts().getFirst()).startsWith("p1 · no instances");
        assertThat(first.row()).isEqualTo(tabs.getLast().row());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void manyTabsStandBesideEachOtherAndNoneIsLeftOut(int providers) {
        Picture picture = Scenes.picture(cluster(providers), 0);
        List<ProviderTabs.Tab> tabs = tabs(picture);
        assertThat(tabs).hasSize(providers);
        assertThat(ProviderTabs.height(tabs)).isLessThanOrEqualTo(4 * ProviderTabs.ROW);
        MapLayout layout = MapLayout.of(new Survey(picture), GroupBy.ZONE, 1, 1);
        for (ProviderTabs.Tab one : tabs) {
            for (ProviderTabs.Tab other : tabs) {
                if (!one.equals(other) && one.row() == other.row()) {
                    boolean apart =
                            one.left(layout) + one.width(layout) <= other.left(layout)
                                    || other.left(layout) + other.width(layout) <= one.left(layout);
                    assertThat(apart).as("%s and %s", one.name(), other.name()).isTrue();
                }
            }
        }
    }

    @Test
    void aClusterWithoutProvidersHasNoTabs() {
        List<ProviderTabs.Tab> tabs = tabs(Scenes.picture(cluster(0), 0));
        assertThat(tabs).isEmpty();
        assertThat(ProviderTabs.height(tabs)).isZero();
    }
}
