package dev.deckhand.journal;

import java.time.Instant;
import java.util.Optional;

/// What the journal says of one concept's note.
public record ConceptState(String concept, int timesRead, Optional<Instant> lastReadAt) {

    public static ConceptState untouched(String concept) {
        return new ConceptState(concept, 0, Optional.empty());
    }

    public boolean isRead() {
        return timesRead > 0;
    }

    public ConceptState after(Event event) {
        return switch (event) {
            case Event.NoteRead read ->
                    new ConceptState(concept, timesRead + 1, Optional.of(read.at()));
            case Event.Answered _,
                    Event.Rated _,
                    Event.Flagged _,
                    Event.Suspended _,
                    Event.Buried _,
                    Event.Noted _,
                    Event.Reported _,
                    Event.Reset _,
                    Event.Undone _ ->
                    this;
        };
    }
}
