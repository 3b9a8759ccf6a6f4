package dev.quarterdeck.site;

import dev.quarterdeck.site.SiteReader.Setting;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the settings of publishing into a {@link Target} and a {@link LedgerTarget}, or says of each what is wrong with it. */
final class TargetCheck {

    private static final String TO = "publish.to";
    private static final String LEDGER = "ledger.in";
    private static final String ENDPOINT = "publish.endpoint";
    private static final String PATH_STYLE = "publish.path-style";
    private static final String REGION = "aws.region";

    /** A bucket's name by S3's own rules, and a prefix of names that archives have. */
    private static final Pattern BUCKET =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/((?:[a-z0-9][a-z0-9_.-]*/?)*))?");

    /** A table's name by DynamoDB's own rules. */
    private static final Pattern TABLE = Pattern.compile("dynamodb:([A-Za-z0-9_.-]{3,255})");

    private final Path folder;
    private final Options options;
    private final Map<String, Setting> settings;
    private final List<Problem> problems;

    TargetCheck(Path folder, Options options, Map<String, Setting> settings, List<Problem> problems) {
        this.folder = folder;
        this.options = options;
        this.settings = settings;
        this.problems = problems;
    }

    Target target() {
        String stated = stated(TO);
        return stated.startsWith("file:") ? new Target.Folder(folder(TO, stated)) : bucket(stated);
    }

    LedgerTarget ledger() {
        String stated = stated(LEDGER);
        if (stated.startsWith("file:")) {
            return new LedgerTarget.Folder(folder(LEDGER, stated));
        }
        Matcher table = TABLE.matcher(stated);
        if (!table.matches()) {
            wrong(LEDGER, "Write file: and a folder, or dynamodb:TABLE");
            return new LedgerTarget.Folder(folder);
        }
        return new LedgerTarget.Table(table.group(1), region());
    }

    /** A rehearsal takes the local stand-in, whatever is set. */
    private String stated(String name) {
        return options.isOn("rehearse") ? Keys.find(name).orElseThrow().fallback() : value(name);
    }

    private Path folder(String name, String stated) {
        try {
            return folder.resolve(stated.substring("file:".length()).replaceFirst("^//(?=/)", ""));
        } catch (InvalidPathException e) {
            wrong(name, "Write file: and a path");
            return folder;
        }
    }

    private Target bucket(String stated) {
        Matcher bucket = BUCKET.matcher(stated);
        if (!bucket.matches()
                || stated.contains("..")
                || stated.substring("s3://".length()).contains("//")) {
            wrong(TO, "Write file: and a folder, or s3://BUCKET/PREFIX in lower-case letters");
            return new Target.Folder(folder);
        }
        String prefix = Optional.ofNullable(bucket.group(2)).orElse("").replaceFirst("/*$", "");
        return new Target.Bucket(
                bucket.group(1), prefix.isEmpty() ? "" : prefix + "/", endpoint(), isPathStyle(), region());
    }

    private Optional<URI> endpoint() {
        String stated = value(ENDPOINT);
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI endpoint = URI.create(stated);
            if (endpoint.getHost() != null
                    && ("https".equals(endpoint.getScheme()) || "http".equals(endpoint.getScheme()))) {
                return Optional.of(endpoint);
            }
        } catch (IllegalArgumentException e) {
            // Told below, like an address without a host.
        }
        wrong(ENDPOINT, "Write the server's address, such as https://s3.example.com");
        return Optional.empty();
    }

    private boolean isPathStyle() {
        String stated = value(PATH_STYLE);
        if (!stated.equals("true") && !stated.equals("false")) {
            wrong(PATH_STYLE, "Write true or false");
        }
        return stated.equals("true");
    }

    /** Where the site's services lie; empty where the environment or the credentials' profile decides. */
    Optional<String> region() {
        String stated = value(REGION);
        if (!stated.isEmpty() && !stated.matches("[a-z]{2}(-[a-z]+)+-[0-9]")) {
            wrong(REGION, "Write a region such as us-east-1");
        }
        return Optional.of(stated).filter(region -> !region.isEmpty());
    }

    private String value(String name) {
        return Optional.ofNullable(settings.get(name)).map(Setting::value).orElse("");
    }

    /** What archive and ledger both depend on is told once. */
    private void wrong(String name, String todo) {
        Place at = Optional.ofNullable(settings.get(name)).map(Setting::at).orElse(Place.startOf(SiteReader.FILE));
        Problem problem = Problem.error(at, "SET-VALUE", name + " is " + Problem.quote(value(name)), todo);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
