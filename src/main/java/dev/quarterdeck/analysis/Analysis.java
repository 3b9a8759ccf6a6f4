package dev.quarterdeck.analysis;

import dev.quarterdeck.analysis.books.Books;
import dev.quarterdeck.analysis.clients.Clients;
import dev.quarterdeck.analysis.contradiction.Contradictions;
import dev.quarterdeck.analysis.finance.Finance;
import dev.quarterdeck.analysis.governance.Governance;
import dev.quarterdeck.analysis.logistics.Logistics;
import dev.quarterdeck.analysis.market.Market;
import dev.quarterdeck.analysis.rental.Rental;
import dev.quarterdeck.analysis.technology.Technology;
import dev.quarterdeck.portfolio.Action;
import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that follows from a portfolio on its as-of date.
 *
 * @param governance the subject that rests on all others
 */
public record Analysis(
        Finance finance,
        Books books,
        Market market,
        Technology technology,
        Rental rental,
        Logistics logistics,
        Clients clients,
        Contradictions contradictions,
        Governance governance,
        Figures figures,
        List<Finding> findings,
        List<Action> actions) {

    public Analysis {
        findings = findings.stream().sorted(Finding.ORDER).toList();
        actions = List.copyOf(actions);
    }

    /** Governance comes last: its shortfalls, limits and gaps read the figures and findings of all other subjects. */
    public static Analysis of(Portfolio portfolio) {
        Finance finance = Finance.of(portfolio);
        List<Figure> figures = new ArrayList<>(finance.figures());
        List<Finding> findings = new ArrayList<>(finance.findings());
        Books books = Books.of(portfolio);
        figures.addAll(books.figures());
        findings.addAll(books.findings());
        Market market = Market.of(portfolio, Figures.of(finance.figures()));
        figures.addAll(market.figures());
        findings.addAll(market.findings());
        Technology technology = Technology.of(portfolio);
        figures.addAll(technology.figures());
        findings.addAll(technology.findings());
        Rental rental = Rental.of(portfolio);
        figures.addAll(rental.figures());
        findings.addAll(rental.findings());
        Logistics logistics = Logistics.of(portfolio, Figures.of(finance.figures()));
        figures.addAll(logistics.figures());
        findings.addAll(logistics.findings());
        Clients clients = Clients.of(portfolio);
        figures.addAll(clients.figures());
        Contradictions contradictions = Contradictions.of(portfolio);
        figures.addAll(contradictions.figures());
        findings.addAll(contradictions.findings());
        Governance governance = Governance.of(portfolio, Figures.of(figures), findings);
        figures.addAll(governance.figures());
        findings.addAll(governance.findings());
        return new Analysis(
                finance,
                books,
                market,
                technology,
                rental,
                logistics,
                clients,
                contradictions,
                governance,
                Figures.of(figures),
                findings,
                governance.actions());
    }
}
