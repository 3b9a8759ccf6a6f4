package dev.quarterdeck.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.jbake.app.Oven;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/**
 * JBake's oven with other utensils: pages come from records, are kept in a list and drawn by our templates.
 *
 * <p>The stock {@code bake()} opens a database and sets the JVM's locale, so this one walks its steps without either.
 */
final class SiteOven extends Oven {

    private final PageTool tool;

    private SiteOven(Utensils utensils, PageTool tool) {
        super(utensils);
        this.tool = tool;
    }

    static SiteOven of(Path into, List<Page> pages, Templates.Setting setting, Assets assets) {
        var config = new DefaultJBakeConfiguration(into.toFile(), defaults());
        config.setDestinationFolder(into.toFile());
        config.setTemplateFolder(into.toFile());
        config.setContentFolder(into.toFile());
        config.setAssetFolder(into.toFile());
        config.setDataFolder(into.toFile());
        pages.forEach(page -> config.setTemplateFileNameForDocType(page.template(), page.template() + ".ftl"));
        var store = new PageStore();
        var utensils = new Utensils();
        utensils.setConfiguration(config);
        utensils.setContentStore(store);
        utensils.setCrawler(new PageCrawler(store, config, pages));
        utensils.setRenderer(new Renderer(store, config, new Templates(store, config, setting)));
        utensils.setAsset(new AssetWriter(config, assets));
        return new SiteOven(utensils, new PageTool());
    }

    /** JBake's own factory would read the settings through a slow bean introspection. */
    private static CompositeConfiguration defaults() {
        var jbakes = new PropertiesConfiguration();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Oven.class.getResourceAsStream("/default.properties")),
                StandardCharsets.UTF_8)) {
            jbakes.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read JBake's defaults", e);
        } catch (ConfigurationException e) {
            throw new IllegalStateException("cannot read JBake's defaults", e);
        }
        var all = new CompositeConfiguration();
        all.addConfiguration(jbakes);
        return all;
    }

    @Override
    public void bake() {
        var utensils = getUtensils();
        utensils.getCrawler().crawl();
        tool.render(utensils.getRenderer(), utensils.getContentStore(), utensils.getConfiguration());
        utensils.getAsset().copy();
    }

    /** The pages that broke, in the order of the pages. */
    List<Baked.Failure> failures() {
        return tool.failures();
    }
}
