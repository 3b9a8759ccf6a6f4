package dev.quarterdeck.handoff;

import com.vladsch.flexmark.util.ast.Document;
import dev.quarterdeck.source.ArchiveName;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes the record of one file: front matter, date, unit, and what its text says. Nothing in it reads the outside. */
final class HandoffMaker {

    private static final int LARGEST = 1 << 20;
    private static final int FIRST_LINES = 20;
    private static final Pattern SAMPLE = Pattern.compile("\\bSAMPLE\\b");
    private static final Pattern SUFFIX = Pattern.compile("(?i)\\s+(?:handoff|hand-off|notes?|report)$");

    private static final Pattern NO_ID = Pattern.compile("[^a-z0-9/\\\\]+");

    private final Dialect dialect;
    private final Headings headings;
    private final UnitNames units;
    private final LocalDate asOf;
    private final DateOrder order;
    private final Markdown markdown = new Markdown();
    private final Alike alike = new Alike();

    HandoffMaker(Vocabulary vocabulary, LocalDate asOf, DateOrder order) {
        this.dialect = DialectReader.read(vocabulary);
        this.headings = new Headings(dialect);
        this.units = new UnitNames(vocabulary);
        this.asOf = asOf;
        this.order = order;
    }

    Handoff make(NoteFile file, List<Problem> problems) {
        if (file.bytes().length > LARGEST) {
            problems.add(
                    Problem.error(Place.startOf(file.shown()), "HD-011", "the file is larger than 1 MiB", "Split it"));
            return empty(file);
        }
        if (NoteText.isBinary(file.bytes())) {
            problems.add(Problem.error(
                    Place.startOf(file.shown()),
                    "HD-015",
                    "the file is no text, and nothing in it is read",
                    "Save it as Markdown in UTF-8, or take it out of " + HandoffReader.FOLDER));
            return empty(file);
        }
        List<String> lines = NoteText.lines(file, problems);
        if (lines.stream().allMatch(String::isBlank)) {
            problems.add(Problem.warning(
                    Place.startOf(file.shown()),
                    "HD-014",
                    "the file is empty",
                    "Write what it is about, or delete it"));
            return empty(file);
        }
        FrontMatter front = FrontMatter.read(file.shown(), lines, problems);
        Day updated = new Dating(asOf, order, problems).of(file, front, lines);
        SourceText text = new SourceText(
                file.shown(), new Repair(file.shown(), lines, front.lines(), headings, problems).lines());
        String currency = header(front, "currency").orElse("USD").toUpperCase(Locale.ROOT);
        CellReader cells = new CellReader(dialect, units, order, updated.date(), currency, alike, problems);
        String unit = unit(file, front, lines, problems);
        Note note = new Note(file.shown(), unit, dialect, units, text, cells, problems);
        Map<String, Cell> headers = headers(note, front);
        titled(file, front, lines, unit).ifPresent(title -> headers.putIfAbsent("title", title));
        boolean confidential =
                header(front, "confidential").filter(HandoffMaker::isYes).isPresent();
        Document document = markdown.blocks(text.text());
        new NoteReader(note, headings, confidential).read(document);
        account(note, lines, front, problems);
        return new Handoff(
                file.shown(),
                unit,
                updated,
                isSample(front, lines),
                confidential,
                headers,
                note.sections,
                note.unread,
                note.rows,
                note.facts,
                note.prose,
                blob(file.bytes()));
    }

    private Handoff empty(NoteFile file) {
        return new Handoff(
                file.shown(),
                units.ofFile(file.path()).orElse(UnitNames.PORTFOLIO),
                Day.missing(Type.DATE, Sources.of(Place.startOf(file.shown()))),
                false,
                false,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                blob(file.bytes()));
    }

    private String unit(NoteFile file, FrontMatter front, List<String> lines, List<Problem> problems) {
        Optional<FrontMatter.Raw> stated =
                raw(front, "unit").or(() -> raw(front, "entity")).or(() -> raw(front, "project"));
        if (stated.isPresent()) {
            return units.named(stated.get().text()).orElseGet(() -> id(stated.get(), problems));
        }
        return units.ofFile(file.path())
                .or(() -> title(lines).flatMap(units::named))
                .orElseGet(() -> {
                    problems.add(Problem.warning(
                            Place.startOf(file.shown()),
                            "HD-012",
                            "the file names no unit and is read as the portfolio's",
                            "Add unit: to its front matter"));
                    return UnitNames.PORTFOLIO;
                });
    }

