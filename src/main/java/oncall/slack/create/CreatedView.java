package oncall.slack.create;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Modals;
import oncall.slack.plan.PlanView;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.Called;
import oncall.slack.words.CreateWords;

/** Draws what was created, as read back from AWS, and what comes next. */
final class CreatedView {
    private CreatedView() {}

    static View draw(Contact created, Called called, AskedFrom from) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.addAll(Blocks.alert("success", CreateWords.created(created)));
        blocks.addAll(new PlanView(created.type(), created.plan(), called).blocks());
        blocks.add(Blocks.section(CreateWords.next(created)));
        blocks.add(Blocks.actions("created", buttons(created)));
        return Modals.reading("created", CreateWords.CREATED, from.encoded(), blocks);
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
