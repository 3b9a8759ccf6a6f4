package dev.quarterdeck.handoff;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the unit that a name, an alias or a file stands for. */
final class UnitNames {

    static final String PORTFOLIO = "portfolio";

    private static final Pattern IGNORED = Pattern.compile("\\.com\\b|[-_\\s]");

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    UnitNames(Vocabulary vocabulary) {
        ids.put(PORTFOLIO, PORTFOLIO);
        for (Vocabulary.UnitName unit : vocabulary.units()) {
            ids.put(form(unit.id()), unit.id());
            ids.putIfAbsent(form(unit.name()), unit.id());
            unit.aliases().forEach(alias -> ids.putIfAbsent(form(alias), unit.id()));
            unit.files().forEach(file -> files.put(file.toLowerCase(Locale.ROOT), unit.id()));
        }
    }

    Optional<String> named(String name) {
        return Optional.ofNullable(ids.get(form(Words.plain(name))));
    }

    /** By the table of units, else by the name that the file has. */
    Optional<String> ofFile(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<String> listed = Optional.ofNullable(files.get(name.toLowerCase(Locale.ROOT)));
        return listed.or(() -> named(name.replaceFirst("\\.[^.]*$", "")));
    }

    private static String form(String name) {
        return IGNORED.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
