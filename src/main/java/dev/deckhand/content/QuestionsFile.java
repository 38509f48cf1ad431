package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Reads the questions of one module.
///
/// A question with anything wrong in it is left out; the others are read. Of a file that breaks
/// off, the questions before the break are read.
final class QuestionsFile {
    /// As the schema has it; what is above is a problem and is not read.
    private static final int MOST_QUESTIONS = 20_000;

    /// What stands at one place of the list.
    ///
    /// @param id empty when there is none
    /// @param question absent when there is something wrong with it
    record Entry(String id, Place place, Optional<DraftQuestion> question) {}

    /// A file's questions.
    ///
    /// @param whole whether the file could be read to its end
    record Result(List<Entry> entries, boolean whole) {}

    private record Read(Entry entry, Problems problems) {}

    private final DataText data;
    private final PackInfo pack;
    private final ScenarioTexts scenarios;
    private final String module;

    private QuestionsFile(DataText data, PackInfo pack, ScenarioTexts scenarios, String module) {
        this.data = data;
        this.pack = pack;
        this.scenarios = scenarios;
        this.module = module;
    }

    /// @param scenarios of the pack; also says whether the file is known to keep to its schema
    static Result read(
            String file, String text, PackInfo pack, ScenarioTexts scenarios, Problems problems) {
        DataText data = DataText.json(file, text, problems);
        if (data.root().isEmpty() || PackFile.isNewer(data.root().get(), data, problems)) {
            return new Result(List.of(), false);
        }
        JsonNode root = data.root().get();
        if (!scenarios.areTrusted()) {
            Schemas.QUESTIONS.check(root, "", data, problems);
        }
        String name = file.substring("questions/".length(), file.length() - ".json".length());
        String module = Fields.text(root, "module");
        if (module.isEmpty()) {
            module = name;
        } else if (!module.equals(name)) {
            problems.add(
                    data.value("/module"),
                    "The module " + module + " is not the name of the file",
                    "Name the file " + module + ".json or mend the module.");
            module = "";
        }
        List<Entry> entries =
                new QuestionsFile(data, pack, scenarios, module)
                        .entries(Fields.list(root, "questions"), problems);
        return new Result(entries, data.isWhole() && root.isObject());
    }

    private List<Entry> entries(List<JsonNode> nodes, Problems problems) {
        List<Entry> entries = new ArrayList<>();
        int most = Math.min(nodes.size(), MOST_QUESTIONS);
        // Each question is read by itself, so a large pack uses all cores; the order is kept.
        IntStream.range(0, most)
                .filter(i -> data.isWhole(nodes.get(i)))
                .parallel()
                .mapToObj(i -> read(nodes.get(i), "/questions/" + i))
                .forEachOrdered(read -> {
                    entries.add(read.entry());
                    problems.addAll(read.problems());
                });
        return entries;
    }

    private Read read(JsonNode node, String pointer) {
        Problems problems = new Problems();
        String id = Fields.text(node, "id");
        Place place = data.value(pointer + "/id");
        if (!scenarios.areTrusted()
                && !Schemas.question(node).check(node, pointer, data, problems)) {
            return new Read(new Entry(id, place, Optional.empty()), problems);
        }
        List<Link> links = new ArrayList<>();
        Optional<Question> question =
                new QuestionNode(node, pointer, data, pack, scenarios, links, problems).read();
        Place concept = data.value(pointer + "/concept");
        return new Read(
                new Entry(
                        id,
                        place,
                        question.filter(_ -> problems.count() == 0)
                                .map(one -> new DraftQuestion(one, module, place, concept, links))),
                problems);
    }
}
