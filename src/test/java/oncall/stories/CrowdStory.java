package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import oncall.app.Mode;
import oncall.sandbox.http.Fault;
import oncall.sandbox.slack.Ack;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fifty people at once while AWS says nothing. */
class CrowdStory {
    private static final int PEOPLE = 50;

    @ParameterizedTest
    @EnumSource(Mode.class)
    void fifty_people_are_acknowledged_in_time_while_aws_hangs_and_all_get_words_when_it_ends(Mode mode) {
        try (Office office = Office.patient(mode)) {
            List<Person> people = IntStream.range(0, PEOPLE)
                    .mapToObj(n -> office.newcomer().person)
                    .toList();
            var faults = office.world.contacts.sandbox().faults();
            faults.add(Fault.next(1000, Fault.Kind.HANG));

            List<CompletableFuture<Ack>> acks = new ArrayList<>();
            for (int n = 0; n < PEOPLE; n++) {
                acks.add(people.get(n).beginsToRun(command(n), "#sre"));
            }
            assertThat(acks).allSatisfy(ack -> assertThat(ack.join().failure()).isEmpty());
            Awaitility.await().until(() -> faults.hanging() > 0);
            faults.clear();

            for (int n = 0; n < PEOPLE; n++) {
                Desk desk = new Desk(office.world, people.get(n));
                if (n % 2 == 0) {
                    assertThat(desk.firstAnswer()).containsPattern("AWS|no contact|not known|nobody-" + n);
                } else {
                    desk.isAnswered();
                    assertThat(desk.modal().text()).containsPattern("AWS|Akua Mansa");
                }
            }
            office.world.slack.noUnexpectedMessages();
        }
    }

    /** Some look, some open a form. */
    private static String command(int n) {
        return n % 2 == 0 ? "/oncall show nobody-" + n : "/oncall channels akuam";
    }
}
