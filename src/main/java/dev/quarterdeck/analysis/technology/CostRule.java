package dev.quarterdeck.analysis.technology;

import java.util.List;

/** One way to spend less; its title, severity and remedy stand in the framework. */
interface CostRule {

    /** The id of its framework row. */
    String rule();

    /** What it finds, before amounts are capped by what was billed. */
    List<Waste> find(Bill bill);
}
