package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftTrack;
import dev.deckhand.content.InterviewTrack.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Reads what an interview for some role asks about.
final class TrackFile {
    private static final int WHOLE = 100;

    private TrackFile() {}

    /// The track, or nothing when there is anything wrong with it.
    ///
    /// @param trusted whether the file is known to keep to its schema
    static Optional<DraftTrack> read(
            String file, String text, PackInfo pack, boolean trusted, Problems problems) {
        DataText data = DataText.json(file, text, problems);
        if (data.root().isEmpty() || PackFile.isNewer(data.root().get(), data, problems)) {
            return Optional.empty();
        }
        JsonNode root = data.root().get();
        if (!trusted) {
            Schemas.TRACK.check(root, "", data, problems);
        }
        String id = Fields.idOfFile(root, data, "tracks/", problems);
        List<Link> links = new ArrayList<>();
        List<Topic> topics = new ArrayList<>();
        List<JsonNode> nodes = Fields.list(root, "topics");
        for (int i = 0; i < nodes.size(); i++) {
            String at = "/topics/" + i;
            topics.add(
                    new Topic(
                            Fields.text(nodes.get(i), "title"),
                            nodes.get(i).path("weight").asInt(0),
                            named(nodes.get(i), at, "concepts", Link.Kind.CONCEPT, data, links),
                            named(nodes.get(i), at, "questions", Link.Kind.QUESTION, data, links)));
        }
        int weight = topics.stream().mapToInt(Topic::weight).sum();
        if (problems.count() == 0 && data.isWhole() && weight != WHOLE) {
            problems.add(
                    data.value("/topics"),
                    "The topics weigh " + weight + " % together",
                    "Mend the weights so that they add up to 100.");
        }
        if (problems.count() > 0 || !data.isWhole()) {
            return Optional.empty();
        }
        InterviewTrack track =
                new InterviewTrack(
                        id,
                        Fields.text(root, "title"),
                        Fields.text(root, "role"),
                        Fields.text(root, "summary"),
                        root.path("minutes").asInt(0),
                        topics,
                        pack.id());
        return Optional.of(new DraftTrack(track, data.value("/id"), links));
    }

    private static List<String> named(
            JsonNode topic,
            String at,
            String field,
            Link.Kind kind,
            DataText data,
            List<Link> links) {
        List<String> ids = Fields.texts(topic, field);
        for (int i = 0; i < ids.size(); i++) {
            links.add(new Link(kind, ids.get(i), data.value(at + "/" + field + "/" + i)));
        }
        return ids;
    }
}
