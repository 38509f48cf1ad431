package dev.deckhand.memory;

/// How well something was recalled. Only [#AGAIN] is a failure: Hard means "recalled, with effort".
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /// 1 for Again to 4 for Easy, as review logs write it.
    public int grade() {
        return grade;
    }

    public boolean recalled() {
        return this != AGAIN;
    }

    /// The rating of a grade from 1 to 4.
    public static Rating ofGrade(int grade) {
        return switch (grade) {
            case 1 -> AGAIN;
            case 2 -> HARD;
            case 3 -> GOOD;
            case 4 -> EASY;
            default ->
                    throw new IllegalArgumentException(
                            "rating " + grade + " is not 1, 2, 3 or 4 (Again, Hard, Good, Easy)");
        };
    }
}
