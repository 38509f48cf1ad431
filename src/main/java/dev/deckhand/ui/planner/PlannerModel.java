package dev.deckhand.ui.planner;

import dev.deckhand.app.Services;
import dev.deckhand.app.Settings;
import dev.deckhand.content.Exam;
import dev.deckhand.study.Goal;
import dev.deckhand.study.GoalPlan;
import dev.deckhand.study.MemoryOptions;
import dev.deckhand.study.Standing;
import dev.deckhand.study.Standings;
import dev.deckhand.ui.shared.Background;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.Navigator;
import dev.deckhand.ui.shared.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A goal being tried out, and what it would bring. Nothing is followed before the learner says so.
/// On the JavaFX thread.
public final class PlannerModel {
    /// What can be chosen as minutes a day.
    static final List<Integer> MINUTES = List.of(10, 15, 20, 30, 45, 60, 90);

    private static final int USUAL_DAYS = 30;

    private final Services services;
    private final Standings standings;
    private final Background journal;
    private final Background elsewhere;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Goal> draft;
    private final ReadOnlyObjectWrapper<Optional<Goal>> followed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<GoalPlan>> plan =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private int wanted;

    /// @param elsewhere makes plans
    public PlannerModel(
            Services services,
            Standings standings,
            Background journal,
            Background elsewhere,
            Navigator navigator) {
        this.services = services;
        this.standings = standings;
        this.journal = journal;
        this.elsewhere = elsewhere;
        this.navigator = navigator;
        draft = new ReadOnlyObjectWrapper<>(usual());
    }

    private Goal usual() {
        return new Goal(
                Optional.empty(),
                today().plusDays(USUAL_DAYS),
                MemoryOptions.of(services.settings()::get).minutesPerDay(),
                Set.of());
    }

    /// The learner's day now.
    LocalDate today() {
        return MemoryOptions.of(services.settings()::get)
                .days(services.zone())
                .dateOf(services.clock().instant());
    }

    /// The exams that can be prepared for.
    List<Exam> exams() {
        return services.library().examsAhead(today());
    }

    /// Other versions of an exam.
    List<Exam> otherVersions(Exam exam) {
        return services.library().otherVersions(exam);
    }

    /// What is being tried out.
    ReadOnlyObjectProperty<Goal> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// What reviews are planned for now.
    ReadOnlyObjectProperty<Optional<Goal>> followedProperty() {
        return followed.getReadOnlyProperty();
    }

    /// What the draft brings; empty until it is worked out, and when its day is not ahead.
    ReadOnlyObjectProperty<Optional<GoalPlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why there is no plan; empty when there is one or will be.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Begins with the goal that is followed, if there is one.
    public void load() {
        Optional<Goal> chosen = Goal.of(services.settings()::get, services.library());
        followed.set(chosen);
        draft.set(chosen.orElseGet(this::usual));
        work();
    }

    void chooseWhat(Optional<Exam> exam) {
        Goal now = draft.get();
        tryOut(new Goal(exam, now.date(), now.minutesPerDay(), now.daysOff()));
    }

    void chooseDate(LocalDate date) {
        Goal now = draft.get();
        tryOut(new Goal(now.exam(), date, now.minutesPerDay(), now.daysOff()));
    }

    void chooseMinutes(int minutes) {
        Goal now = draft.get();
        tryOut(new Goal(now.exam(), now.date(), minutes, now.daysOff()));
    }

    void toggleDayOff(DayOfWeek day) {
        Goal now = draft.get();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        days.addAll(now.daysOff());
        if (!days.remove(day)) {
            days.add(day);
        }
        tryOut(new Goal(now.exam(), now.date(), now.minutesPerDay(), days));
    }

    private void tryOut(Goal goal) {
        if (!goal.equals(draft.get())) {
            draft.set(goal);
            work();
        }
    }

    /// Whether the draft can be followed and is not already.
    boolean canFollow() {
        return draft.get().isAhead(today()) && !Optional.of(draft.get()).equals(followed.get());
    }

    /// Reviews follow the draft from now on. Can be taken back.
    void follow() {
        if (canFollow()) {
            change(
                    Map.of(
                            Goal.WHAT, draft.get().what(),
                            Goal.DATE, draft.get().date().toString(),
                            MemoryOptions.MINUTES_PER_DAY,
                                    Integer.toString(draft.get().minutesPerDay()),
                            Goal.DAYS_OFF, Goal.written(draft.get().daysOff())),
                    Messages.text("planner.followed"));
        }
    }

    /// Reviews go back to their usual schedule. Can be taken back.
    void stop() {
        change(
                Map.of(Goal.WHAT, "", Goal.DATE, "", Goal.DAYS_OFF, ""),
                Messages.text("planner.stopped"));
    }

    void review() {
        navigator.go(new Place.Review());
    }

    /// @param values an empty one takes the choice away
    private void change(Map<String, String> values, String done) {
        Settings settings = services.settings();
        Map<String, String> before = new TreeMap<>();
        values.keySet().forEach(key -> before.put(key, settings.get(key, "")));
        write(values);
        navigator.undoable(done, () -> write(before));
    }

    private void write(Map<String, String> values) {
        journal.run(
                () -> {
                    values.forEach((key, value) -> {
                        if (value.isEmpty()) {
                            services.settings().clear(key);
                        } else {
                            services.settings().set(key, value);
                        }
                    });
                    return values;
                },
                _ -> {
                    Optional<Goal> chosen = Goal.of(services.settings()::get, services.library());
                    followed.set(chosen);
                    navigator.recorded();
                },
                this::fail);
    }

    /// Makes the plan for the draft. Of several at once only the last is shown.
    private void work() {
        int number = ++wanted;
        Goal goal = draft.get();
        if (!goal.isAhead(today())) {
            busy.set(false);
            plan.set(Optional.empty());
            return;
        }
        busy.set(true);
        MemoryOptions options = MemoryOptions.of(services.settings()::get);
        journal.run(
                standings::now,
                (Standing standing) ->
                        elsewhere.run(
                                () ->
                                        GoalPlan.of(
                                                services.library(),
                                                standing,
                                                services.clock().instant(),
                                                options,
                                                goal),
                                made -> {
                                    if (number == wanted) {
                                        busy.set(false);
                                        problem.set("");
                                        plan.set(Optional.of(made));
                                    }
                                },
                                this::fail),
                this::fail);
    }

    private void fail(Exception e) {
        busy.set(false);
        problem.set(String.valueOf(e.getMessage()));
    }
}
