package oncall.slack.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.model.User;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import oncall.operations.port.Standing;
import oncall.operations.port.Standing.Role;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.WorkPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackMembershipTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final WorkPool pool = new WorkPool("rights", 2, 10);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private final User user = new User();
    private Optional<Editors> editors = Optional.empty();
    private List<String> group = List.of();
    private Optional<SlackSaidNo> failure = Optional.empty();
    private final CountDownLatch silence = new CountDownLatch(1);
    private boolean silent;
    private Optional<Workspace> ours = Optional.of(new Workspace.Team("T1"));

    private List<User> everybody = List.of();

    SlackMembershipTest() {
        user.setId("U1");
        user.setTeamId("T1");
    }

    @AfterEach
    void close() {
        silence.countDown();
        pool.close();
    }

    private SlackMembership membership() {
        return new SlackMembership(new People(), editors, () -> ours, now::get, pool);
    }

    private final class People implements SlackPeople {
        @Override
        public User user(String userId) {
            asked.incrementAndGet();
            if (silent) {
                await().forever().until(() -> silence.getCount() == 0);
            }
            return user;
        }

        @Override
        public List<User> everybody() {
            return everybody;
        }

        @Override
        public List<String> groupMembers(String groupId) {
            failure.ifPresent(no -> {
                throw no;
            });
            return group;
        }
    }

    private Standing standing(Consumer<User> as) {
        as.accept(user);
        return membership().ask("U1", SECOND, LONG);
    }

    @Test
    void the_time_zone_is_what_slack_says_else_utc() {
        SlackMembership membership = membership();
        assertThat(membership.of("U1")).isEqualTo(ZoneOffset.UTC);

        user.setTz("Africa/Accra");
        membership.ask("U1", SECOND, LONG);
        assertThat(membership.of("U1")).isEqualTo(ZoneId.of("Africa/Accra"));

        user.setTz("Mars/Olympus");
        user.setTzOffset(3600);
        now.set(now.get().plusSeconds(60));
        membership.ask("U1", SECOND, LONG);
        assertThat(membership.of("U1")).isEqualTo(ZoneOffset.ofHours(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {100_000, -64_801, Integer.MIN_VALUE})
    void an_offset_that_is_none_leaves_the_time_zone_as_it_was(@Nullable Integer seconds) {
        SlackMembership membership = membership();
        user.setTz("Mars/Olympus");
        user.setTzOffset(seconds);

        assertThat(membership.ask("U1", SECOND, LONG).role()).isEqualTo(Role.MEMBER);
        assertThat(membership.of("U1")).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void somebody_of_whom_slack_says_nothing_is_still_who_was_asked_for() {
        user.setId(null);
        editors = Optional.of(new Editors(Set.of("U1"), Set.of()));

        assertThat(standing(u -> {}).role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void admins_and_owners_edit_where_nobody_is_named() {
        assertThat(standing(u -> {}).role()).isEqualTo(Role.MEMBER);
        assertThat(standing(u -> {}).reason()).contains("admins and owners");
        assertThat(standing(u -> u.setAdmin(true)).role()).isEqualTo(Role.EDITOR);
        assertThat(standing(u -> {
                            u.setAdmin(false);
                            u.setOwner(true);
                        })
                        .role())
                .isEqualTo(Role.EDITOR);
    }

    @Test
    void whoever_may_not_is_told_up_to_three_who_may() {
        assertThat(refusal(admin("Mai Nguyen"))).isEqualTo("Only Mai Nguyen can change this.");
        assertThat(refusal(admin("Mai"), admin("Kai"))).isEqualTo("Only Mai or Kai can change this.");
        assertThat(refusal(admin("Mai"), admin("Kai"), admin("Ann"), admin("Bo")))
                .isEqualTo("Only Mai, Kai, Ann or another editor can change this.");
        User gone = admin("Left");
        gone.setDeleted(true);
        assertThat(refusal(gone)).contains("admins and owners");
    }

    private String refusal(User... admins) {
        everybody = List.of(admins);
        return membership().ask("U1", SECOND, LONG).reason();
    }

    private static User admin(String name) {
        User admin = new User();
        admin.setId("U" + name.replace(" ", "").toUpperCase(Locale.ROOT));
        admin.setRealName(name);
        admin.setAdmin(true);
        return admin;
    }

    @Test
    void where_editors_are_named_admins_are_not_editors_by_themselves() {
        editors = Optional.of(new Editors(Set.of("U2"), Set.of()));
        assertThat(standing(u -> u.setAdmin(true)).role()).isEqualTo(Role.MEMBER);
        editors = Optional.of(new Editors(Set.of("U1"), Set.of()));
        assertThat(standing(u -> u.setAdmin(false)).role()).isEqualTo(Role.EDITOR);
    }

    @Test
    void an_empty_list_of_editors_makes_nobody_one() {
        editors = Optional.of(new Editors(Set.of(), Set.of()));
        assertThat(standing(u -> u.setOwner(true)).role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void members_of_a_named_group_edit_and_a_group_that_cannot_be_read_has_none() {
        editors = Optional.of(new Editors(Set.of(), Set.of("S1")));
        group = List.of("U1");
        assertThat(standing(u -> {}).role()).isEqualTo(Role.EDITOR);
        failure = Optional.of(new SlackSaidNo(
                "usergroups.users.list", "missing_scope", "The app lacks usergroups:read.", Optional.empty()));
        Standing refused = standing(u -> {});
        assertThat(refused.role()).isEqualTo(Role.MEMBER);
        assertThat(refused.reason()).contains("S1").contains("usergroups:read");
    }

    @Test
    void guests_apps_strangers_and_other_workspaces_may_nothing_even_as_editors() {
        editors = Optional.of(new Editors(Set.of("U1"), Set.of()));
        List<Consumer<User>> strange = List.of(
                u -> u.setRestricted(true),
                u -> u.setUltraRestricted(true),
                u -> u.setStranger(true),
                u -> u.setBot(true),
                u -> u.setTeamId("T2"));
        for (Consumer<User> one : strange) {
            SlackMembershipTest other = new SlackMembershipTest();
            other.editors = editors;
            assertThat(other.standing(one)).satisfies(standing -> {
                assertThat(standing.role()).isEqualTo(Role.STRANGER);
                assertThat(standing.mayLook()).isFalse();
                assertThat(standing.reason()).isNotBlank();
            });
            other.close();
        }
    }

    @Test
    void whose_account_is_deactivated_may_nothing_even_as_editor() {
        editors = Optional.of(new Editors(Set.of("U1"), Set.of()));
        Standing standing = standing(u -> u.setDeleted(true));
        assertThat(standing.role()).isEqualTo(Role.DEACTIVATED);
        assertThat(standing.mayLook()).isFalse();
        assertThat(standing.reason()).isEqualTo("This account is deactivated.");
    }

    @Test
    void somebody_of_our_enterprise_in_our_workspace_too_is_no_stranger() {
        User.EnterpriseUser enterprise = new User.EnterpriseUser();
        enterprise.setTeams(List.of("T2", "T1"));
        assertThat(standing(u -> {
                            u.setTeamId("T2");
                            u.setEnterpriseUser(enterprise);
                        })
                        .role())
                .isEqualTo(Role.MEMBER);
    }

    @Test
    void nobody_is_one_of_us_while_our_own_team_is_unknown_and_that_is_not_remembered() {
        ours = Optional.empty();
        SlackMembership membership = membership();
        for (Consumer<User> one : List.<Consumer<User>>of(u -> {}, u -> u.setAdmin(true), u -> u.setTeamId("T2"))) {
            one.accept(user);
            Standing standing = membership.ask("U1", LONG, LONG);
            assertThat(standing.role()).isEqualTo(Role.UNKNOWN);
            assertThat(standing.reason()).contains("which workspace").contains("Please try again");
            assertThat(membership.remembered("U1")).isEmpty();
        }
        ours = Optional.of(new Workspace.Team("T1"));
        assertThat(membership.ask("U1", LONG, LONG).role()).isEqualTo(Role.STRANGER);
    }

    @Test
    void an_app_of_a_whole_enterprise_is_for_its_people_wherever_they_are() {
        ours = Optional.of(new Workspace.Enterprise("E1"));
        assertThat(standing(u -> {}).role()).isEqualTo(Role.STRANGER);
        User.EnterpriseUser enterprise = new User.EnterpriseUser();
        enterprise.setEnterpriseId("E1");
        assertThat(standing(u -> u.setEnterpriseUser(enterprise)).role()).isEqualTo(Role.MEMBER);
        enterprise.setEnterpriseId("E2");
        assertThat(standing(u -> {}).role()).isEqualTo(Role.STRANGER);
    }

    @Test
    void what_is_known_is_kept_five_minutes_and_asked_for_anew_after_one() {
        SlackMembership membership = membership();
        assertThat(membership.remembered("U1")).isEmpty();
        membership.ask("U1", SECOND, LONG);
        assertThat(membership.remembered("U1")).isPresent();
        assertThat(asked).hasValue(1);
        now.set(now.get().plusSeconds(61));
        assertThat(membership.remembered("U1")).isPresent();
        await().untilAsserted(() -> assertThat(asked).hasValue(2));
        now.set(now.get().plusSeconds(301));
        assertThat(membership.remembered("U1")).isEmpty();
    }

    @Test
    void data_too_old_for_a_change_is_asked_for_again() {
        SlackMembership membership = membership();
        membership.ask("U1", Duration.ofSeconds(60), LONG);
        user.setAdmin(true);
        assertThat(membership.ask("U1", Duration.ofSeconds(60), LONG).mayEdit()).isFalse();
        now.set(now.get().plusSeconds(60));
        assertThat(membership.ask("U1", Duration.ofSeconds(60), LONG).mayEdit()).isTrue();
    }

    @Test
    void while_slack_is_silent_nobody_is_known_and_the_words_say_so() {
        silent = true;
        Standing standing = membership().ask("U1", SECOND, Duration.ofMillis(20));
        assertThat(standing.role()).isEqualTo(Role.UNKNOWN);
        assertThat(standing.mayLook()).isFalse();
        assertThat(standing.reason()).contains("Please try again");
    }
}
