package oncall.sandbox.page;

import static oncall.sandbox.page.ScriptedWorkspace.fixture;
import static oncall.sandbox.page.ScriptedWorkspace.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import oncall.testing.Matrix;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page at two widths, light and dark: nothing sticks out, all text can be read; pictures go to target/pictures. In
 * one look by the seed, in all four under {@code -Psoak}.
 */
@Tag("browser")
@Tag(Matrix.TAG)
@Execution(ExecutionMode.CONCURRENT)
final class PagePicturesTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    private static final List<List<Object>> LOOKS = List.of(
            List.of(1280, ColorScheme.LIGHT),
            List.of(1280, ColorScheme.DARK),
            List.of(800, ColorScheme.LIGHT),
            List.of(800, ColorScheme.DARK));

    @RegisterExtension
    final OpenPage open = new OpenPage();

    static Stream<Arguments> looks() {
        return Matrix.of("looks", LOOKS).stream().map(look -> Arguments.of(look.toArray()));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_first_screen_teaches(int width, ColorScheme scheme) {
        Page page = open.at("#/U01MAI/C02SRE", width, scheme);
        page.getByText("You are Mai Tran").waitFor();
        fits(page, "first", width, scheme);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_block_is_drawn(int width, ColorScheme scheme) {
        fixture("traffic").forEach(open.slack()::hears);
        open.slack()
                .says(
                        "C02SRE",
                        json("{'ts':'1795240000.0001','user':'U03SAM','name':'Sam Okoye','ephemeral':false,"
                                + "'text':'Who is on call tonight? <@U01MAI> &amp; <@U02AKUA>'}"));
        open.slack().says("C02SRE", fixture("gallery-message"));
        open.slack()
                .says(
                        "C02SRE",
                        json("{'ts':'1795240900.0001','bot_id':'B09ONCALL','name':'oncall','ephemeral':true,"
                                + "'text':'Nobody called *akum*. Did you mean `akuam`?'}"));
        Page page = open.at("#/U01MAI/C02SRE", width, scheme);
        page.getByText("Only visible to you").waitFor();
        fits(page, "blocks", width, scheme);
        page.locator("#messages").evaluate("node => node.scrollTop = 0");
        fits(page, "blocks-top", width, scheme);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void the_rarer_blocks_and_inputs_are_drawn(int width, ColorScheme scheme) {
        open.slack().says("C02SRE", fixture("gallery-message-rare"));
        Page page = open.at("#/U01MAI/C02SRE", width, scheme);
        page.getByText("This page does not draw unheard_of blocks").waitFor();
        fits(page, "rare", width, scheme);
        page.locator("#messages").evaluate("node => node.scrollTop = 0");
        fits(page, "rare-top", width, scheme);
        Axe.findsNothing(page, "rare");
        open.slack().showsModals("U01MAI", fixture("gallery-modal-rare"));
        page.getByText("Goes to the channel").waitFor();
        fits(page, "rare-modal", width, scheme);
        Axe.findsNothing(page, "rare-modal");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void every_input_is_drawn(int width, ColorScheme scheme) {
        open.slack().showsModals("U01MAI", fixture("gallery-modal"));
        Page page = open.at("#/U01MAI/C02SRE", width, scheme);
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Edit plan"))
                .waitFor();
        fits(page, "modal", width, scheme);
        page.getByLabel("Kind").click();
        fits(page, "modal-select", width, scheme);
        page.keyboard().press("Escape");
        page.getByText("Review Changes").click();
        page.locator(".modal-body").evaluate("node => node.scrollTop = 620");
        fits(page, "modal-errors", width, scheme);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void home_and_phone_are_drawn(int width, ColorScheme scheme) {
        open.slack().viewOf("U01MAI").set("home", fixture("home"));
        open.slack()
                .receives(json("{'to':'+1 206 555 0199','channel':'akuas sms-test','kind':'ACTIVATION_CODE',"
                        + "'code':'530216','at':'2026-11-21T06:00:01Z'}"));
        Page page = open.at("#/U01MAI/home", width, scheme);
        page.getByText("Your contact").waitFor();
        if (width < 1180) {
            page.locator(".tool").first().click();
        }
        page.locator("#tab-phone").click();
        page.getByText("530216").waitFor();
        fits(page, "home", width, scheme);
    }

    @Test
    void a_wide_window_shows_form_and_traffic_together() {
        fixture("traffic").forEach(open.slack()::hears);
        open.slack().says("C02SRE", fixture("gallery-message"));
        Page page = open.at("#/U01MAI/C02SRE", 1600, ColorScheme.LIGHT);
        page.locator(".line summary").last().click();
        page.locator(".json").first().waitFor();
        fits(page, "wide", 1600, ColorScheme.LIGHT);
        page.getByText("Delete").click();
        page.getByText("Two plans").waitFor();
        fits(page, "wide-confirm", 1600, ColorScheme.LIGHT);
        page.getByText("Keep").click();
        page.locator("#composer-text").pressSequentially("/on");
        page.getByRole(AriaRole.OPTION).waitFor();
        fits(page, "wide-command", 1600, ColorScheme.LIGHT);
    }

    private static void fits(Page page, String name, int width, ColorScheme scheme) {
        String file = name + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
}
