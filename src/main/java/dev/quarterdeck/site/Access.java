package dev.quarterdeck.site;

/**
 * How links to an archive that readers reach over the network are signed.
 *
 * @param secret what the archive's edge knows too; never printed
 * @param days for how many a link is good
 */
public record Access(String keyId, String secret, int days) {

    @Override
    public String toString() {
        return "Access[" + keyId + ", " + days + " days]";
    }
}
