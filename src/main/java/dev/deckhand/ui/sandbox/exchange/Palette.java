package dev.deckhand.ui.sandbox.exchange;

import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The 255 colours of a GIF, one for all of its frames, so that nothing flickers. The colours that
/// cover most are kept as they are; the others, of letters' edges for the most part, are brought
/// together by median cut.
final class Palette {
    /// The colour that means "as in the frame before".
    static final int CLEAR = 255;

    private static final int EXACT = 160;

    private final int[] colours;
    private final Map<Integer, Integer> known = new HashMap<>();

    private Palette(int[] colours) {
        this.colours = colours;
    }

    /// Colours for pictures like these.
    ///
    /// @param samples pixels as 0xAARRGGBB; alpha counts for nothing
    static Palette of(List<int[]> samples) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int[] sample : samples) {
            int i = 0;
            while (i < sample.length) {
                int from = i;
                int colour = sample[i];
                while (i < sample.length && sample[i] == colour) {
                    i++;
                }
                counts.merge(colour & 0xFFFFFF, i - from, Integer::sum);
            }
        }
        List<Tally> all =
                counts.entrySet().stream()
                        .map(entry -> new Tally(entry.getKey(), entry.getValue()))
                        .sorted(
                                Comparator.comparingInt(Tally::count)
                                        .reversed()
                                        .thenComparingInt(Tally::rgb))
                        .toList();
        if (all.size() <= CLEAR) {
            return new Palette(all.stream().mapToInt(Tally::rgb).toArray());
        }
        List<Integer> chosen = new ArrayList<>();
        all.subList(0, EXACT).forEach(tally -> chosen.add(tally.rgb()));
        chosen.addAll(cut(all.subList(EXACT, all.size()), CLEAR - EXACT));
        return new Palette(chosen.stream().mapToInt(Integer::intValue).toArray());
    }

    private record Tally(int rgb, int count) {
        int part(int shift) {
            return rgb >> shift & 0xFF;
        }
    }

    private static List<Integer> cut(List<Tally> tallies, int boxes) {
        List<List<Tally>> all = new ArrayList<>(List.of(tallies));
        while (all.size() < boxes) {
            List<Tally> widest =
                    all.stream()
                            .max(Comparator.comparingLong(Palette::worth))
                            .filter(box -> box.size() > 1)
                            .orElse(List.of());
            if (widest.isEmpty()) {
                break;
            }
            int shift = longest(widest);
            List<Tally> sorted =
                    widest.stream()
                            .sorted(Comparator.comparingInt(one -> one.part(shift)))
                            .toList();
            all.remove(widest);
            all.add(sorted.subList(0, sorted.size() / 2));
            all.add(sorted.subList(sorted.size() / 2, sorted.size()));
        }
        return all.stream().map(Palette::mean).toList();
    }

    /// How much a box gains from being cut.
    private static long worth(List<Tally> box) {
        int shift = longest(box);
        return box.size() < 2 ? 0 : (long) spread(box, shift) * box.size();
    }

    private static int longest(List<Tally> box) {
        int best = 16;
        for (int shift : new int[] {8, 0}) {
            if (spread(box, shift) > spread(box, best)) {
                best = shift;
            }
        }
        return best;
    }

    private static int spread(List<Tally> box, int shift) {
        int low = 255;
        int high = 0;
        for (Tally tally : box) {
            low = Math.min(low, tally.part(shift));
            high = Math.max(high, tally.part(shift));
        }
        return high - low;
    }

    private static int mean(List<Tally> box) {
        long red = 0;
        long green = 0;
        long blue = 0;
        long count = 0;
        for (Tally tally : box) {
            red += (long) tally.part(16) * tally.count();
            green += (long) tally.part(8) * tally.count();
            blue += (long) tally.part(0) * tally.count();
            count += tally.count();
        }
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }

    /// The number of the nearest colour.
    int indexOf(int argb) {
        return known.computeIfAbsent(argb & 0xFFFFFF, this::nearest);
    }

    private int nearest(int rgb) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            int red = (rgb >> 16 & 0xFF) - (colours[i] >> 16 & 0xFF);
            int green = (rgb >> 8 & 0xFF) - (colours[i] >> 8 & 0xFF);
            int blue = (rgb & 0xFF) - (colours[i] & 0xFF);
            int distance = 3 * red * red + 6 * green * green + blue * blue;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /// The colours by number, [#CLEAR] among them.
    IndexColorModel model() {
        byte[] red = new byte[CLEAR + 1];
        byte[] green = new byte[CLEAR + 1];
        byte[] blue = new byte[CLEAR + 1];
        for (int i = 0; i < colours.length; i++) {
            red[i] = (byte) (colours[i] >> 16);
            green[i] = (byte) (colours[i] >> 8);
            blue[i] = (byte) colours[i];
        }
        return new IndexColorModel(8, CLEAR + 1, red, green, blue, CLEAR);
    }
}
