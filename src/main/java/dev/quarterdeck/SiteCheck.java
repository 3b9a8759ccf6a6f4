package dev.quarterdeck;

import dev.quarterdeck.analysis.contradiction.Contradictions;
import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads content and settings, and decides whether anything may be made of them. */
final class SiteCheck {

    private final Site site;
    private final Options options;

    SiteCheck(Site site, Options options) {
        this.site = site;
        this.options = options;
    }

    /**
     * What was found.
     *
     * @param content empty when a run must stop before it makes anything
     */
    record Checked(Optional<SiteContent> content, List<Problem> problems) {}

    Checked run(BriefingComposer composer) {
        SiteContent content = SiteContent.read(site);
        List<Problem> wrong = new ArrayList<>();
        List<Perspective> perspectives = content.portfolio().frameworks().perspectives();
        perspectives.forEach(perspective -> wrong.addAll(composer.unknown(perspective)));
        wrong.addAll(Contradictions.faults(content.portfolio().frameworks()));
        List<String> ids = perspectives.stream().map(Perspective::id).toList();
        for (String setting : site.readers().keySet()) {
            String id = setting.substring("perspective.".length(), setting.length() - ".to".length());
            if (!id.equals("*") && !ids.contains(id)) {
                wrong.add(Problem.error(
                        site.readersAt().getOrDefault(setting, Place.startOf("site.properties")),
                        "SET-PERSPECTIVE",
                        "there is no perspective " + Problem.quote(id) + " for the setting " + Problem.quote(setting),
                        "Name one of: " + String.join(", ", ids)));
            }
        }
        List<String> groups = perspectives.stream().map(Perspective::group).toList();
        for (String option : List.of("group", "resend")) {
            options.find(option).map(value -> List.of(value.split(",", -1))).orElse(List.of()).stream()
                    .filter(id -> !ids.contains(id) && !(option.equals("group") && groups.contains(id)))
                    .forEach(id -> wrong.add(Problem.error(
                            Place.startOf("command line"),
                            "SET-PERSPECTIVE",
                            "-D" + option + " names no perspective of the site: " + Problem.quote(id),
                            "Name some of: " + String.join(", ", ids))));
        }
        List<Problem> all = new ArrayList<>(content.problems());
        all.addAll(wrong);
        boolean strict = options.isOn("strict") && content.hasErrors();
        boolean usable = content.isReportable() && wrong.isEmpty() && !strict;
        return new Checked(usable ? Optional.of(content) : Optional.empty(), all);
    }
}
