package dev.deckhand.ui.shared.question;

import dev.deckhand.content.Library;
import dev.deckhand.journal.Mode;
import dev.deckhand.study.Recorder;
import dev.deckhand.ui.shared.Background;
import java.time.InstantSource;

/// What the questions of one sitting have in common: where their answers are written down.
///
/// @param journal runs on the journal's thread, the only one on which `recorder` may be used
/// @param session groups the answers in the journal
public record Sitting(
        Library library,
        Recorder recorder,
        Background journal,
        InstantSource clock,
        String session,
        Mode mode) {}
