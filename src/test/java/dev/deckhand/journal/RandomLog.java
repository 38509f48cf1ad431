package dev.deckhand.journal;

import dev.deckhand.memory.Rating;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;

/// Journals of nobody in particular, the same for the same seed: few questions, so that events meet
/// each other often.
final class RandomLog {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    /// A note, a guide, and something done in the sandbox.
    private static final List<String> READ = List.of("c-0", "guide:g", "lesson:l");

    private RandomLog() {}

    static List<Event> of(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            events.add(event(random, i, events));
        }
        return events;
    }

    private static Event event(SplittableRandom random, int index, List<Event> earlier) {
        UUID id = id(index);
        Instant at = START.plusSeconds(index);
        String question = "q-" + random.nextInt(5);
        boolean on = random.nextBoolean();
        return switch (random.nextInt(earlier.isEmpty() ? 9 : 14)) {
            case 0, 1, 2 -> answered(id, at, question, random);
            case 3 -> new Event.NoteRead(id, at, READ.get(random.nextInt(READ.size())));
            case 4 -> new Event.Flagged(id, at, question, on);
            case 5 -> new Event.Suspended(id, at, question, on);
            case 6 ->
                    new Event.Buried(
                            id, at, question, LocalDate.of(2026, 11, 21 + random.nextInt(5)));
            case 7 -> new Event.Noted(id, at, question, on ? "why not the execution role?" : "");
            case 8 ->
                    random.nextInt(4) == 0
                            ? new Event.Reset(id, at, question)
                            : new Event.Reported(id, at, question, "two options are right");
            case 9 ->
                    new Event.Rated(
                            id,
                            at,
                            question,
                            undone(random, earlier),
                            Rating.ofGrade(1 + random.nextInt(4)));
            default -> new Event.Undone(id, at, undone(random, earlier));
        };
    }

    /// Mostly an event that is there; sometimes one that never was, as after a partial merge.
    private static UUID undone(SplittableRandom random, List<Event> earlier) {
        return random.nextInt(20) == 0
                ? id(1_000_000 + random.nextInt(3))
                : earlier.get(random.nextInt(earlier.size())).id();
    }

    private static Event.Answered answered(
            UUID id, Instant at, String question, SplittableRandom random) {
        return new Event.Answered(
                id,
                at,
                question,
                "s-" + random.nextInt(3),
                random.nextBoolean() ? Mode.PRACTICE : Mode.CHECK,
                "ecs-core",
                "1.0.0",
                "task",
                random.nextInt(4),
                3,
                random.nextBoolean() ? OptionalInt.of(90) : OptionalInt.empty(),
                random.nextInt(60_000),
                Rating.ofGrade(1 + random.nextInt(4)),
                random.nextBoolean() ? OptionalLong.of(random.nextLong()) : OptionalLong.empty());
    }

    static UUID id(int index) {
        return new UUID(
                ((START.toEpochMilli() + index) << 16) | 0x7000L, 0x8000_0000_0000_0000L | index);
    }
}
