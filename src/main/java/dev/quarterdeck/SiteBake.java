package dev.quarterdeck;

import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.Site;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the edition under {@code target/edition} and touches nothing else. */
final class SiteBake {

    private final Site site;
    private final Options options;
    private final Terminal terminal;

    SiteBake(Site site, Options options, Terminal terminal) {
        this.site = site;
        this.options = options;
        this.terminal = terminal;
    }

    @SuppressWarnings("try") // the lock is held, not used
    ExitCode run(List<Problem> settings) throws IOException {
        List<Problem> problems = new ArrayList<>(settings);
        BriefingComposer composer = Composers.all();
        SiteCheck.Checked checked = new SiteCheck(site, options).run(composer);
        problems.addAll(checked.problems());
        if (checked.content().isEmpty()) {
            terminal.stopped("Nothing was baked.", problems);
            return ExitCode.MEND;
        }
        try (RunLock lock = RunLock.on(site.folder())) {
            EditionMaker.Made made = new EditionMaker(checked.content().get(), composer, new Archive(site).lastKnown())
                    .make(site.folder().resolve("target/edition"), Set.of());
            problems = new ArrayList<>(made.withAll(problems));
            problems.addAll(made.problems().isEmpty() ? List.of() : SiteCheck.brokenTemplates(site, problems));
            if (made.briefings().isEmpty()) {
                terminal.stopped("Nothing was baked.", problems);
                return ExitCode.MEND;
            }
            terminal.baked(site, made, problems);
            return made.problems().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY;
        } catch (ProblemException e) {
            problems.add(e.problem());
            problems.addAll(SiteCheck.brokenTemplates(site, problems));
            terminal.stopped("Nothing was baked.", problems);
            return ExitCode.MEND;
        }
    }
}
