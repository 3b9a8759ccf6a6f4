package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions are proofs: whoever bakes the same content, wherever, must get the same bytes. */
class SameBytesTest {

    @TempDir
    Path folder;

    /** Turkish has its own upper case of i and Arabic its own digits; the zones lie a calendar day apart. */
    @Test
    void theSampleBakesToTheSameBytesInEveryTimeZoneAndLanguage() throws Exception {
        SortedMap<String, String> here = bakedUnder("UTC", "en", "US");

        assertThat(here).hasSizeGreaterThan(20);
        assertThat(bakedUnder("Pacific/Kiritimati", "tr", "TR")).isEqualTo(here);
        assertThat(bakedUnder("Pacific/Pago_Pago", "ar", "EG")).isEqualTo(here);
    }

    /** A JVM of its own, as language and zone are read once when it starts. */
    private SortedMap<String, String> bakedUnder(String zone, String language, String country)
            throws IOException, InterruptedException {
        SiteRun site = SiteRun.sample(Files.createDirectory(folder.resolve(language)));
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.timezone=" + zone));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(List.of("site-bake", "--site", site.folder().toString()));
        Path said = folder.resolve(language + ".log");
        Process child = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(child.waitFor())
                .as(Files.readString(said, StandardCharsets.UTF_8))
                .isZero();
        return site.files("target/edition");
    }
}
