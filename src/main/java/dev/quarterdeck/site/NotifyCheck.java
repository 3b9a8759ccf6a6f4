package dev.quarterdeck.site;

import dev.quarterdeck.source.Problem;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings of notifications. No message of it repeats an address or a key, of which even a malformed one may be somebody's. */
final class NotifyCheck {

    private static final String ACTIONS = "notify.actions";
    private static final String KEY = "notify.key";
    private static final String FIGURES = "notify.figures";

    private static final String GITHUB = "notify.github";
    private static final String TOKEN = "notify.github-token";

    private static final Pattern REPOSITORY =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,38}/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}");
    private static final Pattern TOKEN_SHAPE = Pattern.compile("[A-Za-z0-9_]{20,256}");
    private static final String TRELLO = "notify.trello";
    private static final String TRELLO_KEY = "notify.trello-key";
    private static final String TRELLO_TOKEN = "notify.trello-token";

    private static final Pattern LIST = Pattern.compile("[0-9a-f]{24}");
    private static final Pattern TRELLO_SECRET = Pattern.compile("[A-Za-z0-9]{32,128}");
    private static final Pattern SECRET = Pattern.compile("[!-~]{32,256}");
    private static final Pattern THIS_MACHINE = Pattern.compile("127\\.0\\.0\\.1|localhost|\\[::1]");

    private final SettingsCheck settings;

    NotifyCheck(SettingsCheck settings) {
        this.settings = settings;
    }

    /** A rehearsal tells nobody, whatever is set; what is set is checked there too. */
    Notify read(boolean rehearsal) {
        Notify set = new Notify(url("notify.slack"), figures(), tasks(), url("notify.alive"), github(), trello());
        return rehearsal ? Notify.nobody() : set;
    }

    private boolean figures() {
        String stated = settings.value(FIGURES);
        if (!stated.equals("true") && !stated.equals("false")) {
            settings.wrong(FIGURES, FIGURES + " is " + Problem.quote(stated), "Write true or false");
        }
        return stated.equals("true");
    }

    private Optional<Notify.Webhook> tasks() {
        Optional<URI> url = url(ACTIONS);
        String key = settings.value(KEY);
        boolean sound = SECRET.matcher(key).matches();
        if (!sound && (!key.isEmpty() || url.isPresent())) {
            settings.wrong(
                    key.isEmpty() ? ACTIONS : KEY,
                    "notify.key, which signs what notify.actions is sent, is not 32 to 256 printable characters without blanks",
                    "Set NOTIFY_KEY in the environment to what openssl rand -hex 32 prints");
        }
        return url.filter(found -> sound).map(found -> new Notify.Webhook(found, key));
    }

    private Optional<Notify.Repository> github() {
        String name = settings.value(GITHUB);
        String token = settings.value(TOKEN);
        if (!name.isEmpty() && !REPOSITORY.matcher(name).matches()) {
            settings.wrong(GITHUB, GITHUB + " is " + Problem.quote(name), "Write OWNER/REPOSITORY");
            return Optional.empty();
        }
        boolean sound = TOKEN_SHAPE.matcher(token).matches();
        if (!sound && (!token.isEmpty() || !name.isEmpty())) {
            settings.wrong(
                    token.isEmpty() ? GITHUB : TOKEN,
                    "notify.github-token, which writes the issues, is not a token of 20 to 256 letters, digits and low lines",
                    "Set NOTIFY_GITHUB_TOKEN in the environment to a fine-grained token that may read and write the issues of"
                            + " this repository and nothing else");
        }
        return Optional.of(name)
                .filter(found -> sound && !found.isEmpty())
                .map(found -> new Notify.Repository(found, token));
    }

    private Optional<Notify.CardList> trello() {
        String list = settings.value(TRELLO);
        String key = settings.value(TRELLO_KEY);
        String token = settings.value(TRELLO_TOKEN);
        if (!list.isEmpty() && !LIST.matcher(list).matches()) {
            settings.wrong(
                    TRELLO,
                    TRELLO + " is " + Problem.quote(list),
                    "Write the list's id of 24 hexadecimal digits; a card's page with .json behind its address has it as idList");
            return Optional.empty();
        }
        boolean sound = TRELLO_SECRET.matcher(key).matches()
                && TRELLO_SECRET.matcher(token).matches();
        if (!sound && !(list.isEmpty() && key.isEmpty() && token.isEmpty())) {
            settings.wrong(
                    TRELLO,
                    TRELLO_KEY + " and " + TRELLO_TOKEN
                            + ", which write the cards, are not both of 32 to 128 letters and digits",
                    "Set NOTIFY_TRELLO_KEY and NOTIFY_TRELLO_TOKEN in the environment to what Trello shows for your Power-Up");
        }
        return Optional.of(list)
                .filter(found -> sound && !found.isEmpty())
                .map(found -> new Notify.CardList(found, key, token));
    }

    /** What goes over plain HTTP can be read and changed on its way; on this machine it has no way to go. */
    private Optional<URI> url(String name) {
        String stated = settings.value(name);
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI url = URI.create(stated);
            String host = Objects.requireNonNullElse(url.getHost(), "");
            boolean encrypted = "https".equals(url.getScheme()) && !host.isEmpty();
            boolean local =
                    "http".equals(url.getScheme()) && THIS_MACHINE.matcher(host).matches();
            if ((encrypted || local) && url.getUserInfo() == null) {
                return Optional.of(url);
            }
        } catch (IllegalArgumentException e) {
            // Told below, like an address of another scheme.
        }
        settings.wrong(
                name,
                name + " is not an address of https:// without a name and password in it",
                "Write the address that the service shows");
        return Optional.empty();
    }
}
