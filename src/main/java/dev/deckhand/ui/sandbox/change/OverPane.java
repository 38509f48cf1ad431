package dev.deckhand.ui.sandbox.change;

import dev.deckhand.ui.shared.Controls;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;

/// What stands over the map: the editor, or two branches side by side; invisible otherwise.
final class OverPane extends StackPane {
    private final ChangeModel model;
    private final Supplier<Sight> sights;
    private Optional<CompareView> compare = Optional.empty();

    OverPane(ChangeModel model, Supplier<Sight> sights) {
        this.model = model;
        this.sights = sights;
        Controls.style(this, OverPane.class, "change.css");
        setId("sandbox.over");
        model.editorProperty().subscribe(this::show);
        model.compare().otherProperty().subscribe(this::show);
        show();
    }

    private void show() {
        getChildren().clear();
        Optional<EditorModel> editor = model.editorProperty().get();
        if (editor.isPresent()) {
            EditorView view = new EditorView(editor.get(), model::closeEditor);
            getChildren().add(view);
            view.focus();
        } else if (model.compare().isOpen()) {
            if (compare.isEmpty()) {
                compare = Optional.of(new CompareView(model.compare(), sights));
            }
            getChildren().add(compare.get());
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }
}
