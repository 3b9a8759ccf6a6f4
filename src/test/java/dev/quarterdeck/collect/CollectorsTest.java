package dev.quarterdeck.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectorsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T15:00:00.123Z");

    /** One that answers what it is told to. */
    private record Fixed(String name, Set<String> after, UnaryOperator<JsonNode> answer) implements Collector {

        Fixed(String name, String part) {
            this(name, Set.of(), measured -> json(part));
        }

        @Override
        public Collected collect(JsonNode measured) {
            return Collected.whole(answer.apply(measured), 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'a':[{'id':'x','n':1}]}             | {'a':[{'id':'x','m':2}]}             | {'a':[{'id':'x','n':1,'m':2}]}
            {'a':[{'id':'x','region':'r'}]}      | {'a':[{'id':'x','region':'s'}]}      | {'a':[{'id':'x','region':'r'},{'id':'x','region':'s'}]}
            {'a':[{'name':'x','account':'1'}]}   | {'a':[{'name':'x'}]}                 | {'a':[{'name':'x','account':'1'},{'name':'x'}]}
            {'a':[{'day':'d','send':1}]}         | {'a':[{'day':'d','send':2}]}         | {'a':[{'day':'d','send':3}]}
            {'a':['x']}                          | {'a':['x','y']}                      | {'a':['x','y']}
            {'a':{'ok':true}}                    | {'a':{'ok':false}}                   | {'a':{'ok':false}}
            {'a':{'n':1.5}}                      | {'a':{'n':2}}                        | {'a':{'n':3.5}}
            {'a':{'word':'first'}}               | {'a':{'word':'second'}}              | {'a':{'word':'first'}}
            {'a':[]}                             | {}                                   | {'a':[]}
            {}                                   | {'b':null}                           | {'b':null}
            """)
    void whatTwoHaveMeasuredBecomesOne(String first, String second, String both) {
        Measurement run =
                new Collectors(List.of(new Fixed("one", first), new Fixed("two", second))).run(NOW, row -> {});

        run.tree().remove(List.of("schema", "collectedAt", "collectors"));
        assertThat(run.tree().toString()).isEqualTo(json(both).toString());
    }

    @Test
    void allRunAtOnce() {
        CountDownLatch all = new CountDownLatch(3);
        UnaryOperator<JsonNode> meeting = measured -> {
            all.countDown();
            try {
                return json("{'met':" + all.await(10, TimeUnit.SECONDS) + "}");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };

        Measurement run = new Collectors(List.of(
                        new Fixed("a", Set.of(), meeting),
                        new Fixed("b", Set.of(), meeting),
                        new Fixed("c", Set.of(), meeting)))
                .run(NOW, row -> {});

        assertThat(run.tree().path("met").asBoolean()).isTrue();
    }

    @Test
    void oneThatGoesByAnotherBeginsAfterItAndSeesItsPart() {
        List<String> ended = new ArrayList<>();

        Measurement run = new Collectors(List.of(
                        new Fixed("last", Set.of("second"), measured -> json("{'last':" + measured + "}")),
                        new Fixed("second", Set.of("first"), measured -> json("{'second':" + measured + "}")),
                        new Fixed("first", "{'x':1}")))
                .run(NOW, row -> ended.add(row.name()));

        assertThat(ended).containsExactly("first", "second", "last");
        assertThat(run.tree().at("/last/second/x").asInt()).isEqualTo(1);
    }

    @Test
    void oneThatFailsIsToldByItsKindAndStopsNoOther() {
        UnaryOperator<JsonNode> broken = measured -> {
            throw new IllegalStateException("planted");
        };

        Measurement run = new Collectors(List.of(new Fixed("broken", Set.of(), broken), new Fixed("fine", "{'x':1}")))
                .run(NOW, row -> {});

        assertThat(run.tree().toString())
                .isEqualTo(
                        "{\"schema\":1,\"collectedAt\":\"2026-05-01T15:00:00Z\",\"x\":1,\"collectors\":{\"broken\":{\"status\":\"error\","
                                + "\"calls\":0,\"message\":\"the collector failed: IllegalStateException\"},\"fine\":{\"status\":\"ok\",\"calls\":1}}}");
        assertThat(run.rows().toString()).doesNotContain("planted");
    }

    @Test
    void thoseThatWaitForEachOtherAreAMistake() {
        Collectors collectors = new Collectors(List.of(
                new Fixed("a", Set.of("b"), measured -> measured), new Fixed("b", Set.of("a"), measured -> measured)));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> collectors.run(NOW, row -> {}))
                .withMessage("these collectors wait for each other: [a, b]");
    }

    @ParameterizedTest
    @CsvSource({
        "OK;OK, ok",
        "OK;NOT_USED, ok",
        "NOT_USED;NOT_USED, not-used",
        "OK;DENIED, partial",
        "DENIED;DENIED, denied",
        "TIMEOUT;DENIED, partial",
        "NOT_ENABLED;OK, partial",
    })
    void theStatusOfOneNameIsThatOfAllItsPlaces(String all, String one) {
        List<Collector> same = new ArrayList<>();
        for (String status : all.split(";", -1)) {
            same.add(new Collector() {
                @Override
                public String name() {
                    return "same";
                }

                @Override
                public Collected collect(JsonNode measured) {
                    return Collected.nothing(Status.valueOf(status), "");
                }
            });
        }

        assertThat(new Collectors(same).run(NOW, row -> {}).rows())
                .extracting(row -> row.status().word())
                .containsExactly(one);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
