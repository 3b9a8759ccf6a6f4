package dev.quarterdeck.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.quarterdeck.framework.Unit;
import dev.quarterdeck.source.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {

    private static final List<Unit> UNITS = List.of(
            unit(Unit.PORTFOLIO, List.of(), List.of("everything-")),
            unit("harbor-bakery", List.of("bread.example"), List.of("hb-")),
            unit("lighthouse", List.of(), List.of("lh-", "hb-tours-")));

    private static Unit unit(String id, List<String> aliases, List<String> prefixes) {
        return new Unit(
                id,
                id,
                "entity",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                aliases,
                prefixes,
                List.of(),
                Place.startOf("units.md"));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /lambda            | {'name':'x','unit':'lighthouse'}                    | lighthouse
            /lambda            | {'name':'hb-x','unit':'lighthouse'}                 | lighthouse
            /lambda            | {'name':'hb-x','unit':'somebody'}                   | harbor-bakery
            /lambda            | {'name':'hb-orders'}                                | harbor-bakery
            /lambda            | {'name':'HB-orders'}                                | harbor-bakery
            /lambda            | {'name':'hb-tours-book'}                            | lighthouse
            /lambda            | {'name':'lighthouse-api'}                           | lighthouse
            /lambda            | {'name':'orders-hb-'}                               | nobody
            /lambda            | {'name':'everything-else'}                          | nobody
            /lambda            | {'name':'x','unit':'somebody'}                      | nobody
            /logs/groups       | {'name':'/aws/lambda/hb-orders'}                    | harbor-bakery
            /parameters        | {'name':'/lighthouse/key'}                          | lighthouse
            /route53/zones     | {'name':'harborbakery.example'}                     | harbor-bakery
            /route53/zones     | {'name':'harbor-bakery.example'}                    | harbor-bakery
            /route53/zones     | {'name':'shop.bread.example'}                       | harbor-bakery
            /route53/zones     | {'name':'gingerbread.example'}                      | nobody
            /acm               | {'domain':'*.lighthouse.example'}                   | lighthouse
            /cloudfront        | {'id':'E1','aliases':['www.lighthouse.example']}    | lighthouse
            /cloudfront        | {'id':'E1','aliases':[],'origins':[{'bucket':'hb-site'}]} | harbor-bakery
            /ec2/volumes       | {'id':'vol-1'}                                      | nobody
            """)
    void belongs(String list, String thing, String unit) throws IOException {
        ObjectNode tree = new ObjectMapper().createObjectNode();
        tree.withArray(list).add(new ObjectMapper().readTree(thing.replace('\'', '"')));

        new Ownership(UNITS).claim(tree);

        assertThat(tree.at(list + "/0/unit").asText("nobody").replaceFirst("^$", "nobody"))
                .isEqualTo(unit);
    }
}
