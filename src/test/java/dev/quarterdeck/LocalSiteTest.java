package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.quarterdeck.collect.repository.TestRepository;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a repository holds is what the report on technology tells of it: each planted fault, and none where there is none. */
@Needs(Tool.GIT)
class LocalSiteTest {

    private static final String KEY = "h8Kq2ZvX9bTn4LwR" + "7mYc3PdS";
    private static final String PASSWORD = "9xQw-2bVt_7LrNz" + "Kf4Hs";

    private static final String SNAPSHOT = "content/metrics/snapshot.json";
    private static final String REPORT = "target/edition/2026-05-01/2026-05-01/cto/";

    @TempDir
    Path folder;

    private void plant(TestRepository repository) {
        repository
                .write("old/.env", "STRIPE=" + KEY + "\n")
                .commit("ann", "2026-01-10T10:00:00Z")
                .write("tools/repos.env", "STRIPE=" + KEY + "\n")
                .write("crew/payments.py", "\n\nstripe.api_key = 'sk_" + "live_" + KEY + "'\n")
                .write("crew/mail.py", "password = \"" + PASSWORD + "\"\n")
                .write("booking/appsscript.json", """
                        {"webapp": {"access": "ANYONE_ANONYMOUS", "executeAs": "USER_DEPLOYING"}}""")
                .write("booking/Code.gs", "function doPost(e) {}\n")
                .write("index.html", """
                        <html><head></head><body><h1>Sail</h1><h3>Days</h3><img src="http://example.com/a.png">
                        <input name="day"><a href="#"></a><iframe src="https://example.com"></iframe>
                        <button>Book now</button><p>Copyright 2024. Coming soon</p></body></html>
                        """)
                .write("crew/index.html", "<meta name=viewport content='user-scalable=no'>")
                .write("crew/lambda_function.py", """
                        def lambda_handler(event, context):
                            claims = jwt.decode(event["body"], "%s", options={"verify_signature": False, "verify_exp": False})
                            return json.loads(event["body"])["role"]

                        def send_magic_link(email):
                            token = str(random.randint(0, 999999))
                            row = table.get_item(Key={"t": token})
                            return row["token"] == token
                        """.formatted(PASSWORD))
                .git("rm", "--quiet", "old/.env")
                .commit("ann", "2026-01-11T10:00:00Z")
                .write("crew/mail.py", "password = \"" + PASSWORD + "\" # a change\n");
    }

    private static void keepWell(TestRepository repository) {
        repository
                .write(".github/workflows/build.yml", "run: python -m py_compile crew/*.py\nrun: pip-audit\n")
                .write("requirements/poetry.lock", "")
                .write("tests/test_crew.py", "")
                .write("tools/.env.example", "STRIPE=\n")
                .write("crew/payments.py", "stripe.api_key = secret('stripe')\n")
                .write("index.html", """
                        <!doctype html><html lang="en"><head><title>Sail</title>
                        <meta name="viewport" content="width=device-width"><meta name="description" content="Sail with us">
                        <script src="https://plausible.io/js/script.js"></script><script src="web-vitals.js"></script>
                        <script type="application/ld+json">{"@type": "LocalBusiness"}</script></head>
                        <body><a href="#main">Skip</a><main id="main"><h1>Sail</h1><h2>Days</h2><img src="a.png" alt="A boat">
                        <label>Day <input type="date" class="datepicker"></label><button>Book now</button>
                        <p>Copyright 2026</p></main></body></html>
                        """)
                .write("crew/lambda_function.py", """
                        def lambda_handler(event, context):
                            key = store.get_secret_value(SecretId="crew")["SecretString"]
                            claims = jwt.decode(event["headers"]["t"], key, algorithms=["HS256"], options={"require": ["exp"]})
                            return claims["role"]

                        def use_magic_link(sent):
                            fresh_token = secrets.token_urlsafe(32)
                            row = table.get_item(Key={"t": sent})
                            table.delete_item(Key={"t": sent})
                            return row["expires"] > time.time() and hmac.compare_digest(row["token"], sent)
                        """)
                .commit("ann", "2026-04-20T10:00:00Z")
                .commit("ben", "2026-04-21T10:00:00Z")
                .commit("cat", "2026-04-22T10:00:00Z");
    }

    /** The site with a repository that belongs to one of its units. */
    private SiteRun site() throws IOException {
        SiteRun site = SiteRun.sample(folder);
        site.add("site.properties", site.text("site.properties") + "\nmetrics.repositories = jada\n");
        return site;
    }

    private static List<String> findings(SiteRun site) throws IOException {
        JsonNode report = new ObjectMapper().readTree(site.text(REPORT + "report.json"));
        return report.get("findings").findValuesAsText("rule").stream()
                .filter(rule -> rule.matches("(SEC|AUTH|DEV|UX|A11Y)-\\d+"))
                .sorted()
                .toList();
    }

