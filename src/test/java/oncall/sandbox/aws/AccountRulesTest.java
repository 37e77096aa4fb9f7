package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens, pages, quotas, channels, tags: what holds beyond single values. */
final class AccountRulesTest {
    private static final String AKUA = new Arns("us-east-2").contact("akuam");

    private ContactsServer server = start(ContactsOptions.defaults());

    /** Whatever a test has asked for: no operation answers with an exception that AWS's model does not give it. */
    @AfterEach
    void end() {
        Model model = Model.load();
        assertThat(server.sandbox().calls())
                .filteredOn(call -> model.operations().contains(call.operation()))
                .filteredOn(call -> call.answer().has("__type") && call.status() != 403)
                .allMatch(call -> model.declares(call.operation(), type(call.answer())));
        server.close();
    }

    private static ContactsServer start(ContactsOptions options) {
        return Clients.start(options.withPort(0));
    }

    private void restart(ContactsOptions options) {
        end();
        server = start(options);
    }

    private JsonNode call(String operation, String input) {
        return new Wire(server.address()).answer(operation, input.replace('\'', '"'));
    }

    private String create(String alias, String more) {
        return "{'Alias':'" + alias + "','Type':'PERSONAL','Plan':{}" + more + "}";
    }

    private static String type(JsonNode answer) {
        return answer.path("__type").asText();
    }

    @Test
    void the_same_token_makes_one_contact() {
        JsonNode first = call("CreateContact", create("mai", ",'IdempotencyToken':'t1'"));
        assertThat(call("CreateContact", create("mai", ",'IdempotencyToken':'t1'")))
                .isEqualTo(first);
        assertThat(first.has("ContactArn")).isTrue();
    }

