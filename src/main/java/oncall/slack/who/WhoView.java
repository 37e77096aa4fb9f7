package oncall.slack.who;

import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.domain.Nearest;
import oncall.domain.Resolution;
import oncall.domain.Rotation;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Verb;

/** Draws what may have been meant, each with a button that does it. */
final class WhoView {
    static final String TITLE = "Find";
    private static final int MOST = 10;

    private final HelpWords help;
    private final Verb verb;
    private final String before;
    private final String after;
    private final List<Rotation> rotations;

    /** @param rotations those that the verb can be asked about too */
    WhoView(HelpWords help, String verb, String before, String after, List<Rotation> rotations) {
        this.after = after;
        this.rotations = rotations;
        this.help = help;
        this.verb = HelpWords.verb(verb);
        this.before = before;
    }

    Message missing() {
        return Message.of(WhoWords.missing(help, verb));
    }

    /** Choosing does what the verb does with a name. */
    View pick(AskedFrom from) {
        return new Paper()
                .section("pick", WhoWords.pick(verb), Elements.typeAhead(verb.name(), WhoWords.FIND, Optional.empty()))
                .reading(Who.PICK, verb.title(), from.encoded());
    }

    Message several(String who, List<ContactName> names) {
        return choices(WhoWords.several(who), names, List.of());
    }

    Message unknown(String who, Resolution resolution) {
        List<ContactName> nearest = resolution instanceof Resolution.Unknown unknown ? unknown.nearest() : List.of();
        List<Rotation> turns = nearest(who);
        SafeText said = WhoWords.unknown(who).and(" ");
        return nearest.isEmpty() && turns.isEmpty()
                ? Message.of(said.and(WhoWords.all(help)))
                : choices(said.and(WhoWords.nearest()), nearest, turns);
    }

    private List<Rotation> nearest(String who) {
        List<String> names =
                Nearest.of(who.strip(), rotations.stream().map(Rotation::name).toList());
        return names.stream()
                .flatMap(name -> rotations.stream()
                        .filter(rotation -> rotation.name().equals(name))
                        .limit(1))
                .toList();
    }

    /** What the verb cannot be asked about. */
    Message rotation(Rotation rotation) {
        return new Paper()
                .section(
                        "rotation",
                        WhoWords.rotation(rotation, verb),
                        Elements.button("show", "Show", rotation.arn().value()))
                .message();
    }

    private Message choices(SafeText question, List<ContactName> names, List<Rotation> turns) {
        Paper paper = new Paper().section(question);
        names.stream().limit(MOST).forEach(name -> row(paper, WhoWords.line(name), button(name)));
        turns.forEach(rotation -> row(paper, WhoWords.line(rotation), button(rotation)));
        if (names.size() > MOST) {
            paper.small(WhoWords.all(help));
        }
        return paper.message();
    }

    private static void row(Paper paper, SafeText line, ButtonElement button) {
        paper.section("who-" + paper.size(), line, button);
    }

    private ButtonElement button(Rotation rotation) {
        return Elements.labelled(
                Elements.button(verb.name(), verb.title(), rotation.arn().value() + after),
                verb.title() + " " + rotation.name());
    }

    private ButtonElement button(ContactName name) {
        return Elements.labelled(
                Elements.button(verb.name(), verb.title(), before + name.arn().value() + after),
                verb.title() + " " + name.title());
    }
}
