package dev.quarterdeck;

import dev.quarterdeck.deliver.MailServer;
import dev.quarterdeck.deliver.Mailer;
import dev.quarterdeck.deliver.Outbox;
import dev.quarterdeck.deliver.Ses;
import dev.quarterdeck.site.Site;

/** The way on which a site's messages go. */
final class Mailers {

    private Mailers() {}

    /** The way itself; nothing is asked yet. Whoever opens it closes it. */
    static Mailer open(Site site) {
        return site.mail().match(folder -> new Outbox(folder.path()), MailServer::at, Ses::open);
    }
}
