package dev.deckhand.sandbox.scenario;

import dev.deckhand.sandbox.model.Behaviour;

/// Turns the `behaviour` of a scenario into records.
final class BehaviourReader {
    private BehaviourReader() {}

    static Behaviour.Book read(Members top) {
        return new Behaviour.Book(
                top.map(
                        "behaviour",
                        json -> {
                            Members entry = Members.of(json);
                            return new Behaviour.Entry(
                                    patch(entry),
                                    entry.objects("launches", BehaviourReader::patch));
                        }));
    }

    private static Behaviour.Patch patch(Members members) {
        return new Behaviour.Patch(
                members.givenMicros("pullSeconds"),
                members.givenMicros("startSeconds"),
                members.givenText("failure"),
                members.givenMicros("healthySeconds"),
                members.givenMicros("unhealthySeconds"),
                members.givenMicros("targetHealthySeconds"),
                members.givenMicros("targetUnhealthySeconds"),
                members.givenMicros("exitAfterSeconds"),
                members.givenInteger("exitCode"),
                members.givenMicros("stopSeconds"),
                members.map("containers", json -> container(Members.of(json))));
    }

    private static Behaviour.ContainerPatch container(Members members) {
        return new Behaviour.ContainerPatch(
                members.optionalList("exits", json -> exit(Members.of(json))),
                members.optionalList("healthResults", json -> Members.asText(json).equals("pass")));
    }

    private static Behaviour.Exit exit(Members members) {
        return new Behaviour.Exit(
                members.micros("afterSeconds", 0), members.integer("exitCode", 0));
    }
}
