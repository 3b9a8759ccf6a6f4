package dev.quarterdeck.browser;

import static dev.quarterdeck.house.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.house.Soon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium, started once for a run, with one window and no way to any host but this one. */
public final class Browser implements AutoCloseable {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    /** It asks for bindings to the protocol of each new Chromium, which nothing here uses. */
    private static final Logger BINDINGS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start() {
        BINDINGS.setLevel(Level.OFF);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--window-size=" + WIDTH + "," + HEIGHT);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Soon.PATIENCE);
        return new Browser(driver);
    }

    /** Opens a page in a wide, light window that runs scripts and keeps to policies, with no complaint left of earlier pages. */
    public void open(String address) {
        width(WIDTH);
        prefers("light");
        scripts(true);
        policies(true);
        complaints();
        show(address);
        isWide(WIDTH);
    }

    /** Opens it where scripts do not run. */
    void openWithoutScripts(String address) {
        scripts(false);
        show(address);
    }

    /** Opens it as if it had no Content-Security-Policy. */
    void openWithoutPolicy(String address) {
        policies(false);
        show(address);
    }

    /** The driver returns while a page still loads, if another process shows it than showed the page before. */
    private void show(String address) {
        driver.get(address);
        soon(() -> assertThat(ask("return document.readyState + ' ' + location.href.replace(/#.*/, '')"))
                .isEqualTo("complete " + address.replaceFirst("#.*", "")));
    }

    void width(int pixels) {
        tell(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        isWide(pixels);
    }

    /** A window takes its width in its own time. */
    private void isWide(int pixels) {
        soon(() -> assertThat(ask("return innerWidth")).isEqualTo(String.valueOf(pixels)));
    }

    /** {@code light} or {@code dark}. */
    void prefers(String scheme) {
        tell(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        soon(() -> assertThat(ask("return matchMedia('(prefers-color-scheme: ' + arguments[0] + ')').matches", scheme))
                .isEqualTo("true"));
    }

    private void scripts(boolean run) {
        tell("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    private void policies(boolean kept) {
        tell("Page.setBypassCSP", Map.of("enabled", !kept));
    }

    private void tell(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    /** Presses the tabulator key. */
    void tab(int times) {
        Actions keys = new Actions(driver, Duration.ZERO);
        for (int i = 0; i < times; i++) {
            keys.sendKeys(Keys.TAB);
        }
        keys.perform();
    }

    /** Types into what has the focus. */
    void type(String text) {
        new Actions(driver, Duration.ZERO).sendKeys(text).perform();
    }

    /** The text of what a script in the page returns. */
    public String ask(String script, Object... arguments) {
        return String.valueOf(driver.executeScript(script, arguments));
    }

    /** The texts in the list that a script in the page returns. */
    public List<String> list(String script, Object... arguments) {
        return texts(driver.executeScript(script, arguments));
    }

    /** The texts in the list that a script hands to its last argument, a function. */
    List<String> await(String script, Object... arguments) {
        return texts(driver.executeAsyncScript(script, arguments));
    }

    /** The text that it hands over. */
    String awaited(String script, Object... arguments) {
        return String.valueOf(driver.executeAsyncScript(script, arguments));
    }

    private static List<String> texts(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(String::valueOf).toList();
    }

    /** What the browser complained of since this was last asked: errors, refused content, missing files. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** A script that lies among the tests, or in one of their libraries. */
    static String script(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
