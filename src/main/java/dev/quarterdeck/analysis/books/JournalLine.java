package dev.quarterdeck.analysis.books;

import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Text;

/**
 * One side of a posting.
 *
 * @param account code, or the words of a journal where the chart knows no such account
 * @param debit missing where the line is a credit, as {@code credit} where it is a debit
 * @param item what was posted
 * @param why the case of the posting rules, or the journal's memo
 * @param decided what decided that it was posted, and where; a balance rests on it, the line itself on its document
 */
public record JournalLine(String account, Quantity debit, Quantity credit, Text item, Text why, Sources decided) {}
