package dev.quarterdeck.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.source.Problem;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when something is to be done, as people say it in a sentence, on the last day of April 2026. */
class DeadlineTest {

    private static Row task(String text) {
        return note("To do", text).rows().get(0);
    }

    private static Handoffs note(String heading, String text) {
        return Reading.of(
                "x.md",
                "---\nunit: q\nupdated: 2026-04-30\n---\n## " + heading + "\n" + text.replace("\\n", "\n") + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "- [ ] Call the bank by May 20.; Call the bank by May 20.; 2026-05-20",
                "- Call by May 20th about the loan; Call by May 20th about the loan; 2026-05-20",
                "- By May 20, call the bank; By May 20, call the bank; 2026-05-20",
                "- Renew it by May 20 or June 1; Renew it by May 20 or June 1; 2026-05-20",
                "- Pay by 20 May (impact: 4); Pay by 20 May; 2026-05-20",
                "- Pay (by May 20); Pay (by May 20); 2026-05-20",
                "- Pay due June 3; Pay due June 3; 2026-06-03",
                "- Pay by Sept. 5; Pay by Sept. 5; 2026-09-05",
                "- Pay no later than 2026-06-01; Pay no later than 2026-06-01; 2026-06-01",
                "- Pay by 5/20/26; Pay by 5/20/26; 2026-05-20",
                "- Pay by Friday; Pay by Friday; 2026-05-01",
                "- Pay by the end of May; Pay by the end of May; 2026-05-31",
                "- Pay by June 2027; Pay by June 2027; 2027-06-30",
                "- Pay by April 30; Pay by April 30; 2026-04-30",
                "- Pay by April 29; Pay by April 29; none", // gone by, or of next year
                "- Pay by Jan 30; Pay by Jan 30; none",
                "- Pay by Jan 29; Pay by Jan 29; 2027-01-29",
                "- Pay by December 31; Pay by December 31; 2026-12-31",
                "- Pay by Feb 29; Pay by Feb 29; none", // of neither year
                "- Pay by Feb 30; Pay by Feb 30; none",
                "- Pay; Pay; none",
                "- by May 20; by May 20; 2026-05-20",
                "- Call by Fri 5/8; Call by Fri 5/8; 2026-05-08",
                "- Call by Friday, May 8.; Call by Friday, May 8.; 2026-05-08",
                "- Call by Fri 5/9; Call by Fri 5/9; none",
                "- Call by Fri 4/24; Call by Fri 4/24; 2026-04-24", // overdue: its weekday says so
                "- Call by Thu 1/8; Call by Thu 1/8; 2026-01-08",
                "- Call by Fri 1/8; Call by Fri 1/8; 2027-01-08",
                "- Call by Wed, 24 Dec; Call by Wed, 24 Dec; 2025-12-24",
                "- Call by Thu, Dec 24; Call by Thu, Dec 24; 2026-12-24",
                "- Call by Sat Feb 29; Call by Sat Feb 29; none", // of no year near
                "- Cut costs by 1/2; Cut costs by 1/2; none",
                "- Cut costs by 3/4, by May 20; Cut costs by 3/4, by May 20; 2026-05-20",
                "- Pay by 5/8; Pay by 5/8; 2026-05-08",
                "- Pay by 5/8 at 5pm; Pay by 5/8 at 5pm; 2026-05-08",
                "- Pay by 5/8 5pm; Pay by 5/8 5pm; 2026-05-08",
                "- Pay (by 5/8); Pay (by 5/8); 2026-05-08",
                "- Split the profit by 50/50 by May 20; Split the profit by 50/50 by May 20; 2026-05-20",
                "- Cut hours by 2/5, by May 20; Cut hours by 2/5, by May 20; 2026-05-20",
                "- Get the desk staffed by 24/7 help by May 20; Get the desk staffed by 24/7 help by May 20; 2026-05-20",
                "- Drop by 7/11 and pay by May 20; Drop by 7/11 and pay by May 20; 2026-05-20",
                "- Pay by Fri 5/8, no later than 5/8; Pay by Fri 5/8, no later than 5/8; 2026-05-08",
                "- Pay by Fri 5/8, by May 8; Pay by Fri 5/8, by May 8; 2026-05-08",
                "- Ask by Friday, pay by 2/30; Ask by Friday, pay by 2/30; 2026-05-01",
                "- Ask by 5/8, pay by 5/9; Ask by 5/8, pay by 5/9; none",
                "- Pay due 1/2; Pay due 1/2; 2027-01-02",
                "- Pay by 2026/5/8; Pay by 2026/5/8; 2026-05-08",
                "- Pay by 2/30; Pay by 2/30; none",
                "- Be there by 24/7/365; Be there by 24/7/365; none",
                "- [x] Paid by 2/30; Paid by 2/30; none",
                "- Call [[Ann Miller]] about [[Rent 2026|the lease]] 📅 2026-05-08; Call Ann Miller about the lease; 2026-05-08",
                "- Call Ann 📅2026-05-08; Call Ann; 2026-05-08",
                "- Call Ann 🗓️ 2026-05-08; Call Ann; 2026-05-08",
                "- Call Ann 📆 2026-05-08; Call Ann; 2026-05-08",
                "- Call Ann 📆 soon; Call Ann 📆 soon; none",
                "- Call Ann [[1]](https://example.com/) 📅 2026-05-08; Call Ann [1]; 2026-05-08",
                "- Call Ann [due:: 2026-05-08]; Call Ann; 2026-05-08",
                "- Call Ann, due 2026-05-08; Call Ann; 2026-05-08",
                "- Walk by May Street; Walk by May Street; none",
                "- Stand by Mayor 20; Stand by Mayor 20; none",
                "- Ask by Friday and pay by May 20; Ask by Friday and pay by May 20; none",
                "- Refund orders placed before 2026-03-01; Refund orders placed before 2026-03-01; none",
                "- Do not raise prices before 2026-06-01; Do not raise prices before 2026-06-01; none",
                "- Keep the boat insured until 2027-05-01; Keep the boat insured until 2027-05-01; none",
                "- Ask by Friday (due: 2026-05-20); Ask by Friday; 2026-05-20",
                "- Ask by Friday (deadline: 2026-05-20); Ask by Friday; 2026-05-20",
                "- Ask by Friday\\n  - Due: 2026-05-20; Ask by Friday; 2026-05-20",
                "- Ask by Friday (owner: Sam)\\n  - Impact: 4; Ask by Friday; 2026-05-01",
                "- Ask (owner: Sam, tag: by Friday); Ask; none",
                "- [x] Paid by May 20; Paid by May 20; none",
                "| Task | Due |\\n|---|---|\\n| Pay | by May 20 |; Pay; 2026-05-20",
                "| Task | Due |\\n|---|---|\\n| Pay | May 20 |; Pay; 2026-05-20",
            })
    void isReadAsItsDueDate(String text, String title, String due) {
        Row task = task(text);

        assertThat(task.text("action")).contains(title);
        assertThat(task.day("due").date().map(Object::toString).orElse("none")).isEqualTo(due);
    }

