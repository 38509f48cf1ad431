package dev.deckhand.ui.shared;

import dev.deckhand.content.Ageing;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// When facts were last checked, with a word of care where they change often, and a plain one where
/// that was long ago.
public final class Checked extends VBox {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /// @param ages what in them changes often
    public Checked(LocalDate asOf, Set<Ageing> ages, LocalDate today) {
        getStyleClass().add("dh-checked");
        String change =
                switch (ages.size()) {
                    case 0 -> "";
                    case 1 -> Messages.text("checked." + ages.iterator().next().word());
                    default -> Messages.text("checked.both");
                };
        String day = Messages.text("checked.day", DAY.format(asOf));
        getChildren().add(line("checked.day", change.isEmpty() ? day : day + " " + change));
        if (Ageing.isOld(asOf, ages, today)) {
            Label old =
                    line("checked.old", Messages.text("checked.old", Ageing.months(asOf, today)));
            old.setGraphic(new FontIcon(Feather.CLOCK));
            old.getStyleClass().add("dh-checked-old");
            getChildren().add(old);
        }
    }

    private static Label line(String id, String text) {
        Label line = new Label(text);
        line.setId(id);
        line.setWrapText(true);
        line.getStyleClass().addAll("dh-small", "dh-third");
        return line;
    }
}
