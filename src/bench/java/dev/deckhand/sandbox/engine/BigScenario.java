package dev.deckhand.sandbox.engine;

import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.scenario.Reading;
import dev.deckhand.sandbox.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;

/// 5,000 instances in three zones that hold 100,000 tasks of 100 services, some of which are rolled over.
final class BigScenario {
    private static final int INSTANCES = 5_000;
    private static final int SERVICES = 100;
    private static final int TASKS_PER_INSTANCE = 20;

    private BigScenario() {}

    /// A cluster in which `rollouts` services get a new revision, one every minute: some 13,000 events and 2,000 decisions each.
    static Scenario withRollouts(int rollouts) {
        List<String> instances = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < INSTANCES; i++) {
            instances.add(
                    "{'id':'i%d','ec2InstanceType':'m5.2xlarge','availabilityZone':'az-%s'}"
                            .formatted(i, "abc".charAt(i % 3)));
            tasks.add(
                    "{'id':'t%d','count':%d,'taskDefinition':'web:1','containerInstance':'i%d','group':'service:s%d'}"
                            .formatted(i, TASKS_PER_INSTANCE, i, i % SERVICES));
        }
        List<String> services = new ArrayList<>();
        for (int i = 0; i < SERVICES; i++) {
            services.add(
                    "{'serviceName':'s%d','taskDefinition':'web:1','desiredCount':%d,'availabilityZoneRebalancing':'DISABLED'}"
                            .formatted(i, INSTANCES * TASKS_PER_INSTANCE / SERVICES));
        }
        List<String> timeline = new ArrayList<>();
        for (int i = 0; i < rollouts; i++) {
            timeline.add(
                    "{'at':'%ds','updateService':{'service':'s%d','taskDefinition':'web:2'}}"
                            .formatted(10 + 60 * i, i % SERVICES));
        }
        String definition =
                "{'family':'web','containerDefinitions':[{'name':'app','image':'x','cpu':64,'memory':128}]}";
        String json =
                "{'format':1,'id':'big','cluster':{'name':'big','containerInstances':[%s]},'taskDefinitions':[%s,%s],'services':[%s],'tasks':[%s],'timeline':[%s]}"
                        .formatted(
                                String.join(",", instances),
                                definition,
                                definition,
                                String.join(",", services),
                                String.join(",", tasks),
                                String.join(",", timeline))
                        .replace('\'', '"');
        return switch (ScenarioReader.read(json)) {
            case Reading.Valid valid -> valid.scenario();
            case Reading.Invalid invalid ->
                    throw new IllegalStateException(invalid.problems().toString());
        };
    }
}
