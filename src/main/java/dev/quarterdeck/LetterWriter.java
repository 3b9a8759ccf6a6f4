package dev.quarterdeck;

import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.BriefingComposer;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.PastReports;
import dev.quarterdeck.digest.Digest;
import dev.quarterdeck.digest.DigestWriter;
import dev.quarterdeck.edition.EditionId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes a perspective's digests: against the edition before, and for readers who missed some. */
final class LetterWriter {

    /** Editions before the previous one for which a digest tells the changes. */
    private static final int REMEMBERED = 4;

    private final SiteContent content;
    private final BriefingComposer composer;
    private final Analysis analysis;
    private final DigestWriter writer;

    LetterWriter(SiteContent content, BriefingComposer composer, Analysis analysis) {
        this.content = content;
        this.composer = composer;
        this.analysis = analysis;
        String template = new String(
                Optional.ofNullable(content.files().under("templates").get("templates/digest.ftl"))
                        .orElseThrow(() -> new IllegalStateException("no template for digests")),
                StandardCharsets.UTF_8);
        this.writer =
                new DigestWriter(template, content.portfolio().frameworks().wording());
    }

    /**
     * Writes them all.
     *
     * @param json the report, as later editions will know it
     * @param earlier the perspective's earlier reports, newest first
     */
    Letters write(Briefing briefing, String json, List<PastReport> earlier) {
        URI link = URI.create(content.site().url() + "/" + briefing.edition() + "/"
                + briefing.perspective().id() + "/");
        List<PastReport> missed = earlier.stream().skip(1).limit(REMEMBERED).toList();
        SortedMap<EditionId, Digest> since = new TreeMap<>();
        Optional<Digest> older = Optional.empty();
        for (PastReport past : missed) {
            Briefing told = composer.since(briefing, content.portfolio(), analysis, past);
            EditionId.parse(past.edition()).ifPresent(id -> since.put(id, writer.write(told, link)));
            older = Optional.of(writer.writeToLaggard(told, link));
        }
        boolean all = earlier.size() <= 1 + missed.size();
        return new Letters(
                writer.write(briefing, link),
                since,
                all ? Optional.empty() : older,
                notes(briefing, earlier.isEmpty() ? earlier : same(PastReports.read(json), earlier), link));
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
