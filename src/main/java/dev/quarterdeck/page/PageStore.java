package dev.quarterdeck.page;

import java.util.ArrayList;
import java.util.List;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/** JBake's content store as a list, in place of its database. */
final class PageStore extends ContentStore {

    private final List<DocumentModel> documents = new ArrayList<>();

    PageStore() {
        super("memory", "pages");
    }

    @Override
    public void addDocument(DocumentModel document) {
        documents.add(document);
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        var all = new DocumentList<DocumentModel>();
        all.addAll(documents);
        return all;
    }
}
