package dev.quarterdeck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.site.SiteReader.Reading;
import dev.quarterdeck.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteReaderTest {

    private static final Instant EVENING = Instant.parse("2026-05-02T05:00:00Z");

    @TempDir
    Path folder;

    @Test
    void aFolderWithoutSettingsUsesLocalStandInsAndTheDayInItsTimeZone() {
        Site site = read(Map.of()).site().orElseThrow();

        assertThat(site.asOf()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(site.archive()).isEqualTo(new Target.Folder(folder.resolve("target/archive")));
        assertThat(site.readersOf("ceo")).isEmpty();
    }

    @Test
    void theCommandLineIsStrongerThanTheEnvironmentThatIsStrongerThanFiles() throws IOException {
        settings("mail.from = file@example.com\nsite.title = File, with a comma\nmail.reply-to = file@example.com\n");
        Files.writeString(
                folder.resolve("repos.env"),
                "MAIL_FROM=env-file@example.com\nMAIL_REPLY_TO='env-file@example.com'\nOTHER=1\n");

        Site site = read(Map.of("MAIL_FROM", "process@example.com"), "--mail.from=line@example.com")
                .site()
                .orElseThrow();

        assertThat(site.from()).contains("line@example.com");
        assertThat(site.replyTo()).contains("env-file@example.com");
        assertThat(site.title()).isEqualTo("File, with a comma");
    }

    @Test
    void namesEveryMistakeWithItsLineAtOnce() throws IOException {
        settings("""
                site.titel = Typo
                as-of = 2026-02-30
                no equals sign
                site.timezone = Mars/Olympus
                perspective.ceo.to = owner(at)example.com
                publish.to = s3://Bucket/prefix
                """);

        assertThat(messages(read(Map.of())))
                .containsExactly(
                        "site.properties:1:1: error SET-UNKNOWN: unknown setting \"site.titel\". Write site.title if that is what you mean.",
                        "site.properties:1:1: error SET-VALUE: nobody is named as the sender of digests. Set mail.from to an address.",
                        "site.properties:2:9: error SET-VALUE: as-of is \"2026-02-30\". Write a day of the calendar as YYYY-MM-DD.",
                        "site.properties:3:1: error SET-LINE: a line without \"=\". Write key = value, or begin it with #.",
                        "site.properties:4:17: error SET-VALUE: unknown time zone \"Mars/Olympus\". Write one such as America/Los_Angeles.",
                        "site.properties:5:22: error SET-VALUE: \"owner(at)example.com\" in perspective.ceo.to is not a mail address. Write name@example.com, several with commas between.",
                        "site.properties:6:14: error SET-VALUE: nobody could open this archive, since access.key is not set. Set ACCESS_KEY in the environment to a:SECRET, where SECRET is what openssl rand -hex 32 prints, or aws secretsmanager get-random-password --password-length 43 --exclude-punctuation --query RandomPassword --output text.",
                        "site.properties:6:14: error SET-VALUE: publish.to is \"s3://Bucket/prefix\". Write file: and a folder, or s3://BUCKET/PREFIX in lower-case letters.");
    }

    @Test
    void aRehearsalTakesTheStandInsWhateverIsSet() throws IOException {
        settings("publish.to = s3://Bucket/prefix\nledger.in = dynamodb:table\n");

        Site site = read(Map.of(), "--rehearse").site().orElseThrow();

        assertThat(site.archive()).isEqualTo(new Target.Folder(folder.resolve("target/archive")));
        assertThat(site.ledger()).isEqualTo(new LedgerTarget.Folder(folder.resolve("target/ledger")));
    }

    @Test
    void aLedgerIsAFolderOrATableOfARegion() throws IOException {
        settings("ledger.in = dynamodb:quarterdeck-Ledger-1A2B3C\naws.region = eu-west-1\n");
        assertThat(read(Map.of()).site().orElseThrow().ledger())
                .isEqualTo(new LedgerTarget.Table("quarterdeck-Ledger-1A2B3C", Optional.of("eu-west-1")));

        settings("ledger.in = dynamodb:a/b\n");
        assertThat(messages(read(Map.of())))
                .containsExactly(
                        "site.properties:1:13: error SET-VALUE: ledger.in is \"dynamodb:a/b\". Write file: and a folder, or dynamodb:TABLE.");

        settings("ledger.in = dynamodb:table\npublish.to = s3://bucket\naws.region = Europe\naccess.days = 35\n");
        assertThat(messages(read(Map.of("ACCESS_KEY", "a:" + "0123456789abcdefghij".repeat(2)))))
                .containsExactly(
                        "site.properties:3:14: error SET-VALUE: aws.region is \"Europe\". Write a region such as us-east-1.");
    }

    @ParameterizedTest
    @CsvSource({
        "notify.slack, AKIAABCDEFGHIJKLMNOP",
        "site.title, sk_live_0123456789abcdef",
        "access.key, a:0123456789abcdef0123456789abcdef",
        "site.title, wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    })
    void aCredentialInAFileIsRefusedWithoutBeingPrinted(String key, String value) throws IOException {
        settings(key + " = " + value + "\n");

        Reading reading = read(Map.of());

        assertThat(reading.site()).isEmpty();
        assertThat(messages(reading))
                .anyMatch(message -> message.contains("SET-SECRET"))
                .noneMatch(message -> message.contains(value));
    }

    @Test
    void understandsOlderNamesAndSaysSo() {
        Reading reading =
                read(Map.of("SES_FROM_ADDRESS", "old@example.com", "SES_RECIPIENTS", "a@example.com, b@example.com"));

        assertThat(reading.site().orElseThrow().from()).contains("old@example.com");
        assertThat(reading.site().orElseThrow().readersOf("ceo")).containsExactly("a@example.com", "b@example.com");
        assertThat(messages(reading))
                .contains(
                        "environment:1:1: info SET-OLDER: SES_FROM_ADDRESS is read as mail.from.",
                        "environment:1:1: info SET-OLDER: SES_RECIPIENTS is read as the readers of every perspective.");
    }

    @ParameterizedTest
    @CsvSource({"'a@example.com\r\nBcc: x@example.com'", "a b@example.com", "a@exa mple.com", "@example.com", "a@"})
    void anAddressThatCouldCarryAHeaderIsNoAddress(String address) {
        assertThat(Readers.isAddress(address)).isFalse();
    }

    @Test
    void forwardsOnlyWhatTheProductKnowsAndNoSecret() {
        Properties properties = new Properties();
        properties.setProperty("asOf", "2026-05-01");
        properties.setProperty("dryRun", "true");
        properties.setProperty("perspective.ceo.to", "a@example.com");
        properties.setProperty("access.key", "a:0123456789abcdef0123456789abcdef");
        properties.setProperty("java.home", "/somewhere");

        assertThat(Options.fromProperties(properties))
                .containsExactly("--asOf=2026-05-01", "--dryRun=true", "--perspective.ceo.to=a@example.com");
    }

    /** Whoever misspells it wants nobody mailed, and Maven has nothing against it. */
    @ParameterizedTest
    @CsvSource({
        "dryrun, true",
        "DryRun, true",
        "dryRn, true",
        "mail.form, true",
        "acess.key, true",
        "dry-run, true",
        "dry_run, true",
        "dryrn, true",
        "gruop, true",
        "Group, true",
        "rehaerse, true",
        "perspectve, true",
        "perspectve.ceo.to, true",
        "onwer.Ann.to, true",
        "sit, false",
        "suite, false",
        "groups, false",
        "header, false",
        "render, false",
        "revision, false",
        "release, false",
        "version, false",
        "config, false",
        "script, false",
        "address, false",
        "sort, false",
        "test, false",
        "skipTests, false",
        "maven.test.skip, false",
        "maven.repo.local, false",
        "maven.multiModuleProjectDirectory, false",
        "style.color, false",
        "file.encoding, false",
        "native.encoding, false",
        "user.timezone, false",
        "user.region, false",
        "aws.profile, false",
        "mail.host, false",
        "mail.smtp.port, false",
        "project.build.sourceEncoding, false",
        "java.io.tmpdir, false"
    })
    void whatIsNearlyKnownIsForwardedByItsNameAlone(String name, boolean forwarded) {
        Properties properties = new Properties();
        properties.setProperty(name, "a value");

        assertThat(Options.fromProperties(properties)).isEqualTo(forwarded ? List.of("--" + name) : List.of());
    }

    @Test
    void nothingThatThisMachineSaysOfItselfIsTakenForAnOption() {
        assertThat(Options.fromProperties(System.getProperties())).allMatch(option -> option.contains("="));
    }

    @Test
    void readsOptionsInEveryFormAndReturnsWhatItDoesNotKnow() {
        Options.Parsed parsed =
                Options.parse(List.of("--site", "there", "--strict", "--asOf=2026-05-01", "--nonsense", "x"));

        assertThat(parsed.options().find("site")).contains("there");
        assertThat(parsed.options().isOn("strict")).isTrue();
        assertThat(parsed.options().find("asOf")).contains("2026-05-01");
        assertThat(parsed.unknown()).containsExactly("--nonsense", "x");
    }

    private Reading read(Map<String, String> environment, String... arguments) {
        List<String> line = new ArrayList<>(List.of("--site", folder.toString()));
        line.addAll(List.of(arguments));
        return SiteReader.read(Options.parse(line).options(), environment, EVENING);
    }

    private void settings(String text) throws IOException {
        Files.writeString(folder.resolve("site.properties"), text);
    }

    private static List<String> messages(Reading reading) {
        return reading.problems().stream().map(Problem::toString).toList();
    }
}
