package dev.deckhand.ui.shared;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A way to other screens that only remembers where it was asked to lead.
public final class Visited implements Navigator {
    public final List<Place> places = new ArrayList<>();
    public final List<URI> pages = new ArrayList<>();
    public final List<String> done = new ArrayList<>();
    public final List<Runnable> undos = new ArrayList<>();
    public final List<String> problems = new ArrayList<>();
    public int recorded;
    public int packsChanged;

    @Override
    public void go(Place place) {
        places.add(place);
    }

    @Override
    public void browse(URI page) {
        pages.add(page);
    }

    @Override
    public void undoable(String what, Runnable undo) {
        done.add(what);
        undos.add(undo);
    }

    @Override
    public void done(String what) {
        done.add(what);
    }

    @Override
    public void problem(String what) {
        problems.add(what);
    }

    @Override
    public void recorded() {
        recorded++;
    }

    @Override
    public void packsChanged() {
        packsChanged++;
    }
}
