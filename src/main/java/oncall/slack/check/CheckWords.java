package oncall.slack.check;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.operations.check.CheckEverything;
import oncall.slack.block.SafeText;
import oncall.slack.who.WhoWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.PlanWords;

/** What a check says around its findings. */
public final class CheckWords {
    public static final String TITLE = "Check";
    public static final String READ_ON = "Read On";

    private static final int MOST_NAMES = 10;

    private CheckWords() {}

    public static SafeText reading(ContactName name) {
        return SafeText.own("Checking ").and(DisplayNames.title(name)).and("…");
    }

    public static SafeText beginning() {
        return SafeText.own("Checking everything…");
    }

    public static SafeText progress(int read, int all) {
        return SafeText.own("Checking everything: " + read + " of " + all + "…");
    }

    /** How many have findings, which of them are shown, and how far it was read. */
    public static SafeText heading(CheckEverything.Report report, String part) {
        int found = report.found().size();
        SafeText read = SafeText.own(PlanWords.count(report.read(), "plan") + " of " + report.all() + " checked");
        return found == 0
                ? read.and(report.read() == report.all() ? ": nothing to find fault with." : ".")
                : read.and(", " + found + " with findings, the worst first: " + part + ".");
    }

    /** Rotations that page nobody. */
    public static Optional<SafeText> inNoSchedule(List<Arn> rotations, DisplayNames called) {
        return named(rotations.stream().map(called::rotation).toList())
                .map(names -> SafeText.own("In no schedule, so nobody is paged by them: ")
                        .and(names));
    }

    /** Schedules that only something outside this account's escalation plans may page. */
    public static Optional<SafeText> inNoPlan(List<ContactName> schedules) {
        return named(schedules.stream().map(DisplayNames::title).toList())
                .map(names -> SafeText.own("In no escalation plan; a response plan may still page them: ")
                        .and(names));
    }

    /** Whoever is on call and gets no direct message any more. */
    public static Optional<SafeText> deactivated(List<Arn> contacts, DisplayNames called) {
        return named(contacts.stream().map(called::contact).toList())
                .map(names -> SafeText.own("On call in the coming week, and their Slack account is deactivated: ")
                        .and(names)
                        .and(". Change the rotation, or link somebody else."));
    }

    private static Optional<SafeText> named(List<SafeText> names) {
        int more = names.size() - MOST_NAMES;
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        SafeText.join(", ", names.stream().limit(MOST_NAMES).toList())
                                .and(more > 0 ? " and " + more + " more" : ""));
    }

    /** Where not everything was read. */
    public static Optional<SafeText> unread(CheckEverything.Report report) {
        int left = report.all() - report.read();
        if (left == 0 && report.trouble().isEmpty()) {
            return Optional.empty();
        }
        SafeText words = left == 0
                ? SafeText.own("Not everything could be read.")
                : SafeText.own(PlanWords.count(left, "plan") + " not read yet.");
        return Optional.of(
                report.trouble().map(why -> words.and(" ").andForeign(why)).orElse(words));
    }

    /** Where not all of it was seen just now. */
    public static Optional<SafeText> asOf(CheckEverything.Report report) {
        return report.oldest()
                .map(at -> SafeText.own(PlanWords.count(report.lastSeen(), "plan")
                                + (report.lastSeen() == 1
                                        ? " is as it was last seen, on "
                                        : " are as they were last seen, the first on "))
                        .and(SafeText.at(at))
                        .and(". *" + READ_ON + "* reads the oldest anew."));
    }

    public static SafeText title(ContactName name) {
        return WhoWords.line(name);
    }
}