    @Test
    void the_same_token_for_something_else_is_a_conflict() {
        JsonNode first = call("CreateContact", create("mai", ",'IdempotencyToken':'t1'"));
        JsonNode second = call("CreateContact", create("kim", ",'IdempotencyToken':'t1'"));
        assertThat(type(second)).isEqualTo("ConflictException");
        assertThat(second.path("ResourceId")).isEqualTo(first.path("ContactArn"));
        assertThat(type(call("GetContact", "{'ContactId':'" + AKUA.replace("akuam", "kim") + "'}")))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void a_token_of_a_deleted_contact_is_free_again() {
        String create = create("mai", ",'IdempotencyToken':'t1'");
        String arn = call("CreateContact", create).path("ContactArn").asText();
        call("DeleteContact", "{'ContactId':'" + arn + "'}");
        call("CreateContact", create);
        assertThat(call("GetContact", "{'ContactId':'" + arn + "'}")
                        .path("Alias")
                        .asText())
                .isEqualTo("mai");
    }

    @Test
    void a_failed_create_leaves_its_token_unused() {
        assertThat(type(call("CreateContact", create("akuam", ",'IdempotencyToken':'t1'"))))
                .isEqualTo("ConflictException");
        assertThat(call("CreateContact", create("mai", ",'IdempotencyToken':'t1'"))
                        .has("ContactArn"))
                .isTrue();
    }

    @Test
    void the_same_channel_token_makes_one_channel_and_sends_one_code() {
        String create = "{'ContactId':'" + AKUA + "','Name':'n','Type':'SMS','IdempotencyToken':'t',"
                + "'DeliveryAddress':{'SimpleAddress':'+12065550100'}}";
        assertThat(call("CreateContactChannel", create)).isEqualTo(call("CreateContactChannel", create));
        assertThat(server.sandbox().outbox()).hasSize(1);
    }

    @Test
    void a_rotation_under_a_used_token_is_an_invalid_value_for_it_has_no_conflicts() {
        String rotation = "{'Name':'NAME','ContactIds':['" + AKUA + "'],'TimeZoneId':'UTC','IdempotencyToken':'t',"
                + "'Recurrence':{'NumberOfOnCalls':1,'RecurrenceMultiplier':1,"
                + "'DailySettings':[{'HourOfDay':9,'MinuteOfHour':0}]}}";
        assertThat(call("CreateRotation", rotation).path("RotationArn").asText())
                .endsWith("rotation/NAME");
        assertThat(type(call("CreateRotation", rotation.replace("NAME", "OTHER"))))
                .isEqualTo("ValidationException");
    }

    @Test
    void pages_hold_every_contact_once_in_the_order_of_aliases() {
        restart(ContactsOptions.defaults().withEmpty(true));
        List<String> aliases = IntStream.range(0, 23)
                .mapToObj(i -> String.format("c%02d", (i * 7) % 23))
                .toList();
        aliases.forEach(alias -> call("CreateContact", create(alias, "")));
        List<String> seen = new ArrayList<>();
        JsonNode page = call("ListContacts", "{'MaxResults':5}");
        seen.addAll(page.path("Contacts").findValuesAsText("Alias"));
        while (page.has("NextToken")) {
            page = call(
                    "ListContacts",
                    "{'MaxResults':5,'NextToken':'" + page.path("NextToken").asText() + "'}");
            seen.addAll(page.path("Contacts").findValuesAsText("Alias"));
        }
        assertThat(seen).containsExactlyElementsOf(aliases.stream().sorted().toList());
    }

    @Test
    void what_changes_between_two_pages_hides_nothing_else() {
        JsonNode page = call("ListContacts", "{'MaxResults':2}");
        call("CreateContact", create("aaa", ""));
        call("DeleteContact", "{'ContactId':'" + AKUA.replace("akuam", "example_escalation") + "'}");
        JsonNode rest =
                call("ListContacts", "{'NextToken':'" + page.path("NextToken").asText() + "'}");
        assertThat(rest.path("Contacts").findValuesAsText("Alias")).containsExactly("anasi", "sam", "sre-oncall");
    }

    @Test
    void a_token_answers_for_its_own_list_only() {
        String token =
                call("ListContacts", "{'MaxResults':2}").path("NextToken").asText();
        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(type(call("ListContacts", "{'AliasPrefix':'a','NextToken':'" + token + "'}")))
                .isEqualTo("ValidationException");
        assertThat(type(call("ListRotations", "{'NextToken':'" + token + "'}"))).isEqualTo("ValidationException");
        assertThat(type(call("ListContacts", "{'NextToken':'bm9uc2Vuc2U'}"))).isEqualTo("ValidationException");
    }

    @Test
    void contacts_are_listed_by_prefix_and_type() {
        assertThat(call("ListContacts", "{'AliasPrefix':'a'}").path("Contacts").findValuesAsText("Alias"))
                .containsExactly("akuam", "alejr", "anasi");
        assertThat(call("ListContacts", "{'Type':'ONCALL_SCHEDULE'}")
                        .path("Contacts")
                        .findValuesAsText("Alias"))
                .containsExactly("sre-oncall");
    }

    @Test
    void a_quota_is_told_with_its_codes() {
        restart(ContactsOptions.defaults().withQuota("contacts", 6));
        call("CreateContact", create("mai", ""));
        JsonNode answer = call("CreateContact", create("kim", ""));
        assertThat(type(answer)).isEqualTo("ServiceQuotaExceededException");
        assertThat(answer.path("ServiceCode").asText()).isEqualTo("ssm-contacts");
        assertThat(answer.path("QuotaCode").asText()).isEqualTo("contacts");
    }

    @Test
    void activation_codes_have_a_quota_too() {
        restart(ContactsOptions.defaults().withQuota("activation-codes", 2));
        String channel = "{'ContactChannelId':'"
                + new Arns("us-east-2").channel("anasi", "e7f4d1c0-9a2b-4d8e-8c3f-1a6b2c5d7e44") + "'}";
        assertThat(call("SendActivationCode", channel).isEmpty()).isTrue();
        assertThat(call("SendActivationCode", channel).isEmpty()).isTrue();
        assertThat(type(call("SendActivationCode", channel))).isEqualTo("ServiceQuotaExceededException");
    }

    @Test
    void a_new_channel_gets_its_code_whatever_the_quota() {
        restart(ContactsOptions.defaults().withQuota("activation-codes", 0));
        String arn = call("CreateContactChannel", channel("SMS", "+12065550100"))
                .path("ContactChannelArn")
                .asText();
        assertThat(server.sandbox().outbox()).hasSize(1);
        assertThat(type(call("SendActivationCode", "{'ContactChannelId':'" + arn + "'}")))
                .isEqualTo("ServiceQuotaExceededException");
    }

    @Test
    void tags_have_a_quota_wherever_they_come_from() {
        restart(ContactsOptions.defaults().withQuota("tags", 1));
        String tags = "'Tags':[{'Key':'a','Value':'1'},{'Key':'b','Value':'2'}]";
        String rotation = rotation("'DailySettings':[{'HourOfDay':9,'MinuteOfHour':0}]");
        assertThat(List.of(
                        call("CreateContact", create("mai", "," + tags)),
                        call("CreateRotation", rotation.replaceFirst("\\{", "{" + tags + ",")),
                        call("TagResource", "{'ResourceARN':'" + AKUA + "'," + tags + "}")))
                .allSatisfy(answer -> assertThat(type(answer)).isEqualTo("ServiceQuotaExceededException"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ListContacts", "ListRotations", "StartEngagement"})
    void an_account_without_incident_manager_answers_nothing_else(String operation) {
        restart(ContactsOptions.defaults().withNotOnboarded(true));
        JsonNode answer = call(operation, "{}");
        assertThat(type(answer)).isEqualTo("ValidationException");
        assertThat(answer.path("Message").asText())
                .isEqualTo("Invalid value provided - Account not found for the request");
    }

    @Test
    void what_is_not_imitated_says_so_by_name() {
        JsonNode answer = call("StartEngagement", "{}");
        assertThat(answer.path("Reason").asText()).isEqualTo("UNKNOWN_OPERATION");
        assertThat(answer.path("Message").asText()).contains("StartEngagement");
        assertThat(type(call("MakeCoffee", "{}"))).isEqualTo("UnknownOperationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{", "{} {}", "nonsense"})
    void what_is_no_json_object_cannot_be_parsed(String body) {
        JsonNode answer = call("ListContacts", body);
        assertThat(type(answer)).isEqualTo("ValidationException");
        assertThat(answer.path("Reason").asText()).isEqualTo("CANNOT_PARSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-32BE", "UTF-32LE", "ISO-8859-1"})
    void what_is_not_utf_8_cannot_be_parsed(String encoding) {
        byte[] body = "{\"AliasPrefix\":\"\u00e4\"}".getBytes(Charset.forName(encoding));
        JsonNode answer = new Wire(server.address()).answer("ListContacts", body);
        assertThat(type(answer)).isEqualTo("ValidationException");
        assertThat(answer.path("Message").asText()).isEqualTo("The body is not JSON: it is not UTF-8");
    }

    @Test
    void a_body_beyond_all_measure_is_refused_with_words() {
        assertThat(new Wire(server.address())
                        .whole("POST / HTTP/1.1\nHost: localhost\nConnection: close\n"
                                + "X-Amz-Target: SSMContacts.ListContacts\nContent-Length: 4000001\n\n"
                                + " ".repeat(4_000_001)))
                .startsWith("HTTP/1.1 413")
                .endsWith("{\"__type\":\"RequestEntityTooLargeException\","
                        + "\"Message\":\"The body has more than 4000000 bytes.\"}");
    }

    @Test
    void who_looks_in_with_a_browser_is_told_what_this_is() {
        Wire wire = new Wire(server.address());
        assertThat(wire.sandbox("GET", "/", "text/plain", "").body()).contains("--endpoint-url", "/_sandbox/outbox");
        HttpResponse<String> nothing = wire.sandbox("GET", "/nothing", "text/plain", "");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(Wire.json(nothing.body()).path("error").asText()).contains("GET / says");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS 5005550199", "SMS +0123", "VOICE +1 500", "EMAIL akua", "EMAIL a b@c", "SMS a@b.c"})
    void an_address_has_the_form_of_its_type(String typeAndAddress) {
        String[] parts = typeAndAddress.split(" ", 2);
        JsonNode answer = call("CreateContactChannel", channel(parts[0], parts[1]));
        assertThat(answer.path("Fields").findValuesAsText("Name")).containsExactly("DeliveryAddress.SimpleAddress");
    }

    @Test
    void the_same_channel_twice_is_a_conflict_and_its_number_under_another_name_is_not() {
        String second = channel("SMS", "+15005550199");
        assertThat(call("CreateContactChannel", second).has("ContactChannelArn"))
                .isTrue();
        assertThat(type(call("CreateContactChannel", second))).isEqualTo("ConflictException");
        assertThat(call("CreateContactChannel", channel("VOICE", "+15005550199"))
                        .has("ContactChannelArn"))
                .isTrue();
    }

    @Test
    void a_channel_does_not_become_another_one() {
        String arn = call("CreateContactChannel", channel("SMS", "+15005550199"))
                .path("ContactChannelArn")
                .asText();
        String name = "{'ContactChannelId':'" + arn + "','Name':'akuas sms'}";
        assertThat(type(call("UpdateContactChannel", name))).isEqualTo("ConflictException");
        assertThat(call("UpdateContactChannel", name.replace("akuas sms", "my sms")))
                .isEmpty();
    }

    @Test
    void a_channel_of_nobody_is_an_invalid_value() {
        JsonNode answer =
                call("CreateContactChannel", channel("SMS", "+12065550100").replace("akuam", "nobody"));
        assertThat(type(answer)).isEqualTo("ValidationException");
    }

    @Test
    void a_new_address_has_to_be_activated_anew_and_a_new_name_has_not() {
        String arn = new Arns("us-east-2").channel("akuam", "beb25840-5ac8-4644-95cc-7a8de390fa65");
        call("UpdateContactChannel", "{'ContactChannelId':'" + arn + "','Name':'mobile'}");
        assertThat(status(arn)).isEqualTo("ACTIVATED");
        call(
                "UpdateContactChannel",
                "{'ContactChannelId':'" + arn + "','DeliveryAddress':{'SimpleAddress':'+12065550100'}}");
        assertThat(status(arn)).isEqualTo("NOT_ACTIVATED");
    }

    @Test
    void a_deferred_channel_gets_its_code_when_asked() {
        String arn = call(
                        "CreateContactChannel",
                        channel("EMAIL", "a@example.com").replace("}}", "},'DeferActivation':true}"))
                .path("ContactChannelArn")
                .asText();
        assertThat(server.sandbox().outbox()).isEmpty();
        call("SendActivationCode", "{'ContactChannelId':'" + arn + "'}");
        assertThat(server.sandbox().outbox()).hasSize(1);
    }

    @Test
    void with_a_contact_go_its_channels_and_the_plans_that_name_it_stay() {
        call("DeleteContact", "{'ContactId':'" + AKUA.replace("akuam", "sre-oncall") + "'}");
        String arn = call("CreateContact", create("mai", "")).path("ContactArn").asText();
        String channel = call(
                        "CreateContactChannel", channel("SMS", "+12065550100").replace("akuam", "mai"))
                .path("ContactChannelArn")
                .asText();
        assertThat(call("DeleteContact", "{'ContactId':'" + arn + "'}").isEmpty())
                .isTrue();
        assertThat(type(call("GetContactChannel", "{'ContactChannelId':'" + channel + "'}")))
                .isEqualTo("ResourceNotFoundException");
    }

    @Test
    void a_deleted_channel_stays_in_the_plan() {
        String arn = new Arns("us-east-2").channel("akuam", "beb25840-5ac8-4644-95cc-7a8de390fa65");
        call("DeleteContactChannel", "{'ContactChannelId':'" + arn + "'}");
        assertThat(call("GetContact", "{'ContactId':'" + AKUA + "'}").toString())
                .contains(arn);
        assertThat(call("ListContactChannels", "{'ContactId':'" + AKUA + "'}").path("ContactChannels"))
                .hasSize(2);
    }

    @Test
    void tags_are_added_replaced_and_taken_away_in_order() {
        call("TagResource", "{'ResourceARN':'" + AKUA + "','Tags':[{'Key':'a','Value':'1'},{'Key':'b','Value':'2'}]}");
        call("TagResource", "{'ResourceARN':'" + AKUA + "','Tags':[{'Key':'a','Value':'3'},{'Key':'c','Value':'4'}]}");
        call("UntagResource", "{'ResourceARN':'" + AKUA + "','TagKeys':['b','unknown']}");
        assertThat(call("ListTagsForResource", "{'ResourceARN':'" + AKUA + "'}"))
                .isEqualTo(Wire.json("{\"Tags\":[{\"Key\":\"a\",\"Value\":\"3\"},{\"Key\":\"c\",\"Value\":\"4\"}]}"));
    }

    @Test
    void a_resource_has_at_most_fifty_tags() {
        StringBuilder tags = new StringBuilder();
        IntStream.range(0, 50).forEach(i -> tags.append(i == 0 ? "" : ",").append("{'Key':'k" + i + "','Value':'v'}"));
        call("TagResource", "{'ResourceARN':'" + AKUA + "','Tags':[" + tags + "]}");
        assertThat(type(call("TagResource", "{'ResourceARN':'" + AKUA + "','Tags':[{'Key':'more','Value':'v'}]}")))
                .isEqualTo("ServiceQuotaExceededException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PST", "PST8PDT", "Etc/GMT+5", "GMT+2", "Europe/Atlantis", "+02:00"})
    void a_time_zone_is_a_region_and_a_city(String zone) {
        JsonNode answer = call(
                "CreateRotation",
                rotation("'DailySettings':[{'HourOfDay':9,'MinuteOfHour':0}]").replace("UTC", zone));
        assertThat(type(answer)).isEqualTo("ValidationException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'DailySettings':[]",
                "'DailySettings':[{'HourOfDay':9,'MinuteOfHour':0}],"
                        + "'MonthlySettings':[{'DayOfMonth':1,'HandOffTime':{'HourOfDay':9,'MinuteOfHour':0}}]",
                "'DailySettings':[{'HourOfDay':9,'MinuteOfHour':0}],'ShiftCoverages':{'MON':[{'Start':{'HourOfDay':9,'MinuteOfHour':0}}]}"
            })
    void a_rotation_hands_over_in_exactly_one_way(String settings) {
        assertThat(type(call("CreateRotation", rotation(settings)))).isEqualTo("ValidationException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:00 9:29 MON[0].End", "23:50 0:10 MON[0].End", "9:00 9:30", "9:00 9:00", "23:40 0:10"})
    void coverage_lasts_half_an_hour(String window) {
        String[] parts = window.split(" ", -1);
        String daily = "'DailySettings':[" + time("9:00") + "],'ShiftCoverages':{'MON':[{'Start':" + time(parts[0])
                + ",'End':" + time(parts[1]) + "}]}";
        JsonNode answer = call("CreateRotation", rotation(daily));
        if (parts.length == 2) {
            assertThat(answer.has("RotationArn")).isTrue();
        } else {
            assertThat(answer.path("Fields").findValuesAsText("Name"))
                    .containsExactly("Recurrence.ShiftCoverages." + parts[2]);
        }
    }

    private static String time(String hourAndMinute) {
        String[] parts = hourAndMinute.split(":", -1);
        return "{'HourOfDay':" + parts[0] + ",'MinuteOfHour':" + Integer.parseInt(parts[1]) + "}";
    }

    @Test
    void a_day_has_room_for_forty_eight_windows() {
        String windows =
                String.join(",", Collections.nCopies(49, "{'Start':" + time("9:00") + ",'End':" + time("10:00") + "}"));
        JsonNode answer = call(
                "CreateRotation",
                rotation("'DailySettings':[" + time("9:00") + "],'ShiftCoverages':{'SUN':[" + windows + "]}"));
        assertThat(answer.path("Fields").findValuesAsText("Name")).containsExactly("Recurrence.ShiftCoverages.SUN");
    }

    @Test
    void a_rotation_without_a_start_is_read_back_without_one() {
        String arn = call("CreateRotation", rotation("'DailySettings':[{'HourOfDay':9,'MinuteOfHour':0}]"))
                .path("RotationArn")
                .asText();
        assertThat(call("GetRotation", "{'RotationId':'" + arn + "'}").has("StartTime"))
                .isFalse();
    }

    @Test
    void a_request_without_a_signature_names_no_region() {
        assertThat(new Wire(server.address())
                        .raw("POST / HTTP/1.1\nHost: localhost\nConnection: close\n"
                                + "X-Amz-Target: SSMContacts.ListContacts\nContent-Length: 2\n\n{}"))
                .endsWith("403 Forbidden");
    }

    private String status(String channel) {
        return call("GetContactChannel", "{'ContactChannelId':'" + channel + "'}")
                .path("ActivationStatus")
                .asText();
    }

    private static String channel(String type, String address) {
        return "{'ContactId':'" + AKUA + "','Name':'n','Type':'" + type + "','DeliveryAddress':{'SimpleAddress':'"
                + address + "'}}";
    }

    private static String rotation(String settings) {
        return "{'Name':'n','ContactIds':['" + AKUA + "'],'TimeZoneId':'UTC',"
                + "'Recurrence':{'NumberOfOnCalls':1,'RecurrenceMultiplier':1," + settings + "}}";
    }
}
