package oncall.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Akua Mansa",
                "example_escalation",
                "a-b_c-d",
                "Zoë 3",
                "明日香",
                "10 min",
                "v1.2",
                "Akua M. Mansa",
                "scope users:read.",
                "at 10:30 h"
            })
    void an_ordinary_name_stays_as_it_is(String name) {
        assertThat(SafeText.foreign(name).mrkdwn()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!here>|&lt;!here&gt;",
                "<@U02AKUA>|&lt;\u2060@\u2060U02AKUA&gt;",
                "@channel|\u2060@\u2060channel",
                "*bold*|\u2060*\u2060bold\u2060*\u2060",
                "_i_|\u2060_\u2060i\u2060_\u2060",
                "~s~|\u2060~\u2060s\u2060~\u2060",
                "`c`|\u2060`\u2060c\u2060`\u2060",
                ":tada:|\u2060:\u2060tada:",
                "x :+1: y|x \u2060:\u2060+1: y",
                "a:tada|a\u2060:\u2060tada",
                "tada: b|tada\u2060:\u2060 b",
                "https://e.example|https\u2060:\u2060//e\u2060.\u2060example",
                "evil.com|evil\u2060.\u2060com",
                "a & b|a &amp; b",
                "> quote|\u2060&gt; quote",
                "a > b|a &gt; b",
            })
    void nothing_foreign_acts(String hostile, String harmless) {
        assertThat(SafeText.foreign(hostile).mrkdwn()).isEqualTo(harmless);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "akua@example.com",
                "a.b+c@mail.example.co.uk",
                "_a_*b*~c~@ex-ample.io",
                "m\u00fcller@b\u00fccher.example",
                "+12065550100"
            })
    void an_address_can_be_copied_as_it_is(String address) {
        SafeText shown = SafeText.address(address);

        assertThat(shown.mrkdwn()).doesNotContain("\u2060").matches("`?\\Q" + address + "\\E`?");
        assertThat(SafeText.own("*Mail* · ").and(shown).plain()).isEqualTo("Mail · " + address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a`@here`*b*@x.com",
                "<!here>@x.com",
                "@here",
                "a@b",
                "a@b.c <@U01MAI>",
                "a:tada:@x.com",
                "https://x.example/@a.com",
                "a@x.com\n> b",
                "&lt;a@x.com"
            })
    void what_has_not_the_shape_of_an_address_is_as_foreign_as_all(String hostile) {
        assertThat(SafeText.address(hostile)).isEqualTo(SafeText.foreign(hostile));
        assertThat(SafeText.address("a".repeat(100) + "@x.com").cutTo(50).mrkdwn())
                .doesNotContain("`");
    }

    @Test
    void what_is_copied_out_of_a_message_is_typed_as_it_was_meant() {
        String shown = SafeText.foreign("akua@example.com").mrkdwn();

        assertThat(shown).isNotEqualTo("akua@example.com");
        assertThat(SafeText.typed(shown)).isEqualTo("akua@example.com");
    }

    @Test
    void line_breaks_and_turned_directions_do_not_survive() {
        assertThat(SafeText.foreign("a\nb\u202Ec\u0000d").mrkdwn()).isEqualTo("a bcd");
    }

    @Test
    void a_cut_never_ends_within_one_of_slacks_marks() {
        assertThat(SafeText.own("hi ").and(SafeText.foreign("<<<<")).cutTo(9).mrkdwn())
                .isEqualTo("hi &lt;…");
        assertThat(SafeText.user("U02AKUA").cutTo(5).mrkdwn()).isEqualTo("…");
    }

    @Test
    void foreign_words_are_plain_as_they_were_written() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SafeTextTest seed " + seed);
        Random random = new Random(seed);
        String letters = "ab1 *_~`<>&;:.@#!|/-\u00e9\u660e";
        for (int i = 0; i < 5_000; i++) {
            String foreign = random.ints(1 + random.nextInt(8), 0, letters.length())
                    .mapToObj(letters::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            SafeText safe = SafeText.foreign(foreign);
            assertThat(safe.plain()).as("seed " + seed).isEqualTo(foreign);
            assertThat(SafeText.own("*1* · ").and(safe).and(" · `x`").plain())
                    .as("seed " + seed)
                    .isEqualTo("1 · " + foreign + " · x");
            if (!foreign.isBlank()) {
                assertThat(SafeText.bold(foreign)
                                .and(" · ")
                                .and(SafeText.struck(foreign))
                                .plain())
                        .as("seed " + seed)
                        .isEqualTo(foreign + " · " + foreign);
            }
        }
    }

    @Test
    void what_is_ours_is_plain_without_its_marks() {
        assertThat(SafeText.own("*Stage 1* · `a` _b_ ~c~").plain()).isEqualTo("Stage 1 · a b c");
        assertThat(SafeText.user("U01MAI")
                        .and(" in ")
                        .and(SafeText.channel("C02SRE"))
                        .plain())
                .isEqualTo("@U01MAI in #C02SRE");
        assertThat(SafeText.at(Instant.EPOCH).plain()).isEqualTo("1970-01-01 00:00 UTC");
    }
}
