package oncall.slack.help;

import java.util.Optional;
import java.util.Set;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.words.HelpWords;
import oncall.slack.words.OperationWords;
import oncall.slack.words.Verb;

/** Draws which verb does what an operation of AWS does, with a button that does it where nothing more is to be said. */
final class OperationView {
    private static final int LONGEST = 300;
    /** Where a name could stand. */
    private static final String EVERYTHING = "all";
    /** Asks for the one where it is not named, and takes no "all". */
    private static final Set<String> OF_ONE = Set.of("edit", "delete", "channels");

    private OperationView() {}

    static Message none(HelpWords words, String operation) {
        return Message.of(OperationWords.none(words, operation));
    }

    /** @param who is meant, as it was typed */
    static Message verb(HelpWords words, String operation, Verb verb, Optional<String> who) {
        Optional<String> value = who.filter(typed -> typed.length() <= LONGEST)
                .filter(typed -> !verb.arguments().isEmpty())
                .or(() -> Optional.of(EVERYTHING).filter(all -> !wantsOne(verb)));
        return value.map(typed -> new Paper()
                        .section(
                                "operation",
                                OperationWords.verb(words, operation, verb),
                                Elements.button(verb.name(), verb.title(), typed))
                        .message())
                .orElseGet(() -> Message.of(OperationWords.verb(words, operation, verb)));
    }

    private static boolean wantsOne(Verb verb) {
        return verb.arguments().startsWith("<") || OF_ONE.contains(verb.name());
    }
}
