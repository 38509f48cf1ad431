package dev.deckhand.content;

/// A sound scenario, lesson and challenge, to be broken.
final class SandboxFiles {
    static final String SCENARIO =
            """
            { "format": 1, "id": "tug-of-war", "title": "Tug of war",
              "cluster": { "containerInstances": [ { "id": "i1", "ec2InstanceType": "m5.large" } ] },
              "taskDefinitions": [ { "family": "web", "containerDefinitions": [
                { "name": "app", "image": "example/web:1", "cpu": 256, "memory": 256 } ] } ],
              "services": [ { "serviceName": "web", "taskDefinition": "web:1", "desiredCount": 2 } ],
              "timeline": [ { "at": "1m", "id": "more", "updateService": { "service": "web", "desiredCount": 3 } } ],
              "goals": [ { "text": "`web` is steady", "steady": { "service": "web" } } ] }
            """;

    static final String LESSON =
            """
            { "format": 1, "id": "pulling", "title": "Pulling", "summary": "Who pulls.",
              "concepts": ["rope"], "minutes": 3,
              "parts": [ { "title": "One", "scenario": "tug-of-war", "until": "2m", "captions": [
                { "at": "0s", "text": "It begins.", "focus": ["i1", "zone:az-a"] },
                { "at": "10s", "text": "It goes on.", "focus": ["service:web"], "pause": true, "why": "service:web" },
                { "at": "1m", "text": "See [rope](concept:rope).", "why": "more", "predict": true } ] } ] }
            """;

    static final String CHALLENGE =
            """
            { "format": 1, "id": "win", "title": "Win", "concepts": ["rope"], "difficulty": "easy",
              "brief": "Win it.", "scenario": "tug-of-war", "until": "5m",
              "trials": [ { "name": "az-a is lost", "timeline": [ { "at": "2m", "failAvailabilityZone": "az-a" } ] } ],
              "hints": ["Look there.", "This rule.", "That move."], "par": 1,
              "solution": [ { "at": "0s", "updateService": { "service": "web", "desiredCount": 3 } } ] }
            """;

    private SandboxFiles() {}

    /// The sound pack with all three.
    static TestPack in(java.nio.file.Path folder) {
        return TestPack.in(folder)
                .write("scenarios/tug-of-war.json", SCENARIO)
                .write("lessons/pulling.json", LESSON)
                .write("challenges/win.json", CHALLENGE);
    }
}
