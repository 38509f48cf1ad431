package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.Alarm;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.ScalableTarget;
import dev.deckhand.sandbox.model.ScalingPolicy;
import dev.deckhand.sandbox.model.Scenario;
import dev.deckhand.sandbox.model.ScheduledAction;
import dev.deckhand.sandbox.model.SchedulingStrategy;
import dev.deckhand.sandbox.model.Service;
import dev.deckhand.sandbox.model.TimelineAction;
import dev.deckhand.sandbox.placement.StartState;
import dev.deckhand.sandbox.refusal.LaunchRules;
import dev.deckhand.sandbox.refusal.ProviderRules;
import dev.deckhand.sandbox.refusal.ScalingRules;
import dev.deckhand.sandbox.refusal.ServiceRules;
import dev.deckhand.sandbox.refusal.TaskDefinitionRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds start states that refer to nothing or that ECS would have refused.
final class StartStateCheck {

    private final Findings findings;
    private final Scenario scenario;

    private StartStateCheck(Json tree, Scenario scenario) {
        this.findings = new Findings(tree);
        this.scenario = scenario;
    }

    static List<Problem> of(Json tree, Draft draft) {
        var check = new StartStateCheck(tree, draft.scenario());
        check.providers();
        check.namesAreUnique();
        check.taskDefinitions();
        check.services();
        check.scaling();
        check.behaviour();
        new StartRoomCheck(check.findings, draft).check();
        new References(check.findings, check.scenario).check();
        return check.findings.list();
    }

    private void namesAreUnique() {
        unique(
                "/subnets",
                "subnetId",
                scenario.subnets().stream().map(subnet -> subnet.subnetId()).toList());
        unique(
                "/targetGroups",
                "targetGroupArn",
                scenario.targetGroups().stream().map(group -> group.targetGroupArn()).toList());
        unique(
                "/services",
                "serviceName",
                scenario.services().stream().map(Service::serviceName).toList());
        unique("/alarms", "AlarmName", scenario.alarms().stream().map(Alarm::alarmName).toList());
        unique(
                "/scalableTargets",
                "service",
                scenario.scalableTargets().stream().map(ScalableTarget::service).toList());
        unique(
                "/scalingPolicies",
                "PolicyName",
                scenario.scalingPolicies().stream()
                        .map(policy -> policy.service() + "/" + policy.policyName())
                        .toList());
        unique(
                "/scheduledActions",
                "ScheduledActionName",
                scenario.scheduledActions().stream()
                        .map(action -> action.service() + "/" + action.scheduledActionName())
                        .toList());
        unique(
                "/cluster/capacityProviders",
                "name",
                scenario.cluster().capacityProviders().stream()
                        .map(CapacityProvider::name)
                        .toList());
    }

