package dev.quarterdeck.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final String HEADS = "user,password_enabled,password_last_used,password_last_changed,mfa_active,"
            + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_2_active\n";

    @ParameterizedTest(name = "{0}: {1} without a second factor, {2} old keys, {3} unused")
    @CsvSource(delimiter = '|', textBlock = """
            ann,true,2026-04-30T00:00:00+00:00,2020-01-01T00:00:00+00:00,true,false,N/A,N/A,false            | 0 | 0 | 0
            ann,true,2026-04-30T00:00:00+00:00,2020-01-01T00:00:00+00:00,false,false,N/A,N/A,false           | 1 | 0 | 0
            ann,false,N/A,N/A,false,false,N/A,N/A,false                                                      | 0 | 0 | 0
            ann,true,2026-01-30T00:00:00+00:00,2020-01-01T00:00:00+00:00,true,false,N/A,N/A,false            | 0 | 0 | 1
            ann,true,2026-01-31T00:00:00+00:00,2020-01-01T00:00:00+00:00,true,false,N/A,N/A,false            | 0 | 0 | 0
            ann,true,no_information,2026-01-30T00:00:00+00:00,true,false,N/A,N/A,false                       | 0 | 0 | 1
            ann,false,N/A,N/A,false,true,2026-01-30T00:00:00+00:00,2026-04-30T00:00:00+00:00,false           | 0 | 1 | 0
            ann,false,N/A,N/A,false,true,2026-01-30T00:00:00+00:00,N/A,false                                 | 0 | 1 | 1
            ann,false,N/A,N/A,false,false,2020-01-30T00:00:00+00:00,N/A,false                                | 0 | 0 | 0
            <root_account>,true,2020-01-01T00:00:00+00:00,2020-01-01T00:00:00+00:00,false,true,N/A,N/A,false | 0 | 0 | 0
            """)
    void counts(String row, long withoutMfa, long oldKeys, long unused) {
        Credentials credentials = new Credentials((HEADS + row).getBytes(StandardCharsets.UTF_8), NOW);

        assertThat(credentials.withoutMfa()).isEqualTo(withoutMfa);
        assertThat(credentials.keysOlderThan(90)).isEqualTo(oldKeys);
        assertThat(credentials.unusedFor(90)).isEqualTo(unused);
    }

    @ParameterizedTest
    @CsvSource({"''", "user"})
    void anEmptyReportCountsNobody(String report) {
        assertThat(new Credentials(report.getBytes(StandardCharsets.UTF_8), NOW).withoutMfa())
                .isZero();
    }
}
