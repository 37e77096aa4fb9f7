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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "aws ssm-contacts delete-contact --contact-id a | delete-contact | --contact-id a",
                "$ aws ssm-contacts get-contact --contact-id a | get-contact | --contact-id a",
                "aws --region us-east-2 ssm-contacts --profile my-team get-contact --contact-id a | get-contact"
                        + " | --region us-east-2 --profile my-team --contact-id a",
                "ssm-contacts list-contacts | list-contacts | ~~",
                "`aws ssm-contacts list-contacts` | list-contacts | ~~",
                "aws ssm-contacts get-contct --contact-id a | get-contct | --contact-id a",
                "`show akuam` | show | akuam",
                "show \u2068akuam\u2069 | show | akuam",
                "\ufeffshow\u00a0a\u200bkuam | show | akuam",
                "get-contact --contact-id “Akua” | get-contact | --contact-id “Akua”",
                "now | who | ~~",
                "next sre | who | sre",
                "who is on call in 2h | who | in 2h",
                "who today 18:00 | who | today 18:00",
                "who is on call now? | who | ~~"
            })
    void what_is_pasted_or_autocorrected_is_read_as_it_is_meant(String text, String verb, String rest) {
        assertThat(Typed.read(text)).isEqualTo(new Typed(verb, rest));
    }

    @org.junit.jupiter.api.Test
    void a_fence_around_a_command_is_no_part_of_it() {
        assertThat(Typed.read("```bash\naws ssm-contacts get-contact \\\n --contact-id a\n```"))
                .isEqualTo(new Typed("get-contact", "\\\n --contact-id a"));
    }
}
