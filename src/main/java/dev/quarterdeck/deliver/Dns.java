package dev.quarterdeck.deliver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/**
 * The domain name system, asked through the JDK.
 *
 * @param server {@code dns://HOST:PORT}, or {@code dns:} for this machine's own
 */
public record Dns(String server) {

    /** Milliseconds for the first of two attempts; the second has twice as long. */
    private static final String PATIENCE = "1500";

    public static Dns ofThisMachine() {
        return new Dns("dns:");
    }

    /** The texts of a name; none where there is no such name. */
    // The JDK's interface takes no other table, and its provider of names makes texts of answers and never objects.
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    List<String> texts(String name) throws NamingException {
        Hashtable<String, String> settings = new Hashtable<>(Map.of(
                "java.naming.factory.initial",
                "com.sun.jndi.dns.DnsContextFactory",
                "java.naming.provider.url",
                server,
                "com.sun.jndi.dns.timeout.initial",
                PATIENCE,
                "com.sun.jndi.dns.timeout.retries",
                "2"));
        InitialDirContext names = new InitialDirContext(settings);
        try {
            List<String> texts = new ArrayList<>();
            for (Attribute attribute : Collections.list(
                    names.getAttributes(name, new String[] {"TXT"}).getAll())) {
                for (Object text : Collections.list(attribute.getAll())) {
                    texts.add(String.valueOf(text).replace("\"", ""));
                }
            }
            return texts;
        } catch (NameNotFoundException e) {
            return List.of();
        } finally {
            names.close();
        }
    }
}
