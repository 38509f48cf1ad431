package dev.deckhand.ui.shared.sandbox.map;

import dev.deckhand.sandbox.engine.Picture;
import dev.deckhand.sandbox.engine.SettingsView;
import dev.deckhand.sandbox.engine.trace.StateView.CapacityProviderView;
import dev.deckhand.sandbox.model.CapacityProvider;
import dev.deckhand.sandbox.model.CapacityProviderStrategyItem;
import dev.deckhand.ui.shared.Messages;
import dev.deckhand.ui.shared.sandbox.Thing;
import dev.deckhand.ui.shared.sandbox.map.MapLayout.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Capacity providers as tabs over the columns that each of them spans, with base and weight of the
/// strategy in force and how much of what they have is asked for.
final class ProviderTabs {
    static final double ROW = 24;

    private static final int MOST_ROWS = 3;

    /// So many tabs may take a row more.
    private static final int MANY = 7;

    private static final double SIZE = 12;
    private static final double PAD = 10;
    private static final double LINE = 2;
    private static final double GAP = 2;

    private final MapState state;
    private final Picture picture;
    private final MapLayout layout;
    private final List<CapacityProviderStrategyItem> inForce;

    private ProviderTabs(MapState state, MapLayout layout) {
        this.state = state;
        this.picture = state.picture();
        this.layout = layout;
        inForce = inForce();
    }

    /// A tab.
    ///
    /// @param texts what it says, shorter each time
    /// @param help all of it in words
    /// @param columns where it has instances or tasks, or may have
    /// @param row from the top
    /// @param part which of the parts of its row over these columns, from 0
    record Tab(
            String name,
            List<String> texts,
            String help,
            BitSet columns,
            int row,
            int part,
            int parts) {
        Tab {
            texts = List.copyOf(texts);
        }

        int first() {
            return columns.nextSetBit(0);
        }

        int last() {
            return columns.length() - 1;
        }

        private Tab at(int newRow, int newPart, int newParts) {
            return new Tab(name, texts, help, columns, newRow, newPart, newParts);
        }

        /// Where it begins in the content.
        double left(MapLayout layout) {
            return layout.columns().get(first()).x() + part * span(layout) / parts;
        }

        double width(MapLayout layout) {
            return span(layout) / parts - (part < parts - 1 ? GAP : 0);
        }

        private double span(MapLayout layout) {
            Column to = layout.columns().get(last());
            return to.x() + to.width() - layout.columns().get(first()).x();
        }

        /// The longest text that has room.
        String fitting(Brush brush, double room) {
            for (String text : texts) {
                if (brush.width(text, SIZE, Brush.Weight.PLAIN) <= room) {
                    return text;
                }
            }
            return cut(brush, room);
        }

        /// The name without its middle: what tells providers apart is often at the end.
        private String cut(Brush brush, double room) {
            for (int kept = name.length() - 1; kept > 1; kept--) {
                String text =
                        name.substring(0, kept / 2)
                                + "…"
                                + name.substring(name.length() - (kept + 1) / 2);
                if (brush.width(text, SIZE, Brush.Weight.PLAIN) <= room) {
                    return text;
                }
            }
            return "…";
        }
    }

    static List<Tab> of(MapState state, MapLayout layout) {
        return state.picture().capacityProviders().isEmpty()
                ? List.of()
                : new ProviderTabs(state, layout).tabs();
    }

    static double height(List<Tab> tabs) {
        return tabs.stream().mapToInt(tab -> tab.row() + 1).max().orElse(0) * ROW;
    }

