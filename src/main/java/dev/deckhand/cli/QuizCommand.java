package dev.deckhand.cli;

import dev.deckhand.app.DataFolder;
import dev.deckhand.app.Services;
import dev.deckhand.content.Difficulty;
import dev.deckhand.content.Library;
import dev.deckhand.content.QuestionType;
import dev.deckhand.journal.Learner;
import dev.deckhand.study.Asked;
import dev.deckhand.study.Practice;
import dev.deckhand.study.Recorder;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `deckhand quiz`: a practice session in the terminal.
@Command(
        name = "quiz",
        description = {
            "A practice session in the terminal. Answers go to the same journal as those given in the window.",
            "",
            "One line answers one question: letters for options (b, or 'a c'), letters in order for an ordering, a letter for"
                    + " each left side of a matching ('b a c'), line numbers for a document, the number of an instance or x for"
                    + " none, text for a gap or an open question."
                    + " Add @50, @70, @90 or @99 to say how sure you are. Commands: :skip, :flag, :note TEXT, :report TEXT,"
                    + " :undo, :stop."
        })
final class QuizCommand implements Callable<Integer> {
    private final Supplier<DataFolder> folder;
    private final BufferedReader in;
    private final boolean interactive;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--concept",
            paramLabel = "C",
            description = "A concept to practise; may be repeated.")
    private @Nullable List<String> concepts;

    @Option(
            names = "--module",
            paramLabel = "M",
            description = "A module to practise; may be repeated.")
    private @Nullable List<String> modules;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10",
            description = "At most so many (${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--type",
            paramLabel = "T",
            description =
                    "A kind of question: single, multiple, true-false, ordering, matching, fill, hotspot, open, placement, generated; may be repeated.")
    private @Nullable List<String> types;

    @Option(
            names = "--difficulty",
            paramLabel = "D",
            description = "${COMPLETION-CANDIDATES}; may be repeated.")
    private @Nullable List<Difficulty> difficulties;

    @Option(
            names = "--which",
            paramLabel = "W",
            defaultValue = "ALL",
            description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Practice.Which which = Practice.Which.ALL;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same seed asks the same questions in the same order.")
    private @Nullable Long seed;

    /// @param interactive whether a person sits at the other end: then what is not understood is
    ///   asked again
    QuizCommand(Supplier<DataFolder> folder, BufferedReader in, boolean interactive) {
        this.folder = folder;
        this.in = in;
        this.interactive = interactive;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (count < 1) {
            throw new ParameterException(
                    command.commandLine(), "--count: at least 1, not " + count);
        }
        Set<QuestionType> kinds = kinds(command);
        PrintWriter out = command.commandLine().getOut();
        try (Services services = Terminal.open(folder.get())) {
            requireKnown(command, services.library());
            Practice.Request request =
                    new Practice.Request(
                            modules == null ? Set.of() : Set.copyOf(modules),
                            concepts == null ? Set.of() : Set.copyOf(concepts),
                            kinds,
                            difficulties == null ? Set.of() : EnumSet.copyOf(difficulties),
                            which,
                            count,
                            seed == null ? services.random().nextInt(1_000_000) : seed);
            Learner learner = services.journal().learner();
            LocalDate today = services.clock().instant().atZone(services.zone()).toLocalDate();
            List<Asked> asked = Practice.select(services.library(), learner, today, request);
            if (asked.isEmpty()) {
                out.println("No question fits. Ask for more modules or kinds, or for --which all.");
                return 1;
            }
            Recorder recorder =
                    new Recorder(
                            services.library(),
                            services.journal(),
                            services.ids()::next,
                            services.clock());
            new QuizSession(services, recorder, learner, in, out, interactive)
                    .play(asked, request.seed());
            return 0;
        }
    }

    private Set<QuestionType> kinds(CommandSpec command) {
        Set<QuestionType> kinds = EnumSet.noneOf(QuestionType.class);
        if (types != null) {
            for (String word : types) {
                kinds.add(
                        QuestionType.of(word)
                                .orElseThrow(() ->
                                        new ParameterException(
                                                command.commandLine(),
                                                "--type: there is no kind of question called '"
                                                        + word
                                                        + "'")));
            }
        }
        return kinds;
    }

    private void requireKnown(CommandSpec command, Library library) {
        if (concepts != null) {
            for (String concept : concepts) {
                if (library.concept(concept).isEmpty()) {
                    throw new ParameterException(
                            command.commandLine(),
                            "--concept: no installed pack has a concept '" + concept + "'");
                }
            }
        }
        if (modules != null) {
            for (String module : modules) {
                if (library.module(module).isEmpty()) {
                    throw new ParameterException(
                            command.commandLine(),
                            "--module: no installed pack has a module '"
                                    + module
                                    + "'. There are: "
                                    + String.join(
                                            ", ",
                                            library.modules().stream()
                                                    .map(dev.deckhand.content.Module::id)
                                                    .toList()));
                }
            }
        }
    }
}
