package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.operations.port.NewContact;
import oncall.testing.slack.Modal;

/** Somebody changes a name and a stage in the plan editor. */
final class EditErrand implements Errand {
    private final Desk desk;
    private final Office office;
    private final String alias;
    private boolean changed;
    private boolean saved;

    EditErrand(Desk desk, Office office, String alias) {
        this.desk = desk;
        this.office = office;
        this.alias = alias;
    }

    @Override
    public void prepare() {
        Plan plan = new Plan(List.of(new Stage(5, List.of()), new Stage(10, List.of())), List.of());
        office.aws.create(
                new NewContact(ContactType.PERSONAL, alias, "Old " + alias, List.of(), plan), "token-" + alias);
    }

    @Override
    public boolean presses() {
        switch (desk.form()) {
            case "" -> desk.opens("/oncall edit " + alias);
            case "words" -> {
                desk.saysWhy();
                desk.modal().closes();
            }
            case "editor" -> reviews(desk.modal());
            case "editor-review" -> saves();
            case "saved" -> {
                desk.shows("Saved. This is what AWS holds now.");
                return false;
            }
            default -> throw new AssertionError(desk.person.look());
        }
        return true;
    }

    private void reviews(Modal editor) {
        if (changed) {
            desk.saysWhy();
        } else {
            changes(editor);
            changed = true;
        }
        desk.shows("waits 7 min", "waits 10 min");
        assertThat(editor.value("Display name")).isEqualTo("New " + alias);
        desk.submits();
    }

    private void saves() {
        if (saved) {
            desk.saysWhy();
        }
        saved = true;
        desk.shows("waits 5 min", "waits 7 min", "New " + alias);
        desk.submits();
    }

    private void changes(Modal editor) {
        editor.fill("Display name", "New " + alias);
        desk.moves(() -> editor.press("Edit", 0));
        desk.modal().fill("Minutes before the next stage", "7");
        desk.submits();
        desk.shows("waits 7 min");
    }

    @Override
    public boolean isTold() {
        return desk.world.slack.channel("#sre").count("changed the engagement plan of *New " + alias + "*") > 0;
    }

    @Override
    public void isDoneOnce() {
        Contact changed = office.aws.get(office.aws.named(alias).orElseThrow().arn());
        assertThat(changed.displayName()).isEqualTo("New " + alias);
        assertThat(changed.plan().stages()).containsExactly(new Stage(7, List.of()), new Stage(10, List.of()));
        desk.world.slack.channel("#sre").showsTimes(1, "changed the engagement plan of *New " + alias + "*");
    }
}
