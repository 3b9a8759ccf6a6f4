package dev.quarterdeck.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void noCellIsAFormulaAndNoneBreaksOut() {
        Map.of(
                        "plain", "plain",
                        "", "",
                        "a,b", "\"a,b\"",
                        "say \"x\"", "\"say \"\"x\"\"\"",
                        "two\nlines", "\"two\nlines\"",
                        "=1+1", "'=1+1",
                        " +cmd|' /C calc'!A0", "' +cmd|' /C calc'!A0",
                        "@SUM(A1,\"b\")", "\"'@SUM(A1,\"\"b\"\")\"",
                        "＝1", "'＝1",
                        "\tx", "'\tx")
                .forEach((value, cell) -> assertThat(Csv.line(value, "end")).isEqualTo(cell + ",end\r\n"));
        assertThat(Csv.line("-1")).isEqualTo("'-1\r\n");
    }
}
