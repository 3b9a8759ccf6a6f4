package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.SiteRun.Ended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, keys and tokens of other services that will not do: each is refused, and none is printed. */
class NotifyRefusedTest {

    /** Stands in every address, key and token; whatever prints one of them prints this. */
    private static final String CANARY = "canary" + "0123456789abcdef".repeat(2);

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "NOTIFY_SLACK", "http://127.0.0.1:1/slack/" + CANARY,
            "NOTIFY_ACTIONS", "http://127.0.0.1:1/actions/" + CANARY,
            "NOTIFY_KEY", CANARY,
            "NOTIFY_ALIVE", "http://127.0.0.1:1/alive/" + CANARY));

    @TempDir
    Path folder;

    private SiteRun site = new SiteRun(Path.of("target/none"));

    @BeforeEach
    void copySample() throws IOException {
        site = new SiteRun(SiteRun.sample(folder).folder(), environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTIFY_SLACK", "NOTIFY_ACTIONS", "NOTIFY_ALIVE"})
    void anAddressThatOthersCouldReadOnItsWayIsRefusedWithoutBeingPrinted(String variable) throws IOException {
        environment.put(variable, "http://example.com/" + CANARY);

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("is not an address of https:// without a name and password in it");
        assertNothingLeaks(ended.said());
    }

    @Test
    void actionsAreNotSentUnsigned() throws IOException {
        environment.put("NOTIFY_KEY", "short " + CANARY);

        Ended ended = site.run("site-publish");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("error SET-VALUE: notify.key, which signs what notify.actions is sent,");
        assertNothingLeaks(ended.said());
    }

    @ParameterizedTest
    @CsvSource({
        "example/tasks, canary of blanks, notify.github-token",
        "example/../tasks, token0123456789abcdef, notify.github is",
    })
    void issuesNeedARepositoryAndATokenThatIsNotPrinted(String repository, String token, String said) {
        environment.put("NOTIFY_GITHUB", repository);
        environment.put("NOTIFY_GITHUB_TOKEN", token);

        Ended ended = site.run("site-publish", "--rehearse");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("error SET-VALUE: " + said).doesNotContain(token);
    }

    @ParameterizedTest
    @CsvSource({
        "my list, token0123456789abcdef0123456789abcdef, notify.trello is",
        "aaaaaaaaaaaaaaaaaaaaaaaa, token of blanks, notify.trello-key and notify.trello-token",
    })
    void cardsNeedAListAndAKeyAndATokenThatAreNotPrinted(String list, String token, String said) {
        environment.put("NOTIFY_TRELLO", list);
        environment.put("NOTIFY_TRELLO_KEY", CANARY);
        environment.put("NOTIFY_TRELLO_TOKEN", token);

        Ended ended = site.run("site-publish", "--rehearse");

        assertThat(ended.exit()).isEqualTo(ExitCode.MEND);
        assertThat(ended.said()).contains("error SET-VALUE: " + said).doesNotContain(token, CANARY);
    }

    private void assertNothingLeaks(String said) throws IOException {
        assertThat(said).doesNotContain("canary");
        site.files("").forEach((name, text) -> assertThat(name + text).as(name).doesNotContain(CANARY));
    }
}
