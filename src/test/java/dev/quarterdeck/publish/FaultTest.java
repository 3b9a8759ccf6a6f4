package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.Fault;
import dev.quarterdeck.aws.PlainBucket;
import dev.quarterdeck.publish.FaultPoint.Company;
import dev.quarterdeck.publish.FaultPoint.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request of a publication meets every fault in turn, alone and beside another publication. */
class FaultTest {

    private static final int AT_ONCE = 8;

    private static final Map<Company, Set<Fault>> FAULTS = Map.of(
            Company.ALONE,
            EnumSet.of(Fault.DROPPED, Fault.LOST, Fault.HALF_ANSWER, Fault.SLOW_DOWN, Fault.DEAD, Fault.DEAD_AFTER),
            Company.SAME_CONTENT,
            EnumSet.of(Fault.LOST, Fault.HELD, Fault.HELD_AND_LOST),
            Company.OTHER_CONTENT,
            EnumSet.of(Fault.DEAD, Fault.DEAD_AFTER, Fault.HELD, Fault.HELD_ANSWER, Fault.HELD_AND_LOST));

    @TempDir
    Path folder;

    @BeforeAll
    static void logIn() {
        AwsFake.credentials();
    }

    static Stream<Arguments> cases() {
        return Stream.of(Turn.values())
                .flatMap(turn -> Stream.of(Company.values())
                        .flatMap(company -> FAULTS.getOrDefault(company, Set.of()).stream()
                                .map(fault -> Arguments.of(turn, company, fault))));
    }

    @ParameterizedTest(name = "{0} edition, {1}, {2}")
    @MethodSource("cases")
    void atEveryRequest(Turn turn, Company company, Fault fault) throws Exception {
        PlainBucket before = FaultPoint.before(turn, folder.resolve("before"));
        int requests = FaultPoint.requests(before, folder);
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<String>>> points = new ArrayList<>();
            for (int number : IntStream.range(0, requests).toArray()) {
                FaultPoint point =
                        new FaultPoint(before, turn, company, fault, number, folder.resolve("point-" + number));
                points.add(workers.submit(point::faults));
            }
            List<String> wrong = new ArrayList<>();
            for (Future<List<String>> point : points) {
                wrong.addAll(point.get());
            }
            assertThat(wrong).isEmpty();
            assertThat(points).hasSizeGreaterThan(15);
        } finally {
            workers.shutdownNow();
        }
    }
}
