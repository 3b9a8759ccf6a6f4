package bench;

import java.io.File;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/** Bakes a folder with JBake as it comes. Usage: SOURCE DESTINATION. */
public final class StockBake {

    private StockBake() {}

    public static void main(String[] arguments) throws Exception {
        JBakeConfiguration configuration = new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(new File(arguments[0]), new File(arguments[1]), true);
        Oven oven = new Oven(configuration);
        oven.bake();
        if (!oven.getErrors().isEmpty()) {
            throw new IllegalStateException("stock JBake failed: " + oven.getErrors());
        }
    }
}
