package dev.quarterdeck.site;

import dev.quarterdeck.site.PropertiesFile.Line;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a site's settings: command line over environment over {@code repos.env} over {@code site.properties}. */
public final class SiteReader {

    static final String FILE = "site.properties";
    private static final String ENV_FILE = "repos.env";
    private static final Place COMMAND_LINE = Place.startOf("command line");
    private static final Place ENVIRONMENT = Place.startOf("environment");

    private final Options options;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Setting> settings = new LinkedHashMap<>();

    /**
     * The value that stands for a key.
     *
     * @param key where the key stands
     * @param at where the value stands
     */
    record Setting(String value, Place key, Place at) {

        Setting(String value, Place at) {
            this(value, at, at);
        }

        /** Without the value, which may be a secret. */
        @Override
        public String toString() {
            return "Setting[" + at + "]";
        }
    }

    /**
     * What came of reading.
     *
     * @param site empty exactly when a problem is an error
     * @param readable where there is no site: one of defaults where settings are wrong, of which content can be read, and nothing else
     */
    public record Reading(Optional<Site> site, Optional<Site> readable, List<Problem> problems) {}

    private SiteReader(Options options) {
        this.options = options;
    }

    /**
     * Reads the settings of the site that the options name.
     *
     * @param environment the process's environment
     * @param now decides the as-of date where nothing states it
     */
    public static Reading read(Options options, Map<String, String> environment, Instant now) {
        SiteReader reader = new SiteReader(options);
        String stated = options.find("site").orElse(".");
        Optional<Path> found = folder(stated);
        if (found.isEmpty()) {
            Problem missing = Problem.error(
                    COMMAND_LINE,
                    "SET-FOLDER",
                    "no folder " + Problem.quote(stated),
                    "Name an existing one with -Dsite");
            return new Reading(Optional.empty(), Optional.empty(), List.of(missing));
        }
        Path folder = found.get();
        reader.gather(folder, environment);
        Site site = new SettingsCheck(folder, options, reader.settings, reader.problems).check(now);
        boolean sound = reader.problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return new Reading(
                Optional.of(site).filter(read -> sound),
                Optional.of(site).filter(read -> !sound),
                reader.problems.stream().distinct().sorted(Problem.ORDER).toList());
    }

    private static Optional<Path> folder(String stated) {
        try {
            return Optional.of(Path.of(stated).toAbsolutePath().normalize()).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void gather(Path folder, Map<String, String> environment) {
        for (Keys.Key key : Keys.all()) {
            if (!key.fallback().isEmpty()) {
                settings.put(key.name(), new Setting(key.fallback(), Place.startOf(FILE)));
            }
        }
        lines(folder, FILE).forEach(this::setting);
        for (Line line : lines(folder, ENV_FILE)) {
            variable(line.key().replaceFirst("^export\\s+", ""), unquoted(line.value()), line.at(), line.valueAt());
        }
        new TreeMap<>(environment).forEach((name, value) -> variable(name, value, ENVIRONMENT, ENVIRONMENT));
        options.values().forEach((name, value) -> {
            String key = name.equals("asOf") ? "as-of" : name;
            Optional<Keys.Key> known = Keys.find(key);
            if (known.filter(Keys.Key::secret).isPresent()) {
                problems.add(Problem.error(
                        COMMAND_LINE,
                        "SET-SECRET",
                        key + " stands on the command line, which other users of the machine can read",
                        "Set it in the environment, as " + Keys.variable(key)));
            } else if (known.isPresent()) {
                settings.put(key, new Setting(value, COMMAND_LINE));
            }
        });
    }

    private List<Line> lines(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            PropertiesFile read = PropertiesFile.read(name, Files.readAllBytes(file));
            for (Place at : read.unreadable()) {
                problems.add(
                        Problem.error(at, "SET-LINE", "a line without \"=\"", "Write key = value, or begin it with #"));
            }
            read.lines().stream()
                    .filter(line -> isSecret(line.key(), line.value()))
                    .forEach(line -> problems.add(Problem.error(
                            line.at(),
                            "SET-SECRET",
                            "the value of " + Problem.quote(line.key()) + " looks like a credential",
                            "Take it out of the file, rotate it, and set it in the environment")));
            return read.lines();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static boolean isSecret(String name, String value) {
        String key = Keys.ofVariable(name).orElse(name);
        return Secrets.isKeyShaped(name, value)
                || (!value.isEmpty() && Keys.find(key).filter(Keys.Key::secret).isPresent());
    }

    private void setting(Line line) {
        if (Keys.find(line.key()).isEmpty()) {
            problems.add(Problem.error(
                    line.at(),
                    "SET-UNKNOWN",
                    "unknown setting " + Problem.quote(line.key()),
                    Keys.nearest(line.key())
                            .map(known -> "Write " + known + " if that is what you mean")
                            .orElse("README lists all settings")));
        } else if (!line.value().isEmpty()) {
            settings.put(line.key(), new Setting(line.value(), line.at(), line.valueAt()));
        }
    }

    private void variable(String name, String value, Place at, Place valueAt) {
        Optional<String> key = Keys.ofVariable(name);
        if (key.isEmpty() || value.isBlank()) {
            return;
        }
        settings.put(key.get(), new Setting(value.strip(), at, valueAt));
        if (Keys.isOlder(name)) {
            String now = key.get().equals(Readers.EVERYONE) ? "the readers of every perspective" : key.get();
            problems.add(Problem.info(at, "SET-OLDER", name + " is read as " + now, ""));
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
