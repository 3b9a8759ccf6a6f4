package dev.quarterdeck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarterdeck.analysis.Analysis;
import dev.quarterdeck.briefing.Briefing;
import dev.quarterdeck.briefing.PastReport;
import dev.quarterdeck.briefing.PastReports;
import dev.quarterdeck.briefing.Written;
import dev.quarterdeck.digest.DigestWriter;
import dev.quarterdeck.framework.Perspective;
import dev.quarterdeck.site.Options;
import dev.quarterdeck.site.SiteReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports of the sample, or of a changed copy of it, told against the edition of a week before. */
record SampleReports(SiteContent content, Analysis analysis, Map<String, Briefing> briefings) {

    private static final String EDITION = "2026-05-01";
    private static final Path BEFORE = Path.of("src", "test", "resources", "previous", "2026-04-24");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static SampleReports of(Path folder) throws IOException {
        Options options = Options.parse(List.of("--site", folder.toString(), "--asOf", EDITION))
                .options();
        SiteContent content = SiteContent.read(
                SiteReader.read(options, Map.of(), Instant.EPOCH).site().orElseThrow());
        Analysis analysis = Analysis.of(content.portfolio());
        Map<String, Briefing> briefings = new LinkedHashMap<>();
        for (Perspective perspective : content.portfolio().frameworks().perspectives()) {
            List<PastReport> before = hasBefore(perspective.id())
                    ? List.of(ofSameRules(past(perspective.id()), content.rules()))
                    : List.of();
            briefings.put(
                    perspective.id(),
                    Composers.all()
                            .compose(content.portfolio(), analysis, perspective, before, EDITION, content.rules()));
        }
        return new SampleReports(content, analysis, briefings);
    }

    /** Whether the edition before told the perspective. */
    static boolean hasBefore(String perspective) {
        return Files.exists(BEFORE.resolve(perspective));
    }

    /** The {@code report.json} of the edition before. */
    static String before(String perspective) throws IOException {
        return Files.readString(file(perspective));
    }

    /** What it said. */
    static PastReport past(String perspective) throws IOException {
        return PastReports.read(Files.readAllBytes(file(perspective)));
    }

    private static Path file(String perspective) {
        return BEFORE.resolve(perspective).resolve("report.json");
    }

    Collection<Briefing> all() {
        return briefings.values();
    }

    private Briefing briefing(String perspective) {
        return Optional.ofNullable(briefings.get(perspective)).orElseThrow();
    }

    JsonNode json(String perspective) {
        return read(Written.of(briefing(perspective)));
    }

    String digest(String perspective) throws IOException {
        return new DigestWriter(
                        Files.readString(Path.of("templates", "digest.ftl")),
                        content.portfolio().frameworks().wording())
                .write(
                        briefing(perspective),
                        URI.create("https://reports.example.com/" + EDITION + "/" + perspective + "/"))
                .text();
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("not a report: " + json, e);
        }
    }

    /** Otherwise every digest would also say that the rules have changed. */
    private static PastReport ofSameRules(PastReport past, String rules) {
        return new PastReport(
                past.edition(),
                past.asOf(),
                past.sample(),
                past.headline(),
                past.figures(),
                past.findings(),
                past.actions(),
                past.gaps(),
                rules,
                past.passages(),
                past.stated());
    }
}
