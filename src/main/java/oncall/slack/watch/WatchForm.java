package oncall.slack.watch;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import oncall.operations.port.WatchKind;
import oncall.slack.block.Answers;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Inputs;
import oncall.slack.block.Paper;

/** Draws and reads the form in which it is said what a channel hears. */
final class WatchForm {
    /** The submission's route. */
    static final String ROUTE = "watch";

    static final String KINDS = "watch.kinds";
    static final String CONFIRMED = "watch.confirmed";

    private static final List<Choice> CHOICES = WatchKind.OFFERED.stream()
            .map(kind -> new Choice(kind.word(), WatchWords.label(kind), WatchWords.tells(kind)))
            .toList();

    private WatchForm() {}

    static View draw(WatchScreen screen) {
        Paper paper = new Paper();
        screen.note().ifPresent(note -> paper.alert("error", note));
        Set<String> ticked = screen.ticked().stream().map(WatchKind::word).collect(Collectors.toSet());
        paper.section(WatchWords.question(screen.place().channel(), screen.name()))
                .block(Inputs.optional(
                        KINDS,
                        0,
                        WatchWords.HEARS_OF,
                        Elements.checkboxes(CHOICES, choice -> ticked.contains(choice.key())),
                        screen.place().watched() ? WatchWords.END : ""));
        screen.shared()
                .ifPresent(channel -> paper.alert("warning", WatchWords.sharedInForm(channel, screen.name()))
                        .block(Inputs.optional(
                                CONFIRMED,
                                0,
                                WatchWords.ANOTHER_COMPANY,
                                Elements.checkbox(FieldId.ANSWER, WatchWords.SHARED_ALL_THE_SAME, false),
                                "")));
        return paper.form(
                ROUTE, WatchWords.TITLE, WatchWords.SAVE, screen.place().metadata());
    }

    static Set<WatchKind> ticked(Answers answers) {
        return answers.all(KINDS).stream()
                .flatMap(word -> WatchKind.of(word).stream())
                .collect(Collectors.collectingAndThen(Collectors.toSet(), WatchKind::set));
    }

    /** Whether a box that the form has must be ticked first. */
    static boolean isUnconfirmed(Answers answers) {
        return answers.has(CONFIRMED)
                && !answers.ticked(CONFIRMED)
                && !answers.all(KINDS).isEmpty();
    }
}
