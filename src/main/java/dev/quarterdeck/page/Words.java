package dev.quarterdeck.page;

import dev.quarterdeck.framework.Wording;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of labels as markup, each drawn once: all pages say the same two dozen. */
final class Words implements TemplateHashModel {

    private final Wording wording;
    private final Map<String, TemplateModel> drawn = new ConcurrentHashMap<>();

    Words(Wording wording) {
        this.wording = wording;
    }

    @Override
    public TemplateModel get(String label) throws TemplateModelException {
        TemplateModel known = drawn.get(label);
        if (known != null) {
            return known;
        }
        var html = new StringBuilder();
        Runs.bare(
                wording.findLabel(label)
                        .orElseThrow(() -> new TemplateModelException("no label " + label + " in the frameworks")),
                html);
        TemplateModel words = Pieces.markup(html.toString());
        drawn.put(label, words);
        return words;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
