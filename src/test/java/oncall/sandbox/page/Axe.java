package oncall.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Asks axe-core what keeps people out of the page that is open: of the form, where one lies over the rest, else of all,
 * with the first lines of traffic and the newest messages standing for those like them.
 */
final class Axe {
    private static final String SCRIPT = script();

    private static final String FOUND = """
            async () => {
              const form = document.querySelector("#modal[open]");
              const exclude = [[".line:nth-child(n + 4)"], [".message:not(:nth-last-child(-n + 4))"]];
              const rules = { "label-content-name-mismatch": { enabled: true } };
              const found = await axe.run(form ? { include: form.parentElement } : { exclude }, { rules, resultTypes: ["violations"], elementRef: false, preload: false });
              return found.violations
                .flatMap(({ id, help, nodes }) => nodes.map(({ target, html }) => `${id}: ${help} at ${target} ${html.slice(0, 160)}`));
            }""";

    private Axe() {}

    static void findsNothing(Page page, String screen) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        assertThat((List<?>) page.evaluate(FOUND))
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
