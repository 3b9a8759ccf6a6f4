package dev.quarterdeck.analysis.market;

import static dev.quarterdeck.analysis.Given.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.analysis.Given;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message to a list may bring, and whether it may be sent. */
class EmailListTest {

    private static final String SOUND = """
            {"ses": {"production": true, "max24h": 50000,
              "identities": [{"name": "example.com", "dkim": true, "feedback": true}],
              "days": [{"send": 100, "bounce": 2, "complaint": 0}, {"send": 100, "bounce": 0, "complaint": 0}]},
             "route53": {"zones": [{"name": "example.com.", "dmarc": true}]}}
            """;

    private static Given given(String delivery) {
        return given("#1000", delivery, "%20 | %40", "$50 | $100");
    }

    private static Given given(String contacts, String delivery, String open, String order) {
        Given given = new Given().fact("jada", "contacts", contacts).fact("jada", "sends", "#2");
        measure(given, "Delivery rate", delivery);
        measure(given, "Open rate", open);
        measure(given, "Click to open", "%10 | %20");
        measure(given, "Click to book", "%10 | %10");
        return measure(given, "Order value", order);
    }

    private static Given measure(Given given, String name, String ends) {
        String[] words = ends.split("[|]", -1);
        return given.row(
                "jada", "assumption", "measure=" + name, "low=" + words[0].strip(), "high=" + words[1].strip());
    }

    private static Market market(Given given) {
        return Market.of(given.portfolio(), Figures.of(List.of()));
    }

    private static EmailList list(Given given) {
        return market(given).lists().get(0);
    }

    private static List<String> findings(Given given) {
        return market(given).findings().stream()
                .map(Finding::sentence)
                .map(text -> text.plain())
                .toList();
    }

    private static String check(Given given, String key) {
        Readiness found = list(given).checks().stream()
                .filter(check -> check.row().key().equals(key))
                .findFirst()
                .orElseThrow();
        return found.state().id() + ": "
                + given.portfolio()
                        .frameworks()
                        .wording()
                        .say(found.sentence(), found.facts())
                        .plain();
    }

    @ParameterizedTest(name = "{0} contacts, {1}, open {2}, order {3}: {4}, {5} a contact")
    @CsvSource({
        "#1000, %90 | %90, %20 | %40, $50 | $100, $90 to $720, $0.09 to $0.72",
        "#1000, %80 | %90, %20 | %40, $50 | $100, $80 to $720, $0.08 to $0.72",
        "#1000, #0.9 | #0.9, #20 | #40, #50 | #100, $90 to $720, $0.09 to $0.72",
        "#1000, %90 | %90, %40 | %20, $100 | $50, $180 to $360, $0.18 to $0.36",
        "#1000, %80..90 | %90, %20 | %40, $50 | $100, $80 to $720, $0.08 to $0.72",
        "#1000, %90 | %90, %0 | %0, $50 | $100, $0, $0",
        "#0, %90 | %90, %20 | %40, $50 | $100, $0, —",
        "#1000, %90 | %90, %20 | , $50 | $100, —, —",
        "#1000, %90 | %90, TBD | %40, $50 | $100, —, —",
        "#1000, %90 | %90, %20 | %140, $50 | $100, —, —",
        "#1000, %90 | %90, %20 | %40, %50 | %100, —, —",
        "'', %90 | %90, %20 | %40, $50 | $100, —, —",
    })
    void isContactsTimesEachRateTimesTheOrderColumnByColumn(
            String contacts, String delivery, String open, String order, String value, String each) {
        var figures = market(given(contacts, delivery, open, order)).figures();

        assertThat(shown(figures, "list-value@jada")).isEqualTo(value);
        assertThat(shown(figures, "list-value-per-contact@jada")).isEqualTo(each);
    }

    @Test
    void namesWhatIsMissing() {
        EmailList list = list(new Given().row("jada", "assumption", "measure=Open rate", "low=%20", "high="));

        assertThat(list.contacts().isKnown()).isFalse();
        assertThat(list.unknownSteps()).containsExactly(EmailList.Step.values());
        assertThat(list.cost().isKnown()).isFalse();
    }

    @Test
    void costsTheListPriceOfAllMessages() {
        assertThat(shown(market(given("%90 | %90")).figures(), "list-cost@jada"))
                .isEqualTo("$0.20");
    }

    @Test
    void totalsSeveralListsAndSaysWhenOneIsUnknown() {
        Given two = given("%90 | %90").fact("quickdumpnow", "contacts", "#50");
        var figures = market(two).figures();

        assertThat(shown(figures, "list-contacts")).isEqualTo("1,050");
        assertThat(shown(figures, "list-value")).isEqualTo("≥ $0-1K");
    }

    @Test
    void aListOfThePortfolioIsToldOnce() {
        var figures = market(new Given().fact("portfolio", "contacts", "#50")).figures();

        assertThat(shown(figures, "list-contacts")).isEqualTo("50");
    }

