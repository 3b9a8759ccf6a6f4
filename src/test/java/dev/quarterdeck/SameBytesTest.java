package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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

    @Test
    void twoArchivesOfTheSameEditionsHoldTheSameBytes() throws Exception {
        SortedMap<String, String> here = publishedUnder("UTC", "en", "US");

        assertThat(here).containsKeys("_data/editions.json", "2026-05-01.2/manifest.json", "index.html");
        assertThat(publishedUnder("Pacific/Kiritimati", "tr", "TR")).isEqualTo(here);
    }

    @Test
    @Needs(Tool.PYTHON_MOTO)
    @ExtendWith(AwsFakes.class)
    void aBucketHoldsTheSameBytesAsAnotherAndAsAFolder(AwsFake aws) throws Exception {
        BucketSite one = twice(BucketSite.sample(Files.createDirectory(folder.resolve("one")), aws));
        BucketSite other = twice(BucketSite.sample(Files.createDirectory(folder.resolve("other")), aws));
        assertThat(other.objects()).isEqualTo(one.objects());

        SiteRun site = SiteRun.sample(Files.createDirectory(folder.resolve("folder")));
        // Pages state where the archive is to be opened.
        site.edit("site.properties", "https://reports.example.com", BucketSite.URL);
        site.run("site-publish");
        change(site);
        site.run("site-publish");
        SortedMap<String, String> files = site.files("target/archive");
        files.remove("_data/.lock");
        assertThat(one.plain()).isEqualTo(files);
    }

    private static BucketSite twice(BucketSite bucket) throws IOException {
        bucket.publish();
        change(bucket.site());
        bucket.publish();
        return bucket;
    }

    private static void change(SiteRun site) throws IOException {
        site.edit("content/handoffs/jada.md", "$780 | $780", "$980 | $980");
    }

    private SortedMap<String, String> publishedUnder(String zone, String language, String country)
            throws IOException, InterruptedException {
        SiteRun site = SiteRun.sample(Files.createDirectory(folder.resolve(language)));
        run("site-publish", site, zone, language, country);
        change(site);
        run("site-publish", site, zone, language, country);
        return site.files("target/archive");
    }

    private SortedMap<String, String> bakedUnder(String zone, String language, String country)
            throws IOException, InterruptedException {
        SiteRun site = SiteRun.sample(Files.createDirectory(folder.resolve(language)));
        run("site-bake", site, zone, language, country);
        return site.files("target/edition");
    }

    /** A JVM of its own, as language and zone are read once when it starts. */
    private void run(String command, SiteRun site, String zone, String language, String country)
            throws IOException, InterruptedException {
        List<String> flags =
                List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Duser.timezone=" + zone);
        Path said = folder.resolve(language + ".log");
        Process child = site.child(flags, List.of(command))
                .redirectOutput(said.toFile())
                .start();

        assertThat(child.waitFor())
                .as(Files.readString(said, StandardCharsets.UTF_8))
                .isZero();
    }
}
