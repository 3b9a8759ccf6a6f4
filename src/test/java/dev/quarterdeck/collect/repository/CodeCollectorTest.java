package dev.quarterdeck.collect.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Status;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Needs(Tool.GIT)
class CodeCollectorTest {

    @TempDir
    Path folder;

    @Test
    void eventsAreWrittenToTheTableThatIsNamedForThem() {
        JsonNode handlers = new PythonSource(folder).handlers("""
                events = boto3.resource("dynamodb").Table(os.environ["EVENTS_TABLE"])
                crew = boto3.resource("dynamodb").Table(os.environ["CREW_TABLE"])

                def create_event(item):
                    events.put_item(Item=item)

                def add_member(item):
                    crew.put_item(Item=item)
                """);

        assertThat(handlers).hasToString("""
                [{"repo":"boats","lambda":"crew","file":"crew/lambda_function.py","function":"create_event","line":7,\
                "kinds":["event-creation"],"checks":{}}]""");
    }

    @Test
    void routesTablesAndOriginsAreNamed() {
        JsonNode code = new PythonSource(folder)
                .code("src/app.py", PythonSource.HANDLER + """
                TABLE = os.environ.get("CREW_TABLE", "crew")
                ORIGIN = "https://example.com"
                ROUTES = {"GET /crew": 1, "/waivers": 2}

                def dispatch(event):
                    path = event["rawPath"]
                    if path == "/events" or path.startswith("/hook/aB3dE6gH9jK2mN5pQ8rS"):
                        return {"headers": {"Access-Control-Allow-Origin": "*"}}
                    match path:
                        case "/help":
                            return {"headers": {"access-control-allow-origin": ORIGIN}}
                    headers = {}
                    headers["Access-Control-Allow-Origin"] = event["headers"]["origin"]
                    if name == "/not-a-route":
                        return {}
                """)
                .part()
                .get("code");

        assertThat(code.get("routes")).hasToString("[\"/crew\",\"/events\",\"/help\",\"/hook/[key]\",\"/waivers\"]");
        assertThat(code.get("tables")).hasToString("[\"CREW_TABLE\"]");
        assertThat(code.get("corsHeaders")).hasToString("""
                [{"lambda":"boats","file":"src/app.py","line":11,"allowOrigin":"*"},\
                {"lambda":"boats","file":"src/app.py","line":14,"allowOrigin":"https://example.com"},\
                {"lambda":"boats","file":"src/app.py","line":16,"allowOrigin":""}]""");
    }

    @Test
    void aRouteMayDecorateItsFunction() {
        JsonNode code = new PythonSource(folder)
                .code("crew/app.py", PythonSource.HANDLER + """
                @app.get("/magic/<token>")
                @tracer.capture
                def sign_in(token):
                    return table.get_item(Key={"t": token})["Item"]
                """)
                .part()
                .get("code");

        assertThat(code.get("routes")).hasToString("[\"/magic/<token>\"]");
        assertThat(code.get("handlers")).hasToString("""
                [{"repo":"boats","lambda":"crew","file":"crew/app.py","function":"sign_in","line":6,"kinds":["magic-link"],\
                "checks":{"AUTH-4":"not-seen","AUTH-5":"fail:7","AUTH-6":"fail:7","AUTH-9":"not-seen"}}]""");
    }

    @Test
    void onlySourceOfFunctionsIsRead() {
        Collected collected = new PythonSource(folder).code("tools/report.py", "def make_token():\n    return 1\n");

        assertThat(collected.status()).isEqualTo(Status.NOT_USED);
        assertThat(collected.message()).isEqualTo("the repositories hold no source of functions");
        assertThat(collected.part()).isEmpty();
    }

    @Test
    void aFunctionInAnotherLanguageIsAGap() {
        Collected collected =
                new PythonSource(folder).code("mail/index.mjs", "export const handler = async (event) => {}\n");

        assertThat(collected.status()).isEqualTo(Status.PARTIAL);
        assertThat(collected.message()).isEqualTo("boats: functions in JavaScript, not reviewed: 1");
    }

    @Test
    void sourceThatIsNoPythonIsReadAsFarAsItGoes() {
        Collected collected = new PythonSource(folder)
                .code(
                        "crew/a.py",
                        PythonSource.HANDLER + "def verify(token):\n    return jwt.decode(token, k)\n\nx = = 1\n");

        assertThat(collected.status()).isEqualTo(Status.PARTIAL);
        assertThat(collected.message()).isEqualTo("boats: files that are Python only in part: 1, first crew/a.py");
        assertThat(collected.part().at("/code/handlers")).isNotEmpty();
    }

    @Test
    void marksAndFormFeedsAndOtherSignsAreNoMistakes() {
        Collected collected = new PythonSource(folder)
                .code(
                        "crew/a.py",
                        "\uFEFF# Zürich ☃\n\f\n" + PythonSource.HANDLER
                                + "\fdef é_token(é):\n    return é == token  # ☃\n");

        assertThat(collected.status()).isEqualTo(Status.OK);
        assertThat(collected.part().at("/code/handlers/0/line")).hasToString("6");
        assertThat(collected.part().at("/code/handlers/0/checks/AUTH-9")).hasToString("\"fail:7\"");
    }

    @Test
    void deepSourceEndsTheLookAndNotTheRun() {
        Collected collected = new PythonSource(folder)
                .code("crew/a.py", PythonSource.HANDLER + "x = " + "(".repeat(50_000) + ")".repeat(50_000) + "\n");

        assertThat(collected.status()).isEqualTo(Status.PARTIAL);
    }

    @Test
    void noLiteralOfTheSourceIsKept() {
        Collected collected = new PythonSource(folder).code("crew/a.py", PythonSource.HANDLER + """
                def issue_token(user, note="canary-in-default"):
                    '''canary in a comment'''
                    return jwt.encode({"exp": "canary-claim"}, "canary-key")
                """);

        assertThat(collected.toString()).doesNotContain("canary");
    }
}
