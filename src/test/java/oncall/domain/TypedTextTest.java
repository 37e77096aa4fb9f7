package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {
    @Test
    void marks_around_a_name_and_spaces_fall_away() {
        assertThat(TypedText.stripped("\u2068 \u200eAkua Mansa\u00a0\u2069\ufeff"))
                .isEqualTo("Akua Mansa");
        assertThat(TypedText.stripped("Akua\u200bMansa")).isEqualTo("Akua\u200bMansa");
        assertThat(TypedText.visible("Akua\u200bMansa")).isEqualTo("AkuaMansa");
    }

    @Test
    void letters_with_their_marks_become_one_character_and_no_other_letter_changes() {
        assertThat(TypedText.composed("Zoe\u0308 Mu\u0308ller")).isEqualTo("Zo\u00eb M\u00fcller");
        String compatibility = "\ufa19\u5c71 \u212b \uff21";
        assertThat(TypedText.stripped(compatibility)).isEqualTo(compatibility);
    }

    @Test
    void what_makes_an_emoji_another_stays_at_the_end_of_a_note() {
        String note = "\u2764\ufe0f";
        String flag = "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc7f";
        assertThat(TypedText.stripped(note + " ")).isEqualTo(note);
        assertThat(TypedText.stripped(flag)).isEqualTo(flag);
    }
}
