package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However an address or a code is typed or copied, what AWS is asked to keep is what people see. */
class ChannelRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+49 (0) 151 12345 | +4915112345",
                "+49(0)151/12345 | +4915112345",
                "+44 ( 0 ) 20 7946 0018 | +442079460018",
                "+1 (206) 555-0100 | +12065550100",
                "\u202A+15005550113\u202C | +15005550113",
                "\u202D+1 500 555 0113\u202C | +15005550113",
                "+1\u00A0500\u2011555\u20130113 | +15005550113",
                "+1 500\u200E 555\u00AD 0113\uFEFF | +15005550113",
                "\uFF0B\uFF11 500 555 \uFF10113 | +15005550113",
            })
    void a_number_is_kept_as_it_is_dialled(String typed, String kept) {
        Address tidy = ChannelRules.tidy(ChannelType.SMS, typed);
        assertThat(tidy.clear()).isEqualTo(kept);
        assertThat(ChannelRules.checkAddress(ChannelType.VOICE, tidy).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+49 (0151) 12345 | without parentheses",
                "+39 (06) 6982 | without parentheses",
                "(0) 151 12345 | with + and country code",
                "0049 151 12345 | with + and country code",
            })
    void a_number_that_can_be_read_in_two_ways_is_refused_by_name(String typed, String words) {
        Address tidy = ChannelRules.tidy(ChannelType.SMS, typed);
        assertThat(ChannelRules.checkAddress(ChannelType.SMS, tidy).sentence()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane\u200B@example.com",
                "\u202Djane@example.com\u202C",
                "\u00A0jane@example.com\u00A0",
                "jane@\u2060example.com\u3000",
                "jane@exam\u00ADple.com\uFE0F",
                "\tjane@example.com\n",
            })
    void an_e_mail_address_keeps_nothing_that_nobody_sees(String typed) {
        Address tidy = ChannelRules.tidy(ChannelType.EMAIL, typed);
        assertThat(tidy.clear()).isEqualTo("jane@example.com");
        assertThat(ChannelRules.checkAddress(ChannelType.EMAIL, tidy).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane doe@example.com", "jane\u00A0doe@example.com", "jane@example.com\tjohn", "a@b.c\nd"})
    void what_is_two_words_is_no_e_mail_address(String typed) {
        Address tidy = ChannelRules.tidy(ChannelType.EMAIL, typed);
        assertThat(ChannelRules.checkAddress(ChannelType.EMAIL, tidy).isEmpty()).isFalse();
    }

    @Test
    void a_code_loses_what_stands_between_its_digits_and_no_digit() {
        assertThat(ChannelRules.tidyCode(" 123\u200B\u00A0456\u2013789")).isEqualTo("123456789");
        assertThat(ChannelRules.checkCode(ChannelRules.tidyCode("123(0)456")).isEmpty())
                .isFalse();
    }
}
