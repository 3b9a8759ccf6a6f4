package dev.quarterdeck.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** The keys of {@code site.properties}. */
final class Keys {

    /** What a key's value must be. */
    enum Shape {
        TEXT,
        URL,
        ZONE,
        DATE,
        /** A place: {@code file:} and a path, or a service of its own scheme. */
        TARGET,
        ADDRESS,
        ADDRESSES
    }

    /**
     * A key.
     *
     * @param fallback the default; empty for none
     * @param secret taken from the environment only
     */
    record Key(String name, String fallback, Shape shape, boolean secret) {}

    private static final List<Key> ALL = List.of(
            used("site.title", "Executive reports", Shape.TEXT),
            used("site.url", "https://reports.example.com", Shape.URL),
            used("site.timezone", "America/Los_Angeles", Shape.ZONE),
            used("site.currency", "USD", Shape.TEXT),
            used("as-of", "", Shape.DATE),
            used("date.order", "mdy", Shape.TEXT),
            used("metrics.from", "file:content/metrics/snapshot.json", Shape.TARGET),
            used("publish.to", "file:target/archive", Shape.TARGET),
            used("publish.endpoint", "", Shape.URL),
            used("publish.path-style", "false", Shape.TEXT),
            used("publish.distribution", "", Shape.TEXT),
            used("aws.region", "", Shape.TEXT),
            used("mail.via", "file:target/outbox", Shape.TARGET),
            used("mail.configuration-set", "", Shape.TEXT),
            new Key("mail.user", "", Shape.TEXT, true),
            new Key("mail.password", "", Shape.TEXT, true),
            used("mail.from", "", Shape.ADDRESS),
            used("mail.reply-to", "", Shape.ADDRESS),
            used("mail.bcc", "", Shape.ADDRESSES),
            used("ledger.in", "file:target/ledger", Shape.TARGET),
            used("mail.bundle", "perspective", Shape.TEXT),
            used("mail.unchanged", "note", Shape.TEXT),
            used("mail.publisher", "", Shape.ADDRESS),
            used("metrics.regions", "", Shape.TEXT),
            used("metrics.accounts", "", Shape.TEXT),
            used("metrics.accountId", "last4", Shape.TEXT),
            used("metrics.role", "", Shape.TEXT),
            used("metrics.repositories", "", Shape.TEXT),
            used("metrics.budget", "1.00", Shape.TEXT),
            used("metrics.list-buckets", "", Shape.TEXT),
            used("metrics.lambda-memory", "false", Shape.TEXT),
            used("bounces.from", "", Shape.TEXT),
            used("notify.trello", "", Shape.TEXT),
            secret("notify.trello-key"),
            secret("notify.trello-token"),
            used("archive.retention", "", Shape.TEXT),
            secret("notify.slack"),
            used("notify.figures", "false", Shape.TEXT),
            used("notify.actions", "", Shape.URL),
            secret("notify.key"),
            used("notify.alive", "", Shape.URL),
            used("notify.github", "", Shape.TEXT),
            secret("notify.github-token"),
            secret("access.key"),
            used("access.days", "35", Shape.TEXT));

    private static final Pattern READERS = Pattern.compile("perspective\\.[a-z][a-z0-9-]{0,31}\\.to");
    private static final Pattern OWNER = Pattern.compile("owner\\.[^=\\s]+\\.to");

    /** Names that older tools used for the same things. */
    private static final Map<String, String> OLDER = Map.ofEntries(
            Map.entry("SES_FROM_ADDRESS", "mail.from"),
            Map.entry("SES_SENDER_EMAIL", "mail.from"),
            Map.entry("SES_RECIPIENT", Readers.EVERYONE),
            Map.entry("SES_RECIPIENTS", Readers.EVERYONE),
            Map.entry("SES_TO_ADDRESS", Readers.EVERYONE),
            Map.entry("RECIPIENT_EMAIL", Readers.EVERYONE),
            Map.entry("SES_BCC_ADDRESS", "mail.bcc"),
            Map.entry("BCC_RECIPIENTS", "mail.bcc"),
            Map.entry("SES_REGION", "aws.region"),
            Map.entry("AWS_REGION", "aws.region"));

    private Keys() {}

    private static Key used(String name, String fallback, Shape shape) {
        return new Key(name, fallback, shape, false);
    }

    private static Key secret(String name) {
        return new Key(name, "", Shape.TEXT, true);
    }

    static List<Key> all() {
        return ALL;
    }

    /** The key of that name, readers and owners of any perspective and name among them. */
    static Optional<Key> find(String name) {
        if (READERS.matcher(name).matches()) {
            return Optional.of(used(name, "", Shape.ADDRESSES));
        }
        if (OWNER.matcher(name).matches()) {
            return Optional.of(used(name, "", Shape.ADDRESSES));
        }
        return ALL.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** The key that an environment variable stands for: {@code MAIL_FROM} for {@code mail.from}, or an older name. */
    static Optional<String> ofVariable(String variable) {
        if (OLDER.containsKey(variable)) {
            return Optional.ofNullable(OLDER.get(variable));
        }
        return ALL.stream()
                .map(Key::name)
                .filter(name -> variable(name).equals(variable))
                .findFirst();
    }

    static boolean isOlder(String variable) {
        return OLDER.containsKey(variable);
    }

    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The known key that is spelt most alike; empty where a third of its letters or more would have to change. */
    static Optional<String> nearest(String name) {
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance();
        return ALL.stream()
                .map(Key::name)
                .filter(known -> 3 * distance.apply(known, name) < known.length())
                .min(Comparator.comparing((String known) -> distance.apply(known, name))
                        .thenComparing(known -> known));
    }
}
