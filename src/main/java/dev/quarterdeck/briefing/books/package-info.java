/** The sections on the books: accounts, recognition, reconciliation, receivables, expenses, balance, controls and close. */
@NullMarked
package dev.quarterdeck.briefing.books;

import org.jspecify.annotations.NullMarked;
