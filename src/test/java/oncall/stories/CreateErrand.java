package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.testing.slack.Modal;

/** Somebody creates a contact without a plan. */
final class CreateErrand implements Errand {
    private final Desk desk;
    private final Office office;
    private final String alias;
    private boolean typed;

    CreateErrand(Desk desk, Office office, String alias) {
        this.desk = desk;
        this.office = office;
        this.alias = alias;
    }

    @Override
    public void prepare() {}

    @Override
    public boolean presses() {
        switch (desk.form()) {
            case "" -> {
                desk.opens("/oncall new contact " + alias);
                desk.mayBeToldWhoHears();
            }
            case "new-form" -> submits(desk.modal());
            case "created" -> {
                desk.modal().closesAll();
                return false;
            }
            default -> throw new AssertionError(desk.person.look());
        }
        return true;
    }

    private void submits(Modal form) {
        if (typed) {
            desk.saysWhy();
        } else {
            form.fill("Display name", "Name of " + alias).fill("Tags", "team=sre");
            typed = true;
        }
        assertThat(form.value("Alias")).isEqualTo(alias);
        assertThat(form.value("Display name")).isEqualTo("Name of " + alias);
        assertThat(form.value("Tags")).isEqualTo("team=sre");
        desk.submits();
    }

    @Override
    public boolean isTold() {
        return desk.world.slack.channel("#sre").count("created the contact *Name of " + alias + "*") > 0;
    }

    @Override
    public void isDoneOnce() {
        ContactName name = office.aws.named(alias).orElseThrow();
        Contact made = office.aws.get(name.arn());
        assertThat(made.displayName()).isEqualTo("Name of " + alias);
        desk.world.slack.channel("#sre").showsTimes(1, "created the contact *Name of " + alias + "*");
    }
}
