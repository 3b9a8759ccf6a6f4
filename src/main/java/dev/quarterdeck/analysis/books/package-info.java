/** Sales, invoices and deposits, how they match, and who owes what. */
@NullMarked
package dev.quarterdeck.analysis.books;

import org.jspecify.annotations.NullMarked;
