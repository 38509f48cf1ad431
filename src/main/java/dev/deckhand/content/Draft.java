package dev.deckhand.content;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A pack as its files say it, before its links are followed.
///
/// @param requirePlaces where each of the required packs is named
/// @param conceptIds all concepts that have a note, also those that could not be read
/// @param questionIds likewise
/// @param hasAllQuestions whether all files of questions could be read to their end
/// @param scenarioIds all scenarios that have a file, also those that could not be read
/// @param files the paths of all files, also of those that could not be read
/// @param trusted whether the pack is known to be sound, so that lessons need not be run to see
record Draft(
        PackInfo info,
        List<Place> requirePlaces,
        List<DraftConcept> concepts,
        List<DraftQuestion> questions,
        Set<String> conceptIds,
        Set<String> questionIds,
        boolean hasAllQuestions,
        List<DraftScenario> scenarios,
        Set<String> scenarioIds,
        List<DraftLesson> lessons,
        List<DraftChallenge> challenges,
        List<DraftGuide> guides,
        List<DraftPath> paths,
        List<DraftTrack> tracks,
        List<Exam> exams,
        Map<String, byte[]> media,
        Set<String> files,
        boolean trusted) {

    /// @param prerequisites the places of the concept's prerequisites, in their order
    /// @param links what its text links to
    record DraftConcept(
            Concept concept,
            Place idPlace,
            Place modulePlace,
            List<Link> prerequisites,
            List<Link> links) {}

    /// @param module the module its file says it belongs to; empty when the file is of two minds
    record DraftQuestion(
            Question question,
            String module,
            Place idPlace,
            Place conceptPlace,
            List<Link> links) {}

    /// @param links what its note links to
    record DraftScenario(ScenarioText scenario, Place idPlace, List<Link> links) {}

    /// @param text where its values stand
    record DraftLesson(Lesson lesson, SandboxText text, List<Link> links) {}

    record DraftChallenge(Challenge challenge, SandboxText text, List<Link> links) {}

    /// @param links what its text links to, and its concepts
    record DraftGuide(Guide guide, Place idPlace, List<Link> links) {}

    record DraftPath(StudyPath path, Place idPlace, List<Link> links) {}

    record DraftTrack(InterviewTrack track, Place idPlace, List<Link> links) {}
}
