package dev.quarterdeck.site;

import dev.quarterdeck.source.Problem;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings of private links. No message of it repeats the key, of which even a malformed one may be somebody's. */
final class AccessCheck {

    private static final String KEY = "access.key";
    private static final String DAYS = "access.days";

    /** Printable characters that need no escape in the JSON of the edge's store, and that an HMAC of 256 bits cannot use more of. */
    private static final Pattern SHAPE = Pattern.compile("([a-z0-9]{1,4}):([!#-\\[\\]-~]{32,128})");

    /** Less than one in ten million keys of 32 random hexadecimal digits has fewer different ones. */
    private static final int DIFFERENT = 8;

    /** Browsers keep no cookie for longer. */
    private static final int MOST_DAYS = 400;

    /** Leaves room for the longest edition, perspective and token in a link of 300 characters. */
    private static final int LONGEST_SITE = 147;

    private static final String HOW =
            "Set ACCESS_KEY in the environment to a:SECRET, where SECRET is what openssl rand -hex 32 prints, or"
                    + " aws secretsmanager get-random-password --password-length 43 --exclude-punctuation"
                    + " --query RandomPassword --output text";

    private final SettingsCheck settings;

    AccessCheck(SettingsCheck settings) {
        this.settings = settings;
    }

    /** Empty where the archive is a folder, of which nothing is signed; what is set is checked there too. */
    Optional<Access> read(boolean local, URI site) {
        int days = days();
        Optional<Access> access = settings.value(KEY).isEmpty() ? Optional.empty() : key(days);
        if (local) {
            return Optional.empty();
        }
        if (settings.value(KEY).isEmpty()) {
            settings.wrong("publish.to", "nobody could open this archive, since access.key is not set", HOW);
        }
        checkSite(site);
        return access;
    }

    private Optional<Access> key(int days) {
        Matcher key = SHAPE.matcher(settings.value(KEY));
        if (key.matches() && key.group(2).chars().distinct().count() >= DIFFERENT) {
            return Optional.of(new Access(key.group(1), key.group(2), days));
        }
        settings.wrong(
                KEY,
                "access.key is not a key's id of 1 to 4 lower-case letters or digits, a colon, and 32 to 128 random"
                        + " characters without blanks, quotes and backslashes",
                HOW);
        return Optional.empty();
    }

    private int days() {
        String stated = settings.value(DAYS);
        int days = stated.matches("\\d{1,3}") ? Integer.parseInt(stated) : 0;
        if (days < 1 || days > MOST_DAYS) {
            settings.wrong(
                    DAYS,
                    DAYS + " is " + Problem.quote(stated),
                    "Write for how many days a link is good, 1 to " + MOST_DAYS
                            + ": at least those between two editions, and a week");
        }
        return days;
    }

    /** The edge knows paths from the top only, and a browser sends its cookies over HTTPS only. */
    private void checkSite(URI site) {
        String text = site.toString();
        boolean top = text.matches("https://[^/?#]+");
        if (!top || text.length() > LONGEST_SITE) {
            settings.wrong(
                    "site.url",
                    "private links cannot lead to " + Problem.quote(text),
                    "Write https:// and a host, without a path, in at most " + LONGEST_SITE + " characters");
        }
    }
}
