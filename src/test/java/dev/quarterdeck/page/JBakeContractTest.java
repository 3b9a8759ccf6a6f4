package dev.quarterdeck.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jbake.app.Asset;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.Oven;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.model.TemplateModel;
import org.junit.jupiter.api.Test;

/** What we take from JBake and replace in it; a later JBake that closes any of it is met here first. */
class JBakeContractTest {

    @Test
    void replacedPartsStayOpen() throws NoSuchMethodException {
        open(Oven.class.getMethod("bake"));
        open(Crawler.class.getMethod("crawl"));
        open(Asset.class.getMethod("copy"));
        open(ContentStore.class.getMethod("addDocument", DocumentModel.class));
        open(ContentStore.class.getMethod("getUnrenderedContent"));
        open(DelegatingTemplateEngine.class.getMethod(
                "renderDocument", TemplateModel.class, String.class, java.io.Writer.class));
    }

    private static void open(Method method) {
        assertThat(Modifier.isFinal(method.getModifiers()))
                .as(method.toString())
                .isFalse();
        assertThat(Modifier.isFinal(method.getDeclaringClass().getModifiers()))
                .as(method.toString())
                .isFalse();
    }

    @Test
    void partsAreHandedInByTheirConstructors() throws NoSuchMethodException {
        assertThat(Oven.class.getConstructor(Utensils.class)).isNotNull();
        assertThat(Crawler.class.getConstructor(ContentStore.class, JBakeConfiguration.class))
                .isNotNull();
        assertThat(Renderer.class.getConstructor(
                        ContentStore.class, JBakeConfiguration.class, DelegatingTemplateEngine.class))
                .isNotNull();
    }

    @Test
    void theDatabaseIsNotOnTheClassPath() {
        assertThat(getClass().getClassLoader().getResource("com/orientechnologies"))
                .isNull();
    }
}
