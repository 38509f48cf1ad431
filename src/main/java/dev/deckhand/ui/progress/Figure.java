package dev.deckhand.ui.progress;

/// One panel of the screen.
///
/// @param kind which
/// @param finding what it says, the panel's title
/// @param about what is drawn, and how to read it
record Figure(Kind kind, String finding, String about, Chart chart, Table table) {
    /// The panels, in the order of the page.
    enum Kind {
        RETENTION("retention"),
        READINESS("readiness"),
        ACTIVITY("activity"),
        FORECAST("forecast"),
        MASTERY("mastery"),
        CALIBRATION("calibration"),
        CONFUSIONS("confusions"),
        HARDEST("hardest"),
        TIME("time"),
        STABILITY("stability"),
        DIFFICULTY("difficulty");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /// As used in the ids of nodes and the names of files.
        String id() {
            return id;
        }
    }
}