    @ParameterizedTest(name = "delivery {0}: {1}")
    @CsvSource({
        "%95 | %95, At the assumed delivery rate 50 messages fail (5.0%; SES reviews accounts at 5.0%).",
        "%90 | %96, At the assumed delivery rate 40-100 messages fail (4.0%-10.0%; SES reviews accounts at 5.0%).",
        "%96 | %96, ''",
        "%100 | %100, ''",
        "%95 | , ''",
        "' | ', ''",
    })
    void bouncesAtTheLimitOfTheProviderAndNotWhenUnknown(String delivery, String sentence) {
        assertThat(findings(given(delivery)))
                .containsExactlyElementsOf(sentence.isEmpty() ? List.of() : List.of(sentence));
    }

    @Test
    void aMessageToNobodyBouncesFromNobody() {
        assertThat(findings(given("#0", "%95 | %95", "%20 | %40", "$50 | $100")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "delivery, open: Not stated or measured.",
        "bounces, ready: 1.0% of 200 messages; SES reviews accounts at 5.0%.",
        "complaints, ready: 0.0% of 200 messages; SES reviews accounts at 0.1%.",
        "quota, 'ready: 1 day at 50,000 messages a day.'",
        "identity, 'ready: Signed, with a policy and feedback: example.com.'",
        "consent, ready: Stated: asked at booking.",
        "unsubscribe, failed: Stated: none.",
        "one-click, open: Not stated or measured.",
        "address, open: Not stated or measured.",
    })
    void isReadyWhereItIsKnownToBe(String key, String said) {
        Given given = given("%95 | ")
                .snapshot(SOUND)
                .fact("jada", "consent", "asked at booking")
                .fact("portfolio", "unsubscribe", "none")
                .fact("jada", "postal address", "");

        assertThat(check(given, key)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} without measurements")
    @CsvSource({"bounces", "complaints", "quota", "identity"})
    void isOpenWhereNothingWasMeasured(String key) {
        assertThat(check(given("%95 | %95"), key)).isEqualTo("open: Not stated or measured.");
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "quota; {\"ses\": {\"production\": false}}; failed: The account is still in the sandbox: 5 days at 200"
                        + " messages a day, and only to verified addresses.",
                "quota; {\"ses\": {\"production\": true, \"max24h\": 300}}; ready: 4 days at 300 messages a day.",
                "quota; {\"ses\": {\"production\": true, \"max24h\": 0}}; open: Not stated or measured.",
                "bounces; {\"ses\": {\"days\": [{\"send\": 0, \"bounce\": 0}]}}; open: Not stated or measured.",
                "bounces; {\"ses\": {\"days\": [{\"send\": 100, \"bounce\": 5}]}}; 'failed: 5.0% of 100 messages; SES"
                        + " reviews accounts at 5.0%.'",
                "identity; {\"ses\": {\"identities\": [{\"name\": \"me@example.com\", \"dkim\": false}]}}; failed: 1"
                        + " identity lacks a signature, a policy or feedback: example.com.",
                "identity; {\"ses\": {\"identities\": [{\"name\": \"example.com\", \"dkim\": true, \"feedback\": false,"
                        + " \"eventDestination\": false}]}}; failed: 1 identity lacks a signature, a policy or feedback:"
                        + " example.com.",
                "identity; {\"ses\": {\"identities\": [{\"name\": \"example.com\", \"dkim\": true}]}}; open: Not stated"
                        + " or measured.",
            })
    void readsWhatTheProviderReports(String key, String json, String said) {
        assertThat(check(given("%99 | %99").snapshot(json), key)).isEqualTo(said);
    }

    @Test
    void knowsTheLastBlastAndWhatCameOfIt() {
        Given given = given("%95 | %95")
                .fact("jada", "last blast", "@2026-03-01")
                .row("jada", "event", "date=@2026-02-01", "amount=$70", "channel=Email")
                .row("jada", "event", "date=@2026-03-02", "amount=$30", "channel=Email list")
                .row("portfolio", "event", "unit=jada", "date=@2026-03-09", "amount=$20", "channel=newsletter")
                .row("portfolio", "event", "unit=jada", "date=@2026-03-09", "amount=$500", "channel=Sailo")
                .row("jada", "kpi", "kpi=E-mail open rate", "current=%31")
                .row("jada", "kpi", "kpi=Charters per month", "current=#1");

        PastBlasts past = list(given).past();
        assertThat(past.last().date()).contains(LocalDate.of(2026, 3, 1));
        assertThat(past.sales().mid()).contains(new BigDecimal("2"));
        assertThat(past.revenue().mid()).contains(new BigDecimal("50"));
        assertThat(past.results())
                .extracting(row -> row.text("kpi").orElseThrow())
                .containsExactly("E-mail open rate");
    }

    @Test
    void withoutAWordOnEarlierBlastsNothingIsKnownOfThem() {
        PastBlasts past = list(given("%95 | %95")).past();

        assertThat(past.last().isKnown()).isFalse();
        assertThat(past.sales().isKnown()).isFalse();
        assertThat(past.revenue().isKnown()).isFalse();
    }
}
