package dev.deckhand.sandbox.scenario;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// One thing that is wrong with a document: where, what, and how to mend it.
///
/// @param path JSON pointer, `""` for the document
/// @param line counts from 1
/// @param column counts from 1
/// @param rule short stable name of the rule, `unknown-field`
/// @param concept id of the concept note that explains it, where there is one
public record Problem(
        Severity severity,
        String path,
        int line,
        int column,
        String rule,
        String message,
        String fix,
        Optional<String> concept) {

    /// The order of the file, worst first where two stand at one place.
    public static final Comparator<Problem> IN_FILE_ORDER =
            Comparator.comparingInt(Problem::line)
                    .thenComparingInt(Problem::column)
                    .thenComparing(Problem::severity)
                    .thenComparing(Problem::path)
                    .thenComparing(Problem::rule)
                    .thenComparing(Problem::message);

    /// How bad it is, worst first.
    public enum Severity {
        ERROR,
        WARNING,
        HINT
    }

    public static Problem error(Json at, String path, String rule, String message, String fix) {
        return new Problem(
                Severity.ERROR, path, at.line(), at.column(), rule, message, fix, Optional.empty());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// `file:line:column: what. How to mend it.`
    public String inFile(String file) {
        String level =
                severity == Severity.ERROR ? "" : severity.name().toLowerCase(Locale.ROOT) + ": ";
        return file
                + ":"
                + line
                + ":"
                + column
                + ": "
                + level
                + message
                + ". "
                + fix
                + (fix.endsWith(".") ? "" : ".");
    }
}
