package dev.deckhand.content;

/// Where in a pack something is.
sealed interface Place {

    String file();

    /// A place whose line and column are known; 0 for what is not.
    record At(String file, int line, int column) implements Place {}

    /// A value of a data file, or the name of a field. Its line and column are looked up only when
    /// a problem is there, so that a sound pack does not pay for them.
    ///
    /// @param pointer a JSON Pointer
    /// @param name the place of the field's name, not of its value
    record In(DataText text, String pointer, boolean name) implements Place {
        @Override
        public String file() {
            return text.file();
        }
    }

    static Place file(String file) {
        return new At(file, 0, 0);
    }
}
