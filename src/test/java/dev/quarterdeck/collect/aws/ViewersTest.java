package dev.quarterdeck.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            nobody was billed                    |                                                                               |
            North America has two countries      | Amazon CloudFront US-Requests-Tier1 5, Amazon CloudFront CA-Requests-Tier2-HTTPS 1 | NA
            each place once, sorted              | Amazon CloudFront US-Requests-Tier1 5, Amazon CloudFront EU-Requests-Tier2-HTTPS 1, Amazon CloudFront EU-Requests-Tier1 1 | EU NA
            a row of nothing is nobody           | Amazon CloudFront US-Requests-Tier1 5, Amazon CloudFront EU-Requests-Tier1 0 | NA
            another service's requests           | Amazon S3 EU-Requests-Tier1 5                                                 |
            what is fetched from origins         | Amazon CloudFront EU-DataTransfer-Out-OBytes 5, Amazon CloudFront Invalidations 3 |
            """)
    void areThosePlacesFromWhichSomethingWasAskedFor(String what, @Nullable String rows, @Nullable String places)
            throws JsonProcessingException {
        var usage = JSON.createArrayNode();
        for (String row : Optional.ofNullable(rows).stream()
                .flatMap(Pattern.compile(", ")::splitAsStream)
                .toList()) {
            String[] words = row.split(" ", -1);
            usage.addObject()
                    .put("service", words[0] + " " + words[1])
                    .put("type", words[2])
                    .put("quantity", Integer.valueOf(words[3]));
        }

        assertThat(Viewers.of(JSON.readTree(usage.toString())).map(found -> String.join(" ", found)))
                .as(what)
                .isEqualTo(Optional.ofNullable(places));
    }
}
