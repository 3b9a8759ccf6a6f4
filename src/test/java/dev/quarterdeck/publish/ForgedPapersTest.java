package dev.quarterdeck.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.edition.Edition;
import dev.quarterdeck.edition.EditionId;
import dev.quarterdeck.edition.Hash;
import dev.quarterdeck.edition.Pointer;
import dev.quarterdeck.publish.Verify.Witness;
import dev.quarterdeck.source.Problem;
import dev.quarterdeck.store.FolderStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Papers that were written anew and agree with each other: what the manifests, the chain and the ledger know beside them. */
class ForgedPapersTest extends PublishedInFolder {

    @Test
    void editionsJsonMustAgreeWithTheManifestsEvenWhereItsSealIsWhole() throws IOException {
        Pointer right = published.second().pointer();
        Pointer.Entry first = right.editions().get(0);
        Pointer.Entry second = right.editions().get(1);

        assertThat(forged(
                        right.editions(),
                        second,
                        new Pointer.Entry(first.id(), "x", first.manifestHash(), List.of("ceo"))))
                .containsExactly(
                        POINTER + " it states another content hash of 2026-05-01 than its manifest",
                        POINTER + " it states other perspectives of 2026-05-01 than its manifest");
        forge(new Pointer(right.current(), right.editions(), Map.of(), right.pages()));
        assertThat(published.told())
                .containsExactly(POINTER + " it does not name the newest history of each perspective");
        forge(right.at(EditionId.parse("2020-01-01").orElseThrow()));
        assertThat(published.told()).containsExactly(POINTER + " it leads readers to an edition that it does not name");
        forge(new Pointer(right.current(), List.of(second, first), right.histories(), right.pages()));
        assertThat(published.told()).contains(POINTER + " it does not name the editions in their order");
        forge(new Pointer(right.current(), right.editions(), right.histories(), Map.of("../x", "x")));
        assertThat(published.told()).contains(POINTER + " it names a page where none can be: \"../x\"");
    }

    private List<String> forged(List<Pointer.Entry> editions, Pointer.Entry second, Pointer.Entry first)
            throws IOException {
        assertThat(editions).contains(second);
        Pointer right = published.second().pointer();
        forge(new Pointer(right.current(), List.of(first, second), right.histories(), right.pages()));
        return published.told();
    }

    @Test
    void anEditionTakenFromEditionsJsonIsMissedByTheLedger() throws IOException {
        forge(published.first().pointer());

        assertThat(published.told())
                .contains(POINTER + " it does not name 2026-05-01.2, which the ledger says was mailed");
    }

    @Test
    void aManifestThatNamesFilesElsewhereIsNotFollowed() throws IOException {
        Pointer right = published.second().pointer();
        byte[] manifest = Files.readString(root.resolve(MANIFEST))
                .replace("2026-05-01/ceo/index.html", "../../etc/passwd")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(root.resolve(MANIFEST), manifest);
        Pointer.Entry first = right.editions().get(0);
        Pointer.Entry forged =
                new Pointer.Entry(first.id(), first.contentHash(), Hash.of(manifest), first.perspectives());
        forge(new Pointer(right.current(), List.of(forged, right.editions().get(1)), right.histories(), right.pages()));

        assertThat(published.told())
                .contains(
                        MANIFEST + " it names a file outside of its edition: \"../../etc/passwd\"",
                        MANIFEST + " it is not the manifest that the ledger knows",
                        "2026-05-01.2/manifest.json it does not follow the edition before it");
    }

    @Test
    void theLedgerFindsAWholeArchiveRewritten() throws IOException {
        Edition other = Sample.full(Pointer.none(), "other");
        Witness mailed = published.witnesses().get(0);
        FolderStore rewritten = new FolderStore(root.resolve("other"));
        Publisher publisher = new Publisher(rewritten, Past.in(rewritten));
        publisher.carryOut(
                publisher.plan(Sample.files(other), Optional.of(other), publisher.name(other)), upload -> {});

        assertThat(new Verify(rewritten, List.of(mailed), id -> false, id -> {})
                        .run()
                        .problems())
                .extracting(Problem::what)
                .containsExactly("it is not the manifest that the ledger knows");
    }

    @Test
    void theLedgerKnowsTheTextThatWasMailed() {
        Edition first = published.first();
        Witness forged = new Witness(first.id(), "ceo", Hash.of(first.manifest().json()), Hash.of("another text"));

        assertThat(new Verify(archive, List.of(forged), id -> false, id -> {})
                        .run()
                        .problems())
                .extracting(problem -> problem.at().file() + " " + problem.what())
                .containsExactly(MANIFEST + " it names no text for \"ceo\" such as the ledger says was mailed");
    }

    private void forge(Pointer pointer) throws IOException {
        Files.write(root.resolve(POINTER), pointer.json());
    }
}
