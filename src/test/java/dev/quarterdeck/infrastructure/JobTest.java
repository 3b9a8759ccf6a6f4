package dev.quarterdeck.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Pointer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build's own commands, run by a shell with a stand-in for AWS's command line. As there, the first that fails ends the phase. */
@EnabledOnOs(OS.LINUX)
class JobTest {

    private static final long NOON_OF_13_MAY =
            Instant.parse("2026-05-13T12:00:00Z").getEpochSecond();

    @TempDir
    private Path folder;

    /** The product compresses what is longer than a packet, and AWS's command line hands it on as it is stored. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void reportsTheAgeOfTheNewestEditionEvenIfAnEarlierOneIsCurrent(boolean compressed) throws Exception {
        byte[] editions = pointer("2026-04-01", "2026-05-01");
        Path stored = folder.resolve("editions.json");
        try (OutputStream out =
                compressed ? new GZIPOutputStream(Files.newOutputStream(stored)) : Files.newOutputStream(stored)) {
            out.write(editions);
        }

        assertThat(run("post_build", Map.of("PUBLISH_TO", "s3://archive", "SITE_NAME", "acme")))
                .isZero();

        assertThat(folder.resolve("calls")).hasContent("""
                        s3 cp s3://archive/_data/editions.json -
                        cloudwatch put-metric-data --namespace Quarterdeck --metric-name EditionAgeDays --dimensions Site=acme --value 12
                        """);
    }

    /** An age of nought would be the opposite of an alarm. */
    @Test
    void reportsNoAgeWhereThereIsNoEdition() throws Exception {
        assertThat(run("post_build", Map.of("PUBLISH_TO", "s3://archive", "SITE_NAME", "acme")))
                .isNotZero();

        assertThat(folder.resolve("calls")).hasContent("s3 cp s3://archive/_data/editions.json -");
    }

    @Test
    void runsACommandOnTheSitesFolderWithTheKeyAsTheProductReadsIt() throws Exception {
        run(
                "build",
                Map.of(
                        "SITE_COMMAND",
                        "site-rollback -Dedition=2026-05-01",
                        "LINK_KEY_ID",
                        "b",
                        "LINK_KEY",
                        "x".repeat(43),
                        "SITE_FOLDER",
                        "sites/acme co"));

        assertThat(folder.resolve("calls"))
                .hasContent("-B -ntp site-rollback -Dedition=2026-05-01 -Dsite=sites/acme co with b:" + "x".repeat(43));
    }

    /** Of its own accord on the eve of an edition alone; and a run that somebody started for something else reminds nobody. */
    @Test
    void remindsOwnersAfterItHasPublishedOrFailedTo() throws Exception {
        Files.write(folder.resolve("editions.json"), pointer("2026-05-01"));
        for (String command : List.of("site-check", "site-publish")) {
            assertThat(run("post_build", Map.of("SITE_COMMAND", command, "SITE_FOLDER", "sites/acme co")))
                    .isZero();
        }

        assertThat(folder.resolve("calls")).content().containsOnlyOnce("-B -ntp site-remind -Dsite=sites/acme co with");
    }

    private byte[] pointer(String... days) {
        List<Pointer.Entry> editions = Stream.of(days)
                .map(day -> new Pointer.Entry(EditionId.parse(day).orElseThrow(), "c", "m", List.of("ceo")))
                .toList();
        return new Pointer(
                        Optional.of(editions.get(0).id()),
                        editions,
                        Map.of("ceo", "_data/ceo/history-x.json"),
                        Map.of())
                .json();
    }

    private int run(String phase, Map<String, String> environment) throws Exception {
        standIn("aws", "echo \"$*\" >> calls; [ \"$1\" != s3 ] || cat editions.json");
        standIn("date", "[ \"$*\" = '-u +%s' ] && echo " + NOON_OF_13_MAY + " || exec /bin/date \"$@\"");
        standIn("mvn", "echo \"$* with $ACCESS_KEY\" >> calls");
        JsonNode spec = Template.of(Template.shipped()
                        .properties("Job")
                        .at("/Source/BuildSpec")
                        .asText())
                .tree();
        String script = Template.items(spec.path("phases").path(phase).path("commands")).stream()
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
        ProcessBuilder shell = new ProcessBuilder(spec.at("/env/shell").asText(), "-ec", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        shell.environment().putAll(environment);
        shell.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        return shell.start().waitFor();
    }

    private void standIn(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
