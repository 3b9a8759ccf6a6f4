package dev.quarterdeck.collect.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Status;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever writes a repository may not make this machine do, read or tell anything. */
@Needs(Tool.GIT)
class HostileRepositoryTest {

    private static final String MOMENT = "2026-04-27T10:00:00Z";
    private static final String KEY = "sk_" + "live_" + "h8Kq2ZvX9bTn4LwR7mYc3PdS";

    @TempDir
    Path folder;

    private TestRepository repository() {
        return TestRepository.in(folder.resolve("boats"));
    }

    private static List<Collected> all(Repository... repositories) {
        return Looked.names().stream()
                .map(name -> Looked.at(name, repositories))
                .toList();
    }

    @Test
    void namesMayHoldAnything() {
        TestRepository boats = repository()
                .write("two\nlines/\"quoted\".env", "A=1")
                .write("tab\tand space/.env", KEY)
                .write("zürich/☃.env", "A=1")
                .write("-rf/--help.env", "A=1")
                .write("$(touch ran)/`touch ran`.env", "A=1")
                .commit("ann", MOMENT);

        JsonNode repo = Looked.part("repo", boats.named("boats"));

        assertThat(repo.get("trackedEnv").findValues("")).isEmpty();
        assertThat(repo.get("trackedEnv"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder(
                        "boats/two\uFFFDlines/\"quoted\".env",
                        "boats/tab\uFFFDand space/.env",
                        "boats/zürich/☃.env",
                        "boats/-rf/--help.env",
                        "boats/$(touch ran)/`touch ran`.env");
        assertThat(repo.at("/secrets/0/path")).hasToString("\"tab\uFFFDand space/.env\"");
    }

    @Test
    void aNameInAMessageStaysOnItsLine() {
        TestRepository boats = repository()
                .write("a\n\u001b[31m/" + KEY + ".py", "def handler(event, context):\n    x = = 1\n")
                .commit("ann", MOMENT);

        assertThat(Looked.at("code", boats.named("boats")).message())
                .isEqualTo("boats: files that are Python only in part: 1, first a\uFFFD\uFFFD[31m/[stripe-secret].py");
    }

    @Test
    void bytesThatAreNoTextMakeAName() throws Exception {
        TestRepository boats = repository().write("a.txt", KEY).commit("ann", MOMENT);
        Process python = new ProcessBuilder("sh", "-c", "printf x > \"$(printf 'latin-\\351.env')\"")
                .directory(boats.folder().toFile())
                .start();
        assertThat(python.waitFor()).isZero();
        boats.commit("ann", MOMENT);

        assertThat(Looked.part("repo", boats.named("boats")).get("trackedEnv"))
                .hasToString("[\"boats/latin-\uFFFD.env\"]");
    }

    @Test
    void aKeyInANameIsNotToldEither() {
        TestRepository boats = repository()
                .write(KEY + "/.env", "A=1")
                .write("a/" + KEY + ".py", KEY)
                .write("b/index.html", "<p>")
                .commit("ann", MOMENT)
                .git("branch", KEY)
                .git("tag", "v" + "-" + KEY);

        for (Collected collected : all(boats.named("boats"))) {
            assertThat(collected.toString()).doesNotContain(KEY.substring(8));
        }
        assertThat(Looked.part("repo", boats.named("boats")).get("trackedEnv"))
                .hasToString("[\"boats/[stripe-secret]/.env\"]");
    }

    @Test
    void linksLeadNowhere() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), KEY);
        TestRepository boats = repository();
        Files.createSymbolicLink(boats.folder().resolve("link.txt"), outside);
        Files.createSymbolicLink(boats.folder().resolve("index.html"), outside);
        Files.createSymbolicLink(boats.folder().resolve("up"), folder);
        boats.write("a.txt", "a").commit("ann", MOMENT);
        // What is tracked as a file and has become a link is read as it was committed.
        Files.delete(boats.folder().resolve("a.txt"));
        Files.createSymbolicLink(boats.folder().resolve("a.txt"), outside);

