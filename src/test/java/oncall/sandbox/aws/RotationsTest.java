package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.ConflictException;
import software.amazon.awssdk.services.ssmcontacts.model.CreateRotationOverrideRequest;
import software.amazon.awssdk.services.ssmcontacts.model.HandOffTime;
import software.amazon.awssdk.services.ssmcontacts.model.PreviewOverride;
import software.amazon.awssdk.services.ssmcontacts.model.RecurrenceSettings;
import software.amazon.awssdk.services.ssmcontacts.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ssmcontacts.model.RotationShift;
import software.amazon.awssdk.services.ssmcontacts.model.ShiftType;
import software.amazon.awssdk.services.ssmcontacts.model.ValidationException;

/** Rotations, overrides, shifts and policies as the Java SDK meets them, at a noon in March. */
final class RotationsTest {
    private static final Arns ARNS = new Arns("us-east-2");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String PRIMARY = ARNS.rotation("primary");
    private static final String AKUA = ARNS.contact("akuam");
    private static final String ANA = ARNS.contact("anasi");

    private final ContactsServer server =
            Clients.start(ContactsOptions.defaults().withPort(0).withClock(() -> NOON));
    private final SsmContactsClient client = Clients.of(server, Region.US_EAST_2);

    @AfterEach
    void end() {
        client.close();
        server.close();
    }

    private static RecurrenceSettings daily() {
        return RecurrenceSettings.builder()
                .numberOfOnCalls(1)
                .recurrenceMultiplier(1)
                .dailySettings(
                        HandOffTime.builder().hourOfDay(9).minuteOfHour(0).build())
                .build();
    }

    private String override(Instant start, Duration length, String... contacts) {
        return client.createRotationOverride(r -> r.rotationId(PRIMARY)
                        .newContactIds(contacts)
                        .startTime(start)
                        .endTime(start.plus(length)))
                .rotationOverrideId();
    }

    private List<RotationShift> shifts(Instant from, Instant to) {
        return client.listRotationShifts(
                        r -> r.rotationId(PRIMARY).startTime(from).endTime(to))
                .rotationShifts();
    }

    @Test
    void the_weekly_rotation_of_the_demo_team_has_shifts() {
        assertThat(shifts(NOON, NOON.plus(Duration.ofDays(8)))).hasSize(3).allSatisfy(shift -> {
            assertThat(shift.contactIds()).hasSize(1);
            assertThat(shift.type()).isEqualTo(ShiftType.REGULAR);
            assertThat(shift.hasContactIds()).isTrue();
        });
    }

