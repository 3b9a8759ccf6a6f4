package dev.quarterdeck.page;

import dev.quarterdeck.source.AllCores;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.render.RenderingTool;

/** Renders the pages on all cores, and goes on where one breaks. */
final class PageTool implements RenderingTool {

    static final String PERSPECTIVE = "perspective";

    private List<Baked.Failure> failures = List.of();

    @Override
    public int render(Renderer renderer, ContentStore store, JBakeConfiguration config) {
        List<DocumentModel> pages = store.getUnrenderedContent();
        failures = AllCores.map(pages, page -> failure(renderer, page)).stream()
                .flatMap(Optional::stream)
                .toList();
        return pages.size() - failures.size();
    }

    @Override
    @Deprecated
    public int render(
            Renderer renderer, ContentStore store, File destination, File templates, CompositeConfiguration config) {
        throw new UnsupportedOperationException("JBake calls the other one");
    }

    List<Baked.Failure> failures() {
        return failures;
    }

    /** JBake declares {@link Exception} and wraps what the template engine threw, which is all that is expected here. */
    private static Optional<Baked.Failure> failure(Renderer renderer, DocumentModel page) {
        try {
            renderer.render(page);
            return Optional.empty();
        } catch (Exception e) {
            if (e.getCause() instanceof Templates.Broken broken) {
                Object perspective = page.get(PERSPECTIVE);
                return Optional.of(
                        new Baked.Failure(Optional.ofNullable(perspective).map(String::valueOf), broken.problem()));
            }
            throw new IllegalStateException("cannot render " + page.getUri(), e);
        }
    }
}
