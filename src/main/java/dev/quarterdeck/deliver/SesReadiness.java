package dev.quarterdeck.deliver;

import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.site.Route;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.naming.NamingException;
import software.amazon.awssdk.services.sesv2.SesV2AsyncClient;
import software.amazon.awssdk.services.sesv2.SesV2AsyncClientBuilder;
import software.amazon.awssdk.services.sesv2.model.EventDestination;
import software.amazon.awssdk.services.sesv2.model.EventType;
import software.amazon.awssdk.services.sesv2.model.GetAccountResponse;
import software.amazon.awssdk.services.sesv2.model.ListEmailIdentitiesResponse;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendQuota;
import software.amazon.awssdk.services.sesv2.model.VerificationStatus;

/** Looks whether an account of SES, and the sender's domain, are ready for what a run would send; it sends and changes nothing. */
public final class SesReadiness implements AutoCloseable {

    private static final Set<EventType> NEEDED = Set.of(EventType.BOUNCE, EventType.COMPLAINT);

    private final Route.Ses at;
    private final Dns dns;
    private final SesV2AsyncClient ses;
    private final List<Inspection> seen = new ArrayList<>();

    private SesReadiness(Route.Ses at, Dns dns, SesV2AsyncClient ses) {
        this.at = at;
        this.dns = dns;
        this.ses = ses;
    }

    /** Makes the client; no call is made yet. */
    public static SesReadiness open(Route.Ses at, Dns dns) {
        SesV2AsyncClientBuilder builder = SesV2AsyncClient.builder().httpClientBuilder(Clients.http(1));
        return new SesReadiness(at, dns, Clients.made(builder, at.region(), at.toString(), builder::build));
    }

    /**
     * What a run would send.
     *
     * @param readers everybody who gets a letter or a copy of one
     * @param recipients how often SES would count one, copies among them
     */
    public record Mail(String from, Collection<String> readers, int recipients) {

        /** Domains are the same however they are written, and SES knows them by small letters. */
        public Mail {
            from = from.substring(0, from.indexOf('@'))
                    + from.substring(from.indexOf('@')).toLowerCase(Locale.ROOT);
        }

        private String domain() {
            return from.substring(from.indexOf('@') + 1);
        }
    }

    /** Everything that can be looked at, whatever is wrong with the rest. */
    public List<Inspection> of(Mail mail) {
        sender(mail.from());
        dmarc(mail.domain());
        account(mail);
        configurationSet();
        return List.copyOf(seen);
    }

    private void sender(String from) {
        seen.add(new SenderIdentity(at, from)
                .look(name ->
                        answer(() -> ses.getEmailIdentity(get -> get.emailIdentity(name)), "ses:GetEmailIdentity")));
    }

    /** The domain's own record, else that of one above it, which counts for it too (RFC 7489 section 6.6.3). */
    private void dmarc(String domain) {
        String what = domain + " says what becomes of mail in its name (DMARC)";
        try {
            for (String name : SenderIdentity.upwards(domain)) {
                if (dns.texts("_dmarc." + name).stream().anyMatch(text -> text.matches("(?s)v=DMARC1(?:;.*)?"))) {
                    seen.add(Inspection.passed(what));
                    return;
                }
            }
            seen.add(Inspection.failed(
                    what,
                    Problem.warning(
                            Place.startOf("_dmarc." + domain),
                            "MAIL-DMARC",
                            "there is no TXT record that begins with v=DMARC1",
                            "Add it (docs/aws.md, part 3); without it letters may be taken for spam")));
        } catch (NamingException e) {
            seen.add(Inspection.unseen(what, "the domain name system did not answer"));
        }
    }

    private void account(Mail mail) {
        String what = "the account of " + at + " may send";
        String asked = "ses:GetAccount";
        Optional<GetAccountResponse> account;
        try {
            account = answer(() -> ses.getAccount(get -> {}), asked);
        } catch (RefusedException e) {
            seen.add(refused(what, asked, e));
            return;
        }
        boolean paused = account.map(Allowance::isPaused).orElse(false);
        seen.add(
                paused
                        ? Inspection.refused(
                                what,
                                wrong(
                                        "MAIL-PAUSED",
                                        "SES has paused this account's sending",
                                        "See its page in the console"))
                        : Inspection.passed(what));
        account.ifPresent(known -> {
            sandbox(known, mail.readers());
            quota(known, mail.recipients());
        });
    }