    @Test
    void an_override_is_made_read_listed_and_deleted() {
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        String regular =
                shifts(tomorrow, tomorrow.plusSeconds(1)).get(0).contactIds().get(0);
        String other = regular.equals(AKUA) ? ANA : AKUA;
        String id = override(tomorrow, Duration.ofHours(2), other);

        var read = client.getRotationOverride(r -> r.rotationId(PRIMARY).rotationOverrideId(id));
        assertThat(read.createTime()).isEqualTo(NOON);
        assertThat(read.rotationArn()).isEqualTo(PRIMARY);
        assertThat(client.listRotationOverrides(
                                r -> r.rotationId(PRIMARY).startTime(NOON).endTime(NOON.plus(Duration.ofDays(2))))
                        .rotationOverrides())
                .singleElement()
                .satisfies(each -> assertThat(each.newContactIds()).containsExactly(other));
        assertThat(shifts(tomorrow, tomorrow.plusSeconds(1))).singleElement().satisfies(shift -> {
            assertThat(shift.type()).isEqualTo(ShiftType.OVERRIDDEN);
            assertThat(shift.contactIds()).containsExactly(other);
            assertThat(shift.shiftDetails().overriddenContactIds()).containsExactly(regular);
        });

        client.deleteRotationOverride(r -> r.rotationId(PRIMARY).rotationOverrideId(id));
        assertThat(shifts(tomorrow, tomorrow.plusSeconds(1)))
                .singleElement()
                .satisfies(shift -> assertThat(shift.contactIds()).containsExactly(regular));
        assertThatThrownBy(() ->
                        client.getRotationOverride(r -> r.rotationId(PRIMARY).rotationOverrideId(id)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void an_override_lasts_half_an_hour_and_begins_within_half_a_year_with_members() {
        override(NOON, Duration.ofMinutes(30), AKUA);
        assertThatThrownBy(() -> override(NOON, Duration.ofMinutes(29), AKUA)).isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> override(NOON.plus(Duration.ofDays(190)), Duration.ofHours(1), AKUA))
                .isInstanceOf(ValidationException.class);
        assertThatThrownBy(() -> override(NOON, Duration.ofHours(1), ARNS.contact("example_escalation")))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void an_override_does_not_begin_in_the_past() {
        override(NOON.minusSeconds(60), Duration.ofHours(1), AKUA);
        assertThatThrownBy(() -> override(NOON.minusSeconds(61), Duration.ofHours(1), AKUA))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("StartTime");
    }

    @Test
    void an_override_for_nobody_leaves_a_shift_with_nobody() {
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        List<String> regular = shifts(tomorrow, tomorrow.plusSeconds(1)).get(0).contactIds();
        override(tomorrow, Duration.ofHours(1));
        assertThat(shifts(tomorrow, tomorrow.plusSeconds(1))).singleElement().satisfies(shift -> {
            assertThat(shift.type()).isEqualTo(ShiftType.OVERRIDDEN);
            assertThat(shift.contactIds()).isEmpty();
            assertThat(shift.shiftDetails().overriddenContactIds()).isEqualTo(regular);
        });
    }

    @Test
    void of_two_overrides_of_one_time_the_younger_counts() {
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        List<String> regular = shifts(tomorrow, tomorrow.plusSeconds(1)).get(0).contactIds();
        override(tomorrow, Duration.ofHours(2), AKUA);
        String younger = override(tomorrow, Duration.ofHours(1), ANA);
        assertThat(shifts(tomorrow, tomorrow.plus(Duration.ofHours(2))))
                .extracting(RotationShift::contactIds)
                .containsExactly(List.of(ANA), List.of(AKUA));
        assertThat(shifts(tomorrow, tomorrow.plusSeconds(1))
                        .get(0)
                        .shiftDetails()
                        .overriddenContactIds())
                .isEqualTo(regular);

        client.deleteRotationOverride(r -> r.rotationId(PRIMARY).rotationOverrideId(younger));
        assertThat(shifts(tomorrow, tomorrow.plusSeconds(1)))
                .singleElement()
                .satisfies(shift -> assertThat(shift.contactIds()).containsExactly(AKUA));
    }

    @Test
    void the_same_token_is_one_override() {
        Consumer<CreateRotationOverrideRequest.Builder> create = r -> r.rotationId(PRIMARY)
                .newContactIds(AKUA)
                .startTime(NOON)
                .endTime(NOON.plusSeconds(3600))
                .idempotencyToken("once");
        String id = client.createRotationOverride(create).rotationOverrideId();

        assertThat(client.createRotationOverride(create).rotationOverrideId()).isEqualTo(id);
        assertThat(client.listRotationOverrides(
                                r -> r.rotationId(PRIMARY).startTime(NOON).endTime(NOON.plusSeconds(60)))
                        .rotationOverrides())
                .hasSize(1);
        assertThatThrownBy(() -> client.createRotationOverride(create.andThen(r -> r.newContactIds(ANA))))
                .isInstanceOf(ValidationException.class);
        client.deleteRotationOverride(r -> r.rotationId(PRIMARY).rotationOverrideId(id));
        assertThat(client.createRotationOverride(create).rotationOverrideId()).isNotEqualTo(id);
    }

    @Test
    void a_rotation_is_updated_in_what_is_given() {
        client.updateRotation(r -> r.rotationId(PRIMARY).recurrence(daily()));
        var read = client.getRotation(r -> r.rotationId(PRIMARY));
        assertThat(read.recurrence()).isEqualTo(daily());
        assertThat(read.timeZoneId()).isEqualTo("America/Los_Angeles");
        assertThat(read.contactIds()).containsExactly(AKUA, ARNS.contact("alejr"), ANA, ARNS.contact("sam"));
    }

    @Test
    void a_deleted_rotation_leaves_its_schedules_and_frees_its_members() {
        client.deleteRotation(r -> r.rotationId(PRIMARY));
        assertThat(client.getContact(r -> r.contactId(ARNS.contact("sre-oncall")))
                        .plan()
                        .rotationIds())
                .containsExactly(ARNS.rotation("secondary"));
        client.deleteContact(r -> r.contactId(AKUA));
        assertThatThrownBy(() -> client.getRotation(r -> r.rotationId(PRIMARY)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Invalid resource Arn");
    }

    @Test
    void one_who_stands_in_is_not_deleted_either() {
        override(NOON, Duration.ofHours(1), AKUA);
        client.updateRotation(r -> r.rotationId(PRIMARY).contactIds(ANA).recurrence(daily()));
        assertThatThrownBy(() -> client.deleteContact(r -> r.contactId(AKUA)))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.dependentEntities())
                                .singleElement()
                                .satisfies(entity ->
                                        assertThat(entity.relationType()).isEqualTo("ROTATION_OVERRIDE")));
    }

    @Test
    void pages_of_shifts_are_the_shifts() {
        Instant end = NOON.plus(Duration.ofDays(100));
        List<RotationShift> paged = client
                .listRotationShiftsPaginator(
                        r -> r.rotationId(PRIMARY).startTime(NOON).endTime(end).maxResults(4))
                .stream()
                .flatMap(page -> page.rotationShifts().stream())
                .toList();
        assertThat(paged).isEqualTo(shifts(NOON, end)).hasSize(20);
    }

    @Test
    void a_preview_needs_no_contacts() {
        PreviewOverride override = PreviewOverride.builder()
                .newMembers("Kim")
                .startTime(NOON.plus(Duration.ofHours(1)))
                .endTime(NOON.plus(Duration.ofHours(2)))
                .build();
        List<RotationShift> shifts = client.listPreviewRotationShifts(r -> r.members("Mai", "Kim")
                        .rotationStartTime(NOON)
                        .endTime(NOON.plus(Duration.ofDays(1)))
                        .timeZoneId("UTC")
                        .recurrence(daily())
                        .overrides(override))
                .rotationShifts();
        assertThat(shifts).extracting(shift -> shift.contactIds().get(0)).containsExactly("Mai", "Kim", "Mai", "Kim");
        assertThat(shifts.get(3).startTime()).isEqualTo(Instant.parse("2026-03-03T09:00:00Z"));
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> shifts(NOON, NOON)).isInstanceOf(ValidationException.class);
    }

    @Test
    void a_policy_is_read_back_as_it_was_put() {
        assertThatThrownBy(() -> client.getContactPolicy(r -> r.contactArn(AKUA)))
                .isInstanceOf(ResourceNotFoundException.class);
        String policy = "{\n \"Version\": \"2012-10-17\", \"Statement\": []}";
        client.putContactPolicy(r -> r.contactArn(AKUA).policy(policy));
        assertThat(client.getContactPolicy(r -> r.contactArn(AKUA)).policy()).isEqualTo(policy);
        assertThatThrownBy(() -> client.putContactPolicy(r -> r.contactArn(AKUA).policy("no policy")))
                .isInstanceOf(ValidationException.class);
    }
}
