package oncall.slack.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.model.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.operations.people.LinkedMembership;
import oncall.operations.people.Owners;
import oncall.operations.people.Permission;
import oncall.operations.people.Protection;
import oncall.operations.port.Links;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;
import oncall.operations.port.Standing.Role;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.WorkKind;
import oncall.slack.press.WorkPool;
import oncall.testing.FakeLinks;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Editors by user group: Mai is one while the group can be read, and its answers are not too old. */
final class EditorGroupsTest {
    private static final Duration SLOW = Duration.ofSeconds(20);
    private static final String THROTTLED = "Slack asks this app to slow down. Please try again.";

    private final SettableClock clock = new SettableClock();
    private final WorkPool pool = new WorkPool("rights", 4, 400);
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>(Map.of("S1", List.of("MAI")));
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private volatile Optional<Duration> throttled = Optional.empty();
    private volatile boolean silent;
    private SlackMembership membership = of("S1");

    private SlackMembership of(String... ids) {
        return new SlackMembership(
                new People(),
                Optional.of(new Editors(Set.of("KAI"), Set.of(ids))),
                () -> Optional.of(new Workspace.Team("T1")),
                clock,
                pool);
    }

    @AfterEach
    void close() {
        silence.countDown();
        pool.close();
    }

    private final class People implements SlackPeople {
        @Override
        public User user(String userId) {
            User user = new User();
            user.setId(userId);
            user.setTeamId("T1");
            return user;
        }

        @Override
        public List<User> everybody() {
            return List.of();
        }

        @Override
        public List<String> groupMembers(String groupId) {
            calls.add(groupId);
            if (silent) {
                await().forever().until(() -> silence.getCount() == 0);
            }
            throttled.ifPresent(pause -> {
                throw new SlackSaidNo("usergroups.users.list", "ratelimited", THROTTLED, Optional.of(pause));
            });
            return groups.getOrDefault(groupId, List.of());
        }
    }

    private Standing look(String userId) {
        return membership.remembered(userId).orElseGet(() -> membership.ask(userId, Duration.ofMinutes(5), SLOW));
    }

    private Role lookOf(String userId) {
        return look(userId).role();
    }

    private Standing change(String userId) {
        return membership.ask(userId, Membership.FOR_A_CHANGE, SLOW);
    }

