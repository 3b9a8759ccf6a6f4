package dev.quarterdeck.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.section.Table.Align;
import dev.quarterdeck.section.Table.Column;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import dev.quarterdeck.value.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedTest {

    private static final String ROWS = SmallEdition.COSTS + "| Slip | fixed | $780 |\n| Insurance | fixed | TBD |\n";
    private static final Place SLIP = new Place("content/handoffs/jada.md", 9, 3);
    private static final Place SLIP_AMOUNT = new Place("content/handoffs/jada.md", 9, 18);
    private static final Place INSURANCE = new Place("content/handoffs/jada.md", 10, 3);
    private static final Place INSURANCE_AMOUNT = new Place("content/handoffs/jada.md", 10, 23);

    private static Named told(SmallEdition notes, Text... cells) {
        Table table = new Table(
                Text.EMPTY,
                List.of(new Column(Text.label("Item"), Align.TEXT)),
                List.of(cells).stream().map(Draft::row).toList());
        Section section = new Section("burn", Text.EMPTY, Text.EMPTY, List.of(table), List.of());
        return new Named(notes.portfolio(), List.of(section));
    }

    private static SmallEdition jada() {
        return new SmallEdition().note("jada", ROWS);
    }

    @Test
    void aRowIsNamedByItsFirstWordsWhereATableTellsThem() {
        Text name = told(jada(), Text.quote("Slip", SLIP)).at(SLIP_AMOUNT);

        assertThat(name.plain()).isEqualTo("Slip");
        assertThat(name.sources()).isEqualTo(SLIP);
    }

    @Test
    void whoIsNotToldTheNameIsToldTheLine() {
        assertThat(told(jada()).at(SLIP_AMOUNT).plain()).isEqualTo("line 9");
        assertThat(told(jada(), Text.quote("Slip", INSURANCE)).at(SLIP_AMOUNT).plain())
                .as("the same words of another row")
                .isEqualTo("line 9");
        assertThat(told(jada(), Text.quote("780", SLIP)).at(SLIP_AMOUNT).plain())
                .as("other words of the row")
                .isEqualTo("line 9");
    }

    @Test
    void amountsThatAreNotStatedAreNamedWithTheirUnit() {
        Quantity unknown = Quantity.missing(Type.MONEY, Sources.of(SLIP_AMOUNT, INSURANCE_AMOUNT));

        assertThat(told(jada()).unstated(unknown)).extracting(Text::plain).containsExactly("JADA line 10");
        assertThat(told(jada(), Text.quote("Insurance", INSURANCE)).unstated(unknown))
                .extracting(Text::plain)
                .containsExactly("JADA Insurance");
        assertThat(told(new SmallEdition().secret("jada", ROWS)).unstated(unknown))
                .isEmpty();
        assertThat(told(jada()).unstated(Quantity.missing(Type.MONEY, Sources.none())))
                .isEmpty();
    }

    @Test
    void wordsThatNobodyReadsAreNoAmountThatIsNotStated() {
        SmallEdition notes = new SmallEdition()
                .note(
                        "jada",
                        SmallEdition.COSTS + "| Slip | fixed | $780 |\n| Insurance | fixed | about forty grand |\n");

        assertThat(told(notes).unstated(Quantity.missing(Type.MONEY, Sources.of(INSURANCE_AMOUNT))))
                .isEmpty();
    }

    @Test
    void aRowThatLacksTwoAmountsIsNamedOnce() {
        SmallEdition notes = new SmallEdition()
                .note("jada", "## Monthly costs\n\n| Item | Low | High |\n|---|---|---|\n| Slip | TBD | TBD |\n");
        Quantity unknown = Quantity.missing(
                Type.MONEY,
                Sources.of(new Place("content/handoffs/jada.md", 9, 10), new Place("content/handoffs/jada.md", 9, 16)));

        assertThat(told(notes).unstated(unknown)).extracting(Text::plain).containsExactly("JADA line 9");
    }

    @Test
    void aLineIsNumberedAsEditorsNumberIt() {
        assertThat(told(jada())
                        .at(new Place("content/handoffs/jada.md", 1234, 1))
                        .plain())
                .isEqualTo("line 1234");
    }
}
