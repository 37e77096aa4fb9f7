package oncall.slack.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Verb;

/** Draws help. */
final class HelpView {
    private HelpView() {}

    static Message all(HelpWords words, List<Verb> verbs) {
        List<SafeText> lines = new ArrayList<>();
        verbs.forEach(verb -> lines.add(words.line(verb)));
        SafeText list = SafeText.join("\n", lines);
        SafeText small = SafeText.join("\n", List.of(words.who(), words.more()));
        return new Message(
                SafeText.join("\n", List.of(words.title(), list, small)),
                List.of(Blocks.section(words.title()), Blocks.section(list), Blocks.context(small)));
    }

    static Message one(HelpWords words, Verb verb) {
        SafeText text = SafeText.join("\n", List.of(words.line(verb), words.examples(verb)));
        return new Message(
                verb.arguments().contains("who") ? text.and("\n").and(words.who()) : text,
                List.of(
                        Blocks.section(text),
                        Blocks.context(verb.arguments().contains("who") ? words.who() : words.more())));
    }

    static Message unknown(HelpWords words, String word, Optional<Verb> nearest) {
        return Message.of(words.unknown(word, nearest));
    }

    /** With a button that shows who was named. */
    static Message aName(HelpWords words, ContactName name) {
        SafeText text = words.aName(name);
        return new Message(
                text,
                List.of(Blocks.section(
                        "name", text, Elements.button("show", "Show", name.arn().value()))));
    }
}
