package dev.quarterdeck.collect.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.quarterdeck.collect.Collected;
import dev.quarterdeck.collect.Collector;
import dev.quarterdeck.collect.Collectors;
import dev.quarterdeck.collect.Status;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Needs(Tool.GIT)
class GitCollectorTest {

    @TempDir
    Path folder;

    private TestRepository repository(String name) {
        return TestRepository.in(folder.resolve(name));
    }

    @Test
    void countsTheCommitsOfAYearByWeekAndAuthor() {
        TestRepository boats = repository("boats")
                .commit("ann", "2025-04-30T10:00:00Z")
                .commit("ben", "2025-05-02T10:00:00Z")
                .commit("ann", "2026-04-20T10:00:00Z")
                .commit("ann", "2026-04-27T10:00:00+14:00")
                .commit("dependabot[bot]", "2026-05-01T10:00:00Z")
                .git("tag", "v1.2")
                .git("tag", "deploy-7")
                .git("tag", "other")
                .git("branch", "staging");

        JsonNode one = Looked.part("git", boats.named("boats")).at("/repos/0");

        assertThat(one.get("name")).hasToString("\"boats\"");
        assertThat(one.get("unit")).hasToString("\"jada\"");
        assertThat(one.get("head").asText()).matches("[0-9a-f]{40}");
        assertThat(one.get("lastCommit")).hasToString("\"2026-05-01\"");
        assertThat(one.get("commits365")).hasToString("4");
        assertThat(one.get("authors365"))
                .hasToString("[{\"id\":\"a1\",\"commits\":2},{\"id\":\"a2\",\"commits\":1},"
                        + "{\"id\":\"a3\",\"commits\":1,\"bot\":true}]");
        assertThat(one.get("absenceFactor")).hasToString("1");
        assertThat(one.get("weeks")).hasSize(52);
        assertThat(one.at("/weeks/50")).hasToString("1");
        assertThat(one.at("/weeks/51")).hasToString("2");
        assertThat(one.get("branches")).hasToString("[\"main\",\"staging\"]");
        assertThat(one.get("deployTags")).hasToString("[\"deploy-7\",\"v1.2\"]");
        assertThat(one.get("dirty")).hasToString("false");
        assertThat(one.get("shallow")).hasToString("false");
    }

    @Test
    void thePeopleOfHalfTheCommitsAreTheAbsenceFactor() {
        TestRepository boats = repository("boats")
                .commit("ann", "2026-04-01T10:00:00Z")
                .commit("ben", "2026-04-02T10:00:00Z")
                .commit("cat", "2026-04-03T10:00:00Z");

        assertThat(Looked.part("git", boats.named("boats")).at("/repos/0/absenceFactor"))
                .hasToString("2");
    }

    @Test
    void thePersonIsTheSameInAllRepositoriesAndNobodyIsNamed() {
        TestRepository boats = repository("boats")
                .write(".mailmap", "Ann <ann@example.com> <ann-at-home@example.com>\n")
                .commit("ann-at-home", "2026-04-01T10:00:00Z")
                .commit("ben", "2026-04-02T10:00:00Z");
        TestRepository cars =
                repository("cars").commit("ann", "2026-04-01T10:00:00Z").commit("ann", "2026-04-02T10:00:00Z");

        JsonNode git = Looked.part("git", boats.named("boats"), cars.named("cars"));

        assertThat(git.at("/repos/0/authors365").findValuesAsText("id")).containsExactly("a1", "a2");
        assertThat(git.at("/repos/1/authors365").findValuesAsText("id")).containsExactly("a1");
        assertThat(git.toString()).doesNotContainIgnoringCase("ann").doesNotContain("example.com");
    }

