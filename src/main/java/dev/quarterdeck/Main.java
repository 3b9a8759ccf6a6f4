package dev.quarterdeck;

/** Probe. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println(String.join(" ", arguments));
        System.exit(3);
    }
}
