package oncall.slack.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import oncall.domain.Nearest;
import oncall.domain.Resolution;
import oncall.operations.people.Directory;
import oncall.slack.block.Message;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.words.AwsOperations;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Synonyms;
import oncall.slack.words.Verb;

/** Answers help, and verbs that do not exist. */
public final class HelpHandler {
    /** Instead of a verb: more than what people come for most. */
    static final String ALL = "all";

    private final HelpWords words;
    private final Directory directory;
    private final List<Verb> verbs;

    /** @param verbs the names of those that exist */
    public HelpHandler(HelpWords words, Directory directory, List<String> verbs) {
        this.words = words;
        this.directory = directory;
        this.verbs = HelpWords.verbs().stream()
                .filter(verb -> verbs.contains(verb.name()))
                .toList();
    }

    /** The text is a verb, all of them, or nothing; the button draws over the message that it stands in. */
    public Reply help(Press press) {
        return Surface.over(press).draw(HelpWords.TITLE, help(firstWord(press.text())));
    }

    private Message help(String asked) {
        if (asked.isEmpty()) {
            return HelpView.shortly(words, verbs);
        }
        return asked.equalsIgnoreCase(ALL)
                ? HelpView.all(words, verbs)
                : verb(asked).map(verb -> HelpView.one(words, verb)).orElseGet(() -> unknown(asked, asked));
    }

    /** The text is the whole line. */
    public Reply unknown(Press press) {
        if (directory.names().resolve(press.text()) instanceof Resolution.Found found) {
            return Reply.say(HelpView.aName(words, found.name()));
        }
        return Reply.say(unknown(firstWord(press.text()), press.text()));
    }

    private Message unknown(String word, String line) {
        return AwsOperations.named(word)
                .map(operation -> AwsOperations.verb(operation)
                        .flatMap(this::verb)
                        .map(verb -> OperationView.verb(words, operation, verb, AwsOperations.who(line)))
                        .orElseGet(() -> OperationView.none(words, operation)))
                .orElseGet(() -> HelpView.unknown(words, word, nearest(word)));
    }

    private Optional<Verb> verb(String name) {
        String own = Synonyms.in(name);
        return verbs.stream().filter(verb -> verb.name().equalsIgnoreCase(own)).findFirst();
    }

    private Optional<Verb> nearest(String word) {
        List<String> names = verbs.stream().map(Verb::name).toList();
        return Nearest.of(Synonyms.nearest(word.toLowerCase(Locale.ROOT)), names).stream()
                .findFirst()
                .flatMap(this::verb);
    }

    private static String firstWord(String text) {
        return text.strip().split("\\s+", 2)[0];
    }
}
