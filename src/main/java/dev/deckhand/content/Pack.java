package dev.deckhand.content;

import java.util.List;
import java.util.Map;

/// A pack as read: all of it that is sound.
///
/// @param media the bytes of each picture that a note shows, by its path in the pack
///   (`media/x.png`). Do not change them
public record Pack(
        PackInfo info,
        List<Concept> concepts,
        List<Question> questions,
        List<Exam> exams,
        List<ScenarioText> scenarios,
        List<Lesson> lessons,
        List<Challenge> challenges,
        List<Guide> guides,
        List<StudyPath> paths,
        List<InterviewTrack> tracks,
        Map<String, byte[]> media) {
    public Pack {
        concepts = List.copyOf(concepts);
        questions = List.copyOf(questions);
        exams = List.copyOf(exams);
        scenarios = List.copyOf(scenarios);
        lessons = List.copyOf(lessons);
        challenges = List.copyOf(challenges);
        guides = List.copyOf(guides);
        paths = List.copyOf(paths);
        tracks = List.copyOf(tracks);
        media = Map.copyOf(media);
    }
}
