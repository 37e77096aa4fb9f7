package oncall.slack.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "''                                  | oncall | ''",
                "'   '                               | oncall | ''",
                "'SHOW  akuam '                      | show | akuam",
                "'show a &amp; b &lt;c&gt;'          | show | a & b <c>",
                "'show &amp;lt;'                     | show | &lt;",
                "'show <@U02AKUA>'                   | show | <@U02AKUA>",
                "'watch <#C02SRE¦sre>'               | watch | <#C02SRE¦sre>",
                "'show <mailto:a@b.io¦a@b.io>'       | show | a@b.io",
                "'show <http://example.com>'         | show | http://example.com",
            })
    void what_was_typed_is_read_without_slacks_marks(String text, String verb, String rest) {
        Typed typed = Typed.read(text.replace('¦', '|'));
        assertThat(typed).isEqualTo(new Typed(verb, rest.replace('¦', '|')));
    }

    @org.junit.jupiter.api.Test
    void curly_quotes_of_telephones_become_straight() {
        assertThat(Typed.read("new \u201cAkua\u2019s\u201d").rest()).isEqualTo("\"Akua's\"");
    }
}
