package dev.quarterdeck.briefing.books;

import static dev.quarterdeck.briefing.Draft.show;

import dev.quarterdeck.analysis.books.Account;
import dev.quarterdeck.analysis.books.TrialBalance;
import dev.quarterdeck.briefing.Draft;
import dev.quarterdeck.briefing.Material;
import dev.quarterdeck.briefing.SectionBuilder;
import dev.quarterdeck.framework.Facts;
import dev.quarterdeck.section.Section;
import dev.quarterdeck.section.Table;
import dev.quarterdeck.value.Day;
import dev.quarterdeck.value.Format;
import dev.quarterdeck.value.Kind;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;
import java.util.ArrayList;
import java.util.List;

/** The balances of the last month's postings, and what is not in them. */
final class TrialBalanceSection implements SectionBuilder {

    @Override
    public String id() {
        return "trial-balance";
    }

    @Override
    public Section build(Material material) {
        Draft page = new Draft(material, id());
        TrialBalance balance = page.analysis().books().trialBalance();
        if (balance.isKnown()) {
            page.say(notes(page, balance));
            page.table(Text.EMPTY, 0, rows(page, balance));
        }
        page.findings("CAO-TB", "CAO-SUSP");
        page.table(page.label("caption.postings"), 1, postings(balance));
        return page.showing("trial-balance", "tb-debits", "tb-credits", "tb-debit", "tb-credit", "tb-suspense")
                .section();
    }

    private static List<Text> notes(Draft page, TrialBalance balance) {
        Facts facts = Facts.of(
                        "month",
                        Day.month(
                                Kind.DERIVED,
                                balance.month().atDay(1),
                                balance.debits().sources()))
                .with("items", balance.leftOut());
        List<Text> notes = new ArrayList<>();
        notes.add(page.sentence(balance.basis() == TrialBalance.Basis.JOURNAL ? "TB-JOURNAL" : "TB-DERIVED", facts));
        page.wording().sayIfKnown("TB-LEFT-OUT", facts).ifPresent(notes::add);
        return notes;
    }

    private static List<Table.TableRow> rows(Draft page, TrialBalance balance) {
        List<Table.TableRow> rows = new ArrayList<>();
        for (TrialBalance.Balance one : balance.balances()) {
            rows.add(Draft.row(
                    Text.id(one.code()),
                    one.account().map(Account::name).map(Text::name).orElseGet(() -> page.label("basis.undefined")),
                    side(one.debit()),
                    side(one.credit())));
        }
        rows.add(Draft.total(page.label("row.total"), Text.EMPTY, show(balance.debits()), show(balance.credits())));
        return rows;
    }

    /** What stands behind the balances: every line that was posted. */
    private static List<Table.TableRow> postings(TrialBalance balance) {
        return balance.lines().stream()
                .map(line -> Draft.row(
                        line.item(), Text.id(line.account()), side(line.debit()), side(line.credit()), line.why()))
                .toList();
    }

    /** An account stands on one side; the other is empty, not unknown. */
    private static Text side(Quantity amount) {
        return amount.isKnown() ? Format.MONEY.text(amount) : Text.EMPTY;
    }
}