    /** The first heading of the highest level, without what it says of the file. */
    private static Optional<String> title(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> SUFFIX.matcher(Words.plain(line.substring(2))).replaceFirst(""))
                .filter(title -> !title.isBlank())
                .findFirst();
    }

    /** The title of a note whose front matter gives its unit an id and no name. */
    private Optional<Cell> titled(NoteFile file, FrontMatter front, List<String> lines, String unit) {
        return raw(front, "unit")
                .filter(raw -> raw.text().equals(unit))
                .flatMap(id -> title(lines))
                .filter(title -> !headings.isAlias(title))
                .map(title -> new Cell(title, title, Place.startOf(file.shown()), Cell.Words.ALL));
    }

    /** A unit's id names files, so that of "Harbor Bakery" is harbor-bakery; a path stays one, and names none. */
    private static String id(FrontMatter.Raw name, List<Problem> problems) {
        String lower = name.text().toLowerCase(Locale.ROOT);
        String joined = NO_ID.matcher(lower).replaceAll("-").replaceAll("^-|-$", "");
        String id = joined.isEmpty() ? lower : joined;
        if (!ArchiveName.isFree(id)) {
            String todo = ArchiveName.nearest(name.text())
                    .map(nearest -> "Write unit: " + nearest)
                    .orElse("Write a name of letters from a to z and digits, and none of: "
                            + String.join(", ", ArchiveName.RESERVED));
            problems.add(Problem.warning(
                    name.at(),
                    "HD-013",
                    "the unit " + Problem.quote(name.text()) + " cannot name a page, and gets none of its own",
                    todo));
        }
        return id;
    }

    /** Front matter as cells; what is no setting of the file is a fact of the unit too. */
    private Map<String, Cell> headers(Note note, FrontMatter front) {
        Map<String, Cell> headers = new LinkedHashMap<>();
        Facts facts = new Facts(note);
        front.headers().forEach((key, raw) -> {
            boolean fact = !FrontWords.isAboutFile(key);
            Cell cell = fact
                    ? facts.cell(key, raw.text(), raw.at())
                    : new Cell(raw.text(), raw.text(), raw.at(), about(key, raw.text()));
            headers.put(key, cell);
            if (fact) {
                FrontWords.meant(key)
                        .ifPresent(meant -> note.problems.add(Problem.warning(
                                new Place(note.file, raw.at().line(), 1),
                                "HD-020",
                                "unknown " + Problem.quote(raw.key()) + " in the front matter is kept as a fact",
                                "Write \"" + meant + "\", if that is meant")));
                note.add(new Fact(note.unit, "summary", key, cell));
            }
        });
        front.unparsed()
                .forEach((number, line) -> note.prose.add(
                        new Prose(note.unit, "unparsed", "", "    " + line, new Place(note.file, number, 1))));
        return headers;
    }

    private static Cell.Reading about(String key, String text) {
        return key.equals("owner") ? CellReader.people(text) : Cell.Words.ALL;
    }

    /** Every line that holds something must have become something. */
    private static void account(Note note, List<String> lines, FrontMatter front, List<Problem> problems) {
        for (int i = front.lines(); i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !note.covers(i + 1)) {
                problems.add(Problem.error(
                        new Place(note.file, i + 1, 1),
                        "HD-099",
                        "line was not read: " + Problem.quote(lines.get(i)),
                        ""));
            }
        }
    }

    private static boolean isSample(FrontMatter front, List<String> lines) {
        return header(front, "sample").filter(HandoffMaker::isYes).isPresent()
                || lines.stream()
                        .limit(FIRST_LINES)
                        .anyMatch(line -> SAMPLE.matcher(line).find());
    }

    private static boolean isYes(String text) {
        return Set.of("true", "yes", "y", "1").contains(text.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> header(FrontMatter front, String key) {
        return raw(front, key).map(FrontMatter.Raw::text);
    }

    private static Optional<FrontMatter.Raw> raw(FrontMatter front, String key) {
        return Optional.ofNullable(front.headers().get(key))
                .filter(raw -> !raw.text().isBlank());
    }

    /** As {@code git hash-object} tells it, so that the same file has the same id in and out of a repository. */
    private static String blob(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
