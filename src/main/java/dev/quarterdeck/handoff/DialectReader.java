package dev.quarterdeck.handoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the dialect from the table that the product brings along and from what the site adds. */
final class DialectReader {

    private static final String TABLE = "dialect.txt";
    private static final Pattern COLUMN = Pattern.compile("([^!*:=]+)(!?)(\\*?)(?::([a-z]+)(?:/([a-z]+))?)?(?:=(.*))?");

    private final Map<String, String> sections = new LinkedHashMap<>();
    private final List<Role> roles = new ArrayList<>();
    private final Set<String> tasks = new LinkedHashSet<>();
    private final Map<String, Set<String>> statuses = new LinkedHashMap<>();
    private final Map<String, Column> facts = new LinkedHashMap<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final Map<String, Set<String>> codes = new LinkedHashMap<>();
    private String section = "";

    private DialectReader() {}

    static Dialect read(Vocabulary vocabulary) {
        DialectReader reader = new DialectReader();
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(reader::line);
        vocabulary.sectionAliases().forEach((alias, id) -> reader.sections.put(Words.key(alias), id));
        vocabulary.facts().forEach(fact -> reader.read.add(Words.key(fact)));
        Map<String, String> columns = new LinkedHashMap<>();
        vocabulary.columnAliases().forEach((alias, id) -> columns.put(Words.key(alias), id));
        return new Dialect(
                reader.sections,
                columns,
                reader.roles,
                reader.tasks,
                reader.statuses,
                reader.facts,
                reader.read,
                reader.names,
                reader.codes);
    }

    private static String text() {
        try (InputStream in = DialectReader.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + TABLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + TABLE, e);
        }
    }

    private void line(String line) {
        String[] parts = line.split(": ", 2);
        String[] head = parts[0].split(" ", 2);
        String subject = head.length > 1 ? head[1] : "";
        switch (head[0]) {
            case "section" -> section(subject, items(parts[1]));
            case "role" ->
                roles.add(new Role(
                        subject,
                        section,
                        items(parts[1]).stream().map(DialectReader::column).toList(),
                        List.of()));
            case "either" -> either(subject, parts[1]);
            case "tasks:", "tasks" -> tasks.addAll(items(parts[1]));
            case "read" -> read.addAll(items(parts[1]));
            case "status" -> items(subject).forEach(id -> statuses.put(id, new LinkedHashSet<>(items(parts[1]))));
            case "names" -> names.put(subject, new LinkedHashSet<>(items(parts[1])));
            case "codes" -> codes.put(subject, new LinkedHashSet<>(items(parts[1])));
            case "fact" -> facts.put(subject, column(subject + ":" + parts[1]));
            default -> throw new IllegalStateException("no such line in " + TABLE + ": " + line);
        }
    }

    private void section(String id, List<String> aliases) {
        section = id;
        aliases.forEach(alias -> sections.put(Words.key(alias), id));
    }

    private void either(String role, String sets) {
        List<Set<String>> either = Arrays.stream(sets.split("; "))
                .<Set<String>>map(set -> new LinkedHashSet<>(Arrays.asList(set.split("\\+"))))
                .toList();
        roles.replaceAll(one -> one.id().equals(role) ? new Role(one.id(), one.section(), one.columns(), either) : one);
    }

    private static Column column(String spec) {
        Matcher parts = COLUMN.matcher(spec);
        if (!parts.matches()) {
            throw new IllegalStateException("no such column in " + TABLE + ": " + spec);
        }
        return new Column(
                parts.group(1),
                ColumnType.named(Optional.ofNullable(parts.group(4)).orElse("text")),
                Optional.ofNullable(parts.group(5)).map(per -> Per.valueOf(per.toUpperCase(Locale.ROOT))),
                parts.group(2).isEmpty() ? Column.Need.OPTIONAL : Column.Need.REQUIRED,
                !parts.group(3).isEmpty(),
                Optional.ofNullable(parts.group(6))
                        .map(aliases -> List.of(aliases.split("\\|")))
                        .orElse(List.of()));
    }

    private static List<String> items(String list) {
        return Arrays.asList(list.split(", "));
    }
}
