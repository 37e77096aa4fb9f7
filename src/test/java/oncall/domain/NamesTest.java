package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final ContactName AKUA = name("akuam", "Akua Mansa", ContactType.PERSONAL);
    private static final ContactName ALEX = name("alejr", "Alejandro Rosalez", ContactType.PERSONAL);
    private static final ContactName PLAN = name("example_escalation", "Example Escalation", ContactType.ESCALATION);
    private static final ContactName OTHER_ALEX = name("alejr2", "Alejandro Rosalez", ContactType.PERSONAL);
    private static final Set<ContactType> ALL = EnumSet.allOf(ContactType.class);

    private final Names names = new Names(List.of(PLAN, ALEX, AKUA));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "akuam",
                " AKUAM ",
                "Akua Mansa",
                "akua   mansa",
                "akua_mansa",
                "Akua\u00a0Mansa",
                "arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam"
            })
    void case_and_spaces_are_forgiven(String typed) {
        assertThat(names.resolve(typed)).isEqualTo(new Resolution.Found(AKUA));
    }

    @ParameterizedTest
    @CsvSource({
        "Jürgen Müller, jurgen muller",
        "Jürgen Müller, Ju\u0308rgen Mu\u0308ller",
        "Jürgen Müller, MÜLLER",
        "Jürgen Müller, m\u00fcll",
        "Ana Groß, gross",
        "Søren Ærø, soren aero",
        "Łukasz Żółć, lukasz zolc",
        "Đặng Văn Ước, dang van uoc",
        "İpek Işık, ipek isik",
        "Þóra Guðrún, thora gudrun",
        "Ɛdem Ɔpɔku, edem opoku",
        "Νίκος Σίσυφος, ΝΙΚΟΣ ΣΙΣΥΦΟΣ",
        "Андрей Ёлкин, андреи елкин",
        "강민, \u1100\u1161\u11bc\u1106\u1175\u11ab",
        "Akua Mansa, ａｋｕａ",
        "Sean O\u02bcBrien, o'brien",
        "database-primary, database\u2013primary",
        "Akua Mansa, \u2068Akua Mansa\u2069",
        "Akua Mansa, a\u200bkua"
    })
    void accents_and_marks_do_not_matter_in_a_search(String displayName, String typed) {
        ContactName one = name("x", displayName, ContactType.PERSONAL);

        assertThat(new Names(List.of(one, ALEX)).search(typed, ALL)).containsExactly(one);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jurgen muller", "Ju\u0308rgen Mu\u0308ller", "\u200eJürgen\u00a0Müller\ufeff", "JÜRGEN_MULLER"})
    void accents_and_marks_do_not_matter_in_a_name(String typed) {
        ContactName one = name("x", "Jürgen Müller", ContactType.PERSONAL);

        assertThat(new Names(List.of(one, ALEX)).resolve(typed)).isEqualTo(new Resolution.Found(one));
    }

    @Test
    void who_is_called_just_so_goes_before_who_is_called_so_but_for_accents() {
        ContactName plain = name("a", "Muller", ContactType.PERSONAL);
        ContactName accented = name("b", "Müller", ContactType.PERSONAL);
        Names both = new Names(List.of(plain, accented));

        assertThat(both.resolve("muller")).isEqualTo(new Resolution.Found(plain));
        assertThat(both.resolve("mu\u0308ller")).isEqualTo(new Resolution.Found(accented));
        assertThat(both.resolve("mùller")).isEqualTo(new Resolution.Several(List.of(plain, accented)));
    }

    @Test
    void marks_around_an_arn_and_accents_in_a_mistyped_name_do_not_matter() {
        assertThat(names.resolve("\u2068" + AKUA.arn() + "\u2069")).isEqualTo(new Resolution.Found(AKUA));
        assertThat(names.resolve("Akuá Mansaa")).isEqualTo(new Resolution.Unknown(List.of(AKUA)));
    }

    @Test
    void an_unknown_name_gets_the_nearest_ones() {
        assertThat(names.resolve("akaum")).isEqualTo(new Resolution.Unknown(List.of(AKUA)));
        assertThat(names.resolve("akua")).isEqualTo(new Resolution.Unknown(List.of(AKUA)));
        assertThat(names.resolve("zzzzzzzz")).isEqualTo(new Resolution.Unknown(List.of()));
    }

    @Test
    void nothing_typed_is_nobody() {
        assertThat(new Names(List.of(name("x", "", ContactType.PERSONAL))).resolve("  "))
                .isEqualTo(new Resolution.Unknown(List.of()));
    }

    @Test
    void two_of_one_display_name_are_both_named() {
        assertThat(new Names(List.of(ALEX, OTHER_ALEX)).resolve("alejandro rosalez"))
                .isEqualTo(new Resolution.Several(List.of(ALEX, OTHER_ALEX)));
    }

    @Test
    void an_alias_goes_before_somebody_elses_display_name() {
        ContactName impostor = name("impostor", "akuam", ContactType.PERSONAL);

        assertThat(new Names(List.of(impostor, AKUA)).resolve("akuam")).isEqualTo(new Resolution.Found(AKUA));
    }

    @Test
    void an_arn_of_nobody_gets_the_nearest_alias() {
        assertThat(names.resolve("arn:aws:ssm-contacts:eu-west-1:111122223333:contact/akuam"))
                .isEqualTo(new Resolution.Unknown(List.of(AKUA)));
    }

    @Test
    void a_search_gives_beginnings_before_words_before_parts() {
        ContactName begins = name("alert", "", ContactType.PERSONAL);
        ContactName word = name("x", "Night alert", ContactType.PERSONAL);
        ContactName part = name("malert", "", ContactType.PERSONAL);
        Names some = new Names(List.of(part, word, begins, AKUA));

        assertThat(some.search("ALE", ALL)).containsExactly(begins, word, part);
    }

    @Test
    void a_search_takes_several_beginnings_of_words() {
        assertThat(names.search("man aku", ALL)).containsExactly(AKUA);
        assertThat(names.search("esc", ALL)).containsExactly(PLAN);
    }

    @Test
    void a_search_for_nothing_gives_all_of_the_types() {
        assertThat(names.search("", Set.of(ContactType.PERSONAL))).containsExactly(AKUA, ALEX);
        assertThat(names.ofType(ContactType.ESCALATION)).containsExactly(PLAN);
    }

    private static ContactName name(String alias, String displayName, ContactType type) {
        return new ContactName(
                new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/" + alias), alias, displayName, type);
    }
}
