package dev.quarterdeck.deliver;

import dev.quarterdeck.aws.Refusal;
import dev.quarterdeck.site.Route;
import dev.quarterdeck.source.Inspection;
import dev.quarterdeck.source.Place;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.source.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sesv2.model.DkimStatus;
import software.amazon.awssdk.services.sesv2.model.GetEmailIdentityResponse;

/**
 * By which of SES's identities a sender may send: SES takes an address if it is verified itself, or its domain is, or a domain above.
 *
 * @param from the sender's address
 */
record SenderIdentity(Route.Ses at, String from) {

    /** The identities that an address counts as verified by, the nearest first. */
    static List<String> of(String address) {
        List<String> names = new ArrayList<>(List.of(address));
        names.addAll(upwards(domain(address)));
        return names;
    }

    /** A domain and those above it, but no top-level domain. */
    static List<String> upwards(String domain) {
        return Stream.iterate(domain, name -> name.contains("."), name -> name.substring(name.indexOf('.') + 1))
                .toList();
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    /**
     * Names the nearest that is verified, by which SES then sends, or says why there is none or why it does not sign.
     *
     * @param ask what SES knows of an identity; nothing where there is none of the name
     */
    Inspection look(Function<String, Optional<GetEmailIdentityResponse>> ask) {
        String what = domain(from) + " is verified in " + at + " and its mail is signed (DKIM)";
        List<String> unverified = new ArrayList<>();
        boolean denied = false;
        for (String name : of(from)) {
            try {
                Optional<GetEmailIdentityResponse> identity = ask.apply(name);
                if (identity.filter(SenderIdentity::isVerified).isPresent()) {
                    return identity.filter(SenderIdentity::isSigning).isPresent()
                            ? Inspection.passed(what + ", by the identity " + name)
                            : Inspection.refused(what, unsigned(name));
                }
                identity.ifPresent(found -> unverified.add(name));
            } catch (RefusedException e) {
                if (!e.problem().code().equals(Refusal.DENIED)) {
                    return Inspection.refused(what, e);
                }
                // The stack's role may ask for the sender's domain alone.
                denied = true;
            }
        }
        return unverified.isEmpty() && denied
                ? Inspection.unseen(what, "needs the permission ses:GetEmailIdentity")
                : Inspection.refused(what, unready(unverified));
    }

    private Problem unsigned(String identity) {
        return wrong(
                "MAIL-DKIM",
                "mail from " + from + " is not signed (DKIM) by the identity " + identity,
                "Add the three CNAME records to the domain's DNS and turn signing on (docs/aws.md, part 3)");
    }

    /** @param unverified all the identities that there are */
    private Problem unready(List<String> unverified) {
        if (!unverified.isEmpty()) {
            return wrong(
                    "MAIL-SENDER",
                    String.join(", ", unverified) + " is not yet verified in " + at,
                    "Add the three CNAME records to the domain's DNS (docs/aws.md, part 3)");
        }
        return wrong(
                "MAIL-SENDER",
                at + " knows none of " + String.join(", ", of(from)),
                "Verify the domain (docs/aws.md, part 3)");
    }

    private Problem wrong(String code, String what, String todo) {
        return Problem.error(Place.startOf(at.toString()), code, what, todo);
    }

    private static boolean isVerified(GetEmailIdentityResponse identity) {
        return Boolean.TRUE.equals(identity.verifiedForSendingStatus());
    }

    private static boolean isSigning(GetEmailIdentityResponse identity) {
        return Optional.ofNullable(identity.dkimAttributes())
                .filter(dkim -> dkim.status() == DkimStatus.SUCCESS && Boolean.TRUE.equals(dkim.signingEnabled()))
                .isPresent();
    }
}
