package oncall.slack.who;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.Names;
import oncall.domain.Resolution;
import oncall.domain.Rotation;
import oncall.domain.Spelling;
import oncall.domain.TypedText;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.slack.block.Message;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.words.HelpWords;

/** Finds whom a press speaks of: from memory at once, else in AWS after words; in doubt it offers what was meant. */
public final class Who {
    /** The callback id of the window in which a name is chosen. */
    static final String PICK = "pick";

    private static final Pattern QUOTED = Pattern.compile("[\"'“”‘’](?<inner>.*)[\"'“”‘’]");

    private final Directory directory;
    private final Owners owners;
    private final HelpWords help;
    private final Predicate<Arn> isHere;

    /** @param isHere whether an ARN is of the account and region that we look after */
    public Who(Directory directory, Owners owners, HelpWords help, Predicate<Arn> isHere) {
        this.directory = directory;
        this.owners = owners;
        this.help = help;
        this.isHere = isHere;
    }

    /**
     * Answers with what was found. The press's text is a name as people type it, or the ARN of a button.
     *
     * @param verb whose usage is told where nobody is named; it is also the action id of the buttons for what may have
     *     been meant
     */
    public Reply find(Press press, Surface surface, String verb, Function<ContactName, Reply> found) {
        return find(press.text(), surface, verb, "", found);
    }

    /**
     * The same for a name that is only a part of what was typed.
     *
     * @param before what stands before the name in the values of the buttons
     */
    public Reply find(String typed, Surface surface, String verb, String before, Function<ContactName, Reply> found) {
        WhoView view = new WhoView(help, verb, before, "", List.of());
        return find(
                typed,
                surface,
                view,
                new Found(found, rotation -> surface.draw(WhoView.TITLE, view.rotation(rotation)), before.isEmpty()));
    }

    /**
     * The same where a rotation will do too; a contact, plan or schedule of that name comes first.
     *
     * @param after what stands after the name in the values of the buttons
     */
    public Reply findAny(
            String typed,
            Surface surface,
            String verb,
            String after,
            Function<ContactName, Reply> found,
            Function<Rotation, Reply> rotation) {
        return find(
                typed,
                surface,
                new WhoView(help, verb, "", after, directory.rotations()),
                new Found(found, rotation, false));
    }

    /** What is done with whatever was found. */
    private record Found(
            Function<ContactName, Reply> name, Function<Rotation, Reply> rotation, boolean isOfNamesAlone) {}

    private Reply find(String typed, Surface surface, WhoView view, Found found) {
        String given = unquoted(typed);
        if (given.isEmpty()) {
            return surface.kind() == Surface.Kind.NEW_MODAL && found.isOfNamesAlone()
                    ? Reply.open(view.pick(surface.from()))
                    : surface.draw(WhoView.TITLE, view.missing());
        }
        Optional<Mention> mention =
                Mention.in(given).filter(person -> person.rest().isEmpty());
        Optional<Arn> linked = mention.flatMap(person -> owners.contactOf(person.user()));
        if (mention.isPresent() && linked.isEmpty()) {
            return surface.draw(
                    WhoView.TITLE, Message.of(WhoWords.mention(mention.get().user(), help)));
        }
        String who = linked.map(Arn::value).orElse(given);
        return answer(remembered(who), who, surface, view, found).orElseGet(() -> lookUp(who, surface, view, found));
    }

    /** Where an answer to a name is drawn: over the list that it was chosen from, else in a window of its own. */
    public static Surface modal(Press press) {
        return press.inModal().filter(in -> in.callbackId().equals(PICK)).isPresent()
                ? Surface.over(press)
                : Surface.modal(press);
    }

    private Reply lookUp(String who, Surface surface, WhoView view, Found found) {
        Surface later = surface.later();
        return surface.await(WhoView.TITLE, WhoWords.looking(who)).then(screen -> {
            Resolution resolution = lookUp(who);
            answer(resolution, who, later, view, found)
                    .orElseGet(() -> later.draw(
                            WhoView.TITLE,
                            elsewhere(who)
                                    .map(arn -> Message.of(WhoWords.elsewhere(arn)))
                                    .orElseGet(() -> view.unknown(who, resolution))))
                    .play(screen);
        });
    }

    private Resolution remembered(String who) {
        Names names = directory.names();
        return ShortName.isOne(who)
                ? ShortName.find(who, names)
                        .<Resolution>map(Resolution.Found::new)
                        .orElse(new Resolution.Unknown(List.of()))
                : names.resolve(who);
    }

    private Resolution lookUp(String who) {
        if (!ShortName.isOne(who) && elsewhere(who).isEmpty()) {
            return directory.lookUp(who);
        }
        directory.refresh();
        return remembered(who);
    }

    /** What another account does not share AWS would refuse to tell of. */
    private Optional<Arn> elsewhere(String who) {
        return Arn.parse(who).filter(isHere.negate());
    }

    private Optional<Reply> answer(Resolution resolution, String who, Surface surface, WhoView view, Found found) {
        if (resolution instanceof Resolution.Found one) {
            return Optional.of(found.name.apply(one.name()));
        }
        return resolution instanceof Resolution.Several several
                ? Optional.of(surface.draw(WhoView.TITLE, view.several(who, several.names())))
                : rotation(who).map(found.rotation);
    }

    /** By ARN, by name as it is, then with forgiving case and spaces. */
    private Optional<Rotation> rotation(String who) {
        List<Rotation> all = directory.rotations();
        String bare = Spelling.of(who).bare();
        return all.stream()
                .filter(rotation -> rotation.arn().value().equals(who.strip())
                        || rotation.name().equals(who.strip()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(rotation -> Spelling.of(rotation.name()).bare().equals(bare))
                        .findFirst());
    }

    static String unquoted(String text) {
        String typed = TypedText.stripped(text);
        Matcher quoted = QUOTED.matcher(typed);
        String inner = quoted.matches() ? quoted.group("inner").strip() : typed;
        return inner.startsWith("@") ? inner.substring(1).strip() : inner;
    }
}
