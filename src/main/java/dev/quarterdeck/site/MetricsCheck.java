package dev.quarterdeck.site;

import dev.quarterdeck.source.Problem;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the settings of measuring into {@link Metrics}, or says of each what is wrong with it. */
final class MetricsCheck {

    private static final String FROM = "metrics.from";
    private static final String AWS = "aws:";

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]");
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,512}");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern DOLLARS = Pattern.compile("[0-9]{1,6}([.][0-9]{1,4})?");

    private final SettingsCheck settings;
    private final Path folder;

    MetricsCheck(SettingsCheck settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /** @param rehearsed whether AWS is left alone, whatever is set */
    Metrics read(boolean rehearsed) {
        boolean aws = settings.value(FROM).equals(AWS);
        Path standIn = folder.resolve(Keys.find(FROM).orElseThrow().fallback().substring("file:".length()));
        Metrics.Cloud cloud = cloud(aws);
        return new Metrics(
                aws ? standIn : file(standIn),
                Optional.of(cloud).filter(asked -> aws && !rehearsed),
                items("metrics.repositories").flatMap(this::folder).toList());
    }

    private Path file(Path standIn) {
        if (settings.value(FROM).startsWith(AWS)) {
            settings.wrong(
                    FROM,
                    FROM + " is " + Problem.quote(settings.value(FROM)),
                    "Write aws: alone; what AWS answers is kept in "
                            + Keys.find(FROM).orElseThrow().fallback());
            return standIn;
        }
        return settings.target(FROM);
    }

    private Metrics.Cloud cloud(boolean aws) {
        List<String> regions = each("metrics.regions", REGION, "regions such as us-west-2, with commas between");
        String home = settings.value("aws.region");
        if (regions.isEmpty() && home.isEmpty() && aws) {
            settings.wrong(FROM, "no region is named to be measured", "Set metrics.regions, such as to us-west-2");
        }
        List<String> role = each("metrics.role", ROLE, "the role's ARN; the stack's outputs name it");
        return new Metrics.Cloud(
                regions.isEmpty()
                        ? Stream.of(home).filter(name -> !name.isEmpty()).toList()
                        : regions,
                role.stream().findFirst(),
                each("metrics.accounts", ROLE, "ARNs of roles in other accounts, with commas between"),
                oneOf("metrics.accountId", "last4", "full").equals("full"),
                budget(),
                each("metrics.list-buckets", BUCKET, "names of buckets, with commas between"),
                oneOf("metrics.lambda-memory", "false", "true").equals("true"));
    }

    private BigDecimal budget() {
        String stated = settings.value("metrics.budget");
        if (!DOLLARS.matcher(stated).matches()) {
            wrong("metrics.budget", "Write dollars such as 0.25");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(stated);
    }

    private String oneOf(String name, String first, String second) {
        String stated = settings.value(name);
        if (!stated.equals(first) && !stated.equals(second)) {
            wrong(name, "Use one of: " + first + ", " + second);
        }
        return stated;
    }

    private List<String> each(String name, Pattern shape, String todo) {
        List<String> all = items(name).toList();
        if (!all.stream().allMatch(item -> shape.matcher(item).matches())) {
            wrong(name, "Write " + todo);
        }
        return all;
    }

    private Stream<String> items(String name) {
        return Arrays.stream(settings.value(name).split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .distinct();
    }

    private Stream<Path> folder(String stated) {
        try {
            return Stream.of(folder.resolve(stated).normalize());
        } catch (InvalidPathException e) {
            wrong("metrics.repositories", "Write paths of folders, with commas between");
            return Stream.empty();
        }
    }

    private void wrong(String name, String todo) {
        settings.wrong(name, name + " is " + Problem.quote(settings.value(name)), todo);
    }
}
