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
/// @param status on the `asOf` day; [#on] says how it is on another
/// @param from the first day on which it can be taken, when it is known
/// @param until the last day on which it can be taken, when one is set
/// @param domains either all have a weight or none has; none are known of some that ended
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
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        List<Domain> domains,
        OptionalInt scored,
        OptionalInt unscored,
        OptionalInt minutes,
        OptionalInt passMark,
        LocalDate asOf,
        List<Source> sources,
        String pack) {

    /// Whether this version of the exam can be taken. In the order in which versions are offered.
    public enum Status {
        CURRENT,
        /// Its last day is set.
        ENDING,
        PLANNED,
        ENDED
    }

    /// A part of the exam.
    ///
    /// @param tag what questions of this part are tagged with
    /// @param weight its share of the exam in percent
    public record Domain(ExamTag tag, String title, OptionalInt weight) {
        public Domain {
            if (weight.isPresent() && (weight.getAsInt() < 1 || weight.getAsInt() > 100)) {
                throw new IllegalArgumentException(tag + " weighs " + weight.getAsInt() + " %");
            }
        }
    }

    public Exam {
        domains = List.copyOf(domains);
        sources = List.copyOf(sources);
        if (domains.isEmpty() && status != Status.ENDED) {
            throw new IllegalArgumentException(code + " has no domains");
        }
        boolean some = domains.stream().anyMatch(domain -> domain.weight().isPresent());
        if (some && domains.stream().mapToInt(domain -> domain.weight().orElse(0)).sum() != 100) {
            throw new IllegalArgumentException("The domains of " + code + " do not weigh 100 %");
        }
        if (some && domains.stream().anyMatch(domain -> domain.weight().isEmpty())) {
            throw new IllegalArgumentException("Not every domain of " + code + " has a weight");
        }
    }

    /// Whether it is known what its domains weigh.
    public boolean weighed() {
        return domains.stream().anyMatch(domain -> domain.weight().isPresent());
    }

    /// Whether it can be taken on a day, by the days that are set.
    public Status on(LocalDate day) {
        if (status == Status.ENDED || until.filter(day::isAfter).isPresent()) {
            return Status.ENDED;
        }
        if (from.map(day::isBefore).orElse(status == Status.PLANNED)) {
            return Status.PLANNED;
        }
        return until.isPresent() || status == Status.ENDING ? Status.ENDING : Status.CURRENT;
    }
}
