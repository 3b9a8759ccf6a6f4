package dev.quarterdeck;

import dev.quarterdeck.access.LinkSigner;
import dev.quarterdeck.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Who signs links to a site's archive; nobody where it is a folder, which needs none. */
record Links(Site site, Instant now) {

    private static final Duration TO_READ_BACK = Duration.ofMinutes(10);

    /** For the links in digests. */
    Optional<LinkSigner> forReaders() {
        return site.access().flatMap(access -> living(Duration.ofDays(access.days())));
    }

    /** For the links that prove, before anybody is mailed, that the edge opens what it should. */
    Optional<LinkSigner> toReadBack() {
        return living(TO_READ_BACK);
    }

    private Optional<LinkSigner> living(Duration life) {
        return site.access().map(access -> new LinkSigner(access.keyId(), access.secret(), life, now));
    }
}
