package dev.quarterdeck.site;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the settings of mailing. No message of it repeats {@code mail.via}, into which people write passwords. */
final class RouteCheck {

    private static final String VIA = "mail.via";
    private static final String USER = "mail.user";
    private static final String PASSWORD = "mail.password";
    private static final String SET = "mail.configuration-set";
    private static final String LEDGER = "ledger.in";

    private static final Pattern SERVER =
            Pattern.compile("(smtps?)://([A-Za-z0-9][A-Za-z0-9.-]{0,252}|\\[[0-9A-Fa-f:.]{2,45}])(?::([0-9]{1,5}))?/?");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|\\[::1]");

    /** Submission in the open first (RFC 6409), and encrypted from the first byte (RFC 8314). */
    private static final int SUBMISSION = 587;

    private static final int SUBMISSIONS = 465;
    private static final int LAST_PORT = 65_535;

    private final SettingsCheck settings;

    RouteCheck(SettingsCheck settings) {
        this.settings = settings;
    }

    /**
     * Where messages go; a rehearsal takes the local stand-in, whatever is set.
     *
     * @param region that of the site's other services
     */
    Route read(Path site, boolean rehearsed, Optional<String> region) {
        String via = settings.value(VIA);
        if (rehearsed || via.startsWith("file:")) {
            return new Route.Folder(settings.target(VIA));
        }
        if (via.equals("ses:")) {
            checkLedger(site);
            return new Route.Ses(region, configurationSet());
        }
        Matcher server = SERVER.matcher(via);
        int port = server.matches() ? port(server) : 0;
        if (port < 1 || port > LAST_PORT) {
            settings.wrong(
                    VIA,
                    "mail.via is no way to send mail",
                    "Write file: and a folder, smtp://HOST:PORT, smtps://HOST:PORT or ses:; user and password belong in"
                            + " the environment, as MAIL_USER and MAIL_PASSWORD");
            return new Route.Folder(site);
        }
        checkLedger(site);
        String host = server.group(2);
        return new Route.Server(host.replaceAll("[\\[\\]]", ""), port, security(server.group(1), host), login());
    }

    private static int port(Matcher server) {
        int standard = server.group(1).equals("smtps") ? SUBMISSIONS : SUBMISSION;
        return Optional.ofNullable(server.group(3)).map(Integer::parseInt).orElse(standard);
    }

    private static Route.Security security(String scheme, String host) {
        if (scheme.equals("smtps")) {
            return Route.Security.TLS;
        }
        return LOOPBACK.matcher(host).matches() ? Route.Security.PLAIN : Route.Security.STARTTLS;
    }

    private Optional<Route.Login> login() {
        String user = settings.value(USER);
        String password = settings.value(PASSWORD);
        if (user.isEmpty() != password.isEmpty()) {
            settings.wrong(
                    user.isEmpty() ? PASSWORD : USER,
                    "only one of mail.user and mail.password is set",
                    "Set MAIL_USER and MAIL_PASSWORD in the environment, or neither");
        }
        return user.isEmpty() || password.isEmpty() ? Optional.empty() : Optional.of(new Route.Login(user, password));
    }

    private Optional<String> configurationSet() {
        String stated = settings.value(SET);
        if (!stated.matches("[A-Za-z0-9_-]{0,64}")) {
            settings.wrong(
                    SET, SET + " is no name of a configuration set", "Write the name that the stack's outputs give");
        }
        return Optional.of(stated).filter(name -> !name.isEmpty());
    }

    /** {@code mvn clean} and every fresh clone would forget who was mailed, and mail everybody again. */
    private void checkLedger(Path site) {
        String ledger = settings.value(LEDGER);
        try {
            boolean lost = ledger.startsWith("file:")
                    && site.resolve(ledger.substring("file:".length()).replaceFirst("^//(?=/)", ""))
                            .normalize()
                            .startsWith(site.resolve("target"));
            if (lost) {
                settings.wrong(
                        LEDGER,
                        "ledger.in lies under target/, and who was mailed would be forgotten with the next mvn clean",
                        "Set ledger.in to dynamodb:TABLE or to a folder that is kept, or add -Drehearse");
            }
        } catch (InvalidPathException e) {
            // Told by the check of the ledger itself.
        }
    }
}
