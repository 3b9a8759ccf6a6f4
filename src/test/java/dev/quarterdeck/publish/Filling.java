package dev.quarterdeck.publish;

import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.publish.Publisher.Published;
import dev.quarterdeck.store.FolderStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Publishes in a process whose files may not grow beyond a few blocks, as on a disk that fills. */
final class Filling {

    private Filling() {}

    static String run(Path root, int blocks) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String script = "ulimit -f " + blocks + "; exec \"$0\" -XX:-UsePerfData -cp \"$1\" " + Filling.class.getName()
                + " \"$2\"";
        Process process = new ProcessBuilder(
                        "sh", "-c", script, java, System.getProperty("java.class.path"), root.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    static Edition edition() {
        return Sample.edition(Sample.first().pointer(), "long ".repeat(20_000));
    }

    public static void main(String[] arguments) throws IOException {
        FolderStore archive = new FolderStore(Path.of(arguments[0]));
        Publisher publisher = new Publisher(archive, Past.in(archive));
        Published published = publisher.carryOut(
                publisher.plan(Sample.files(edition()), Optional.of(edition()), publisher.name(edition())),
                upload -> {});
        System.out.println(
                published.left().size() + " left: " + published.failure().orElse(""));
    }
}
