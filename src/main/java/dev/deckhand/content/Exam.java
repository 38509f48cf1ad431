package dev.deckhand.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// An exam's blueprint: what it is made of, and what it takes to pass. Figures that nobody could
/// check are absent.
///
/// @param code as the certifier writes it, `SAA-C03`
/// @param family what questions are tagged with: the `SAA` of `SAA:1`
/// @param until the last day on which it can be taken, when one is set
/// @param scored how many questions count
/// @param unscored how many are asked and do not count
/// @param passMark on the certifier's scale, which ends at 1000
/// @param asOf the day on which this was last checked
/// @param pack the id of the pack it comes from
public record Exam(
        String id,
        String code,
        String family,
        String title,
        Status status,
        Optional<LocalDate> until,
        List<Domain> domains,
        OptionalInt scored,
        OptionalInt unscored,
        OptionalInt minutes,
        OptionalInt passMark,
        LocalDate asOf,
        List<Source> sources,
        String pack) {

    /// Whether this version of the exam can be taken.
    public enum Status {
        PLANNED,
        CURRENT,
        /// Its last day is set.
        ENDING,
        ENDED
    }

    /// A part of the exam.
    ///
    /// @param tag what questions of this part are tagged with
    /// @param weight its share of the exam in percent
    public record Domain(ExamTag tag, String title, int weight) {
        public Domain {
            if (weight < 1 || weight > 100) {
                throw new IllegalArgumentException(tag + " weighs " + weight + " %");
            }
        }
    }

    public Exam {
        domains = List.copyOf(domains);
        sources = List.copyOf(sources);
        if (domains.stream().mapToInt(Domain::weight).sum() != 100) {
            throw new IllegalArgumentException("The domains of " + code + " do not weigh 100 %");
        }
    }
}