    private List<Tab> tabs() {
        List<String> names = picture.capacityProviders();
        List<BitSet> spans = spans();
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!spans.get(i).isEmpty()) {
                tabs.add(tab(i, spans.get(i)));
            }
        }
        return placed(tabs);
    }

    // ---- where ----

    /// The columns of each provider: those in which its group launches, and those with its
    /// instances. Fargate's are those with a part of Fargate, when something may run on it.
    private List<BitSet> spans() {
        List<String> names = picture.capacityProviders();
        List<BitSet> spans = new ArrayList<>();
        names.forEach(_ -> spans.add(new BitSet()));
        for (int row = 0; row < picture.instanceCount(); row++) {
            int provider = picture.instanceProvider(row);
            if (provider >= 0 && !picture.instanceGone(row)) {
                spans.get(provider).set(layout.columnOf(row));
            }
        }
        SettingsView settings = picture.settings();
        BitSet fargate = fargate();
        for (int i = 0; i < names.size(); i++) {
            BitSet span = spans.get(i);
            String name = names.get(i);
            if (!CapacityProvider.isFargate(name)) {
                if (settings.associatedProviders().contains(name)) {
                    settings.capacityProvider(i).ifPresent(spec -> launches(spec, span));
                }
            } else if (!strategies(name).isEmpty() || isUsed(i)) {
                span.or(fargate);
            }
        }
        return spans;
    }

    /// The columns with a part of Fargate; all when there is none yet.
    private BitSet fargate() {
        BitSet found = new BitSet();
        for (int i = 0; i < layout.columns().size(); i++) {
            found.set(i, layout.columns().get(i).fargate() > 0);
        }
        if (found.isEmpty()) {
            found.set(0, layout.columns().size());
        }
        return found;
    }

    private boolean isUsed(int provider) {
        return state.survey().fargate().stream()
                .anyMatch(task -> picture.taskProvider(task) == provider);
    }

    private void launches(CapacityProvider provider, BitSet span) {
        switch (provider) {
            case CapacityProvider.AutoScalingGroup group -> {
                for (String zone : group.availabilityZones()) {
                    int column = column(picture.zones().indexOf(zone));
                    if (column >= 0) {
                        span.set(column);
                    }
                }
            }
            case CapacityProvider.ManagedInstances _ -> {
                if (span.isEmpty()) {
                    span.set(0, layout.columns().size());
                }
            }
        }
    }

    private int column(int zone) {
        return layout.groupBy() == GroupBy.ZONE ? layout.columnOfNumber(zone) : 0;
    }

    /// Gives tabs rows, each its own while there is room; else those over the same columns stand
    /// beside each other.
    private static List<Tab> placed(List<Tab> tabs) {
        Map<BitSet, List<Tab>> groups = new LinkedHashMap<>();
        tabs.stream()
                .sorted(Comparator.comparingInt(tab -> tab.columns().length() - tab.first()))
                .toList()
                .reversed()
                .forEach(tab -> {
                    BitSet span = new BitSet();
                    span.set(tab.first(), tab.last() + 1);
                    groups.computeIfAbsent(span, _ -> new ArrayList<>()).addFirst(tab);
                });
        Map<BitSet, Integer> beside = new HashMap<>();
        groups.keySet().forEach(span -> beside.put(span, 1));
        List<Tab> placed = packed(groups, beside);
        int rowsAllowed = tabs.size() < MANY ? MOST_ROWS : MOST_ROWS + 1;
        while (height(placed) > rowsAllowed * ROW) {
            BitSet tallest = null;
            int most = 1;
            for (Map.Entry<BitSet, List<Tab>> group : groups.entrySet()) {
                int rows =
                        Math.ceilDiv(
                                group.getValue().size(), beside.getOrDefault(group.getKey(), 1));
                if (rows > most) {
                    most = rows;
                    tallest = group.getKey();
                }
            }
            if (tallest == null) {
                break;
            }
            beside.merge(tallest, 1, Integer::sum);
            placed = packed(groups, beside);
        }
        return placed;
    }

    /// @param besides how many of a group stand in one row
    private static List<Tab> packed(Map<BitSet, List<Tab>> groups, Map<BitSet, Integer> besides) {
        List<BitSet> taken = new ArrayList<>();
        List<Tab> placed = new ArrayList<>();
        groups.forEach((span, group) -> {
            int beside =
                    Math.ceilDiv(
                            group.size(),
                            Math.ceilDiv(group.size(), besides.getOrDefault(span, 1)));
            for (int from = 0; from < group.size(); from += beside) {
                int parts = Math.min(beside, group.size() - from);
                int row = 0;
                while (row < taken.size() && taken.get(row).intersects(span)) {
                    row++;
                }
                if (row == taken.size()) {
                    taken.add(new BitSet());
                }
                taken.get(row).or(span);
                for (int part = 0; part < parts; part++) {
                    placed.add(group.get(from + part).at(row, part, parts));
                }
            }
        });
        return placed;
    }

    // ---- what ----

    private Tab tab(int provider, BitSet span) {
        String name = picture.capacityProviders().get(provider);
        Optional<CapacityProviderView> view = picture.capacityProvider(provider);
        Optional<CapacityProviderStrategyItem> item = item(name);
        List<String> full = new ArrayList<>(List.of(name));
        List<String> brief = new ArrayList<>(List.of(name));
        item.ifPresent(one -> {
            full.add(Messages.text("map.tab.strategy", one.base(), one.weight()));
            brief.add(Messages.text("map.tab.brief", one.base(), one.weight()));
        });
        view.ifPresent(one -> {
            String reservation = one.capacityProviderReservation().toString();
            full.add(Messages.text("map.tab.instances", one.instances()));
            full.add(Messages.text("map.tab.reservation", reservation));
            brief.add(Messages.text("map.tab.percent", reservation));
        });
        return new Tab(
                name,
                List.of(String.join(" · ", full), String.join(" · ", brief), name),
                help(name, view),
                span,
                0,
                0,
                1);
    }

    private String help(String name, Optional<CapacityProviderView> view) {
        List<String> lines = new ArrayList<>(List.of(name));
        view.ifPresent(one ->
                lines.add(
                        Messages.text(
                                "map.tab.help",
                                one.instances(),
                                one.instancesNeeded(),
                                one.capacityProviderReservation().toString())));
        lines.addAll(strategies(name));
        return String.join("\n", lines);
    }

    /// The strategies that name a provider, in words.
    private List<String> strategies(String name) {
        List<String> found = new ArrayList<>();
        for (CapacityProviderStrategyItem item :
                picture.settings().defaultCapacityProviderStrategy()) {
            if (item.capacityProvider().equals(name)) {
                found.add(Messages.text("map.tab.default", item.base(), item.weight()));
            }
        }
        for (int i = 0; i < picture.services().size(); i++) {
            if (!picture.serviceGone(i)) {
                for (CapacityProviderStrategyItem item :
                        picture.serviceSpec(i).capacityProviderStrategy()) {
                    if (item.capacityProvider().equals(name)) {
                        found.add(
                                Messages.text(
                                        "map.tab.service",
                                        picture.services().get(i),
                                        item.base(),
                                        item.weight()));
                    }
                }
            }
        }
        return found;
    }

    /// The strategy to show: of the service that is looked at, else the cluster's default.
    private List<CapacityProviderStrategyItem> inForce() {
        int service =
                switch (state.selected().orElse(new Thing.Service(""))) {
                    case Thing.Service(var name) -> picture.services().indexOf(name);
                    case Thing.Task(var id) -> {
                        int row = picture.taskRow(id);
                        yield row < 0 ? Picture.NONE : picture.taskService(row);
                    }
                    case Thing.Waiting(var group) ->
                            picture.services().indexOf(group.replaceFirst("^service:", ""));
                    case Thing.Instance _, Thing.Zone _, Thing.Provider _ -> Picture.NONE;
                };
        if (service >= 0 && !picture.serviceSpec(service).capacityProviderStrategy().isEmpty()) {
            return picture.serviceSpec(service).capacityProviderStrategy();
        }
        return picture.settings().defaultCapacityProviderStrategy();
    }

    /// A provider's part in the strategy in force; where it has none, in that of the services, when
    /// they agree.
    private Optional<CapacityProviderStrategyItem> item(String name) {
        for (CapacityProviderStrategyItem item : inForce) {
            if (item.capacityProvider().equals(name)) {
                return Optional.of(item);
            }
        }
        List<CapacityProviderStrategyItem> found = new ArrayList<>();
        for (int i = 0; i < picture.services().size(); i++) {
            if (!picture.serviceGone(i)) {
                picture.serviceSpec(i).capacityProviderStrategy().stream()
                        .filter(item -> item.capacityProvider().equals(name))
                        .forEach(found::add);
            }
        }
        return found.stream().distinct().count() == 1
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    // ---- in a drawing ----

    static void paint(
            Brush brush, List<Tab> tabs, MapLayout layout, double dx, double y, Tokens tokens) {
        for (Tab tab : tabs) {
            double x = tab.left(layout) + dx;
            double width = tab.width(layout);
            double top = y + tab.row() * ROW + 2;
            double tall = ROW - 2;
            double[] xs = {x, x, x + 6, x + width - 6, x + width, x + width};
            double[] ys = {top + tall, top + 6, top, top, top + 6, top + tall};
            brush.fill(xs, ys, tokens.card());
            for (int i = 0; i + 1 < xs.length; i++) {
                brush.line(xs[i], ys[i], xs[i + 1], ys[i + 1], 1, tokens.border());
            }
            for (Column column : spanned(tab, layout)) {
                double from = Math.max(x, column.x() + dx);
                double to = Math.min(x + width, column.x() + column.width() + dx);
                if (to > from) {
                    brush.fill(from, top + tall - LINE, to - from, LINE, 0, tokens.border());
                }
            }
            brush.text(
                    tab.fitting(brush, width - 2 * PAD),
                    x + PAD,
                    top + 15,
                    SIZE,
                    Brush.Weight.PLAIN,
                    0,
                    tokens.text());
        }
    }

    /// The columns in which a tab's provider has something; a tab may reach over others.
    static List<Column> spanned(Tab tab, MapLayout layout) {
        return tab.columns().stream().mapToObj(layout.columns()::get).toList();
    }
}
