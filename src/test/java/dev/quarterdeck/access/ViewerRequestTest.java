package dev.quarterdeck.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edge function: its table of cases, its planted faults, and the links that this side makes. */
@Needs(Tool.NODE)
class ViewerRequestTest {

    private static final List<String> PERSPECTIVES =
            List.of("ceo", "cto", "cfo", "cmo", "cao", "rental", "eyd", "dcb", "unit-3028-51st", "z9-", "p".repeat(32));

    @TempDir
    Path folder;

    @Test
    void opensWhatItShouldAndNothingElse() throws IOException, InterruptedException {
        assertThat(passed(Map.of())).isGreaterThan(330);
    }

    @Test
    @Needs(Tool.NJS)
    void doesTheSameOnTheKindOfEngineThatTheEdgeHas() throws IOException, InterruptedException {
        assertThat(passed(Map.of("ENGINE", "njs"))).isGreaterThan(330);
    }

    @Test
    void opensEachLinkThatThisSideMakesForItsPerspectivesAndForNoOther() throws IOException, InterruptedException {
        Random random = new Random(20260501);
        Map<String, String> keys = LinkVectors.read().keys();
        List<Map<String, Object>> links =
                IntStream.range(0, 500).mapToObj(i -> link(random, keys)).toList();
        Path file = folder.resolve("links.json");
        Files.writeString(
                file, new ObjectMapper().writeValueAsString(Map.of("perspectives", PERSPECTIVES, "links", links)));

        assertThat(Edge.run("links.mjs", Map.of("LINKS", file.toString())))
                .isEqualTo("500 links, each for its perspectives and no other\n");
    }

    private static Map<String, Object> link(Random random, Map<String, String> keys) {
        String key = List.copyOf(keys.keySet()).get(random.nextInt(keys.size()));
        Instant made = Instant.parse("2026-05-01T12:00:00Z").minus(Duration.ofSeconds(random.nextInt(2_000_000)));
        LinkSigner signer =
                new LinkSigner(key, LinkVectors.in(keys, key), Duration.ofDays(25 + random.nextInt(375)), made);
        List<String> granted =
                PERSPECTIVES.stream().filter(each -> random.nextInt(4) == 0).toList();
        List<String> perspectives =
                granted.isEmpty() ? List.of(PERSPECTIVES.get(random.nextInt(PERSPECTIVES.size()))) : granted;
        URI page = URI.create("https://reports.example.com/2026-05-01/" + perspectives.get(0) + "/");
        String reader = "reader-" + random.nextInt(1000) + "@example.com";
        return Map.of("link", signer.sign(page, reader, perspectives).toString(), "perspectives", perspectives);
    }

    private static int passed(Map<String, String> environment) throws IOException, InterruptedException {
        String said = Edge.run("viewer-request.test.mjs", environment, "--test", "--test-reporter=tap");
        return Integer.parseInt(said.replaceFirst("(?s).*\n# pass (\\d+)\n.*", "$1"));
    }
}
