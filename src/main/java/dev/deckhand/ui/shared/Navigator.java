package dev.deckhand.ui.shared;

import java.net.URI;

/// How a screen asks to go elsewhere, and says what happened. The shell is behind it. On the JavaFX
/// thread.
public interface Navigator {

    /// Shows a place and remembers the present one for going back.
    void go(Place place);

    /// Opens an `https` page in the browser. Only after a click or key press that asked for it.
    void browse(URI page);

    /// Says for some seconds what was done and offers to take it back.
    void undoable(String done, Runnable undo);

    /// Says for some seconds what was done, where there is nothing to take back.
    void done(String what);

    /// Says that something went wrong, in the user's words.
    void problem(String what);

    /// Says that the journal has something new, so that counts in the shell are read again.
    void recorded();

    /// Says that packs were added, removed or switched, so that the library is read anew and every
    /// screen with it.
    void packsChanged();
}
