package dev.deckhand.ui.progress;

import dev.deckhand.study.statistics.Activity;
import dev.deckhand.study.statistics.Calibration;
import dev.deckhand.study.statistics.Mastery;
import dev.deckhand.study.statistics.Readiness;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/// How a figure is drawn.
sealed interface Chart {

    /// Columns side by side.
    ///
    /// @param percent whether values are shares, 0 to 1
    /// @param aim where to draw a line across
    record Columns(List<Mark> marks, boolean percent, OptionalDouble aim) implements Chart {
        public Columns {
            marks = List.copyOf(marks);
        }
    }

    /// Columns, and rows under them.
    record Both(Columns columns, Rows rows) implements Chart {}

    /// Rows with a bar each.
    ///
    /// @param whole the value of a full bar
    record Rows(List<Mark> marks, double whole) implements Chart {
        /// The longest bar is full.
        Rows(List<Mark> marks) {
            this(marks, marks.stream().mapToDouble(Mark::value).max().orElse(1));
        }

        public Rows {
            marks = List.copyOf(marks);
        }
    }

    /// A calendar, a column for each week.
    record Heat(Activity activity, LocalDate today) implements Chart {}

    /// What was right against what was stated.
    record Sure(List<Calibration.Level> levels) implements Chart {
        public Sure {
            levels = List.copyOf(levels);
        }
    }

    record Map(Mastery mastery) implements Chart {}

    record Exams(List<Readiness> exams, LocalDate today) implements Chart {
        public Exams {
            exams = List.copyOf(exams);
        }
    }

    /// There is nothing to draw yet.
    ///
    /// @param text what will be here, and what it takes
    record Nothing(String text) implements Chart {}
}
