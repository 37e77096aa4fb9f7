package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.domain.Contact;
import oncall.testing.slack.Modal;

/** Somebody creates an escalation plan with its stages. */
final class CreatePlanErrand implements Errand {
    private final Desk desk;
    private final Office office;
    private final String alias;
    private boolean changed;
    private boolean created;

    CreatePlanErrand(Desk desk, Office office, String alias) {
        this.desk = desk;
        this.office = office;
        this.alias = alias;
    }

    @Override
    public void prepare() {}

    @Override
    public boolean presses() {
        switch (desk.form()) {
            case "" -> desk.opens("/oncall new plan " + alias);
            case "new-form" -> names(desk.modal());
            case "editor" -> reviews(desk.modal());
            case "editor-review" -> creates();
            case "created" -> {
                desk.modal().closesAll();
                return false;
            }
            default -> throw new AssertionError(desk.person.look());
        }
        return true;
    }

    private void names(Modal form) {
        form.fill("Display name", "Name of " + alias);
        desk.submits();
    }

    private void reviews(Modal editor) {
        if (changed) {
            desk.saysWhy();
        } else {
            addsStage();
            changed = true;
        }
        desk.shows("waits 7 min", "Akua Mansa");
        assertThat(editor.text()).contains("Name of " + alias + "* · " + alias);
        desk.submits();
    }

    private void creates() {
        if (created) {
            desk.saysWhy();
        }
        created = true;
        desk.shows("This will be created", "Name of " + alias, "waits 7 min");
        desk.submits();
    }

    private void addsStage() {
        desk.presses("Add Stage");
        Modal stage = desk.modal();
        stage.fill("Minutes before the next stage", "7");
        desk.moves(() -> stage.choose("editor-add-target", "Akua Mansa"));
        desk.submits();
        desk.shows("waits 7 min");
    }

    @Override
    public boolean isTold() {
        return desk.world.slack.channel("#sre").count("created the escalation plan *Name of " + alias + "*") > 0;
    }

    @Override
    public void isDoneOnce() {
        Contact made = office.aws.get(office.aws.named(alias).orElseThrow().arn());
        assertThat(made.plan().stages()).hasSize(1);
        assertThat(made.plan().stages().get(0).minutes()).isEqualTo(7);
        desk.world.slack.channel("#sre").showsTimes(1, "created the escalation plan *Name of " + alias + "*");
    }
}