    /** What is refreshed in the background is done. */
    private void isStill() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> pool.running(WorkKind.BACKGROUND) + pool.waiting(WorkKind.BACKGROUND) == 0);
    }

    @Test
    void a_group_is_read_once_for_everybody() {
        List<String> people = IntStream.range(0, 50).mapToObj(i -> "U" + i).toList();
        membership = of("S1", "S2");
        people.parallelStream().forEach(this::change);
        assertThat(change("MAI").role()).isEqualTo(Role.EDITOR);
        assertThat(calls).containsExactlyInAnyOrder("S1", "S2");

        clock.forward(Duration.ofSeconds(59));
        people.forEach(this::change);
        assertThat(calls).hasSize(2);
        clock.forward(Duration.ofSeconds(1));
        people.parallelStream().forEach(this::change);
        assertThat(calls).hasSize(4);
    }

    @Test
    void whoever_is_named_waits_for_no_group() {
        silent = true;
        CompletableFuture<Standing> asked = CompletableFuture.supplyAsync(
                () -> membership.ask("KAI", Membership.FOR_A_CHANGE, Duration.ofMinutes(5)));
        await().until(asked::isDone);
        assertThat(asked.join()).returns(Role.EDITOR, Standing::role).returns("", Standing::reason);
    }

    @Test
    void a_standing_is_as_old_as_the_group_that_it_rests_on() {
        change("SAM");
        clock.forward(Duration.ofSeconds(40));
        assertThat(change("MAI").at()).isEqualTo(clock.instant().minusSeconds(40));
        groups.put("S1", List.of("SAM"));
        clock.forward(Duration.ofSeconds(20));
        assertThat(change("MAI").role()).isEqualTo(Role.MEMBER);
        assertThat(change("SAM").role()).isEqualTo(Role.EDITOR);
    }

    /** People press every five seconds. */
    @Test
    void while_a_group_cannot_be_read_for_ten_minutes_its_last_answer_counts_as_long_as_it_may() {
        assertThat(change("MAI").role()).isEqualTo(Role.EDITOR);
        calls.clear();
        throttled = Optional.of(Duration.ofSeconds(30));
        for (int second = 5; second <= 600; second += 5) {
            clock.forward(Duration.ofSeconds(5));
            Standing changing = change("MAI");
            Standing looking = look("MAI");
            String when = "after " + second + " s";
            assertThat(changing.role()).as(when).isEqualTo(second < 60 ? Role.EDITOR : Role.MEMBER);
            assertThat(looking.role()).as(when).isEqualTo(second < 300 ? Role.EDITOR : Role.MEMBER);
            Stream.of(changing, looking)
                    .filter(standing -> standing.role() == Role.MEMBER)
                    .forEach(standing -> assertThat(standing.reason())
                            .as(when)
                            .isEqualTo("Only this bot's editors (ONCALL_EDITORS) can change things. Please ask one of"
                                    + " them. The editors' user group S1 could not be read: " + THROTTLED));
            assertThat(lookOf("SAM")).as(when).isEqualTo(Role.MEMBER);
            assertThat(change("KAI").role()).as(when).isEqualTo(Role.EDITOR);
            isStill();
        }
        assertThat(calls).as("one in each pause that Slack asked for").hasSize(1 + (600 - 60) / 30);

        throttled = Optional.empty();
        clock.forward(Duration.ofSeconds(30));
        assertThat(change("MAI")).returns(Role.EDITOR, Standing::role).returns("", Standing::reason);
        assertThat(lookOf("MAI")).isEqualTo(Role.EDITOR);
    }

    @Test
    void a_first_read_that_is_throttled_makes_nobody_a_member_for_longer_than_the_pause() {
        throttled = Optional.of(Duration.ofSeconds(2));
        assertThat(change("MAI").reason()).contains("S1 could not be read", THROTTLED);
        assertThat(lookOf("MAI")).isEqualTo(Role.MEMBER);
        throttled = Optional.empty();
        clock.forward(Duration.ofSeconds(10));
        look("SAM");
        isStill();
        assertThat(lookOf("MAI")).isEqualTo(Role.EDITOR);
    }

    @Test
    void however_long_slack_wants_to_be_left_alone_a_group_is_tried_every_minute() {
        throttled = Optional.of(Duration.ofHours(1));
        change("MAI");
        clock.forward(Duration.ofSeconds(59));
        change("MAI");
        assertThat(calls).hasSize(1);
        clock.forward(Duration.ofSeconds(1));
        change("MAI");
        assertThat(calls).hasSize(2);
    }

    @Test
    void while_a_group_is_awaited_nobody_waits_longer_than_they_said() {
        silent = true;
        Standing unknown = membership.ask("MAI", Membership.FOR_A_CHANGE, Duration.ofMillis(20));
        assertThat(unknown.role()).isEqualTo(Role.UNKNOWN);
        assertThat(unknown.reason()).contains("Slack did not tell in time");
        IntStream.range(0, 20).forEach(i -> membership.ask("U" + i, Membership.FOR_A_CHANGE, Duration.ofMillis(20)));
        assertThat(calls).hasSize(1);
        silence.countDown();
        assertThat(change("MAI").role()).isEqualTo(Role.EDITOR);
        assertThat(calls).hasSize(1);
    }

    @Test
    void who_owns_a_contact_may_change_it_while_the_group_cannot_be_read() {
        throttled = Optional.of(Duration.ofSeconds(30));
        Arn akua = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam");
        FakeLinks links = new FakeLinks();
        links.link(new Links.Link("MAI", akua, "KAI", clock.instant()));
        Owners owners = new Owners(links);
        owners.refresh();
        new Permission(Protection.none(), new LinkedMembership(membership, owners)).allowChange("MAI", akua, "akuam");
    }
}
