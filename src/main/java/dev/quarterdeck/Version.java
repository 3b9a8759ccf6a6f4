package dev.quarterdeck;

/** The product's version, which is part of every edition's identity. */
final class Version {

    /** Raised with every change of what pages or digests say. A test holds it against the pom. */
    static final String NUMBER = "0.1.0";

    private Version() {}
}
