package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
    private static final Target CHANNEL = new Target.ToChannel(new Arn("channel"), OptionalInt.of(1));
    private static final Target CONTACT = new Target.ToContact(new Arn("contact"), true);

    @ParameterizedTest
    @ValueSource(strings = {"", "Akua", "a b", "a.b", "o'brien", "ä"})
    void such_an_alias_is_refused(String alias) {
        assertThat(ContactRules.checkAlias(alias).reasons()).containsOnlyKeys("alias");
    }

    @ParameterizedTest
    @ValueSource(strings = {"akuam", "a", "a-b_c9"})
    void such_an_alias_is_allowed(String alias) {
        assertThat(ContactRules.checkAlias(alias).isEmpty()).isTrue();
    }

    @Test
    void lengths_are_counted_in_characters_not_in_bytes() {
        assertThat(ContactRules.checkAlias("a".repeat(255)).isEmpty()).isTrue();
        assertThat(ContactRules.checkAlias("a".repeat(256)).isEmpty()).isFalse();
        assertThat(ContactRules.checkDisplayName("𠀀".repeat(255)).isEmpty()).isTrue();
        assertThat(ContactRules.checkDisplayName("𠀀".repeat(256)).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'', true", "Akua Mansa, true", "Zoë-Müller_1., true", "O'Brien, false", "'a,b', false", "a🚨, false"})
    void a_display_name_may_hold_letters_of_any_script_but_no_apostrophe(String name, boolean allowed) {
        assertThat(ContactRules.checkDisplayName(name.replace("''", "'")).isEmpty())
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "O'Brien | “'”",
                "O’Brien | “’”",
                "नेहा | “◌े” (devanagari vowel sign e), “◌ा” (devanagari vowel sign aa)",
                "a,b;c | “,”, “;”",
                "Akua\u200bMansa | U+200B (zero width space)",
                "a🚨 | “🚨”",
                "a\tb | U+0009 (character tabulation)",
                "!?()[]* | “!”, “?”, “(”, “)”, “[” and 2 more"
            })
    void what_aws_refuses_in_a_name_is_named(String name, String refused) {
        assertThat(ContactRules.checkDisplayName(name).reasons().values())
                .singleElement()
                .asString()
                .endsWith("no " + refused + ".");
        assertThat(ChannelRules.checkName(name).reasons().values())
                .singleElement()
                .asString()
                .endsWith("no " + refused + ".");
    }

    @Test
    void what_aws_refuses_elsewhere_is_named_too() {
        assertThat(ContactRules.checkAlias("Müller x").reasons().values().toString())
                .contains("no “M”, “ü”, U+0020 (space).");
        assertThat(ContactRules.checkTags(List.of(new Tag("a:b", "c")))
                        .reasons()
                        .values()
                        .toString())
                .contains("without “:”.");
        assertThat(ContactRules.checkTags(List.of(new Tag("a", "b'c")))
                        .reasons()
                        .values()
                        .toString())
                .contains("without “'”.");
        assertThat(ContactRules.rotationNameFault("Früh"))
                .hasValueSatisfying(words -> assertThat(words).endsWith("no “ü”."));
    }

    @Test
    void tags_are_read_line_by_line() {
        assertThat(ContactRules.parseTags("team=sre\n\n note = a=b \r\n"))
                .isEqualTo(new Checked.Valid<>(List.of(new Tag("team", "sre"), new Tag("note", "a=b"))));
        assertThat(ContactRules.parseTags("")).isEqualTo(new Checked.Valid<>(List.<Tag>of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"team", "=sre", "team=", "aws:x=1", "a b=c", "a.b=c", "oncall-user=U1", "Oncall-x=1", "a=b\na=c"
            })
    void such_tags_are_refused(String text) {
        assertThat(ContactRules.parseTags(text))
                .isInstanceOfSatisfying(
                        Checked.Faulty.class,
                        faulty -> assertThat(faulty.errors().reasons()).containsOnlyKeys("tags"));
    }

    @Test
    void fifty_tags_are_the_most() {
        assertThat(ContactRules.checkTags(Collections.nCopies(51, new Tag("a", "b")))
                        .isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SMS, +12065550100, true",
        "VOICE, +442071838750, true",
        "SMS, 2065550100, false",
        "SMS, +0123456789, false",
        "SMS, +1206, false",
        "SMS, akua@example.com, false",
        "EMAIL, akua@example.com, true",
        "EMAIL, akua@example, false",
        "EMAIL, a b@example.com, false",
        "EMAIL, +12065550100, false"
    })
    void an_address_fits_its_channel(ChannelType type, String address, boolean fits) {
        assertThat(ChannelRules.checkAddress(type, new Address(address)).isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void a_phone_number_may_be_typed_as_people_write_them() {
        assertThat(ChannelRules.tidy(ChannelType.SMS, " +1 (206) 555-0100 ")).isEqualTo(new Address("+12065550100"));
        assertThat(ChannelRules.tidy(ChannelType.EMAIL, " a-b@example.com ")).isEqualTo(new Address("a-b@example.com"));
    }

    @ParameterizedTest
    @CsvSource({"123456, true", "1234567890, true", "12345, false", "12345678901, false", "12a456, false"})
    void a_code_has_six_to_ten_digits(String code, boolean fits) {
        assertThat(ChannelRules.checkCode(code).isEmpty()).isEqualTo(fits);
    }

    @Test
    void all_faults_of_a_plan_are_found_at_once() {
        Plan plan = Plan.ofStages(List.of(
                new Stage(31, List.of(CHANNEL)),
                new Stage(0, List.of()),
                new Stage(-1, List.of(new Target.ToChannel(new Arn("x"), OptionalInt.of(61)), CONTACT))));

        assertThat(PlanRules.check(ContactType.PERSONAL, plan).reasons())
                .containsOnlyKeys(
                        "plan.stages[0].minutes",
                        "plan.stages[1].minutes",
                        "plan.stages[2].minutes",
                        "plan.stages[2].targets[0].retry",
                        "plan.stages[2].targets[1]");
    }

    @Test
    void each_kind_has_plans_of_its_own_shape() {
        Plan ofChannels = Plan.ofStages(List.of(new Stage(0, List.of(CHANNEL))));
        Plan ofContacts = Plan.ofStages(List.of(new Stage(0, List.of(CONTACT))));
        Plan ofRotations = Plan.ofRotations(List.of(new Arn("rotation")));

        assertThat(PlanRules.check(ContactType.PERSONAL, ofChannels).isEmpty()).isTrue();
        assertThat(PlanRules.check(ContactType.ESCALATION, ofContacts).isEmpty())
                .isTrue();
        assertThat(PlanRules.check(ContactType.ONCALL_SCHEDULE, ofRotations).isEmpty())
                .isTrue();
        assertThat(PlanRules.check(ContactType.ESCALATION, ofChannels).isEmpty())
                .isFalse();
        assertThat(PlanRules.check(ContactType.PERSONAL, ofContacts).isEmpty()).isFalse();
        assertThat(PlanRules.check(ContactType.PERSONAL, ofRotations).isEmpty()).isFalse();
        assertThat(PlanRules.check(ContactType.ONCALL_SCHEDULE, ofContacts).reasons())
                .containsKey("plan");
    }

    @Test
    void a_blank_plan_and_a_stage_that_reaches_nobody_for_a_minute_are_allowed() {
        assertThat(PlanRules.check(ContactType.PERSONAL, Plan.blank()).isEmpty())
                .isTrue();
        assertThat(PlanRules.check(ContactType.PERSONAL, Plan.ofStages(List.of(new Stage(1, List.of()))))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void what_aws_holds_already_is_not_questioned_where_it_is_unchanged() {
        Target odd = new Target.ToChannel(new Arn("x"), OptionalInt.of(99));
        Plan base = new Plan(
                List.of(new Stage(45, List.of(odd)), new Stage(0, List.of())),
                Collections.nCopies(9, new Arn("rotation")));

        assertThat(PlanRules.check(ContactType.ESCALATION, base, base).isEmpty())
                .isTrue();
        Plan changed = Plan.ofStages(List.of(new Stage(0, List.of()), new Stage(46, List.of(odd))));
        assertThat(PlanRules.check(ContactType.ESCALATION, changed, base).reasons())
                .containsOnlyKeys("plan.stages[1].minutes");
    }

    @Test
    void a_schedule_takes_eight_rotations() {
        Plan nine = Plan.ofRotations(Collections.nCopies(9, new Arn("rotation")));

        assertThat(PlanRules.check(ContactType.ONCALL_SCHEDULE, nine).reasons()).containsOnlyKeys("plan");
    }
}
