package dev.deckhand.sandbox.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Damages JSON for fuzz tests: cuts and swaps of characters, and tokens replaced by others of any
/// type.
public final class Damage {
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+(?:\\.\\d+)?|true|false|null");
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "99999999999999999999",
                    "2147483648",
                    "\"\"",
                    "\"x\"",
                    "[]",
                    "{}",
                    "[[]]",
                    "{\"id\":\"i1\"}",
                    "\"web:1\"",
                    "\"web:9\"",
                    "\"\\u0000\"",
                    "1e5",
                    "\"10s\"",
                    "[null]",
                    "5001");

    private Damage() {}

    public static String of(String json, SplittableRandom random) {
        String damaged = json;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            damaged = random.nextInt(4) == 0 ? characters(damaged, random) : token(damaged, random);
        }
        return damaged;
    }

    private static String characters(String json, SplittableRandom random) {
        if (json.isEmpty()) {
            return json;
        }
        int at = random.nextInt(json.length());
        return switch (random.nextInt(3)) {
            case 0 -> json.substring(0, at);
            case 1 -> json.substring(0, at) + json.substring(at + 1);
            default -> json.substring(0, at) + (char) random.nextInt(0x3000) + json.substring(at);
        };
    }

    private static String token(String json, SplittableRandom random) {
        List<int[]> tokens = new ArrayList<>();
        var matcher = TOKEN.matcher(json);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        if (tokens.isEmpty()) {
            return json;
        }
        int[] token = tokens.get(random.nextInt(tokens.size()));
        String value;
        if (random.nextBoolean()) {
            int[] other = tokens.get(random.nextInt(tokens.size()));
            value = json.substring(other[0], other[1]);
        } else {
            value = VALUES.get(random.nextInt(VALUES.size()));
        }
        return json.substring(0, token[0]) + value + json.substring(token[1]);
    }
}
