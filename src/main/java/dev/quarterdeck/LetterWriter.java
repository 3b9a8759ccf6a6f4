package dev.quarterdeck;

import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.Comparison;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.PastReports;
import dev.quarterdeck.digest.Digest;
import dev.quarterdeck.digest.DigestWriter;
import dev.quarterdeck.edition.EditionId;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a perspective's digests: against the edition before, and for readers who missed some. */
final class LetterWriter {

    /** Editions before the previous one for which a digest tells the changes. */
    private static final int REMEMBERED = 4;

    private final SiteContent content;
    private final DigestWriter writer;

    LetterWriter(SiteContent content) {
        this.content = content;
        this.writer = new DigestWriter(
                content.template("digest.ftl"), content.portfolio().frameworks().wording());
    }

    /**
     * Writes them all.
     *
     * @param earlier the perspective's earlier reports, newest first
     * @param comparisons with the first of them, in their order
     */
    Letters write(Briefing briefing, List<PastReport> earlier, List<Comparison> comparisons) {
        URI link = URI.create(content.site().url() + "/" + briefing.edition() + "/"
                + briefing.perspective().id() + "/");
        List<Comparison> missed = comparisons.stream().skip(1).limit(REMEMBERED).toList();
        SortedMap<EditionId, Digest> since = new TreeMap<>();
        Optional<Digest> older = Optional.empty();
        for (Comparison one : missed) {
            EditionId.parse(one.past().edition()).ifPresent(id -> since.put(id, writer.write(one.told(), link)));
            older = Optional.of(writer.writeToLaggard(one.told(), link));
        }
        boolean all = earlier.size() <= 1 + missed.size();
        return new Letters(
                writer.write(briefing, link),
                since,
                all ? Optional.empty() : older,
                notes(briefing, earlier.isEmpty() ? earlier : same(PastReports.of(briefing), earlier), link));
    }

    private static List<PastReport> same(PastReport now, List<PastReport> earlier) {
        return earlier.stream().limit(1 + REMEMBERED).filter(now::saysTheSameAs).toList();
    }

    private SortedMap<EditionId, Digest> notes(Briefing briefing, List<PastReport> same, URI link) {
        SortedMap<EditionId, Digest> notes = new TreeMap<>();
        for (PastReport past : same) {
            EditionId.parse(past.edition())
                    .ifPresent(id -> notes.put(id, writer.writeUnchanged(briefing, past.edition(), link)));
        }
        return notes;
    }
}
