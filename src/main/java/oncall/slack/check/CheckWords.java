package oncall.slack.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.Finding;
import oncall.operations.check.CheckEverything;
import oncall.slack.block.Page;
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

    /** How far it was read, and how many are broken or weak; for example "6 plans checked: 1 broken, 1 weak". */
    public static SafeText heading(CheckEverything.Report report) {
        String read = report.read() == report.all()
                ? PlanWords.count(report.all(), "plan") + " checked"
                : report.read() + " of " + PlanWords.count(report.all(), "plan") + " checked";
        if (report.found().isEmpty()) {
            return SafeText.own(report.read() == report.all() ? read + ": nothing to find fault with." : read + ".");
        }
        return SafeText.own(read + ": "
                + Stream.of(Finding.Severity.values())
                        .flatMap(severity -> counted(report, severity).stream())
                        .collect(Collectors.joining(", ")));
    }

    /** Each by the worst that is found of it. */
    private static Optional<String> counted(CheckEverything.Report report, Finding.Severity severity) {
        long count = report.found().stream()
                .filter(found -> found.findings().get(0).kind().severity() == severity)
                .count();
        return Optional.of(count)
                .filter(some -> some > 0)
                .map(some -> some + " "
                        + switch (severity) {
                            case BROKEN -> "broken";
                            case WEAK -> "weak";
                            case HINT -> "with a hint";
                        });
    }

    /** Which of them are shown, where that is not all. */
    public static Optional<SafeText> part(Page<?> page) {
        return page.isWhole() ? Optional.empty() : Optional.of(SafeText.own("Worst first: " + page.part()));
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