    /** Of orders placed by May 20 the day is no deadline; of what is to be signed by then it is. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "To do; Review the orders placed by May 20; none",
                "To do; Review all orders that were placed by May 20.; none",
                "To do; Count the orders sent out by May 20; none",
                "To do; Refund whoever booked online by May 20; none",
                "To do; Pay the crew for hours worked no later than May 20; none",
                "To do; Use the terms agreed by May 20; none",
                "To do; Review the orders placed by May 1 by May 20; 2026-05-20",
                "To do; Review the orders placed by May 1, due May 20; 2026-05-20",
                "To do; Send the signed contract by May 20; 2026-05-20",
                "To do; Get the contract signed by May 20; 2026-05-20",
                "To do; The lease must be signed by May 20; 2026-05-20",
                "To do; Have the hull cleaned by May 20; 2026-05-20",
                "To do; Contract signed by May 20; 2026-05-20",
                "To do; Signed by May 20: the lease; 2026-05-20",
                "To do; Lease of the van: signed by May 20; 2026-05-20",
                "To do; Order the seed by May 20; 2026-05-20",
                "To do; Sell a hundred by May 20; 2026-05-20",
                "To do; Repair the moped by May 20; 2026-05-20",
                "To do; Repair the red moped by May 20; 2026-05-20",
                "To do; Send the deck to Ahmed by May 20; 2026-05-20",
                "To do; Send the deck to uncle Ahmed by May 20; 2026-05-20",
                "To do; Buy a screed by May 20; 2026-05-20",
                "To do; Lift the boat from the seabed by May 20; 2026-05-20",
                "To do; Review Orders Placed by May 20; 2026-05-20", // a capital is a name's
                "To do; Buy the paid plan by May 20; 2026-05-20",
                "Milestones; First ten orders placed by May 20; 2026-05-20", // a milestone says what is to be reached
            })
    void aDayThatAThingIsToldByIsNoDeadline(String heading, String text, String due) {
        Row task = note(heading, "- [ ] " + text).rows().get(0);

        assertThat(task.cells().values().iterator().next().text()).isEqualTo(text);
        assertThat(task.day("due").date().map(Object::toString).orElse("none")).isEqualTo(due);
    }

    /** A day that is not to be reached is not the last one. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "before 2026-05-20, 2026-05-19",
        "before May 20, 2026-05-19",
        "Before Friday, 2026-04-30",
        "before May 2027, 2027-04-30",
        "before Q1 2027, 2026-12-31",
        "before the end of May, 2026-05-31", // people say it of the last day
        "before EOM, 2026-04-30",
        "until 2026-05-20, 2026-05-20",
        "before lunch, none",
        "Fri 5/8, 2026-05-08",
        "5/8, 2026-05-08",
        "05/08, 2026-05-08",
        "Fri 5/9, none", // a Saturday
        "'Friday, May 8', 2026-05-08",
        "'Fri, 8 May 2026', 2026-05-08",
        "by Fri. 5/8/26, 2026-05-08",
        "4/29, none",
        "13/5, none",
        "Sun, none",
    })
    void aDueDateIsReadAsPeopleWriteItAndBeforeADayAsTheDayBefore(String due, String expected) {
        Row task = note("To do", "| Task | Due |\n|---|---|\n| Pay | " + due + " |")
                .rows()
                .get(0);

        assertThat(task.day("due").date().map(Object::toString).orElse("none")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "- [ ] ~~Sell the van~~, dropped",
        "- 🚫 ~~Sell the van~~, dropped",
        "- [ ] ❌ ~~Sell the van~~ @ann, dropped",
        "- [ ] 🚗 Sell the van, open",
        "- Sell ~~the boat~~ the van, none",
    })
    void whatIsStruckOutIsDroppedWhateverStandsBefore(String text, String status) {
        assertThat(task(text).cell("status").map(Cell::text).orElse("none")).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            value = {
                "Call the bank due 2026-05-20. # Call the bank.",
                "Call the bank, due 2026-05-20. # Call the bank.",
                "Call the bank; due 2026-05-20. # Call the bank.",
                "Call the bank; due 2026-05-20 # Call the bank",
                "Call the bank (due 2026-05-20). # Call the bank",
                "Call the bank (due 2026-05-20) # Call the bank",
                "Call the bank (due: 2026-05-20). # Call the bank",
                "Call the bank (impact: 4, due: 2026-05-20). # Call the bank",
                "Call the bank (impact: 4; due: 2026-05-20). # Call the bank",
                "Call the bank (due 2026-05-20, ~3h) about the loan # Call the bank about the loan",
                "Call the bank (due 2026-05-20, ask for Ann) # Call the bank (ask for Ann)",
                "Call the bank (ask for Ann, due 2026-05-20) # Call the bank (ask for Ann)",
                "Call the bank - due 2026-05-20 # Call the bank",
                "Call the bank — due 2026-05-20! # Call the bank!",
                "Call the bank: due 2026-05-20 # Call the bank",
                "Call the bank, due 2026-05-20, about the loan # Call the bank, about the loan",
                "Call the bank @sam, due 2026-05-20, ~3h # Call the bank",
                "Call the bank due 2026-05-20 about the loan # Call the bank about the loan",
                "due 2026-05-20: call the bank # call the bank",
                "Ask: why? (due 2026-05-20) # Ask: why?",
                "Read a . b, due 2026-05-20 # Read a . b",
            })
    void noMarkIsLeftWhereATagStood(String text, String title) {
        Row task = task("- [ ] " + text);

        assertThat(task.text("action")).contains(title);
        assertThat(task.day("due").date()).contains(LocalDate.of(2026, 5, 20));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "Pay by May 20; x.md:6:10: warning HD-066: \"May 20\" read as 2026-05-20. Write the date.",
                "Pay by April 29; x.md:6:10: warning HD-060: \"April 29\" in column \"due\" is not a date. Write it as YYYY-MM-DD.",
                "Pay by Fri 5/9; x.md:6:10: error HD-065: \"Fri 5/9\" is a Saturday. Write it as YYYY-MM-DD.",
                "Pay by Thu 4/24; x.md:6:10: error HD-065: \"Thu 4/24\" is a Friday. Write it as YYYY-MM-DD.",
                "Pay by Fri 5/9/26; x.md:6:10: error HD-065: \"Fri 5/9/26\" is a Saturday. Write it as YYYY-MM-DD.",
                "Pay by Fri 2/30; x.md:6:10: error HD-065: there is no day \"Fri 2/30\". Write it as YYYY-MM-DD.",
                "Pay by Feb 30; x.md:6:10: error HD-065: there is no day \"Feb 30\". Write it as YYYY-MM-DD.",
                "Pay by 5/8; x.md:6:10: warning HD-066: \"5/8\" read as 2026-05-08. Write the date.",
                "Pay by 2/30; x.md:6:10: error HD-065: there is no day \"2/30\". Write it as YYYY-MM-DD.",
                "Ask by 5/8, pay by 2/30; x.md:6:22: info HD-069: \"2/30\" is not the only day that is named, and the task has no due date. Write (due: YYYY-MM-DD) behind it.",
                "Ask by May 8, pay by May 20; x.md:6:24: info HD-069: \"May 20\" is not the only day that is named, and the task has no due date. Write (due: YYYY-MM-DD) behind it.",
                "Pay, due 13/13; x.md:6:12: error HD-065: there is no day \"13/13\". Write it as YYYY-MM-DD.",
                "Pay (due 13/13); x.md:6:12: error HD-065: there is no day \"13/13\". Write it as YYYY-MM-DD.",
                "Pay, due by May 32; x.md:6:15: error HD-065: there is no day \"May 32\". Write it as YYYY-MM-DD.",
                "Pay by 2026-13-45; x.md:6:10: error HD-065: there is no day \"2026-13-45\". Write it as YYYY-MM-DD.",
                "Cut costs by 1/2; x.md:6:16: info HD-069: \"1/2\" may be a part of something, and the task has no due date. Write (due: YYYY-MM-DD) behind it, if it is the deadline.",
                "List orders placed by May 20; x.md:6:25: info HD-069: \"May 20\" is read as the day of what is placed, and the task has no due date. Write (due: YYYY-MM-DD) behind it, if it is the deadline.",
            })
    void whatIsAssumedIsTold(String task, String told) {
        assertThat(note("To do", "- " + task).problems())
                .extracting(Problem::toString)
                .containsExactly(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "Cut it by 5/8 inch; info HD-069: \"5/8\" may be a part of something, and the task has no due date",
                "Cut it by 5/8 full; info HD-069: \"5/8\" may be a part of something, and the task has no due date",
                "Cut it by 9/10 of what it was; info HD-069: \"9/10\" may be a part of something, and the task has no due date",
                "Cut it by 10/15 percent; info HD-069: \"10/15\" may be a part of something, and the task has no due date",
                "Cut it by 10/12%; info HD-069: \"10/12\" may be a part of something, and the task has no due date",
                "Cut it by 12/24 V; info HD-069: \"12/24\" may be a part of something, and the task has no due date",
                "Cut it by 16/9; info HD-069: \"16/9\" may be a part of something, and the task has no due date",
                "Cut it by 50/50; ",
                "Cut it by 60/40 with Ann; ",
                "Cut it by 24/7 staff; ",
                "Cut it by 20/30%; ",
                "Cut it by 13/13; ",
                "Cut it by 0/5; ",
                "Cut rents by 1/2 and list orders placed by May 20; info HD-069: \"1/2\" may be a part of something, and the task has no due date | info HD-069: \"May 20\" is read as the day of what is placed, and the task has no due date",
                "Cut rents by 1/2 and wages by 1/3; info HD-069: \"1/2\" may be a part of something, and the task has no due date | info HD-069: \"1/3\" may be a part of something, and the task has no due date",
                "Drop by 7/11 and pay by 2026-05-20; info HD-069: \"7/11\" may be a part of something, and \"2026-05-20\" is the due date",
            })
    void whatIsHowMuchIsNeitherAMistakeNorADay(String task, String told) {
        Handoffs note = note("To do", "- " + task);

        assertThat(note.problems().stream()
                        .map(one ->
                                one.severity().name().toLowerCase(Locale.ROOT) + " " + one.code() + ": " + one.what())
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(told == null ? "" : told);
        assertThat(note.rows().get(0).day("due").isKnown()).isEqualTo(task.contains("2026"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "Risks; - The lease ends by May 20 (likelihood: 3, impact: 4)",
                "Sales; | Date | Amount |\\n|---|---|\\n| May 20 | $40 |"
            })
    void elsewhereADayWithoutAYearIsNone(String heading, String text) {
        assertThat(note(heading, text).rows().get(0).cells().values())
                .noneMatch(cell -> cell.day().isKnown());
    }
}