    private void unique(String list, String member, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            findings.when(
                    !seen.add(names.get(i)),
                    list + "/" + i + "/" + member,
                    "duplicate-name",
                    "`" + names.get(i) + "` is there twice",
                    "Give each one its own name");
        }
    }

    private void providers() {
        List<CapacityProvider> providers = scenario.cluster().capacityProviders();
        findings.when(
                providers.size() > ProviderRules.MAX_PROVIDERS,
                "/cluster/capacityProviders",
                "too-many",
                "The cluster has " + providers.size() + " capacity providers",
                "Keep at most 20");
        for (int i = 0; i < providers.size(); i++) {
            CapacityProvider provider = providers.get(i);
            String path = "/cluster/capacityProviders/" + i;
            String type = "/autoScalingGroup/instanceType";
            boolean one = Places.find(findings.tree(), path + type).isPresent();
            findings.addAll(
                    ProviderRules.of(provider), path, one ? type + "s/0" : "", one ? type : "");
            if (provider instanceof CapacityProvider.AutoScalingGroup group) {
                listed(group, path + "/autoScalingGroup/maxSize");
            }
        }
        findings.addAll(
                LaunchRules.ofStrategy(
                        scenario.cluster().defaultCapacityProviderStrategy(),
                        new StartSurroundings(scenario)),
                "/cluster",
                "/capacityProviderStrategy",
                "/defaultCapacityProviderStrategy");
    }

    private void listed(CapacityProvider.AutoScalingGroup group, String path) {
        int listed =
                (int)
                        scenario.cluster().containerInstances().stream()
                                .filter(instance ->
                                        instance.capacityProviderName()
                                                .filter(group.name()::equals)
                                                .isPresent())
                                .count();
        findings.when(
                listed > group.maxSize(),
                path,
                "group-size",
                listed + " instances are listed for a group of at most " + group.maxSize(),
                "Raise `maxSize`, or list fewer instances");
    }

    private void taskDefinitions() {
        for (int i = 0; i < scenario.taskDefinitions().size(); i++) {
            findings.addAll(
                    TaskDefinitionRules.onRegistration(scenario.taskDefinitions().get(i)),
                    "/taskDefinitions/" + i);
        }
    }

    private void services() {
        var surroundings = new StartSurroundings(scenario);
        for (int i = 0; i < scenario.services().size(); i++) {
            findings.addAll(
                    ServiceRules.of(scenario.services().get(i), surroundings), "/services/" + i);
        }
    }

    private void scaling() {
        for (int i = 0; i < scenario.scalableTargets().size(); i++) {
            ScalableTarget target = scenario.scalableTargets().get(i);
            service(target.service(), "/scalableTargets/" + i + "/service");
            findings.addAll(ScalingRules.of(target), "/scalableTargets/" + i);
            findings.when(
                    scenario.services().stream()
                            .anyMatch(service ->
                                    service.serviceName().equals(target.service())
                                            && service.schedulingStrategy()
                                                    == SchedulingStrategy.DAEMON),
                    "/scalableTargets/" + i + "/service",
                    "scalable-target",
                    "A DAEMON service cannot be scaled",
                    "Leave the target out");
        }
        for (int i = 0; i < scenario.scalingPolicies().size(); i++) {
            ScalingPolicy policy = scenario.scalingPolicies().get(i);
            String path = "/scalingPolicies/" + i;
            service(policy.service(), path + "/service");
            findings.addAll(ScalingRules.of(policy), path);
            isScalable(policy.service(), path);
        }
        for (int i = 0; i < scenario.scheduledActions().size(); i++) {
            ScheduledAction action = scenario.scheduledActions().get(i);
            String path = "/scheduledActions/" + i;
            service(action.service(), path + "/service");
            findings.addAll(ScalingRules.of(action, scenario.startsAt()), path);
            isScalable(action.service(), path);
        }
        for (int i = 0; i < scenario.alarms().size(); i++) {
            alarm(scenario.alarms().get(i), "/alarms/" + i);
        }
    }

    private void isScalable(String service, String path) {
        findings.when(
                scenario.scalableTargets().stream()
                        .noneMatch(target -> target.service().equals(service)),
                path + "/service",
                "unknown-reference",
                "The service `" + service + "` is no scalable target",
                "Add it to `scalableTargets`");
    }

    private void alarm(Alarm alarm, String path) {
        alarm.service().ifPresent(service -> service(service, path + "/service"));
        findings.addAll(ScalingRules.of(alarm), path);
        for (int j = 0; j < alarm.alarmActions().size(); j++) {
            String action = alarm.alarmActions().get(j);
            findings.when(
                    scenario.scalingPolicies().stream()
                            .noneMatch(policy -> policy.policyName().equals(action)),
                    path + "/AlarmActions/" + j,
                    "unknown-reference",
                    "There is no scaling policy `" + action + "`",
                    "Add it to `scalingPolicies`, or correct the name");
        }
    }

    private void service(String name, String path) {
        findings.when(
                scenario.services().stream()
                                .noneMatch(service -> service.serviceName().equals(name))
                        && scenario.timeline().stream()
                                .noneMatch(entry ->
                                        entry.action()
                                                        instanceof
                                                        TimelineAction.CreateService(var service)
                                                && service.serviceName().equals(name)),
                path,
                "unknown-reference",
                "There is no service `" + name + "`",
                "Add it to `services`, or correct the name");
    }

    /// A key is the id of a task, a family or a revision; ids of tasks made during the run cannot
    /// be known here.
    private void behaviour() {
        Set<String> known = new HashSet<>(StartState.definitions(scenario).keySet());
        Set<String> families = new HashSet<>();
        scenario.taskDefinitions().forEach(definition -> families.add(definition.family()));
        scenario.timeline()
                .forEach(entry -> {
                    if (entry.action()
                            instanceof TimelineAction.RegisterTaskDefinition(var definition)) {
                        families.add(definition.family());
                    }
                });
        known.addAll(families);
        for (String key : scenario.behaviour().entries().keySet()) {
            int colon = key.lastIndexOf(':');
            boolean registeredLater =
                    colon > 0
                            && families.contains(key.substring(0, colon))
                            && key.substring(colon + 1).matches("[1-9]\\d{0,5}")
                            && !StartState.definitions(scenario).containsKey(key);
            findings.when(
                    colon > 0 && !known.contains(key) && !registeredLater,
                    Json.pointer("/behaviour", key),
                    "unknown-reference",
                    "There is no task definition `" + key + "`",
                    "Name a task, a family or a family:revision of this scenario");
        }
    }
}
