package oncall.slack.who;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.ContactName;
import oncall.domain.Nearest;
import oncall.domain.Resolution;
import oncall.domain.Rotation;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Verb;
import oncall.slack.words.WhoWords;

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
        SafeText words = WhoWords.rotation(rotation, verb);
        return new Message(
                words,
                List.of(Blocks.section(
                        "rotation",
                        words,
                        Elements.button("show", "Show", rotation.arn().value()))));
    }

    private Message choices(SafeText question, List<ContactName> names, List<Rotation> turns) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(question)));
        List<SafeText> lines = new ArrayList<>(List.of(question));
        for (ContactName name : names.subList(0, Math.min(names.size(), MOST))) {
            lines.add(WhoWords.line(name));
            blocks.add(Blocks.section("who-" + blocks.size(), WhoWords.line(name), button(name)));
        }
        for (Rotation rotation : turns) {
            lines.add(WhoWords.line(rotation));
            blocks.add(Blocks.section("who-" + blocks.size(), WhoWords.line(rotation), button(rotation)));
        }
        if (names.size() > MOST) {
            lines.add(WhoWords.all(help));
            blocks.add(Blocks.context(WhoWords.all(help)));
        }
        return new Message(SafeText.join("\n", lines), blocks);
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
