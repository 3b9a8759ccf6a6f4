/** What an owner must govern: assets, shortfalls, missing KPIs, revenue ahead, risks, people, actions, limits, and the age of the notes. */
@NullMarked
package dev.quarterdeck.analysis.governance;

import org.jspecify.annotations.NullMarked;
