package dev.quarterdeck;

import dev.quarterdeck.analysis.contradiction.Contradictions;
import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.framework.Frameworks;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.page.PageBaker;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.SiteFiles;
import dev.quarterdeck.value.Edits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads content and settings, decides whether anything may be made of them, and leaves a page on it for their author. */
final class SiteCheck {

    private final Site site;
    private final Options options;
    private final ContentReader reader;

    SiteCheck(Site site, Options options) {
        this(site, options, new ContentReader());
    }

    SiteCheck(Site site, Options options, ContentReader reader) {
        this.site = site;
        this.options = options;
        this.reader = reader;
    }

    /**
     * What was found.
     *
     * @param content empty when a run must stop before it makes anything
     */
    record Checked(Optional<SiteContent> content, List<Problem> problems) {}

    /** Where something stops the run, all else that would stop it is told too. */
    Checked run(BriefingComposer composer) {
        Checked checked = shown(found(composer));
        // Whoever goes on bakes, and meets what is wrong with templates there.
        return checked.content().isPresent() ? checked : withTemplates(checked);
    }

    /** All that can be found without baking. */
    Checked thorough(BriefingComposer composer) {
        return withTemplates(shown(found(composer)));
    }

    /** The same where settings stop a run that has done nothing yet: no page is left, since it would tell of settings that nobody has chosen. */
    List<Problem> beside(BriefingComposer composer) {
        return withTemplates(found(composer).checked()).problems();
    }

    /** What was found, before a page tells of it. */
    private record Found(SiteContent content, boolean isUsable, List<Problem> problems) {

        Checked checked() {
            return new Checked(isUsable ? Optional.of(content) : Optional.empty(), problems);
        }
    }

    private static Checked shown(Found found) {
        if (found.content().isReportable()) {
            new QualityMaker(found.content()).write(found.problems());
        }
        return found.checked();
    }

    private Found found(BriefingComposer composer) {
        SiteContent content = reader.read(site);
        List<Problem> wrong = new ArrayList<>(unmade(content, composer));
        wrong.addAll(Contradictions.faults(content.portfolio().frameworks()));
        wrong.addAll(unknownReaders(content.portfolio().frameworks()));
        wrong.addAll(new NoticeCheck(content).problems());
        ChoiceCheck choices = new ChoiceCheck(site, options);
        wrong.addAll(choices.unknown(content.portfolio().frameworks().perspectives()));
        List<Problem> all = new ArrayList<>(content.problems());
        all.addAll(wrong);
        all.addAll(choices.strangers());
        boolean strict = options.isOn("strict") && content.hasErrors();
        boolean usable = content.isReportable() && wrong.isEmpty() && !strict;
        return new Found(content, usable, all);
    }

    /** With the templates' mistakes, which stop a run like others. */
    private Checked withTemplates(Checked checked) {
        List<Problem> broken = brokenTemplates(site, checked.problems());
        List<Problem> all = new ArrayList<>(checked.problems());
        all.addAll(broken);
        return new Checked(checked.content().filter(content -> broken.isEmpty()), all);
    }

    /** The templates' mistakes but for those that are told already. */
    static List<Problem> brokenTemplates(Site site, List<Problem> told) {
        return PageBaker.faults(new SiteFiles(site.folder())).stream()
                .filter(fault -> told.stream().noneMatch(one -> one.at().equals(fault.at())))
                .toList();
    }

    /** What perspectives name and nothing makes, and the units that they name and nobody has. */
    private static List<Problem> unmade(SiteContent content, BriefingComposer composer) {
        List<Problem> wrong = new ArrayList<>();
        List<String> units =
                content.portfolio().frameworks().units().stream().map(Unit::id).toList();
        for (Perspective perspective : content.portfolio().frameworks().perspectives()) {
            composer.unknown(perspective).forEach(problem -> wrong.add(placed(content, problem)));
            perspective.units().stream()
                    .filter(unit -> !units.contains(unit))
                    .map(unit -> Problem.error(
                            perspective.at(),
                            "PERSPECTIVE",
                            "unknown unit " + Problem.quote(unit),
                            Edits.advice(unit, units)))
                    .forEach(problem -> wrong.add(placed(content, problem)));
        }
        return wrong;
    }

    /** Settings of readers for perspectives that the site does not have. */
    private List<Problem> unknownReaders(Frameworks frameworks) {
        List<String> ids = ids(frameworks.perspectives());
        List<Problem> wrong = new ArrayList<>();
        for (String setting : site.readers().keySet()) {
            String id = setting.substring("perspective.".length(), setting.length() - ".to".length());
            if (!id.equals("*") && !ids.contains(id) && !frameworks.silent().contains(id)) {
                wrong.add(Problem.error(
                        site.settingsAt().getOrDefault(setting, Place.startOf("site.properties")),
                        "SET-PERSPECTIVE",
                        "there is no perspective " + Problem.quote(id) + " for the setting " + Problem.quote(setting),
                        Edits.advice(id, ids)));
            }
        }
        return wrong;
    }

    private static List<String> ids(List<Perspective> perspectives) {
        return perspectives.stream().map(Perspective::id).toList();
    }

    /** The same where the word that it quotes stands in its file. */
    private static Problem placed(SiteContent content, Problem problem) {
        String word = problem.what().replaceFirst("^[^\"]*\"([^\"]*)\".*$", "$1");
        byte[] bytes = content.files()
                .under("content/perspectives")
                .getOrDefault(problem.at().file(), new byte[0]);
        Place at = where(problem.at(), new String(bytes, StandardCharsets.UTF_8), word);
        return new Problem(problem.severity(), at, problem.code(), problem.what(), problem.todo());
    }

    private static Place where(Place otherwise, String text, String word) {
        Matcher found = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                .matcher(text);
        if (!found.find()) {
            return otherwise;
        }
        String before = text.substring(0, found.start());
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(otherwise.file(), line, found.start() - before.lastIndexOf('\n'));
    }
}
