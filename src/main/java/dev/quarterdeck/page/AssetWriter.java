package dev.quarterdeck.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jbake.app.Asset;
import org.jbake.app.configuration.JBakeConfiguration;

/** Writes assets under their hashed names, where JBake would copy a folder as it stands. */
final class AssetWriter extends Asset {

    private final Path into;
    private final Assets assets;

    AssetWriter(JBakeConfiguration config, Assets assets) {
        super(config);
        this.into = config.getDestinationFolder().toPath();
        this.assets = assets;
    }

    @Override
    public void copy() {
        try {
            for (Map.Entry<String, byte[]> file : assets.files().entrySet()) {
                Path target = into.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write assets into " + into, e);
        }
    }
}
