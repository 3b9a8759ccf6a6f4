package dev.quarterdeck.site;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** The way that messages go to their readers. */
public sealed interface Route {

    /** One result for any kind. */
    <T> T match(Function<Folder, T> folder, Function<Server, T> server, Function<Ses, T> ses);

    /** A folder of this machine, which mails nobody. */
    record Folder(Path path) implements Route {
        @Override
        public <T> T match(Function<Folder, T> folder, Function<Server, T> server, Function<Ses, T> ses) {
            return folder.apply(this);
        }
    }

    /**
     * A server that speaks SMTP.
     *
     * @param login empty where it takes mail without one
     */
    record Server(String host, int port, Security security, Optional<Login> login) implements Route {
        @Override
        public <T> T match(Function<Folder, T> folder, Function<Server, T> server, Function<Ses, T> ses) {
            return server.apply(this);
        }

        @Override
        public String toString() {
            return (security == Security.TLS ? "smtps://" : "smtp://") + host + ":" + port;
        }
    }

    /**
     * Amazon SES.
     *
     * @param region empty where the environment or the credentials' profile decides
     * @param configurationSet under which sending and its events are counted
     */
    record Ses(Optional<String> region, Optional<String> configurationSet) implements Route {
        @Override
        public <T> T match(Function<Folder, T> folder, Function<Server, T> server, Function<Ses, T> ses) {
            return ses.apply(this);
        }

        @Override
        public String toString() {
            return region.map(name -> "SES in " + name).orElse("SES");
        }
    }

    /** How a connection is kept from strangers. */
    enum Security {
        /** Not at all, which is right only within one machine. */
        PLAIN,
        /** Begun in the open, and given up where the server does not encrypt. */
        STARTTLS,
        /** Encrypted from its first byte. */
        TLS
    }

    /** What a server knows the sender by; neither part is ever printed. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[]";
        }
    }
}
