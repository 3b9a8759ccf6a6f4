package dev.quarterdeck.page;

import java.util.List;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;

/** Fills JBake's store from pages that are already composed, where JBake's own crawler reads a folder. */
final class PageCrawler extends Crawler {

    private final ContentStore store;
    private final List<Page> pages;

    PageCrawler(ContentStore store, JBakeConfiguration config, List<Page> pages) {
        super(store, config);
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void crawl() {
        for (Page page : pages) {
            var document = new DocumentModel();
            document.setType(page.template());
            document.setStatus("published");
            document.setUri(page.path());
            document.setRootPath(Page.root(page.path()));
            document.put(Templates.PAGE, page);
            page.perspective().ifPresent(perspective -> document.put(PageTool.PERSPECTIVE, perspective));
            store.addDocument(document);
        }
    }
}
