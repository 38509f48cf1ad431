package dev.deckhand.content;

import java.util.List;

/// What an interview for some role asks about.
///
/// @param role who is interviewed, for a title: `Site reliability engineer`
/// @param summary a line or two for previews, plain text
/// @param minutes how long the interview takes
/// @param pack the id of the pack it comes from
public record InterviewTrack(
        String id,
        String title,
        String role,
        String summary,
        int minutes,
        List<Topic> topics,
        String pack) {

    /// A part of the interview.
    ///
    /// @param weight its share of the interview in percent
    /// @param concepts whose open questions may be asked
    /// @param questions ids of open questions that suit the role best, asked first
    public record Topic(String title, int weight, List<String> concepts, List<String> questions) {
        public Topic {
            concepts = List.copyOf(concepts);
            questions = List.copyOf(questions);
        }
    }

    public InterviewTrack {
        topics = List.copyOf(topics);
        if (topics.stream().mapToInt(Topic::weight).sum() != 100) {
            throw new IllegalArgumentException("The topics of " + id + " do not weigh 100 %");
        }
    }
}