    @Test
    void aDeploymentHoldsTheNewestCommitToItsFolder() {
        TestRepository boats = repository("boats")
                .write("aws/crew/a.py", "1")
                .commit("ann", "2026-04-01T10:00:00Z")
                .write("aws/crew/a.py", "2")
                .commit("ann", "2026-04-03T10:00:00Z")
                .write("aws/mail/a.py", "1")
                .commit("ann", "2026-04-04T10:00:00Z");
        JsonNode deploys = JsonNodeFactory.instance
                .arrayNode()
                .add(deploy("crew", "2026-04-02T10:00:00Z"))
                .add(deploy("crew", "2026-04-05T10:00:00Z"))
                .add(deploy("boats", "2026-04-05T10:00:00Z"))
                .add(deploy("mail", "2026-04-02T10:00:00Z"))
                .add(deploy("unknown", "2026-04-05T10:00:00Z"));
        Collector trail = new Collector() {
            @Override
            public String name() {
                return "trail";
            }

            @Override
            public Collected collect(JsonNode measured) {
                return Collected.whole(JsonNodeFactory.instance.objectNode().set("deploys", deploys), 1);
            }
        };

        JsonNode tree = new Collectors(List.of(Looked.collector("git", boats.named("boats")), trail))
                .run(Looked.NOW, row -> {})
                .tree();

        assertThat(tree.get("deploys"))
                .extracting(deploy -> deploy.path("function").asText() + " "
                        + deploy.path("deployedAt").asText() + " "
                        + deploy.path("committedAt").asText("not known"))
                .containsExactly(
                        "crew 2026-04-02T10:00:00Z 2026-04-01T10:00:00Z",
                        "crew 2026-04-05T10:00:00Z 2026-04-03T10:00:00Z",
                        "boats 2026-04-05T10:00:00Z 2026-04-04T10:00:00Z",
                        "mail 2026-04-02T10:00:00Z not known",
                        "unknown 2026-04-05T10:00:00Z not known");
    }

    private static JsonNode deploy(String function, String at) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("function", function)
                .put("date", at.substring(0, 10))
                .put("deployedAt", at);
    }

    @Test
    void changesToTrackedFilesAreUncommitted() {
        TestRepository boats = repository("boats")
                .write("a.txt", "a")
                .commit("ann", "2026-04-01T10:00:00Z")
                .write("a.txt", "b");

        assertThat(Looked.part("git", boats.named("boats")).at("/repos/0/dirty"))
                .hasToString("true");
    }

    @Test
    void aShallowCloneIsAGap() {
        TestRepository boats =
                repository("boats").commit("ann", "2026-04-01T10:00:00Z").commit("ann", "2026-04-02T10:00:00Z");
        repository("other")
                .git(
                        "clone",
                        "--quiet",
                        "--depth",
                        "1",
                        "file://" + boats.folder().toAbsolutePath(),
                        "shallow");

        Collected collected =
                Looked.at("git", new Repository("boats", folder.resolve("other/shallow"), Optional.empty()));

        assertThat(collected.part().at("/git/repos/0/shallow")).hasToString("true");
        assertThat(collected.status()).isEqualTo(Status.PARTIAL);
        assertThat(collected.message()).isEqualTo("boats: the clone is shallow, so that older commits are not known");
    }

    @Test
    void aBareRepositoryHasNoFilesToChange() {
        TestRepository boats = repository("boats").write("a.env", "A=1").commit("ann", "2026-04-01T10:00:00Z");
        repository("other")
                .git(
                        "clone",
                        "--quiet",
                        "--bare",
                        boats.folder().toAbsolutePath().toString(),
                        "boats.git");
        Repository bare = new Repository("boats", folder.resolve("other/boats.git"), Optional.empty());

        assertThat(Looked.at("git", bare).status()).isEqualTo(Status.OK);
        assertThat(Looked.part("git", bare).at("/repos/0").has("dirty")).isFalse();
        assertThat(Looked.part("repo", bare).get("trackedEnv")).hasToString("[\"boats/a.env\"]");
    }

    @Test
    void whatIsNoRepositoryIsTold() throws Exception {
        TestRepository boats = repository("boats").write("inner/a.txt", "a").commit("ann", "2026-04-01T10:00:00Z");
        Path plain = Files.createDirectories(folder.resolve("plain"));
        TestRepository empty = repository("empty");
        Repository fine = boats.named("boats");
        List<Repository> broken = List.of(
                new Repository("gone", folder.resolve("gone"), Optional.empty()),
                new Repository("plain", plain, Optional.empty()),
                new Repository("inner", boats.folder().resolve("inner"), Optional.empty()),
                empty.named("empty"));

        for (String collector : Looked.names()) {
            Collected none = Looked.at(collector, broken.toArray(Repository[]::new));
            assertThat(none.status()).isEqualTo(Status.ERROR);
            assertThat(none.part()).isEmpty();
            assertThat(none.message())
                    .isEqualTo("gone: the folder is not there; plain: the folder is no git repository; "
                            + "inner: the folder is no git repository; empty: there are no commits");
            Collected some = Looked.at(collector, broken.get(0), fine);
            assertThat(some.status()).isEqualTo(Status.PARTIAL);
            assertThat(some.message()).isEqualTo("gone: the folder is not there");
        }
    }

    @Test
    void withoutRepositoriesNothingIsCollected() {
        for (String collector : Looked.names()) {
            Collected none = Looked.at(collector);
            assertThat(none.status()).isEqualTo(Status.SKIPPED);
            assertThat(none.message()).isEqualTo("the settings name no repository");
        }
    }
}