    @Test
    void eachPlantedFaultIsAFinding() throws IOException {
        SiteRun site = site();
        plant(TestRepository.in(site.path("jada")));

        assertThat(site.run("site-collect").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.run("site-bake").exit()).isEqualTo(ExitCode.DONE);

        assertThat(String.join(" ", findings(site)))
                .isEqualTo("A11Y-01 A11Y-02 A11Y-03 A11Y-04 A11Y-05 A11Y-06 A11Y-07 A11Y-08 A11Y-09 "
                        + "AUTH-1 AUTH-2 AUTH-3 AUTH-4 AUTH-5 AUTH-6 AUTH-7 AUTH-8 AUTH-9 "
                        + "DEV-01 DEV-04 DEV-05 DEV-06 DEV-07 DEV-08 "
                        + "SEC-01 SEC-02 SEC-03 SEC-39 "
                        + "UX-01 UX-02 UX-03 UX-04 UX-05 UX-06 UX-07");
        assertThat(site.text(REPORT + "index.html"))
                .contains(
                        "crew/payments.py",
                        "jada/tools/repos.env",
                        "jada/old/.env",
                        "booking/appsscript.json",
                        "crew/lambda_function.py:2",
                        "jada/crew/index.html");
    }

    @Test
    void aRepositoryThatIsKeptWellHasNoFinding() throws IOException {
        SiteRun site = site();
        keepWell(TestRepository.in(site.path("jada")));

        assertThat(site.run("site-collect").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.run("site-bake").exit()).isEqualTo(ExitCode.DONE);

        assertThat(findings(site)).isEmpty();
    }

    @Test
    void whatAwsAnsweredBeforeIsKeptWithItsAge() throws IOException {
        SiteRun site = site();
        keepWell(TestRepository.in(site.path("jada")));
        site.edit(SNAPSHOT, "\"sample\": true", "\"sample\": false");
        site.edit(SNAPSHOT, "\"collectedAt\": \"2026-05-01T13:00:00Z\"", "\"collectedAt\": \"2026-04-20T13:00:00Z\"");
        JsonNode before = new ObjectMapper().readTree(site.text(SNAPSHOT));

        SiteRun.Ended ended = site.run("site-collect");
        site.run("site-collect");

        JsonNode after = new ObjectMapper().readTree(site.text(SNAPSHOT));
        assertThat(ended.said()).contains("Nobody asked AWS; what it answered by 2026-04-20T13:00:00Z is kept.\n");
        assertThat(after.path("lambda")).isEqualTo(before.path("lambda"));
        assertThat(after.path("git")).isNotEqualTo(before.path("git"));
        assertThat(after.at("/collectors/lambda/collectedAt").asText()).isEqualTo("2026-04-20T13:00:00Z");
        assertThat(after.at("/collectors/git").has("collectedAt")).isFalse();
        assertThat(site.run("site-bake").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.text(REPORT + "digest.txt")).contains("- Metrics are from 2026-04-20 (11 days old)\n");
    }

    @Test
    void ofASampleNothingIsKept() throws IOException {
        SiteRun site = site();
        keepWell(TestRepository.in(site.path("jada")));

        site.run("site-collect");

        assertThat(new ObjectMapper().readTree(site.text(SNAPSHOT)).has("lambda"))
                .isFalse();
    }

    @Test
    void whatCannotBeReadIsToldBeforehand() throws IOException {
        SiteRun site = site();
        TestRepository.in(site.path("jada")).commit("ann", "2026-04-27T10:00:00Z");
        site.edit("site.properties", "metrics.repositories = jada", "metrics.repositories = jada, content");

        SiteRun.Ended ended = site.run("site-check");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said())
                .contains(
                        "the repository jada can be read",
                        "site.properties:33:1: error CO-005: the repository \"content\" cannot be read: "
                                + "the folder is no git repository.");
    }

    @Test
    void noNameInARepositoryIsMarkup() throws IOException {
        SiteRun site = site();
        TestRepository.in(site.path("jada"))
                .write("<script>alert(1)<\u202e/script>\n|# `x`/.env", "A=1")
                .write("<img src=x onerror=alert(2)>/index.html", "<title></title>")
                .write("${7*7}/<#if>.py", "password = '" + PASSWORD + "'\n")
                .commit("ann", "2026-04-27T10:00:00Z");

        assertThat(site.run("site-collect").exit()).isEqualTo(ExitCode.DONE);
        assertThat(site.run("site-bake").exit()).isEqualTo(ExitCode.DONE);

        assertThat(findings(site)).contains("SEC-02", "SEC-39", "A11Y-02");
        assertThat(site.text(REPORT + "index.html"))
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<img src=x", "\u202e");
    }

    @Test
    void noKeyLeavesItsRepository() throws IOException {
        SiteRun site = site();
        plant(TestRepository.in(site.path("jada")));

        String said = site.run("site-collect").said()
                + site.run("site-bake").said()
                + site.run("site-publish").said();

        assertThat(said).doesNotContain(KEY, PASSWORD);
        for (Map.Entry<String, String> file : site.files(".").entrySet()) {
            if (!file.getKey().startsWith("jada/")) {
                assertThat(file.getValue()).as(file.getKey()).doesNotContain(KEY, PASSWORD);
            }
        }
    }
}
