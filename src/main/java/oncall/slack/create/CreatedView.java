package oncall.slack.create;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.slack.block.Elements;
import oncall.slack.block.Paper;
import oncall.slack.plan.PlanView;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.DisplayNames;

/** Draws what was created, as read back from AWS, and what comes next. */
final class CreatedView {
    private CreatedView() {}

    static View draw(Contact created, DisplayNames called, AskedFrom from) {
        return new Paper()
                .alert("success", CreateWords.created(created))
                .blocks(new PlanView(created.type(), created.plan(), called).blocks())
                .section(CreateWords.next(created))
                .buttons("created", buttons(created))
                .ending("created", CreateWords.CREATED, from.encoded());
    }

    private static ButtonElement[] buttons(Contact created) {
        String arn = created.arn().value();
        ButtonElement edit = Elements.button("edit", CreateWords.EDIT, arn);
        ButtonElement show = Elements.button("show", CreateWords.SHOW, arn);
        return created.type() == ContactType.PERSONAL
                ? new ButtonElement[] {
                    Elements.primary(Elements.button("channels", CreateWords.CHANNELS, arn)), edit, show
                }
                : new ButtonElement[] {edit, show};
    }
}
