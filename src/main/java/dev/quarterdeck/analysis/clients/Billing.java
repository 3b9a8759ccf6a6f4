package dev.quarterdeck.analysis.clients;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.source.Sources;
import dev.quarterdeck.value.Quantity;
import dev.quarterdeck.value.Range;
import dev.quarterdeck.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The billing of some clients.
 *
 * @param coverage Σ invoiced ÷ Σ billable; {@code coverageCount} clients invoiced ÷ clients with hours; in per cent
 * @param contractual unbilled work under an agreed model; {@code house} at the house rate
 * @param effectiveRate Σ invoiced ÷ Σ hours
 * @param recurring Σ fees of retainers (monthly recurring revenue); {@code recurringBilled} of those that were invoiced
 * @param withoutModel clients for whom no model is agreed
 */
public record Billing(
        List<Client> clients,
        Quantity billable,
        Quantity invoiced,
        Quantity unbilled,
        Quantity contractual,
        Quantity house,
        Quantity coverage,
        Quantity coverageCount,
        Quantity effectiveRate,
        Quantity recurring,
        Quantity recurringBilled,
        Quantity withoutModel) {

    public Billing {
        clients = List.copyOf(clients);
    }

    static Billing of(List<Client> clients) {
        Quantity billable = sum(clients, client -> true, Client::billable);
        Quantity invoiced = sum(clients, client -> true, Client::invoiced);
        Quantity hours =
                Quantity.sum(Type.NUMBER, clients.stream().map(Client::hours).toList());
        Predicate<Client> retained = client -> client.basis() == Client.Basis.RETAINER;
        Predicate<Client> billed = client -> client.invoiced().isPositive();
        return new Billing(
                clients,
                billable,
                invoiced,
                sum(clients, client -> true, Client::unbilled),
                sum(clients, Client::isContractual, Client::unbilled),
                sum(clients, client -> !client.isContractual(), Client::unbilled),
                invoiced.shareOf(billable),
                count(clients, billed)
                        .shareOf(count(clients, client -> client.hours().isPositive())),
                invoiced.dividedBy(hours),
                sum(clients, retained, Client::fee),
                sum(clients, retained.and(billed), Client::fee),
                count(clients, client -> !client.isContractual()));
    }

    /** Zero, resting on all clients, where none is of the kind; missing where there are no clients. */
    private static Quantity sum(List<Client> clients, Predicate<Client> kind, Function<Client, Quantity> amount) {
        List<Quantity> amounts = clients.stream().filter(kind).map(amount).toList();
        return amounts.isEmpty() && !clients.isEmpty()
                ? Quantity.derived(Type.MONEY, Range.of(0), sources(clients))
                : Quantity.sum(Type.MONEY, amounts);
    }

    private static Quantity count(List<Client> clients, Predicate<Client> kind) {
        return clients.isEmpty()
                ? Quantity.missing(Type.COUNT, Sources.none())
                : Quantity.count(clients.stream().filter(kind).count(), sources(clients));
    }

    private static Sources sources(List<Client> clients) {
        return Sources.union(clients.stream().map(Client::sources).toList());
    }

    List<Figure> figures(String unit) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("billable", unit, billable));
        figures.add(Figure.of("invoiced-work", unit, invoiced));
        figures.add(Figure.of("unbilled", unit, unbilled));
        figures.add(Figure.of("unbilled-contractual", unit, contractual));
        figures.add(Figure.of("unbilled-house", unit, house));
        figures.add(Figure.of("billing-coverage", unit, coverage));
        figures.add(Figure.of("billing-coverage-count", unit, coverageCount));
        figures.add(Figure.of("effective-rate", unit, effectiveRate));
        figures.add(Figure.of("mrr", unit, recurring));
        figures.add(Figure.of("mrr-billed", unit, recurringBilled));
        figures.add(Figure.of("clients-without-model", unit, withoutModel));
        return figures;
    }
}
