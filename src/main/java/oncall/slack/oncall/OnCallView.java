package oncall.slack.oncall;

import com.slack.api.model.block.element.BlockElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.Rotation;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.oncall.ScheduleShifts;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Page;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.RotationWords;

/** Draws who is on call, for a message as well as for a modal. */
final class OnCallView {
    static final String NEXT = "who.next";
    static final String PREVIOUS = "who.previous";
    static final String SHARE = "who.share";
    static final String SHARE_CONFIRMED = "who.share.confirmed";
    static final String MINE_NEXT = "mine.next";
    static final String MINE_PREVIOUS = "mine.previous";
    private static final int ROWS = 10;
    private static final int MINE_ROWS = 15;
    private static final int MOST_STAGES = 20;
    private static final int MOST_PLANS = 6;

    private OnCallView() {}

    /** Every schedule, ten to a page: where nobody is on call first, then those with a gap to come. */
    static Message everything(List<ScheduleShifts> all, OnCallPage page, HelpWords help) {
        if (all.isEmpty()) {
            return new Paper()
                    .section(OnCallWords.noSchedules(help))
                    .small(page.note())
                    .message();
        }
        OnCallWords words = page.words();
        Instant moment = page.at().orElse(page.now());
        List<ScheduleShifts> rows = all.stream()
                .sorted(Comparator.comparing((ScheduleShifts schedule) -> urgency(schedule, moment))
                        .thenComparing(schedule -> schedule.schedule().title(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        Page<ScheduleShifts> shown = new Page<>(rows, page.number(), ROWS);
        Paper paper = new Paper().section(words.heading().and(part(shown)));
        for (int i = 0; i < shown.rows().size(); i++) {
            row(i, shown.rows().get(i), words, page, paper);
        }
        return ended(
                paper, all, page, shown.buttons(PREVIOUS, NEXT, "", number -> OnCallQuery.page(number, page.key())));
    }

    private static String part(Page<?> page) {
        return page.isWhole() ? "" : " · " + page.part();
    }

    private static int urgency(ScheduleShifts schedule, Instant at) {
        List<oncall.domain.Span> gaps = schedule.gaps(at);
        return gaps.stream().anyMatch(gap -> gap.contains(at)) ? 0 : gaps.isEmpty() ? 2 : 1;
    }

    private static void row(int i, ScheduleShifts schedule, OnCallWords words, OnCallPage page, Paper paper) {
        List<SafeText> lines =
                new ArrayList<>(List.of(DisplayNames.title(schedule.schedule()), words.present(schedule)));
        words.next(schedule).ifPresent(lines::add);
        words.gap(schedule).ifPresent(lines::add);
        String key = schedule.schedule().arn().value() + OnCallQuery.after(page.at());
        paper.section(
                "schedule-" + i,
                SafeText.join("\n", lines),
                Elements.labelled(
                        Elements.button("who", OnCallWords.MORE, key),
                        OnCallWords.MORE + " of " + schedule.schedule().title()));
    }

    /** One schedule: now, the next hand-offs, overrides, gaps, and the plans that page it. */
    static Message schedule(ScheduleShifts schedule, List<ContactName> pagedBy, OnCallPage page) {
        Paper paper = new Paper().header(schedule.schedule().title(), CardWords.kind(schedule.schedule()));
        paper.sections(page.words().sections(schedule));
        if (!pagedBy.isEmpty()) {
            paper.small(
                    OnCallWords.pages(pagedBy.stream().map(DisplayNames::title).toList(), MOST_PLANS));
        }
        return ended(
                paper, List.of(schedule), page, List.of(show(schedule.schedule().arn())));
    }

    /** One rotation, and how its members take turns. */
    static Message rotation(Rotation rotation, ScheduleShifts shifts, List<ContactName> schedules, OnCallPage page) {
        Paper paper = new Paper().header(rotation.name(), SafeText.own("Rotation"));
        paper.sections(page.words().sections(shifts));
        paper.listed(OnCallWords.TURNS, new RotationWords(page.called()).of(rotation));
        paper.small(OnCallWords.inSchedules(
                schedules.stream().map(DisplayNames::title).toList()));
        return ended(
                paper,
                List.of(shifts),
                page,
                schedules.stream()
                        .limit(1)
                        .map(schedule -> Elements.button(
                                "who",
                                OnCallWords.WHOLE_SCHEDULE,
                                schedule.arn().value()))
                        .toList());
    }

    /** Whom an escalation plan's stages come to now. */
    static Message plan(Contact plan, List<ScheduleShifts> schedules, OnCallPage page) {
        Map<Arn, ScheduleShifts> byArn = schedules.stream()
                .collect(Collectors.toMap(one -> one.schedule().arn(), Function.identity(), (one, same) -> one));
        Paper paper = new Paper().header(plan.name().title(), CardWords.kind(plan));
        paper.section(page.words().heading());
        int minute = 0;
        int number = 1;
        for (Stage stage : plan.plan().stages()) {
            if (number <= MOST_STAGES) {
                paper.section(stage(number, minute, stage, byArn, page));
            }
            minute += stage.minutes();
            number++;
        }
        if (plan.plan().stages().isEmpty()) {
            paper.section(OnCallWords.noStages());
        }
        paper.more(number - 1 - MOST_STAGES);
        return ended(paper, schedules, page, List.of(show(plan.arn())));
    }

    private static SafeText stage(
            int number, int minute, Stage stage, Map<Arn, ScheduleShifts> schedules, OnCallPage page) {
        List<SafeText> lines = new ArrayList<>();
        for (Target target : stage.targets()) {
            if (target instanceof Target.ToContact contact) {
                lines.add(Optional.ofNullable(schedules.get(contact.contact()))
                        .map(schedule -> DisplayNames.title(schedule.schedule())
                                .and(": ")
                                .and(page.words().present(schedule)))
                        .orElseGet(() -> page.called().contact(contact.contact())));
            } else {
                lines.add(OnCallWords.unrecognised());
            }
        }
        return OnCallWords.stage(number, minute)
                .and(
                        lines.isEmpty()
                                ? SafeText.own("nobody")
                                : lines.size() == 1
                                        ? lines.get(0)
                                        : SafeText.own("\n").and(SafeText.join("\n", lines)));
    }

    /** Where a contact is on call now and next. */
    static Message contact(ContactName contact, List<ScheduleShifts> all, OnCallPage page) {
        OnCallWords words = page.words();
        OwnShifts shifts = new OwnShifts(contact.arn(), all, words, page.at().orElse(page.now()));
        List<SafeText> present = shifts.present();
        List<SafeText> later = shifts.next();
        Paper paper = new Paper();
        paper.section(words.is(contact, !present.isEmpty()));
        lines(present, paper);
        if (!later.isEmpty()) {
            paper.section(OnCallWords.later());
            lines(later, paper);
        } else if (present.isEmpty()) {
            paper.section(words.never(DisplayNames.title(contact)));
        }
        return ended(paper, all, page, List.of(show(contact.arn())));
    }

    private static void lines(List<SafeText> lines, Paper paper) {
        paper.section(Paper.most(MINE_ROWS, lines));
    }

    /** The shifts of one contact in the coming weeks, over all schedules. */
    static Message mine(Arn contact, List<ScheduleShifts> all, OnCallPage page) {
        List<OwnShifts.Row> runs = new OwnShifts(contact, all, page.words(), page.now()).rows();
        Page<OwnShifts.Row> shown = new Page<>(runs, page.number(), MINE_ROWS);
        Paper paper =
                new Paper().section(SafeText.own("*" + OnCallWords.MINE + "*").and(part(shown)));
        if (runs.isEmpty()) {
            paper.section(OnCallWords.noShifts());
        }
        shown.rows()
                .forEach(row -> paper.section(
                        "mine-" + paper.size(),
                        row.words(),
                        Elements.button("cover", OnCallWords.FIND_COVER, row.asked())));
        return small(paper, all, page)
                .buttons("pager", shown.buttons(MINE_PREVIOUS, MINE_NEXT, "", Integer::toString))
                .message();
    }

    private static Message ended(
            Paper paper, List<ScheduleShifts> schedules, OnCallPage page, List<? extends BlockElement> own) {
        List<BlockElement> buttons = new ArrayList<>(own);
        if (page.shares()) {
            buttons.add(Elements.button(SHARE, OnCallWords.SHARE, page.key()));
        }
        return small(paper, schedules, page).buttons("on-call", buttons).message();
    }

    private static Paper small(Paper paper, List<ScheduleShifts> schedules, OnCallPage page) {
        return paper.small(OnCallWords.unread(schedules))
                .small(OnCallWords.asOf(schedules, page.now()))
                .small(page.note());
    }

    private static BlockElement show(Arn arn) {
        return Elements.button("show", OnCallWords.SHOW, arn.value());
    }
}
