package oncall.slack.words;

import java.util.ArrayList;
import java.util.List;
import oncall.domain.Arn;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.slack.block.SafeText;

/** What somebody should know of a plan, and what to do about it. */
public final class FindingWords {
    public static final String HEADING = "Findings";
    /** Where a channel is to be. */
    public static final String ACTIVATE = "Activate";

    private final DisplayNames called;
    private final ContactType type;

    /** @param type of the contact whose plan it is */
    public FindingWords(DisplayNames called, ContactType type) {
        this.called = called;
        this.type = type;
    }

    public static SafeText none() {
        return SafeText.own("Nothing to find fault with.");
    }

    /** How much it matters, where it is, what it is, and what to do. */
    public SafeText line(Finding finding) {
        SafeText place = finding.stage().isPresent()
                ? SafeText.own("stage " + (finding.stage().getAsInt() + 1) + ": ")
                : SafeText.own("");
        return SafeText.own("*" + severity(finding.kind().severity()) + "* · ")
                .and(place)
                .and(says(finding));
    }

    /** At most so many of them, and how many more there are. */
    public List<SafeText> lines(List<Finding> findings, int most) {
        List<SafeText> lines =
                new ArrayList<>(findings.stream().limit(most).map(this::line).toList());
        if (findings.size() > most) {
            lines.add(SafeText.own("… and " + (findings.size() - most) + " more"));
        }
        return lines;
    }

    public static String severity(Finding.Severity severity) {
        return switch (severity) {
            case BROKEN -> "Broken";
            case WEAK -> "Weak";
            case HINT -> "Hint";
        };
    }

    private SafeText says(Finding finding) {
        return switch (finding.kind()) {
            case REACHES_NOBODY -> SafeText.own("nobody is reached at all. " + remedy());
            case CONTACT_GONE ->
                contact(finding)
                        .and(onCall(finding))
                        .and(" is reached here and does not exist any more. Put somebody else in its place.");
            case CONTACT_WITHOUT_PLAN ->
                contact(finding)
                        .and(onCall(finding))
                        .and(" has no engagement plan, so nothing is sent. Give them a plan.");
            case CONTACT_UNREACHED ->
                contact(finding)
                        .and(onCall(finding))
                        .and(" has a plan in which no channel works. Activate a channel, or mend their plan.");
            case CONTACT_PARTLY_REACHED ->
                contact(finding)
                        .and(onCall(finding))
                        .and(" has a plan in which some channels do not work. Activate them, or mend their plan.");
            case SCHEDULE_WITHOUT_ROTATIONS -> contact(finding).and(" has no rotations. Add one to it.");
            case ROTATION_GONE ->
                rotation(finding).and(" does not exist any more. Remove it, or put another in its place.");
            case CHANNEL_GONE -> SafeText.own("a channel that was deleted. Put another in its place.");
            case CHANNEL_NOT_ACTIVATED ->
                channel(finding).and(" is not activated, so nothing is sent to it. Activate it under Channels.");
            case SCHEDULE_GAP -> gap(finding);
            case NOBODY_IN_A_SHIFT ->
                SafeText.own("nobody is reached while ")
                        .and(contact(finding))
                        .and(" is on call")
                        .and(where(finding))
                        .and(when(finding))
                        .and(". Activate a channel of theirs, or let somebody else take the shift.");
            case OVERRIDE_OF_NO_MEMBER ->
                contact(finding)
                        .and(" stands in for somebody in ")
                        .and(finding.through().map(called::rotation).orElse(SafeText.own("a rotation")))
                        .and(when(finding))
                        .and(" and is no member of it. Add them to the rotation, or put a member in their place.");
            case CLOCKS_LEAVE_HOURS ->
                SafeText.own("its rotations stand in different time zones: after a clock change nobody is on call")
                        .and(when(finding))
                        .and(often(finding))
                        .and(". Put them into one time zone, or let their hours overlap.");
            case CLOCKS_DOUBLE_HOURS ->
                SafeText.own("its rotations stand in different time zones: after a clock change two are on call")
                        .and(when(finding))
                        .and(often(finding))
                        .and(". Put them into one time zone, unless this is meant.");
            case NOBODY_AT_FIRST ->
                SafeText.own("nobody is reached in the first "
                        + PlanWords.count(finding.minutes().orElse(0), "minute")
                        + ". Shorten the wait, or reach somebody at once.");
            case STAGE_WITHOUT_TARGET -> SafeText.own("reaches nobody. Add a target, or remove the stage.");
            case TARGET_UNRECOGNISED ->
                SafeText.own("a target of a kind that is not known here. It is kept; look at it in AWS.");
            case ONE_KIND_OF_CHANNEL ->
                SafeText.own("only one kind of channel is used. Add another kind, in case one does not get through.");
            case SAME_TARGET_TWICE -> reached(finding).and(" is reached twice at once. Remove one of the two.");
            case SAME_ROTATION_TWICE -> rotation(finding).and(" stands here twice. Remove one of the two.");
            case NO_ESSENTIAL_CONTACT ->
                SafeText.own(
                        "no acknowledgement stops this plan. Let that of at least one contact do so, if it should end early.");
            case STAGE_WITHOUT_ESSENTIAL_CONTACT ->
                SafeText.own("an acknowledgement by whom it reaches does not stop this plan.");
        };
    }

    private String remedy() {
        return switch (type) {
            case PERSONAL -> "Add a stage with an activated channel.";
            case ESCALATION -> "Add a stage with a contact whose own plan works.";
            case ONCALL_SCHEDULE -> "Add a rotation.";
        };
    }

    private SafeText gap(Finding finding) {
        return finding.during()
                .map(gap -> SafeText.own("nobody is on call in ")
                        .and(contact(finding))
                        .and(" from ")
                        .and(SafeText.at(gap.from()))
                        .and(" to ")
                        .and(SafeText.at(gap.to()))
                        .and(
                                finding.times() > 1
                                        ? ", the first of " + finding.times() + " gaps. Cover them"
                                        : ". Cover it")
                        .and(" with a rotation or an override."))
                .orElse(contact(finding).and(" has a gap. Cover it with a rotation or an override."));
    }

    /** Behind a name, where somebody is on call: since when, and in which schedule. */
    private SafeText onCall(Finding finding) {
        return finding.through().isEmpty()
                ? SafeText.own("")
                : SafeText.own(", on call")
                        .and(where(finding))
                        .and(when(finding))
                        .and(",");
    }

    private SafeText where(Finding finding) {
        return finding.through()
                .map(called::contact)
                .map(schedule -> SafeText.own(" in ").and(schedule))
                .orElse(SafeText.own(""));
    }

    private static SafeText when(Finding finding) {
        return finding.during()
                .map(time -> SafeText.own(" from ")
                        .and(SafeText.at(time.from()))
                        .and(" to ")
                        .and(SafeText.at(time.to())))
                .orElse(SafeText.own(""));
    }

    private static SafeText often(Finding finding) {
        return SafeText.own(finding.times() > 1 ? ", and " + (finding.times() - 1) + " times more that week" : "");
    }

    private SafeText contact(Finding finding) {
        return finding.about().map(called::contact).orElse(SafeText.own("a contact"));
    }

    private SafeText rotation(Finding finding) {
        return finding.about().map(called::rotation).orElse(SafeText.own("a rotation"));
    }

    private SafeText channel(Finding finding) {
        return finding.about().map(called::channelWords).orElse(SafeText.own("a channel"));
    }

    private SafeText reached(Finding finding) {
        Arn about = finding.about().orElse(new Arn(""));
        return type == ContactType.PERSONAL ? called.channelWords(about) : called.contact(about);
    }
}
