package oncall.aws.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Recurrence;
import oncall.domain.Recurrence.Covered;
import oncall.domain.Recurrence.HandOff;
import oncall.domain.Recurrence.Period;
import oncall.domain.Rotation;
import oncall.domain.Stage;
import oncall.domain.Tag;
import oncall.domain.Target;
import oncall.domain.WallTime;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.AccountExport;
import oncall.operations.document.CliInput;
import oncall.operations.document.CliOperation;
import oncall.operations.document.ContactItem;
import oncall.operations.document.DocumentFault;
import oncall.operations.document.Documents;
import oncall.operations.document.Format;
import oncall.operations.document.Reading;
import oncall.operations.document.Skeleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back as it was, and looks as the AWS CLI has it. */
final class CliDocumentsTest {
    private static final String ARN = "arn:aws:ssm-contacts:us-east-2:111122223333:";
    private static final Arn AKUA = new Arn(ARN + "contact/akuam");
    private static final Arn PHONE = new Arn(ARN + "contact-channel/akuam/1");

    private final Documents documents = new CliDocuments();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ContactId\": \"a1\"}\n{\"ContactId\": \"a2\"}",
                "{\"ContactId\": \"a1\"}{\"Contacts\": [{\"ContactId\": \"a2\"}]}",
                "[{\"ContactId\": \"a1\"}]\n\n[{\"ContactId\": \"a2\"}]\n",
            })
    void json_documents_in_a_row_are_all_read(String text) {
        assertThat(((Reading.Read<AccountDocument>) documents.read(text))
                        .value()
                        .contacts())
                .extracting(ContactItem::alias)
                .containsExactly("a1", "a2");
    }

    @Test
    void a_flag_takes_one_document() {
        Map<String, List<String>> flags = Map.of("plan", List.of("{\"Stages\": []}{\"Stages\": []}"));
        CliInput twice = new CliInput(
                CliOperation.UPDATE_CONTACT,
                flags,
                Optional.of("{\"ContactId\": \"a\"} {\"ContactId\": \"b\"}"),
                Optional.empty());
        assertThat(((Reading.Faulty<ContactItem>) documents.read(twice)).faults())
                .extracting(DocumentFault::words)
                .filteredOn(words -> words.startsWith("A second document begins here"))
                .hasSize(2);
    }

    private static Contact akua() {
        return new Contact(
                AKUA,
                "akuam",
                "Akua \u6c34 no. yes",
                ContactType.PERSONAL,
                Plan.ofStages(List.of(
                        new Stage(5, List.of(new Target.ToChannel(PHONE, OptionalInt.of(1)))),
                        new Stage(1, List.of()),
                        new Stage(
                                0,
                                List.of(
                                        new Target.ToChannel(PHONE, OptionalInt.empty()),
                                        new Target.Unrecognised(
                                                Map.of("ContactTargetInfo", Map.of("IsEssential", true))))))));
    }

    private static AccountExport account() {
        Contact plan = new Contact(
                new Arn(ARN + "contact/e"),
                "e",
                "",
                ContactType.ESCALATION,
                Plan.ofStages(List.of(new Stage(0, List.of(new Target.ToContact(AKUA, true))))));
        Contact schedule = new Contact(
                new Arn(ARN + "contact/s"),
                "s",
                "true",
                ContactType.ONCALL_SCHEDULE,
                Plan.ofRotations(List.of(new Arn(ARN + "rotation/r"))));
        Rotation rotation = new Rotation(
                new Arn(ARN + "rotation/r"),
                "r",
                "Europe/Berlin",
                List.of(AKUA),
                Optional.of(Instant.parse("2026-11-21T09:00:00.500Z")),
                Optional.of(new Recurrence(
                        1,
                        2,
                        List.of(
                                new HandOff(Period.DAILY, 0, new WallTime(9, 0)),
                                new HandOff(Period.WEEKLY, 7, new WallTime(9, 30)),
                                new HandOff(Period.MONTHLY, 31, new WallTime(0, 5))),
                        List.of(
                                new Covered(1, new WallTime(8, 0), new WallTime(17, 59)),
                                new Covered(1, new WallTime(20, 0), new WallTime(2, 0)),
                                new Covered(7, new WallTime(0, 0), new WallTime(0, 0))))));
        return new AccountExport(
                List.of(
                        new AccountExport.OneContact(
                                akua(),
                                List.of(new Channel(
                                        PHONE, AKUA, "Work phone", ChannelType.SMS, new Address("+12065550100"), true)),
                                List.of(new Tag("team", "1e3"))),
                        new AccountExport.OneContact(plan, List.of(), List.of()),
                        new AccountExport.OneContact(schedule, List.of(), List.of())),
                List.of(new AccountExport.OneRotation(rotation, List.of(new Tag("a", "b")))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"JSON", "YAML"})
    void an_export_is_read_back_as_it_was(Format format) {
        AccountDocument read = read(documents.write(account(), format, true));

        for (int i = 0; i < 3; i++) {
            AccountExport.OneContact was = account().contacts().get(i);
            ContactItem item = read.contacts().get(i);
            assertThat(item.contact()).isEqualTo(was.contact().arn());
            assertThat(item.type()).contains(was.contact().type());
            assertThat(item.displayName().orElse("")).isEqualTo(was.contact().displayName());
            assertThat(item.plan()).contains(was.contact().plan());
            assertThat(item.tags()).isEqualTo(was.tags());
            assertThat(item.channels()).hasSize(was.channels().size());
        }
        assertThat(read.contacts().get(0).channels().get(0).address()).contains(new Address("+12065550100"));
        assertThat(read.contacts().get(0).channels().get(0).arn()).contains(PHONE);
        assertThat(read.contacts().get(0).channels().get(0).activated()).isTrue();
        assertThat(read.rotations().get(0).rotation())
                .isEqualTo(account().rotations().get(0).rotation());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void addresses_are_masked_unless_they_are_asked_for(Format format) {
        assertThat(documents.write(account(), format, false)).doesNotContain("2065550100");
    }

    @Test
    void a_masked_address_is_read_as_none() {
        AccountDocument read = read(documents.write(account(), Format.YAML, false));

        assertThat(read.contacts().get(0).channels().get(0).address()).isEmpty();
    }

    @Test
    void commands_are_quoted_for_a_shell() {
        Contact odd = new Contact(AKUA, "akuam", "O'Brien $(x) `y`", ContactType.PERSONAL, Plan.blank());
        AccountExport one =
                new AccountExport(List.of(new AccountExport.OneContact(odd, List.of(), List.of())), List.of());

        assertThat(documents.write(one, Format.CLI, false))
                .isEqualTo("aws ssm-contacts update-contact --contact-id " + AKUA
                        + " --display-name 'O'\\''Brien $(x) `y`' --plan '{\"Stages\":[]}'\n");
    }

    @Test
    void an_answer_is_what_the_aws_cli_prints() {
        Reading<String> answer = documents.answer(
                new Contact(AKUA, "akuam", "Akua", ContactType.PERSONAL, Plan.blank()), Format.JSON, Optional.empty());

        assertThat(answer).isEqualTo(new Reading.Read<>("""
                {
                    "ContactArn": "%scontact/akuam",
                    "Alias": "akuam",
                    "DisplayName": "Akua",
                    "Type": "PERSONAL",
                    "Plan": {
                        "Stages": []
                    }
                }
                """.formatted(ARN)));
    }

    @ParameterizedTest
    @CsvSource({
        "Plan.Stages[0].DurationInMinutes, 5",
        "Alias, '\"akuam\"'",
        "length(Plan.Stages), 3",
        "Nothing, null",
    })
    void a_query_is_asked_of_an_answer(String query, String answer) {
        assertThat(documents.answer(akua(), Format.JSON, Optional.of(query)))
                .isEqualTo(new Reading.Read<>(answer + "\n"));
    }

    @ParameterizedTest
    @CsvSource({"'Plan.[', no JMESPath", "'nosuch(@)', no JMESPath"})
    void a_query_that_is_none_is_told(String query, String words) {
        assertThat(fault(documents.answer(akua(), Format.JSON, Optional.of(query)))
                        .words())
                .contains(words);
        assertThat(fault(documents.answer(akua(), Format.JSON, Optional.of("a".repeat(501))))
                        .words())
                .contains("longer than 500");
    }

    @Test
    void skeletons_are_documents_of_their_operation() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(documents.skeleton(CliOperation.UPDATE_CONTACT, Skeleton.INPUT)))
                .isEqualTo(json.readTree("""
                        {"ContactId": "", "DisplayName": "", "Plan": {"Stages": [{"DurationInMinutes": 0, "Targets": [{
                          "ChannelTargetInfo": {"ContactChannelId": "", "RetryIntervalInMinutes": 0},
                          "ContactTargetInfo": {"ContactId": "", "IsEssential": true}}]}], "RotationIds": [""]}}
                        """));
        assertThat(documents.skeleton(CliOperation.GET_CONTACT, Skeleton.YAML_INPUT))
                .isEqualTo("ContactId: \"\"  # [REQUIRED]\n");
        assertThat(documents.skeleton(CliOperation.CREATE_CONTACT, Skeleton.YAML_INPUT))
                .contains("Plan:  # [REQUIRED]\n  Stages:\n", "DisplayName: \"\"\n");
        assertThat(documents.skeleton(CliOperation.CREATE_CONTACT, Skeleton.OUTPUT))
                .isEqualTo("{\n    \"ContactArn\": \"ContactArn\"\n}\n");
    }

    @Test
    void flags_and_a_document_are_read_together_and_a_flag_counts_more() {
        ContactItem item = item(new CliInput(
                CliOperation.UPDATE_CONTACT,
                Map.of("display-name", List.of("Akua Two")),
                Optional.of("{\"ContactId\": \"akuam\", \"DisplayName\": \"One\"}"),
                Optional.empty()));

        assertThat(item.displayName()).contains("Akua Two");
        assertThat(item.contact().name()).isEqualTo("akuam");
        assertThat(item.plan()).isEmpty();
    }

    @Test
    void objects_are_read_as_json_and_as_shorthand() {
        String json = "{\"Stages\": [{\"DurationInMinutes\": 5, \"Targets\": [{\"ContactTargetInfo\":"
                + " {\"ContactId\": \"akuam\", \"IsEssential\": true}}]}]}";
        String shorthand =
                "Stages=[{DurationInMinutes=5,Targets=[{ContactTargetInfo={ContactId=akuam,IsEssential=true}}]}]";

        assertThat(create(json).plan()).isEqualTo(create(shorthand).plan()).isPresent();
        assertThat(create(json).tags()).containsExactly(new Tag("team", "sre and more"), new Tag("cost-centre", "7"));
    }

    private ContactItem create(String plan) {
        return item(new CliInput(
                CliOperation.CREATE_CONTACT,
                Map.of(
                        "alias",
                        List.of("e"),
                        "type",
                        List.of("ESCALATION"),
                        "plan",
                        List.of(plan),
                        "tags",
                        List.of("Key=team,Value=\"sre and more\"", "Key=cost-centre,Value=7")),
                Optional.empty(),
                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan | {\"Stages\": [} | --plan.Stages[0] | not JSON",
                "plan | {\"Stages\": [{\"DurationInMinutes\": 5}]} | --plan.Stages[0] | Targets is missing",
                "plan | Stages=[{DurationInMinutes=x,Targets=[]}] | --plan.Stages[0].DurationInMinutes | whole number",
                "plan | Stages=[{DurationInMinutes=5 | --plan | expected “}”",
                "plan | what | --plan | expected “=”",
                "tags | Key=oncall-x,Value=y | Tags[0] | kept for this app",
                "type | PERSON | --type | expected one of PERSONAL",
                "alias | A | --alias | lower-case",
            })
    void a_fault_in_a_flag_names_the_flag(String flag, String value, String path, String words) {
        java.util.Map<String, List<String>> flags = new java.util.HashMap<>(
                Map.of("alias", List.of("e"), "type", List.of("ESCALATION"), "plan", List.of("{}")));
        flags.put(flag, List.of(value));
        Reading<ContactItem> read =
                documents.read(new CliInput(CliOperation.CREATE_CONTACT, flags, Optional.empty(), Optional.empty()));

        assertThat(fault(read).place().path()).isEqualTo(path);
        assertThat(fault(read).words()).contains(words);
    }

    @Test
    void what_is_missing_is_named_as_a_flag() {
        Reading<ContactItem> read = documents.read(
                new CliInput(CliOperation.CREATE_CONTACT, Map.of(), Optional.empty(), Optional.of("Alias: a")));

        assertThat(((Reading.Faulty<ContactItem>) read).faults())
                .extracting(fault -> fault.place().path())
                .containsExactly("--type", "--plan");
    }

    private static DocumentFault fault(Reading<?> reading) {
        return ((Reading.Faulty<?>) reading).faults().get(0);
    }

    private ContactItem item(CliInput input) {
        assertThat(documents.read(input)).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<ContactItem>) documents.read(input)).value();
    }

    private AccountDocument read(String text) {
        assertThat(documents.read(text)).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<AccountDocument>) documents.read(text)).value();
    }
}
