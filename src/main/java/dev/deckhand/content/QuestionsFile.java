package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the questions of one module.
///
/// A question with anything wrong in it is left out; the others are read. Of a file that breaks
/// off, the questions before the break are read.
final class QuestionsFile {
    private final String file;
    private final DataText data;
    private final PackInfo pack;
    private final Problems problems;
    private final Map<String, Place> seen;
    private final List<DraftQuestion> questions = new ArrayList<>();
    private String module = "";

    private QuestionsFile(
            String file, DataText data, PackInfo pack, Map<String, Place> seen, Problems problems) {
        this.file = file;
        this.data = data;
        this.pack = pack;
        this.seen = seen;
        this.problems = problems;
    }

    /// @param seen the ids of the pack's questions so far, each with its place; added to
    static List<DraftQuestion> read(
            String file, String text, PackInfo pack, Map<String, Place> seen, Problems problems) {
        DataText data = DataText.json(file, text, problems);
        if (data.root().isEmpty() || PackFile.isNewer(data.root().get(), data, problems)) {
            return List.of();
        }
        QuestionsFile reader = new QuestionsFile(file, data, pack, seen, problems);
        reader.read(data.root().get());
        return reader.questions;
    }

    private void read(JsonNode root) {
        Set<Integer> faulty = Schemas.QUESTIONS.checkEntries(root, "questions", data, problems);
        String name = file.substring("questions/".length(), file.length() - ".json".length());
        module = Fields.text(root, "module");
        if (module.isEmpty()) {
            module = name;
        } else if (!module.equals(name)) {
            problems.add(
                    data.value("/module"),
                    "The module " + module + " is not the name of the file",
                    "Name the file " + module + ".json or mend the module.");
        }
        List<JsonNode> nodes = Fields.list(root, "questions");
        for (int i = 0; i < nodes.size(); i++) {
            if (data.isWhole(nodes.get(i))) {
                read(nodes.get(i), "/questions/" + i, faulty.contains(i));
            }
        }
    }

    private void read(JsonNode node, String pointer, boolean faulty) {
        String id = Fields.text(node, "id");
        if (!id.isEmpty()) {
            Place place = data.value(pointer + "/id");
            Place first = seen.putIfAbsent(id, place);
            if (first != null) {
                problems.add(
                        place,
                        "There is another question " + id + ", in " + first.file(),
                        "Give one of the two an id of its own.");
                return;
            }
        }
        if (faulty) {
            return;
        }
        int before = problems.count();
        List<Link> links = new ArrayList<>();
        Optional<Question> question =
                new QuestionNode(node, pointer, data, pack, links, problems).read();
        if (question.isPresent() && problems.count() == before) {
            questions.add(
                    new DraftQuestion(
                            question.get(), module, data.value(pointer + "/concept"), links));
        }
    }
}
