package dev.quarterdeck.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A program beyond Java and Maven that some tests need; a machine without it skips those, and says once how to get it. */
public enum Tool {
    GIT("apt-get install -y git", "git --version"),
    NODE("apt-get install -y nodejs", "node -e process.exit(+process.versions.node.split('.')[0] < 18 ? 1 : 0)"),
    NJS("apt-get install -y njs", "njs -v"),
    PYTHON_MOTO("pip install 'moto[server]'", "python3 -c import moto.server"),
    SHA256SUM("apt-get install -y coreutils", "sha256sum --version"),
    CFN_LINT("pip install cfn-lint", "cfn-lint --version"),
    MAVEN("apt-get install -y maven", "mvn --version"),
    CHROMIUM("apt-get install -y chromium chromium-driver", "chromedriver --version");

    private static final long PATIENCE_SECONDS = 60;

    private final String install;
    private final String probe;

    /** @param probe a program, and up to two arguments of which only the last may hold blanks */
    Tool(String install, String probe) {
        this.install = install;
        this.probe = probe;
    }

    /** The line that installs it on Debian. */
    public String install() {
        return install;
    }

    /** How {@code QUARTERDECK_REQUIRE} names it: {@code cfn-lint}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its probe runs and ends well here. */
    boolean isHere() {
        try {
            Process process = new ProcessBuilder(List.of(probe.split(" ", 3)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while looking for " + word(), e));
        }
    }
}
