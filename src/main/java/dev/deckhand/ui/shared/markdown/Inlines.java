package dev.deckhand.ui.shared.markdown;

import dev.deckhand.content.Concept;
import dev.deckhand.content.Markdown;
import dev.deckhand.ui.shared.Messages;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Fills blocks of text with what stands inside a paragraph: words, emphasis, code, links.
final class Inlines {
    private static final String CONCEPT = "concept:";

    private final Surroundings surroundings;

    Inlines(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    void fill(Prose prose, org.commonmark.node.Node parent) {
        fill(prose, parent, List.of());
    }

    private void fill(Prose prose, org.commonmark.node.Node parent, List<String> styles) {
        for (org.commonmark.node.Node node = parent.getFirstChild();
                node != null;
                node = node.getNext()) {
            switch (node) {
                case org.commonmark.node.Text text -> prose.add(part(text.getLiteral(), styles));
                case SoftLineBreak _ -> prose.add(part(" ", styles));
                case HardLineBreak _ -> prose.add(part("\n", styles));
                case Code code -> prose.addCode(part(code.getLiteral(), with(styles, "dh-c")));
                case Emphasis _ -> fill(prose, node, with(styles, "dh-em"));
                case StrongEmphasis _ -> fill(prose, node, with(styles, "dh-b"));
                case Link link -> link(prose, link, styles);
                case HtmlInline _ -> {}
                default -> fill(prose, node, styles);
            }
        }
    }

    private void link(Prose prose, Link link, List<String> styles) {
        int before = prose.parts().size();
        Optional<Concept> concept =
                link.getDestination().startsWith(CONCEPT)
                        ? surroundings.concept(idIn(link.getDestination()))
                        : Optional.empty();
        Optional<URI> page = page(link.getDestination());
        if (concept.isEmpty() && page.isEmpty()) {
            fill(prose, link, styles);
            return;
        }
        fill(prose, link, with(styles, "dh-a"));
        List<Text> parts = prose.parts().subList(before, prose.parts().size());
        if (parts.isEmpty()) {
            return;
        }
        Runnable follow =
                concept.<Runnable>map(to -> () -> surroundings.open(to))
                        .orElseGet(() -> () -> page.ifPresent(surroundings::browse));
        String words = Markdown.plain(link);
        make(parts, follow, words);
        concept.ifPresent(to -> new Preview(to).install(parts));
        page.ifPresent(to -> {
            parts.getFirst().setId("link." + to.getHost());
            Tooltip tooltip = new Tooltip(Messages.text("markdown.link.out", to));
            parts.forEach(part -> Tooltip.install(part, tooltip));
        });
        concept.ifPresent(to -> parts.getFirst().setId("link." + to.id()));
    }

    private static void make(List<Text> parts, Runnable follow, String words) {
        Text first = parts.getFirst();
        first.setFocusTraversable(true);
        first.setAccessibleRole(AccessibleRole.HYPERLINK);
        first.setAccessibleText(words);
        first.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                        follow.run();
                        key.consume();
                    }
                });
        for (Text part : parts) {
            part.setOnMouseClicked(mouse -> {
                if (mouse.getButton() == MouseButton.PRIMARY && mouse.isStillSincePress()) {
                    follow.run();
                    mouse.consume();
                }
            });
        }
    }

    private static String idIn(String destination) {
        String id = destination.substring(CONCEPT.length());
        int heading = id.indexOf('#');
        return heading < 0 ? id : id.substring(0, heading);
    }

    private static Optional<URI> page(String destination) {
        try {
            URI uri = new URI(destination);
            return "https".equals(uri.getScheme()) && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static List<String> with(List<String> styles, String more) {
        List<String> all = new ArrayList<>(styles);
        all.add(more);
        return all;
    }

    private static Text part(String literal, List<String> styles) {
        Text part = new Text(literal);
        part.getStyleClass().add("dh-t");
        part.getStyleClass().addAll(styles);
        return part;
    }
}
