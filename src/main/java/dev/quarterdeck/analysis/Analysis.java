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
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

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
        // They need nothing of the others.
        ForkJoinPool cores = ForkJoinPool.commonPool();
        ForkJoinTask<Books> readBooks = cores.submit(() -> Books.of(portfolio));
        ForkJoinTask<Technology> readTechnology = cores.submit(() -> Technology.of(portfolio));
        ForkJoinTask<Rental> readRental = cores.submit(() -> Rental.of(portfolio));
        ForkJoinTask<Clients> readClients = cores.submit(() -> Clients.of(portfolio));
        ForkJoinTask<Contradictions> compared = cores.submit(() -> Contradictions.of(portfolio));
        Finance finance = Finance.of(portfolio);
        Figures money = Figures.of(finance.figures());
        Market market = Market.of(portfolio, money);
        Logistics logistics = Logistics.of(portfolio, money);
        Contradictions contradictions = compared.join();
        Clients clients = readClients.join();
        Rental rental = readRental.join();
        Technology technology = readTechnology.join();
        Books books = readBooks.join();
        List<Figure> figures = joined(List.of(
                finance.figures(),
                books.figures(),
                market.figures(),
                technology.figures(),
                rental.figures(),
                logistics.figures(),
                clients.figures(),
                contradictions.figures()));
        List<Finding> findings = joined(List.of(
                finance.findings(),
                books.findings(),
                market.findings(),
                technology.findings(),
                rental.findings(),
                logistics.findings(),
                contradictions.findings()));
        Governance governance = Governance.of(portfolio, Figures.of(figures), findings);
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
                Figures.of(joined(List.of(figures, governance.figures()))),
                joined(List.of(findings, governance.findings())),
                governance.actions());
    }

    private static <T> List<T> joined(List<List<T>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
