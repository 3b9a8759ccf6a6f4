package dev.quarterdeck.site;

import dev.quarterdeck.value.Edits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was asked on the command line: the options of a run, and settings that it overrides. */
public record Options(Map<String, String> values) {

    /** Options that are not settings. */
    private static final List<String> RUN = List.of(
            "site",
            "asOf",
            "strict",
            "dryRun",
            "rehearse",
            "group",
            "resend",
            "confirm",
            "edition",
            "port",
            "perspective",
            "reader",
            "addresses",
            "csv",
            "jsonl");

    /** Settings whose names go on with whom they are for. */
    private static final List<String> OF_ANYBODY = List.of("perspective", "owner");

    /** Properties of Maven's plugins that look like ours. */
    private static final Set<String> MAVENS = Set.of("header", "render");

    private static final int TELLING = 6;

    public Options {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** Reads {@code --name value}, {@code --name=value} and bare {@code --strict}; what is not understood is returned as it stands. */
    public static Parsed parse(List<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.indexOf('=');
            String name = argument.substring(
                    Math.min(2, argument.length()), equals < 0 ? argument.length() : Math.max(2, equals));
            if (!argument.startsWith("--") || !isKnown(name)) {
                unknown.add(argument);
            } else if (equals >= 0) {
                values.put(name, argument.substring(equals + 1));
            } else if (i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--")) {
                values.put(name, arguments.get(++i));
            } else {
                values.put(name, "true");
            }
        }
        return new Parsed(new Options(values), unknown);
    }

    /** The options among {@code arguments}, and what else stood there. */
    public record Parsed(Options options, List<String> unknown) {}

    /**
     * Maven's {@code -D} properties as arguments for {@link #parse}; those that the product does not know are Maven's own.
     *
     * <p>One that is nearly known comes by its name alone, as what is not understood: whoever writes {@code -Ddryrun} wants nobody mailed.
     */
    public static List<String> fromProperties(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> Keys.find(name).filter(Keys.Key::secret).isEmpty())
                .filter(name -> isKnown(name) || nearest(name).isPresent())
                .sorted()
                .map(name -> "--" + name + (isKnown(name) ? "=" + properties.getProperty(name) : ""))
                .toList();
    }

    /** The option or setting that a name may be meant for: the same but for capitals, dots and dashes, or for a few of its letters. */
    public static Optional<String> nearest(String name) {
        return Stream.concat(RUN.stream(), Keys.all().stream().map(Keys.Key::name))
                .filter(known -> isMeant(known, name))
                .min(Comparator.comparingInt(known -> Edits.between(bare(known), bare(name))))
                .or(() -> ofAnybody(name));
    }

    /** A setting of readers or owners, whose names are anybody's, by the word that it begins with. */
    private static Optional<String> ofAnybody(String name) {
        int dot = name.indexOf('.');
        return OF_ANYBODY.stream()
                .filter(word -> dot > 0 && name.endsWith(".to") && isMeant(word, name.substring(0, dot)))
                .findFirst()
                .map(word -> word + ".NAME.to");
    }

    /** Short names are like too many of Maven's own; of those, only letters that have changed places tell. */
    private static boolean isMeant(String known, String name) {
        String meant = bare(known);
        String written = bare(name);
        if (meant.equals(written)) {
            return true;
        }
        if (MAVENS.contains(name)) {
            return false;
        }
        int apart = Edits.between(meant, written);
        return meant.length() < TELLING
                ? apart == 1 && sorted(meant).equals(sorted(written))
                : apart <= Edits.forgiven(written);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }

    private static List<Integer> sorted(String word) {
        return word.chars().sorted().boxed().toList();
    }

    private static boolean isKnown(String name) {
        return RUN.contains(name) || Keys.find(name).isPresent();
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** What {@code -Dresend} asks to be sent again: by perspective or kind of notice, or by one reader of it. */
    public Set<String> resent() {
        return find("resend")
                .map(asked -> Set.copyOf(Arrays.asList(asked.split(",", -1))))
                .orElse(Set.of());
    }

    /** Addresses that take mail again, as {@code -Dconfirm} says. */
    public List<String> confirmed() {
        return find("confirm").map(asked -> List.of(asked.split("[,\\s]+"))).orElse(List.of());
    }

    /** Whether a switch is on: present, and not {@code false}. */
    public boolean isOn(String name) {
        return values.containsKey(name) && !"false".equals(values.get(name));
    }
}
