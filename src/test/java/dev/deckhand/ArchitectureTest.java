package dev.deckhand;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the house. The name of a rule is the sentence that shows when it is broken.
class ArchitectureTest {
    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.deckhand");

    private static final String[] PURE = {
        "dev.deckhand.memory..",
        "dev.deckhand.sandbox.model..",
        "dev.deckhand.sandbox.query..",
        "dev.deckhand.sandbox.placement..",
        "dev.deckhand.sandbox.refusal..",
        "dev.deckhand.sandbox.service..",
        "dev.deckhand.sandbox.capacity..",
        "dev.deckhand.sandbox.engine.."
    };

    static final ArchRule thePureRoomsKnowOnlyEachOtherAndTheLanguage =
            noClasses()
                    .that()
                    .resideInAnyPackage(PURE)
                    .should()
                    .dependOnClassesThat(
                            outside(
                                    "dev.deckhand.memory..",
                                    "dev.deckhand.sandbox..",
                                    "java.lang..",
                                    "java.util",
                                    "java.util.function",
                                    "java.util.stream",
                                    "java.time..",
                                    "java.math",
                                    // The query language has regular expressions (=~).
                                    "java.util.regex",
                                    "org.jspecify.."));

    static final ArchRule memoryKnowsNobody =
            noClasses()
                    .that()
                    .resideInAPackage("dev.deckhand.memory..")
                    .should()
                    .dependOnClassesThat(house("dev.deckhand.memory.."));

    static final ArchRule theSandboxKnowsNobody =
            noClasses()
                    .that()
                    .resideInAPackage("dev.deckhand.sandbox..")
                    .should()
                    .dependOnClassesThat(house("dev.deckhand.sandbox.."));

    static final ArchRule contentKnowsOnlyTheSandbox =
            noClasses()
                    .that()
                    .resideInAPackage("dev.deckhand.content..")
                    .should()
                    .dependOnClassesThat(house("dev.deckhand.content..", "dev.deckhand.sandbox.."));

    static final ArchRule theJournalKnowsOnlyMemory =
            noClasses()
                    .that()
                    .resideInAPackage("dev.deckhand.journal..")
                    .should()
                    .dependOnClassesThat(house("dev.deckhand.journal..", "dev.deckhand.memory.."));

    static final ArchRule studyKnowsContentSandboxMemoryAndJournal =
            noClasses()
                    .that()
                    .resideInAPackage("dev.deckhand.study..")
                    .should()
                    .dependOnClassesThat(
                            house(
                                    "dev.deckhand.study..",
                                    "dev.deckhand.content..",
                                    "dev.deckhand.sandbox..",
                                    "dev.deckhand.memory..",
                                    "dev.deckhand.journal.."));

    static final ArchRule nobodyKnowsTheWindowOrTheTerminal =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.deckhand.ui..", "dev.deckhand.cli..", "dev.deckhand")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("dev.deckhand.ui..", "dev.deckhand.cli..");

    static final ArchRule theWindowDoesNotKnowTheTerminal =
            noClasses()
                    .that()
                    .resideInAPackage("dev.deckhand.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.deckhand.cli..");

    static final ArchRule theTerminalDoesNotKnowTheWindow =
            noClasses()
                    .that()
                    .resideInAPackage("dev.deckhand.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.deckhand.ui..");

