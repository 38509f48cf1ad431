package dev.deckhand.study;

import dev.deckhand.content.InterviewTrack;
import dev.deckhand.content.InterviewTrack.Topic;
import dev.deckhand.content.Question;
import dev.deckhand.content.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// What an interview for a role asks.
public final class TrackQuestions {
    private TrackQuestions() {}

    /// The request for all open questions that a track may ask.
    ///
    /// @param like says which of them, how difficult and how many
    public static Practice.Request request(InterviewTrack track, Practice.Request like) {
        return new Practice.Request(
                Set.of(),
                track.topics().stream()
                        .flatMap(topic -> topic.concepts().stream())
                        .collect(Collectors.toSet()),
                Set.of(QuestionType.OPEN),
                like.difficulties(),
                like.which(),
                like.count(),
                like.seed());
    }

    /// Chooses of the candidates as many from each topic as its weight says, topic by topic; those
    /// that suit the role best come first. Where a topic has too few, the others fill up.
    public static List<Question> choose(
            InterviewTrack track, List<Question> candidates, int count, long seed) {
        Random random = Random.from(Chance.of(seed, "interview"));
        Set<Question> chosen = new LinkedHashSet<>();
        List<Question> rest = new ArrayList<>();
        int share = 0;
        for (Topic topic : track.topics()) {
            share += topic.weight();
            int until = Math.round(count * share / 100f);
            for (Question question : ordered(topic, candidates, random)) {
                if (chosen.size() < until) {
                    chosen.add(question);
                } else {
                    rest.add(question);
                }
            }
        }
        rest.stream()
                .filter(question -> !chosen.contains(question))
                .distinct()
                .limit(Math.max(0, count - chosen.size()))
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static List<Question> ordered(Topic topic, List<Question> candidates, Random random) {
        List<Question> best = new ArrayList<>();
        List<Question> others = new ArrayList<>();
        for (Question question : candidates) {
            if (topic.questions().contains(question.id())) {
                best.add(question);
            } else if (topic.concepts().contains(question.concept())) {
                others.add(question);
            }
        }
        Collections.shuffle(best, random);
        Collections.shuffle(others, random);
        best.addAll(others);
        return best;
    }
}
