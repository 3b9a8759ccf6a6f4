package dev.quarterdeck.collect.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Status;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Needs(Tool.GIT)
class RepoCollectorTest {

    private static final String MOMENT = "2026-04-27T10:00:00Z";
    private static final String RANDOM = "h8Kq2ZvX9bTn4LwR7mYc" + "3PdS6gJf1VaQ5eUoHtBi";

    @TempDir
    Path folder;

    static List<List<String>> planted() {
        String capitals = RANDOM.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return List.of(
                List.of("stripe-secret", "key = sk_" + "live_" + RANDOM.substring(0, 24)),
                List.of("stripe-secret", "key = rk_" + "live_" + RANDOM.substring(0, 10)),
                List.of("stripe-test", "key: 'sk_" + "test_" + RANDOM.substring(0, 24) + "'"),
                List.of("aws-access-key", "AK" + "IA" + capitals.substring(0, 16)),
                List.of("aws-access-key", "(AS" + "IA" + capitals.substring(0, 16) + ")"),
                List.of("private-key", "-----BEGIN " + "RSA PRIVATE KEY-----"),
                List.of("private-key", "-----BEGIN " + "PRIVATE KEY-----"),
                List.of("slack-token", "xox" + "b-1234567890-" + RANDOM.substring(0, 12)),
                List.of("google-api-key", "AI" + "za" + RANDOM.substring(0, 35)),
                List.of("github-token", "gh" + "p_" + RANDOM.substring(0, 36)),
                List.of("generic-secret", "db_password = \"" + RANDOM.substring(0, 20) + "\""),
                List.of("generic-secret", "\"apiKey\": '" + RANDOM.substring(0, 16) + "'"));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void namesRulePathAndLineOfAKeyAndNeverTheKey(List<String> plant) {
        TestRepository repository = TestRepository.in(folder)
                .write("tools/pay.py", "# pays\n\n" + plant.get(1) + "\n")
                .commit("ann", MOMENT);

        Collected collected = Looked.at("repo", repository.named("boats"));

        assertThat(collected.part().at("/repo/secrets"))
                .hasToString("[{\"repo\":\"boats\",\"unit\":\"jada\",\"path\":\"tools/pay.py\",\"line\":3,\"rule\":\""
                        + plant.get(0) + "\",\"tracked\":true}]");
    }

    static List<String> harmless() {
        return List.of(
                "key = sk_" + "live_" + "x".repeat(24),
                "AK" + "IA" + "IOSFODNN7EXAMPLE",
                "AK" + "IA" + "A".repeat(16),
                "-----BEGIN PUBLIC KEY-----",
                "password = \"${DATABASE_PASSWORD}\"",
                "password = \"change-me\"",
                "token = os.environ['TOKEN_OF_THE_SERVICE']",
                "secret = \"" + "ab".repeat(10) + "\"",
                "TOKEN = \"notify.github-token.of.somebody\"",
                "task_live_" + RANDOM.substring(0, 20));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void takesNoPlaceholderForAKey(String line) {
        TestRepository repository =
                TestRepository.in(folder).write("a.py", line + "\n").commit("ann", MOMENT);

        assertThat(Looked.part("repo", repository.named("boats")).get("secrets"))
                .isEmpty();
    }

    @Test
    void searchesNeitherWhatOthersWroteNorWhatIsNoText() {
        String key = "sk_" + "live_" + RANDOM.substring(0, 24);
        TestRepository repository = TestRepository.in(folder)
                .write("node_modules/a/index.js", key)
                .write("web/app.min.js", key)
                .write("package-lock.json", key)
                .write("photo.jpg", ("\0" + key).getBytes(StandardCharsets.UTF_8))
                .write("large.txt", key + "x".repeat(1 << 20))
                .write("utf16.txt", ("\uFEFF" + key).getBytes(StandardCharsets.UTF_16LE))
                .commit("ann", MOMENT);

        Collected collected = Looked.at("repo", repository.named("boats"));

        assertThat(collected.part().at("/repo/secrets").findValuesAsText("path"))
                .containsExactly("utf16.txt");
        assertThat(collected.status()).isEqualTo(Status.OK);
        assertThat(collected.message()).isEqualTo("boats: files over 1 MiB, not searched for keys: 1");
    }

    @Test
    void tellsEnvironmentFilesOfTodayFromThoseThatOnlyHistoryHolds() {
        TestRepository repository = TestRepository.in(folder)
                .write("tools/repos.env", "A=1\n")
                .write("old/.env", "B=2\n")
                .write(".env.example", "A=\n")
                .write("environment.py", "x = 1\n")
                .commit("ann", MOMENT)
                .without("old/.env")
                .commit("ann", MOMENT)
                .git("checkout", "--quiet", "-b", "side")
                .write("side.env", "C=3\n")
                .commit("ben", MOMENT)
                .without("side.env")
                .commit("ben", MOMENT)
                .git("checkout", "--quiet", "main")
                .git(
                        "-c",
                        "user.name=ann",
                        "-c",
                        "user.email=ann@example.com",
                        "merge",
                        "--quiet",
                        "--no-ff",
                        "-m",
                        "m",
                        "side");

        JsonNode repo = Looked.part("repo", repository.named("boats"));

        assertThat(repo.get("trackedEnv")).hasToString("[\"boats/tools/repos.env\"]");
        assertThat(repo.get("historyEnv")).hasToString("[\"boats/old/.env\",\"boats/side.env\"]");
    }

    @Test
    void tellsPipelinesScannersLocksAndTests() {
        TestRepository repository = TestRepository.in(folder)
                .write(".github/workflows/build.yml", "run: python -m py_compile a.py\nrun: npm audit\n# run: pytest\n")
                .write(".github/dependabot.yml", "version: 2\n")
                .write("docs/.github/workflows/not.yml", "run: eslint\n")
                .write("web/package-lock.json", "{}")
                .write("tests/test_pay.py", "")
                .write("web/pay.test.js", "")
                .write("node_modules/x/x.test.js", "")
                .commit("ann", MOMENT);

        JsonNode repo = Looked.part("repo", repository.named("boats"));

        assertThat(repo.get("ci")).hasToString("[\"boats/.github/workflows/build.yml\"]");
        assertThat(repo.get("ciSteps")).hasToString("[\"py_compile\"]");
        assertThat(repo.get("depScan"))
                .hasToString("[\"boats/.github/dependabot.yml\",\"boats/.github/workflows/build.yml: npm audit\"]");
        assertThat(repo.get("locks")).hasToString("[\"boats/web/package-lock.json\"]");
        assertThat(repo.get("tests")).hasToString("2");
    }

    @Test
    void tellsWhoMayCallAnAppsScript() {
        TestRepository repository = TestRepository.in(folder)
                .write("booking/appsscript.json", """
                        {"webapp": {"access": "ANYONE_ANONYMOUS", "executeAs": "USER_DEPLOYING"}}""")
                .write("booking/Code.gs", "/* function doGet() {} */\nfunction doPost(e) {\n}\n")
                .write("sheet/appsscript.json", "{\"timeZone\": \"UTC\"}")
                .write("sheet/Code.gs", "function doGet() {}\n")
                .write("inner/appsscript.json", "{\"webapp\": {\"access\": \"DOMAIN\"}}")
                .write("inner/Code.js", "const doGet = (e) => e\n")
                .commit("ann", MOMENT);

        assertThat(Looked.part("repo", repository.named("boats")).get("appsScript"))
                .hasToString("""
                [{"repo":"boats","unit":"jada","path":"booking/appsscript.json","access":"ANYONE_ANONYMOUS","executeAs":"USER_DEPLOYING","handlers":["doPost"]},\
                {"repo":"boats","unit":"jada","path":"inner/appsscript.json","access":"DOMAIN","handlers":["doGet"]}]""");
    }

    @Test
    void aManifestThatIsNoJsonIsAGap() {
        TestRepository repository =
                TestRepository.in(folder).write("appsscript.json", "{webapp").commit("ann", MOMENT);

        Collected collected = Looked.at("repo", repository.named("boats"));

        assertThat(collected.status()).isEqualTo(Status.PARTIAL);
        assertThat(collected.message()).isEqualTo("boats: an Apps Script manifest is no JSON");
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        TestRepository repository =
                TestRepository.in(folder).write("README.md", "# Boats\n").commit("ann", MOMENT);

        assertThat(Looked.part("repo", repository.named("boats"))).hasToString("""
                {"tests":0,"secrets":[],"trackedEnv":[],"historyEnv":[],"appsScript":[],"ci":[],"ciSteps":[],"depScan":[],"locks":[]}""");
    }
}