    static final ArchRule appIsKnownOnlyByWhatItIsPutTogetherFor =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "dev.deckhand.content..",
                            "dev.deckhand.sandbox..",
                            "dev.deckhand.memory..",
                            "dev.deckhand.journal..",
                            "dev.deckhand.study..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.deckhand.app..");

    static final ArchRule screensDoNotKnowEachOther =
            slices().matching("dev.deckhand.ui.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            resideInAnyPackage("dev.deckhand.ui.shell..", "dev.deckhand.ui.tour.."),
                            alwaysTrue())
                    .ignoreDependency(alwaysTrue(), resideInAPackage("dev.deckhand.ui.shared.."));

    static final ArchRule sharedPartsOfTheWindowKnowNoScreen =
            noClasses()
                    .that()
                    .resideInAPackage("dev.deckhand.ui.shared..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("dev.deckhand.ui..")
                                    .and(
                                            DescribedPredicate.not(
                                                    resideInAPackage("dev.deckhand.ui.shared.."))));

    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.deckhand.(**)").should().beFreeOfCycles();

    static final ArchRule javaFxIsOnlyInTheWindow =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.deckhand.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..");

    static final ArchRule modelsOfScreensHoldNoNodes =
            noClasses()
                    .that()
                    .resideInAPackage("dev.deckhand.ui..")
                    .and()
                    .haveSimpleNameEndingWith("Model")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..");

    static final ArchRule sqlIsOnlyInTheJournal =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.deckhand.journal..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..", "javax.sql..", "org.sqlite..", "org.flywaydb..");

    static final ArchRule jsonIsReadAndWrittenOnlyWhereFormatsAre =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.deckhand.content..",
                            "dev.deckhand.sandbox.scenario..",
                            "dev.deckhand.sandbox.lint..",
                            "dev.deckhand.exchange..",
                            "dev.deckhand.cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "com.networknt..");

    static final ArchRule timeAndChanceAreArguments =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.deckhand.app..", "dev.deckhand.ui.tour..")
                    .should()
                    .callMethod("java.time.Instant", "now")
                    .orShould()
                    .callMethod("java.time.LocalDate", "now")
                    .orShould()
                    .callMethod("java.time.Clock", "systemUTC")
                    .orShould()
                    .callMethod("java.time.Clock", "systemDefaultZone")
                    .orShould()
                    .callMethod("java.time.InstantSource", "system")
                    .orShould()
                    .callMethod("java.util.UUID", "randomUUID")
                    .orShould()
                    .callMethod("java.lang.Math", "random")
                    .orShould()
                    .callMethod("java.lang.System", "currentTimeMillis")
                    .orShould()
                    .callConstructor("java.util.Random")
                    .orShould()
                    .callConstructor("java.util.SplittableRandom");

    static final ArchRule threadsAreMadeWhereTheAppIsPutTogether =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.deckhand.app..", "dev.deckhand.ui.shared..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.concurrent.Executors")
                    .orShould()
                    .callConstructor(Thread.class, Runnable.class);

    static final ArchRule onlyTheSharedWindowPartsGoBackToTheFxThread =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.deckhand.ui.shared..")
                    .should()
                    .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable");

    static final ArchRule onlyTheTerminalWritesToStandardStreams =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.deckhand.cli..", "dev.deckhand")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    static final ArchRule staticFieldsNeverChange =
            fields().that()
                    .areStatic()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("dev.deckhand..")
                    .should()
                    .beFinal();

    static final ArchRule nothingIsReachedThroughGetInstance =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("dev.deckhand..")
                    .should()
                    .notHaveName("getInstance");

    static final ArchRule everyPackageSaysWhatItAnswers =
            classes()
                    .that()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should(ArchitectureTest.haveAPackageThatIsNullMarked());

    static Stream<Field> rules() {
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> ArchRule.class.isAssignableFrom(field.getType()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(Field rule) throws IllegalAccessException {
        ((ArchRule) rule.get(null)).as(rule.getName()).check(HOUSE);
    }

    /// Our own classes outside of the rooms named.
    private static DescribedPredicate<JavaClass> house(String... rooms) {
        return resideInAPackage("dev.deckhand..")
                .and(DescribedPredicate.not(resideInAnyPackage(rooms)));
    }

    private static DescribedPredicate<JavaClass> outside(String... packages) {
        return DescribedPredicate.not(resideInAnyPackage(packages))
                .and(
                        DescribedPredicate.describe(
                                "not an array or primitive",
                                type -> !type.getPackageName().isEmpty()));
    }

    private static ArchCondition<JavaClass> haveAPackageThatIsNullMarked() {
        return new ArchCondition<>("be in a package marked @NullMarked in its package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked =
                        type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                events.add(
                        new SimpleConditionEvent(
                                type,
                                marked,
                                type.getPackageName() + " has no @NullMarked package-info"));
            }
        };
    }
}