    private void sandbox(GetAccountResponse account, Collection<String> readers) {
        if (Boolean.TRUE.equals(account.productionAccessEnabled())) {
            seen.add(Inspection.passed("the account of " + at + " may send to anybody"));
            return;
        }
        String asked = "ses:ListEmailIdentities";
        String what = "every reader is verified, as SES's sandbox asks";
        look(what, asked, () -> {
            Set<String> verified = verified(asked);
            List<String> left = readers.stream()
                    .map(reader -> reader.toLowerCase(Locale.ROOT))
                    .filter(reader -> SenderIdentity.of(reader).stream().noneMatch(verified::contains))
                    .distinct()
                    .sorted()
                    .toList();
            return left.isEmpty()
                    ? Inspection.passed(what)
                    : Inspection.refused(
                            what,
                            wrong(
                                    "MAIL-SANDBOX",
                                    "the account is in SES's sandbox, and these readers are not verified: "
                                            + String.join(", ", left),
                                    "Verify them, or ask AWS for production access (docs/aws.md, part 5)"));
        });
    }

    private Set<String> verified(String asked) {
        Set<String> verified = new HashSet<>();
        Optional<String> next = Optional.empty();
        do {
            Optional<String> from = next;
            Optional<ListEmailIdentitiesResponse> page =
                    answer(() -> ses.listEmailIdentities(list -> from.ifPresent(list::nextToken)), asked);
            page.ifPresent(known -> known.emailIdentities().stream()
                    .filter(one -> one.verificationStatus() == VerificationStatus.SUCCESS)
                    .forEach(one -> verified.add(one.identityName().toLowerCase(Locale.ROOT))));
            next = page.map(ListEmailIdentitiesResponse::nextToken);
        } while (next.isPresent());
        return verified;
    }

    private void quota(GetAccountResponse account, int recipients) {
        Optional<SendQuota> quota =
                Optional.ofNullable(account.sendQuota()).filter(known -> known.max24HourSend() >= 0);
        double left = quota.map(known -> known.max24HourSend() - known.sentLast24Hours())
                .orElse(Double.POSITIVE_INFINITY);
        String what = "the day's quota is enough for one edition (" + recipients + " recipients, copies among them)";
        seen.add(
                recipients <= left
                        ? Inspection.passed(what)
                        : Inspection.refused(
                                what,
                                wrong(
                                        "MAIL-QUOTA",
                                        "SES takes %.0f more recipients today, and one edition has %d, copies among them"
                                                .formatted(Math.max(0, left), recipients),
                                        "Ask SES for more, or run again on the next day, which serves those who are left")));
    }

    private void configurationSet() {
        Optional<String> name = at.configurationSet();
        if (name.isEmpty()) {
            seen.add(Inspection.failed(
                    "a configuration set tells of bounces",
                    Problem.warning(
                            Place.startOf("site.properties"),
                            "MAIL-EVENTS",
                            "no configuration set is named, and so nobody learns what bounces",
                            "Set mail.configuration-set and bounces.from; the stack's outputs name both")));
            return;
        }
        String what = "the configuration set " + name.get() + " tells of bounces and complaints";
        String asked = "ses:GetConfigurationSetEventDestinations";
        look(what, asked, () -> {
            var found = answer(
                    () -> ses.getConfigurationSetEventDestinations(get -> get.configurationSetName(name.get())), asked);
            if (found.isEmpty()) {
                return Inspection.failed(
                        what,
                        wrong(
                                "MAIL-SET",
                                "there is no configuration set " + Problem.quote(name.get()),
                                "Mend mail.configuration-set; the stack's outputs name it"));
            }
            Set<EventType> told = found.get().eventDestinations().stream()
                    .filter(destination -> Boolean.TRUE.equals(destination.enabled()))
                    .map(EventDestination::matchingEventTypes)
                    .flatMap(List::stream)
                    .collect(Collectors.toSet());
            return told.containsAll(NEEDED)
                    ? Inspection.passed(what)
                    : Inspection.refused(
                            what,
                            wrong(
                                    "MAIL-EVENTS",
                                    "the configuration set " + name.get() + " tells nobody of bounces and complaints",
                                    "Give it an event destination with both, as the template of docs/aws.md does"));
        });
    }

    private Problem wrong(String code, String what, String todo) {
        return Problem.error(Place.startOf(at.toString()), code, what, todo);
    }

    private void look(String what, String asked, Supplier<Inspection> look) {
        try {
            seen.add(look.get());
        } catch (RefusedException e) {
            seen.add(refused(what, asked, e));
        }
    }

    private static Inspection refused(String what, String asked, RefusedException refused) {
        return refused.problem().code().equals(Refusal.DENIED)
                ? Inspection.unseen(what, "needs the permission " + asked)
                : Inspection.refused(what, refused);
    }

    /** What SES knows; nothing where there is no such thing. */
    private <T> Optional<T> answer(Supplier<CompletableFuture<T>> call, String asked) {
        try {
            return Optional.of(call.get().join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof NotFoundException) {
                return Optional.empty();
            }
            throw Refusal.of(e, asked, at.toString());
        }
    }

    @Override
    public void close() {
        ses.close();
    }
}
