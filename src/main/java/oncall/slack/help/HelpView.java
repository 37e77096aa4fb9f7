package oncall.slack.help;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** What people come for most: two lines for each group. */
    static Message shortly(HelpWords words, List<Verb> verbs) {
        return new Paper()
                .section(groups(group -> words.shortly(group, verbs)))
                .buttons("help", Elements.button("help", HelpWords.ALL, HelpHandler.ALL))
                .message();
    }

    static Message all(HelpWords words, List<Verb> verbs) {
        return new Paper()
                .section(words.title())
                .sections(groups(group -> words.all(group, verbs)))
                .small(SafeText.join("\n", List.of(words.who(), words.more())))
                .message();
    }

    private static List<SafeText> groups(Function<Verb.Group, SafeText> drawn) {
        return Stream.of(Verb.Group.values()).map(drawn).toList();
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
