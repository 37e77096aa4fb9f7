package oncall.slack.override;

import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Rotation;
import oncall.operations.Refused;
import oncall.operations.oncall.Overrides;
import oncall.operations.people.Directory;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.OverrideWords;

/** Lists the overrides that are not over, each with what can be done to it. */
public final class OverrideListHandler {
    private static final int MOST = 15;

    private final Who who;
    private final Directory directory;
    private final Overrides overrides;

    public OverrideListHandler(Who who, Directory directory, Overrides overrides) {
        this.who = who;
        this.directory = directory;
        this.overrides = overrides;
    }

    /** {@code overrides [<schedule>]}. */
    public Reply list(Press press) {
        Surface surface = Surface.beside(press);
        if (press.text().isBlank()) {
            return listed(surface, Optional.empty(), List.of());
        }
        return who.findAny(
                press.text(),
                surface,
                "overrides",
                "",
                name -> name.type() == ContactType.ONCALL_SCHEDULE
                        ? listed(surface, Optional.of(name), List.of())
                        : surface.draw(OverrideScreenWords.OVERRIDES, Message.of(OverrideScreenWords.noSchedule(name))),
                rotation -> listed(surface, Optional.empty(), List.of(rotation)));
    }

    private Reply listed(Surface surface, Optional<ContactName> schedule, List<Rotation> rotations) {
        return surface.await(OverrideScreenWords.OVERRIDES, OverrideScreenWords.readingAll())
                .then(screen -> surface.draw(screen, OverrideScreenWords.OVERRIDES, read(schedule, rotations)));
    }

    private Message read(Optional<ContactName> schedule, List<Rotation> rotations) {
        try {
            List<Rotation> asked =
                    schedule.map(overrides::of).orElse(rotations.isEmpty() ? directory.rotations() : rotations);
            return drawn(overrides.listed(asked), schedule);
        } catch (Refused e) {
            return Message.of(SafeText.foreign(e.words()));
        }
    }

    private Message drawn(List<Overrides.Listed> all, Optional<ContactName> schedule) {
        if (all.isEmpty()) {
            return Message.of(OverrideScreenWords.none(schedule));
        }
        DisplayNames called = DisplayNames.from(directory);
        Paper paper = new Paper().section(OverrideScreenWords.heading(all.size()));
        return paper.most(MOST, all, one -> row(one, called, paper)).message();
    }

    private static void row(Overrides.Listed one, DisplayNames called, Paper paper) {
        OverrideWords words = new OverrideWords(called);
        String ids = one.rotation().arn().name() + " " + one.override().id().orElse("");
        paper.section(
                        "override-" + paper.size(),
                        OverrideScreenWords.row(
                                one.override().span(),
                                one.rotation().name(),
                                words.people(one.override().contacts()),
                                one.standsInFor().stream().map(called::contact).toList()),
                        Elements.more(List.of(
                                new Choice("override-change " + ids, OverrideScreenWords.CHANGE_ITEM),
                                new Choice("override-delete " + ids, OverrideScreenWords.DELETE_ITEM))))
                .small(OverrideScreenWords.askedBy(
                        one.by().flatMap(change -> change.userId()),
                        one.by().map(change -> change.note()).orElse("")));
    }
}
