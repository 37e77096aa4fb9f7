package oncall.slack.ask;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.people.AskEditor;
import oncall.slack.block.Message;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;

/** Has an editor asked for somebody who may not. */
public final class AskHandler {
    private final AskEditor ask;

    public AskHandler(AskEditor ask) {
        this.ask = ask;
    }

    /** The value is what they wanted to change, by its ARN. */
    public Reply ask(Press press) {
        Surface surface = Surface.over(press);
        return surface.await(AskWords.TITLE, AskWords.asking())
                .then(screen -> surface.later().draw(screen, AskWords.TITLE, asked(press)));
    }

    private Message asked(Press press) {
        Optional<Arn> about = Arn.parse(press.text());
        return Message.of(ask.run(press.user(), about)
                .map(asked -> AskWords.asked(asked.editor(), asked.now()))
                .orElseGet(AskWords::nobody));
    }
}
