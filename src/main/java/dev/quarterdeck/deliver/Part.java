package dev.quarterdeck.deliver;

import dev.quarterdeck.ledger.Receipt;

/** One perspective's letter in a message, and its claim in the ledger. */
record Part(String perspective, Letter letter, Receipt receipt) {}
