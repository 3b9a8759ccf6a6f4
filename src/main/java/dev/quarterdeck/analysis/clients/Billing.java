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
 * @param houseRate what an hour without an agreed model is worth; missing where several units have rates of their own
 * @param coverage Σ invoiced ÷ Σ billable; {@code coverageCount} of the clients with hours, those invoiced; in per cent; not
 *     applicable where there is nothing to bill
 * @param worked clients with hours; {@code billed} those of them that were invoiced
 * @param contractual unbilled work under an agreed model; {@code house} at the house rate
 * @param effectiveRate Σ invoiced ÷ Σ hours
 * @param recurring Σ fees of active retainers (monthly recurring revenue); {@code recurringBilled} of those that were invoiced
 * @param withoutModel active clients for whom no model is agreed; {@code unsigned} those without evidence of a contract
 */
public record Billing(
        List<Client> clients,
        Quantity houseRate,
        Quantity count,
        Quantity hours,
        Quantity billable,
        Quantity invoiced,
        Quantity unbilled,
        Quantity contractual,
        Quantity house,
        Quantity coverage,
        Quantity worked,
        Quantity billed,
        Quantity coverageCount,
        Quantity effectiveRate,
        Quantity recurring,
        Quantity recurringBilled,
        Quantity withoutModel,
        Quantity unsigned) {

    public Billing {
        clients = List.copyOf(clients);
    }

    static Billing of(List<Client> clients, Quantity houseRate) {
        Quantity billable = sum(clients, client -> true, Client::billable);
        Quantity invoiced = sum(clients, client -> true, Client::invoiced);
        Quantity hours =
                Quantity.sum(Type.NUMBER, clients.stream().map(Client::hours).toList());
        Predicate<Client> retained = Billing::isRetained;
        Predicate<Client> billed = client -> client.invoiced().isPositive();
        Predicate<Client> worked = client -> client.hours().isPositive();
        return new Billing(
                clients,
                houseRate,
                count(clients, client -> true),
                hours,
                billable,
                invoiced,
                sum(clients, client -> true, Client::unbilled),
                sum(clients, Client::isContractual, Client::unbilled),
                sum(clients, client -> !client.isContractual(), Client::unbilled),
                coverage(invoiced, billable),
                count(clients, worked),
                count(clients, worked.and(billed)),
                coverage(count(clients, worked.and(billed)), count(clients, worked)),
                invoiced.dividedBy(hours),
                sum(clients, retained, Client::fee),
                sum(clients, retained.and(billed), Client::fee),
                count(clients, Billing::isUnmodelled),
                count(clients, Billing::isUnsigned));
    }

    /** Nothing to bill leaves nothing to cover. */
    private static Quantity coverage(Quantity part, Quantity whole) {
        return whole.isZero() ? Quantity.notApplicable(Type.PERCENT, whole.sources()) : part.shareOf(whole);
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

    private static boolean isRetained(Client client) {
        return client.basis() == Client.Basis.RETAINER && client.isActive();
    }

    /** Active clients that pay by the month. */
    public List<Client> retained() {
        return clients.stream().filter(Billing::isRetained).toList();
    }

    /** Active clients whom no signed paper binds. */
    public List<Client> withoutAgreement() {
        return clients.stream().filter(Billing::isUnsigned).toList();
    }

    private static boolean isUnsigned(Client client) {
        return client.isActive() && client.evidence() == Client.Evidence.WEAK;
    }

    /** Active clients without an agreed model. */
    public List<Client> unmodelled() {
        return clients.stream().filter(Billing::isUnmodelled).toList();
    }

    private static boolean isUnmodelled(Client client) {
        return client.isActive() && !client.isContractual();
    }

    List<Figure> figures(String unit) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("clients", unit, count));
        figures.add(Figure.of("client-hours", unit, hours));
        figures.add(Figure.of("billable", unit, billable));
        figures.add(Figure.of("invoiced-work", unit, invoiced));
        figures.add(Figure.of("unbilled", unit, unbilled));
        figures.add(Figure.of("unbilled-contractual", unit, contractual));
        figures.add(Figure.of("unbilled-house", unit, house));
        figures.add(Figure.of("billing-coverage", unit, coverage));
        figures.add(Figure.of("billing-coverage-count", unit, coverageCount));
        figures.add(Figure.of("house-rate", unit, houseRate));
        figures.add(Figure.of("effective-rate", unit, effectiveRate));
        figures.add(Figure.of("mrr", unit, recurring));
        figures.add(Figure.of("mrr-billed", unit, recurringBilled));
        figures.add(Figure.of("clients-without-model", unit, withoutModel));
        figures.add(Figure.of("clients-without-agreement", unit, unsigned));
        return figures;
    }
}
