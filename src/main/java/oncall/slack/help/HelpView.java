package oncall.slack.help;

import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Verb;

/** Draws help. */
final class HelpView {
    private HelpView() {}

    static Message all(HelpWords words, List<Verb> verbs) {
        return new Paper()
                .section(words.title())
                .section(verbs.stream().map(words::line).toList())
                .small(SafeText.join("\n", List.of(words.who(), words.more())))
                .message();
    }

    static Message one(HelpWords words, Verb verb) {
        Paper paper = new Paper().section(List.of(words.line(verb), words.examples(verb)));
        return (verb.arguments().contains("who") ? paper.small(words.who()) : paper.block(Blocks.context(words.more())))
                .message();
    }

    static Message unknown(HelpWords words, String word, Optional<Verb> nearest) {
        return Message.of(words.unknown(word, nearest));
    }

    /** With a button that shows who was named. */
    static Message aName(HelpWords words, ContactName name) {
        return new Paper()
                .section(
                        "name",
                        words.aName(name),
                        Elements.button("show", "Show", name.arn().value()))
                .message();
    }
}
