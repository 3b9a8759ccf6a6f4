package dev.quarterdeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The owner's report of the sample, cell by cell, where it tells what another report tells too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnerReportTest {

    private JsonNode report;

    @BeforeAll
    void composeTheSample() throws IOException {
        report = SampleReports.of(Path.of("")).json("ceo");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "market-billing | Billed of billable | Now | $450",
                "market-billing | Billed of billable | Of | $2,362.50",
                "market-billing | Billed of billable | Share | 19.0%",
                "roll-up | Portfolio | Receipts | $500",
                "roll-up | Portfolio | Open AR | —",
                "roll-up | QuickDumpNow | Receipts | $1,100",
                "roll-up | 3028 51st St Rental | Receipts | —",
                "roll-up | DangerousCentaur | Revenue | $2,400",
                "roll-up | DangerousCentaur | Costs low | $320",
                "roll-up | DangerousCentaur | Costs high | $410",
                "roll-up | DangerousCentaur | Contribution | $2,040",
                "roll-up | DangerousCentaur | Open AR | $900",
                "roll-up | Total | Revenue | $22,625",
                "roll-up | Total | Receipts | $9,950",
                "roll-up | Total | Costs low | $7,010",
                "roll-up | Total | Costs high | $8,794",
                "roll-up | Total | Contribution | ≥ $7,925",
                "roll-up | Total | Open AR | $3,000",
                "roll-up | Total | Assets | ≥ 5",
                "missing-kpis | Monthly revenue | JADA | $1,500",
                "missing-kpis | Monthly revenue | 3028 51st St Rental | $3,990",
                "missing-kpis | Monthly revenue | Expert Yacht Delivery | $0",
                "missing-kpis | Margin per job | Expert Yacht Delivery | $1,360",
                "missing-kpis | Days sales outstanding | DC Client Portfolio | 59.3",
                "missing-kpis | Net yield | 3028 51st St Rental | ~2.98%",
                "missing-kpis | Net operating income | 3028 51st St Rental | $9,223",
            })
    void aCellSaysWhatTheOtherReportSays(String section, String row, String column, String expected) {
        JsonNode table = StreamSupport.stream(report.path("sections").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(section))
                .flatMap(one -> StreamSupport.stream(one.path("blocks").spliterator(), false))
                .filter(block -> block.path("shape").asText().equals("table"))
                .findFirst()
                .orElseThrow();
        List<JsonNode> cells = StreamSupport.stream(table.path("rows").spliterator(), false)
                .filter(cell -> cell.path(0).asText().equals(row))
                .toList();
        int at = IntStream.range(0, table.path("columns").size())
                .filter(head -> table.path("columns").path(head).asText().equals(column))
                .findFirst()
                .orElseThrow();

        assertThat(cells)
                .singleElement()
                .satisfies(one -> assertThat(one.path(at).asText()).isEqualTo(expected));
    }
}