        assertThat(Looked.part("repo", boats.named("boats")).get("secrets")).isEmpty();
        assertThat(Looked.part("html", boats.named("boats"))).isEmpty();
    }

    @Test
    void noProgramOfTheRepositoryRuns() throws IOException {
        TestRepository boats = repository().write("a.txt", "a").write(".gitattributes", "* filter=evil diff=evil\n");
        boats.commit("ann", MOMENT);
        Path program =
                Files.writeString(folder.resolve("evil.sh"), "#!/bin/sh\ntouch '" + folder.resolve("ran") + "'\ncat\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        for (String setting : List.of(
                "core.fsmonitor",
                "core.pager",
                "core.editor",
                "core.sshCommand",
                "core.askPass",
                "diff.external",
                "diff.evil.textconv",
                "diff.evil.command",
                "filter.evil.clean",
                "filter.evil.smudge",
                "filter.e=v.il.process",
                "gpg.program",
                "credential.helper",
                "pager.log",
                "alias.log",
                "alias.status")) {
            String value = setting.startsWith("alias.") ? "!" + program : program.toString();
            boats.git("config", setting, value);
        }
        boats.git("config", "log.showSignature", "true");
        for (String hook : List.of("post-index-change", "pre-commit", "reference-transaction", "fsmonitor-watchman")) {
            Files.createDirectories(boats.folder().resolve(".git/hooks"));
            Files.copy(program, boats.folder().resolve(".git/hooks/" + hook))
                    .toFile()
                    .setExecutable(true);
        }
        boats.write("a.txt", "b");

        for (Collected collected : all(boats.named("boats"))) {
            assertThat(collected.status().isWhole()).isTrue();
        }
        assertThat(Looked.part("git", boats.named("boats")).at("/repos/0/dirty"))
                .hasToString("true");
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void aCloneThatLacksFilesFetchesNone() throws IOException {
        TestRepository origin =
                repository().write("a.txt", KEY).write("index.html", "<p>").commit("ann", MOMENT);
        origin.git("config", "uploadpack.allowFilter", "true");
        TestRepository partial = TestRepository.in(folder.resolve("other"));
        partial.git(
                "clone",
                "--quiet",
                "--no-checkout",
                "--filter=blob:none",
                "file://" + origin.folder().toAbsolutePath(),
                "partial");
        TestRepository clone = new TestRepository(partial.folder().resolve("partial"));
        Path program =
                Files.writeString(folder.resolve("evil.sh"), "#!/bin/sh\ntouch '" + folder.resolve("ran") + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        clone.git("config", "remote.origin.uploadpack", program.toString());

        for (Collected collected : all(clone.named("boats"))) {
            assertThat(collected.status().isWhole()).isFalse();
        }
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void nothingIsWrittenToTheRepository() throws IOException {
        TestRepository boats =
                repository().write("a.txt", "a").commit("ann", MOMENT).write("a.txt", "b");
        byte[] index = Files.readAllBytes(boats.folder().resolve(".git/index"));
        boats.folder().resolve("a.txt").toFile().setLastModified(1);

        all(boats.named("boats"));

        assertThat(boats.folder().resolve(".git/index")).hasBinaryContent(index);
    }

    @Test
    void aCommitOfALongTimeHenceIsNoDate() {
        TestRepository boats = repository()
                .importing("commit refs/heads/main\ncommitter a <a@example.com> 99999999999 +0000\ndata 1\na\n");

        Collected collected = Looked.at("git", boats.named("boats"));

        assertThat(collected.part().at("/git/repos/0").has("lastCommit")).isFalse();
        assertThat(collected.message()).isEqualTo("boats: the newest commit has no date");
    }

    @Test
    void largeFilesAreLeftOut() {
        TestRepository boats =
                repository().write("large.txt", KEY + "x".repeat(50 << 20)).commit("ann", MOMENT);

        assertThat(Looked.at("repo", boats.named("boats")).message())
                .isEqualTo("boats: files over 1 MiB, not searched for keys: 1");
    }

    @Test
    void manyFilesAreLookedAtUpToALimit() {
        StringBuilder tree = new StringBuilder();
        for (int i = 0; i < 20_001; i++) {
            tree.append("M 100644 inline f/").append(i).append("\ndata 1\na\n");
        }
        TestRepository boats = repository();
        boats.importing("commit refs/heads/main\ncommitter a <a@example.com> 1777000000 +0000\ndata 1\na\n" + tree);

        Collected collected = Looked.at("repo", boats.named("boats"));

        assertThat(collected.status()).isEqualTo(Status.PARTIAL);
        assertThat(collected.message()).isEqualTo("boats: only 20000 of its 20001 files were looked at");
    }

    @Test
    void longLinesAreSearchedInTime() {
        TestRepository boats = repository()
                .write("a.js", "token=\"".repeat(140_000))
                .write("b.js", "secret " + " ".repeat(1_000_000))
                .write("c.js", "a".repeat(1_000_000) + "\n" + KEY)
                .write("d.js", "AKIA".repeat(250_000))
                .commit("ann", MOMENT);

        assertThat(Looked.part("repo", boats.named("boats")).get("secrets").findValuesAsText("path"))
                .containsExactly("c.js");
    }

    @Test
    void localeAndZoneOfTheMachineChangeNothing() {
        TestRepository boats = repository()
                .write("INDEX.env", "A=1")
                .write("index.html", "<title>I</title><p>Copyright 2024 COMING SOON")
                .write("crew/a.py", "def handler(event, context):\n    pass\ndef TOKEN_I(a):\n    return a == token\n")
                .commit("ann", "2026-04-27T23:30:00-11:00");
        String here = all(boats.named("boats")).toString();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(all(boats.named("boats")).toString()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
