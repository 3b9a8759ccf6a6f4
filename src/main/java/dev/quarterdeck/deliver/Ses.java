package dev.quarterdeck.deliver;

import dev.quarterdeck.aws.Clients;
import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.site.Route;
import dev.quarterdeck.source.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2AsyncClient;
import software.amazon.awssdk.services.sesv2.SesV2AsyncClientBuilder;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** Amazon SES, sent to one message after the other, no faster and no more than the account may. */
public final class Ses implements Mailer {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));

    private final Route.Ses at;
    private final Consumer<Duration> pause;
    private final SesV2AsyncClient ses;
    private Optional<Allowance> allowance = Optional.empty();

    private Ses(Route.Ses at, SesV2AsyncClient ses, Consumer<Duration> pause) {
        this.at = at;
        this.ses = ses;
        this.pause = pause;
    }

    /** Makes the client; no call is made yet. */
    public static Ses open(Route.Ses at) {
        return open(at, Pace::sleep);
    }

    /** @param pause waits for so long */
    static Ses open(Route.Ses at, Consumer<Duration> pause) {
        SesV2AsyncClientBuilder builder = SesV2AsyncClient.builder().httpClientBuilder(Clients.http(1));
        return new Ses(at, Clients.madeToCallOnce(builder, at.region(), at.toString(), builder::build), pause);
    }

    @Override
    public String name() {
        return at.toString();
    }

    @Override
    public Handed send(Envelope envelope) {
        try {
            Allowance allowed = allowance.orElseGet(this::asked);
            allowance = Optional.of(allowed);
            Optional<String> closed = allowed.refuses(envelope.to().size());
            if (closed.isPresent()) {
                return Handed.closed(closed.get());
            }
            return paced(envelope, allowed);
        } catch (RefusedException e) {
            return Handed.closed(SesAnswer.clause(e));
        }
    }

    /** What the account may send; where the role may not ask, what every account may. */
    private Allowance asked() {
        try {
            return ses.getAccount(request -> {})
                    .thenApply(account -> Allowance.of(account, pause))
                    .join();
        } catch (CompletionException e) {
            RefusedException refused = Refusal.of(e, "ses:GetAccount", at.toString());
            if (refused.problem().code().equals(Refusal.DENIED)) {
                return Allowance.unknown(pause);
            }
            throw refused;
        }
    }

    private Handed paced(Envelope envelope, Allowance allowed) {
        allowed.await(envelope.to().size());
        SesAnswer answer = tried(envelope);
        for (Duration time : PAUSES) {
            if (!answer.isAskingForPatience()) {
                break;
            }
            pause.accept(time);
            answer = tried(envelope);
        }
        Handed handed = answer.handed(envelope);
        if (handed.fate() == Fate.TAKEN || handed.fate() == Fate.UNKNOWN) {
            allowed.spend(envelope.to().size());
        }
        return handed;
    }

    private SesAnswer tried(Envelope envelope) {
        try {
            String id = ses.sendEmail(request(envelope)).join().messageId();
            return SesAnswer.taken(id + "@" + idDomain());
        } catch (CompletionException e) {
            return SesAnswer.to(e, at.toString());
        }
    }

    private SendEmailRequest request(Envelope envelope) {
        SendEmailRequest.Builder request = SendEmailRequest.builder()
                .fromEmailAddress(envelope.from())
                .destination(to -> to.toAddresses(envelope.to()))
                .content(content -> content.raw(raw -> raw.data(
                        SdkBytes.fromByteArray(envelope.message().withoutBcc().bytes()))))
                .emailTags(envelope.tags().entrySet().stream()
                        .map(tag -> MessageTag.builder()
                                .name(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList());
        at.configurationSet().ifPresent(request::configurationSetName);
        return request.build();
    }

    /** SES replaces our {@code Message-ID} by its own, to which alone a later letter can refer. */
    private String idDomain() {
        Region region = ses.serviceClientConfiguration().region();
        return (region.equals(Region.US_EAST_1) ? "email" : region.id().toLowerCase(Locale.ROOT)) + ".amazonses.com";
    }

    @Override
    public void close() {
        ses.close();
    }
}
