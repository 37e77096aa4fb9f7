package oncall.slack.create;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Checked;
import oncall.domain.ContactRules;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.PlanFields;
import oncall.domain.Tag;
import oncall.operations.port.NewContact;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Answers;

/** Reads the form of a create. */
final class CreateForm {
    private CreateForm() {}

    /** As it was typed. */
    static CreateScreen screen(Answers answers, String metadata) {
        ContactType type = type(answers.text(PlanFields.TYPE));
        return new CreateScreen(
                type,
                answers.text(PlanFields.ALIAS),
                answers.text(PlanFields.DISPLAY_NAME),
                answers.text(PlanFields.TAGS),
                !answers.text(PlanFields.PLAN).equals(CreateView.FILLED),
                CreateScreen.from(metadata),
                CreateScreen.token(metadata),
                Optional.empty(),
                HeardForm.choice(answers));
    }

    /** A contact whose plan is blank, or everything that is wrong. */
    static Checked<NewContact> read(Answers answers) {
        Checked<List<Tag>> tags = ContactRules.parseTags(answers.text(PlanFields.TAGS));
        List<Tag> parsed = tags instanceof Checked.Valid<List<Tag>> valid ? valid.value() : List.of();
        NewContact wanted = new NewContact(
                type(answers.text(PlanFields.TYPE)),
                answers.text(PlanFields.ALIAS),
                answers.text(PlanFields.DISPLAY_NAME),
                parsed,
                Plan.blank());
        return Checked.of(wanted, NameInputs.check(answers));
    }

    private static ContactType type(String key) {
        return Stream.of(ContactType.values())
                .filter(type -> CreateView.key(type).equals(key))
                .findFirst()
                .orElse(ContactType.PERSONAL);
    }
}
