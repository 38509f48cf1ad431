package dev.deckhand.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class FinderTest {
    private final Finder finder =
            new Finder(
                    List.of(
                            entry(Finder.Group.GO_TO, "Learn", ""),
                            entry(Finder.Group.CONCEPTS, "Task role", "Identity"),
                            entry(Finder.Group.CONCEPTS, "Task execution role", "Identity"),
                            entry(Finder.Group.QUESTIONS, "Which role pulls the image?", "iam-01"),
                            entry(Finder.Group.DO, "Theme: dark", "")));

    @Test
    void withNothingTypedItOffersScreensAndActions() {
        assertThat(titles("")).containsExactly("Learn", "Theme: dark");
    }

    @Test
    void theGroupWithTheBestHitComesFirst() {
        assertThat(titles("role"))
                .containsExactly("Task role", "Task execution role", "Which role pulls the image?");
        assertThat(titles("dark")).containsExactly("Theme: dark");
    }

    @Test
    void aQuestionNeedsEveryWordAndMayBeFoundByItsId() {
        assertThat(titles("image role")).containsExactly("Which role pulls the image?");
        assertThat(titles("iam-01")).containsExactly("Which role pulls the image?");
        assertThat(titles("image cluster")).isEmpty();
    }

    private List<String> titles(String typed) {
        return finder.find(typed).stream().map(found -> found.entry().title()).toList();
    }

    private static Finder.Entry entry(Finder.Group group, String title, String detail) {
        return new Finder.Entry(group, Feather.BOX, title, detail, "", () -> {});
    }
}
