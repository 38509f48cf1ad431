package dev.deckhand.ui.tour;

import java.util.ArrayList;
import java.util.List;

/// A scenario of three thousand instances that are unevenly full, to see the map from far and near.
final class DemoFleet {
    private static final int INSTANCES_A_ZONE = 1000;
    private static final List<String> ZONES = List.of("a", "b", "c");
    private static final int MOST = 4;

    private DemoFleet() {}

    static String json() {
        List<String> instances = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        int web = 0;
        for (String zone : ZONES) {
            instances.add(
                    """
                    { "id": "%s", "count": %d, "ec2InstanceType": "m5.large",
                      "availabilityZone": "az-%s" }\
                    """
                            .formatted(zone, INSTANCES_A_ZONE, zone));
            for (int i = 1; i <= INSTANCES_A_ZONE; i++) {
                int here = (i / 40 + i * i) % MOST;
                web += here;
                if (here > 0) {
                    tasks.add(tasks("w-" + zone + i, here, "web", zone + "-" + i));
                }
                if (i % 3 == 0) {
                    tasks.add(tasks("n-" + zone + i, 1, "nightly", zone + "-" + i));
                }
            }
        }
        return """
        { "format": 1, "id": "fleet", "title": "Three thousand instances",
          "note": "A third of them also runs a nightly job.",
          "cluster": { "name": "fleet", "containerInstances": [ %s ] },
          "taskDefinitions": [
            { "family": "web", "containerDefinitions": [
              { "name": "app", "image": "example/web:1", "cpu": 256, "memory": 1024,
                "portMappings": [ { "containerPort": 8080, "hostPort": 0 } ],
                "environment": [ { "name": "STAGE", "value": "demo" } ] } ] },
            { "family": "nightly", "containerDefinitions": [
              { "name": "job", "image": "example/nightly:1", "cpu": 512, "memory": 2048 } ] } ],
          "services": [ { "serviceName": "web", "taskDefinition": "web:1", "desiredCount": %d,
            "availabilityZoneRebalancing": "DISABLED" } ],
          "tasks": [ %s ],
          "timeline": [ { "at": "5s", "drainInstance": "b-500" },
            { "at": "6s", "stopInstance": "b-499" } ] }
        """
                .formatted(String.join(", ", instances), web, String.join(",\n", tasks));
    }

    private static String tasks(String id, int count, String family, String instance) {
        String group = family.equals("web") ? "service:web" : "family:nightly";
        return """
        { "id": "%s", "count": %d, "taskDefinition": "%s:1", "containerInstance": "%s", \
        "group": "%s" }\
        """
                .formatted(id, count, family, instance, group);
    }
}
