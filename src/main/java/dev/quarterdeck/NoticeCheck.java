package dev.quarterdeck;

import dev.quarterdeck.digest.Notice;
import dev.quarterdeck.digest.NoticeWriter;
import dev.quarterdeck.framework.Wording;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.ProblemException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Writes a notice of each kind on trial: what is wrong with its template or its sentences is found before anything is published. */
final class NoticeCheck {

    private final String template;
    private final Wording wording;

    NoticeCheck(SiteContent content) {
        this.template = content.template("notice.ftl");
        this.wording = content.portfolio().frameworks().wording();
    }

    /** One for each kind that cannot be written, and one alone where both fail at the same place. */
    List<Problem> problems() {
        Set<Problem> problems = new LinkedHashSet<>();
        List<Function<Wording, List<Notice>>> kinds = List.of(Reminders::trials, Undelivered::trials);
        for (Function<Wording, List<Notice>> kind : kinds) {
            try {
                NoticeWriter writer = new NoticeWriter(template, wording);
                kind.apply(wording).forEach(writer::write);
            } catch (ProblemException e) {
                problems.add(e.problem());
            }
        }
        return List.copyOf(problems);
    }
}
