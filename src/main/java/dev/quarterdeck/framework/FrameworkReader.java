package dev.quarterdeck.framework;

import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.value.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the frameworks and perspectives of a site: its own files, and the product's where it has none of that name. */
public final class FrameworkReader {

    static final String FRAMEWORKS = "content/frameworks";
    static final String PERSPECTIVES = "content/perspectives";

    private final SiteFiles files;

    public FrameworkReader(SiteFiles files) {
        this.files = files;
    }

    /** All of them, checked. Whatever is wrong is among their problems, each with its place. */
    public Frameworks read() {
        List<Problem> problems = new ArrayList<>();
        Catalogues catalogues = new Catalogues(problems);
        List<Catalogue> tables = catalogues.read(files.under(FRAMEWORKS));
        problems.addAll(incomplete());
        new RowChecks(tables, problems).run();
        problems.addAll(AccountingTables.problems(tables));
        Thresholds thresholds = new ThresholdReader(problems).read(tables);
        WordingReader words = new WordingReader(tables, thresholds, problems);
        Wording wording = words.read();
        List<Rule> rules = new RuleReader(problems).read(tables);
        rules.stream()
                .filter(rule -> !wording.has(rule.id()))
                .forEach(rule -> problems.add(Problem.error(
                        rule.at(),
                        "FW-034",
                        "rule " + Problem.quote(rule.id()) + " has no sentence",
                        "Add a row to the table Findings of wording.md")));
        List<String> silent = new ArrayList<>();
        List<Perspective> perspectives = perspectives(catalogues, wording, words, silent, problems);
        return new Frameworks(
                new UnitReader(problems)
                        .read(
                                tables,
                                wording.findLabel("row.portfolio")
                                        .map(Text::plain)
                                        .orElse(Unit.PORTFOLIO)),
                rules,
                tables,
                thresholds,
                WordLists.of(tables),
                wording,
                perspectives,
                silent,
                problems);
    }

    /** Compares the files that differ from the product's. */
    private List<Problem> incomplete() {
        SortedMap<String, byte[]> defaults = files.defaults(FRAMEWORKS);
        SortedMap<String, byte[]> own = new TreeMap<>(files.under(FRAMEWORKS));
        own.entrySet().removeIf(file -> Arrays.equals(file.getValue(), defaults.get(file.getKey())));
        if (own.isEmpty()) {
            return List.of();
        }
        defaults.keySet().retainAll(own.keySet());
        Catalogues unchecked = new Catalogues(new ArrayList<>());
        return Completeness.problems(unchecked.read(own), unchecked.read(defaults));
    }

    /** Those that the site wants; the ids of others join {@code silent}. */
    private List<Perspective> perspectives(
            Catalogues catalogues, Wording wording, WordingReader words, List<String> silent, List<Problem> problems) {
        SortedMap<String, byte[]> texts = files.under(PERSPECTIVES);
        List<Perspective> all = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : texts.entrySet()) {
            if (file.getKey().endsWith(".md")) {
                String text = new String(file.getValue(), StandardCharsets.UTF_8);
                List<Catalogue> tables = catalogues.read(file.getKey(), text);
                var reader = new PerspectiveReader(file.getKey(), text, tables, wording, words, problems);
                if (reader.isOff()) {
                    silent.add(reader.id());
                } else {
                    all.add(reader.read());
                }
            }
        }
        return all;
    }
}
