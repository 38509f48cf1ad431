package dev.deckhand.content;

import dev.deckhand.content.Draft.DraftLesson;
import dev.deckhand.content.Lesson.Caption;
import dev.deckhand.content.Lesson.Focus;
import dev.deckhand.content.Lesson.Part;
import dev.deckhand.content.Lesson.Why;
import dev.deckhand.sandbox.scenario.Durations;
import dev.deckhand.sandbox.scenario.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one lesson.
final class LessonFile {
    private final SandboxText text;
    private final List<Link> links = new ArrayList<>();

    private LessonFile(SandboxText text) {
        this.text = text;
    }

    /// The lesson, or nothing when there is anything wrong with it: half a script tells nonsense.
    static Optional<DraftLesson> read(String file, String json, PackInfo pack, Problems problems) {
        return SandboxText.read(file, json, "Lesson", List.of(), problems)
                .flatMap(text -> new LessonFile(text).lesson(pack));
    }

    private Optional<DraftLesson> lesson(PackInfo pack) {
        int before = text.problems().count();
        Members members = text.members();
        List<Members> parts = members.objects("parts", part -> part);
        if (parts.isEmpty()) {
            text.problem("/parts", "`parts` is empty", "Write at least one part.");
        }
        List<Part> read = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            read.add(part(i, parts.get(i)));
        }
        var lesson =
                new Lesson(
                        text.id(),
                        text.text("/title", members.required("title")),
                        text.text("/summary", members.required("summary")),
                        text.concepts(links),
                        members.integer("minutes", 1),
                        read,
                        pack.id());
        return text.problems().count() == before
                ? Optional.of(new DraftLesson(lesson, text, links))
                : Optional.empty();
    }

    private Part part(int index, Members part) {
        String at = "/parts/" + index;
        String scenario = part.required("scenario");
        links.add(new Link(Link.Kind.SCENARIO, scenario, text.at(at + "/scenario")));
        long until = Durations.parse(part.required("until")).orElseThrow();
        List<Members> captions = part.objects("captions", caption -> caption);
        if (captions.isEmpty()) {
            text.problem(at + "/captions", "`captions` is empty", "Say something about the run.");
        }
        List<Caption> read = new ArrayList<>();
        long last = 0;
        for (int i = 0; i < captions.size(); i++) {
            Caption caption = caption(at + "/captions/" + i, captions.get(i));
            inTime(at + "/captions/" + i + "/at", caption.atMicros(), last, until);
            last = Math.max(last, caption.atMicros());
            read.add(caption);
        }
        return new Part(text.text(at + "/title", part.required("title")), scenario, until, read);
    }

    private void inTime(String pointer, long at, long last, long until) {
        if (at < last) {
            text.problem(
                    pointer,
                    "This caption is earlier than the one before it",
                    "Put the captions in the order of their times.");
        }
        if (at > until) {
            text.problem(
                    pointer,
                    "This caption comes after the end of its part",
                    "Make `until` later, or `at` earlier.");
        }
    }

    private Caption caption(String pointer, Members caption) {
        return new Caption(
                Durations.parse(caption.required("at")).orElseThrow(),
                text.prose(pointer + "/text", caption.required("text"), links),
                caption.texts("focus").stream().map(Focus::of).toList(),
                caption.flag("pause", false),
                caption.text("why").map(Why::of),
                caption.flag("predict", false));
    }
}
