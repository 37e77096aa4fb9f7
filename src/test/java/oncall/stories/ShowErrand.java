package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.operations.port.NewContact;

/** Somebody looks at a contact that is not in memory. */
final class ShowErrand implements Errand {
    private final Desk desk;
    private final Office office;
    private final String alias;

    ShowErrand(Desk desk, Office office, String alias) {
        this.desk = desk;
        this.office = office;
        this.alias = alias;
    }

    @Override
    public void prepare() {
        Plan plan = new Plan(List.of(new Stage(5, List.of())), List.of());
        office.aws.create(
                new NewContact(ContactType.PERSONAL, alias, "Name of " + alias, List.of(), plan), "token-" + alias);
    }

    @Override
    public boolean presses() {
        String said = desk.answer(() -> desk.person.runs("/oncall show " + alias));
        if (said.contains("Stage 1")) {
            assertThat(said).contains("Name of " + alias, "waits 5 min");
            return false;
        }
        assertThat(said).contains("AWS");
        return true;
    }

    @Override
    public boolean isTold() {
        return true;
    }

    @Override
    public void isDoneOnce() {
        assertThat(desk.world.slack.channel("#sre").count(alias)).isZero();
    }
}
