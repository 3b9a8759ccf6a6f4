package dev.quarterdeck.collect.aws;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** IAM's credential report, of which only counts are kept: a row for each user, with when each of their credentials was changed and used. */
final class Credentials {

    private static final String ROOT = "<root_account>";

    private final List<Map<String, String>> users = new ArrayList<>();
    private final Instant now;

    /** Reads the report: comma-separated values, none of which can hold a comma. */
    Credentials(byte[] report, Instant now) {
        this.now = now;
        List<String> lines = new String(report, StandardCharsets.UTF_8).lines().toList();
        List<String> heads =
                lines.isEmpty() ? List.of() : Arrays.asList(lines.get(0).split(","));
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            List<String> cells = Arrays.asList(line.split(",", -1));
            Map<String, String> user = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(heads.size(), cells.size()); i++) {
                user.put(heads.get(i), cells.get(i));
            }
            if (!user.getOrDefault("user", "").equals(ROOT)) {
                users.add(user);
            }
        }
    }

    /** Users who can log in with a password alone. */
    long withoutMfa() {
        return users.stream()
                .filter(user -> is(user, "password_enabled") && !is(user, "mfa_active"))
                .count();
    }

    /** Access keys in use that nobody has changed for so long. */
    long keysOlderThan(int days) {
        return users.stream()
                .flatMap(user -> Stream.of("access_key_1", "access_key_2")
                        .filter(key -> is(user, key + "_active"))
                        .filter(key -> isOlder(user, key + "_last_rotated", days)))
                .count();
    }

    /** Passwords and access keys that could be used and were not for so long, or never since they were made. */
    long unusedFor(int days) {
        return users.stream()
                .mapToLong(user -> Stream.of(
                                is(user, "password_enabled")
                                        && isOlder(user, "password_last_used", "password_last_changed", days),
                                is(user, "access_key_1_active")
                                        && isOlder(
                                                user, "access_key_1_last_used_date", "access_key_1_last_rotated", days),
                                is(user, "access_key_2_active")
                                        && isOlder(
                                                user, "access_key_2_last_used_date", "access_key_2_last_rotated", days))
                        .filter(unused -> unused)
                        .count())
                .sum();
    }

    private static boolean is(Map<String, String> user, String column) {
        return user.getOrDefault(column, "").equals("true");
    }

    private boolean isOlder(Map<String, String> user, String column, String otherwise, int days) {
        return moment(user, column).isPresent() ? isOlder(user, column, days) : isOlder(user, otherwise, days);
    }

    private boolean isOlder(Map<String, String> user, String column, int days) {
        return moment(user, column)
                .filter(moment -> moment.isBefore(now.minus(Duration.ofDays(days))))
                .isPresent();
    }

    /** {@code N/A}, {@code no_information} and the like are no moments. */
    private static Optional<Instant> moment(Map<String, String> user, String column) {
        return Optional.ofNullable(user.get(column))
                .filter(text -> text.matches("\\d{4}-.*T.*"))
                .map(text -> OffsetDateTime.parse(text).toInstant());
    }
}
