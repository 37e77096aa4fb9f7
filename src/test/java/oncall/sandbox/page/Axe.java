package oncall.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe-core what keeps people out of the page that is open; of many lines of traffic it looks at the first. */
final class Axe {
    private static final String SCRIPT = script();

    private static final String SERIOUS = """
            async () => {
              const alike = [[".line:nth-child(n + 4)"]];
              const found = await axe.run({ exclude: alike }, { resultTypes: ["violations"], elementRef: false, preload: false });
              return found.violations
                .filter(({ impact }) => impact === "serious" || impact === "critical")
                .flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${help} at ${target} ${html.slice(0, 160)}`));
            }""";

    private Axe() {}

    static void findsNothingSerious(Page page, String screen) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        assertThat((List<?>) page.evaluate(SERIOUS))
                .as("what axe-core finds on the screen %s", screen)
                .isEmpty();
    }

    private static String script() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
