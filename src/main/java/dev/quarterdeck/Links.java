package dev.quarterdeck;

import dev.quarterdeck.access.LinkSigner;
import dev.quarterdeck.site.Access;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who signs links to an archive; nobody where it is a folder, which needs none.
 *
 * @param now when the links are made
 */
record Links(Optional<Access> access, Instant now) {

    private static final Duration TO_READ_BACK = Duration.ofMinutes(10);

    /** For the links in digests. */
    Optional<LinkSigner> forReaders() {
        return access.flatMap(by -> living(Duration.ofDays(by.days())));
    }

    /** For the links that prove, before anybody is mailed, that the edge opens what it should. */
    Optional<LinkSigner> toReadBack() {
        return living(TO_READ_BACK);
    }

    private Optional<LinkSigner> living(Duration life) {
        return access.map(by -> new LinkSigner(by.keyId(), by.secret(), life, now));
    }
}
