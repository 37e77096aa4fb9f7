package oncall.slack;

import java.util.function.Predicate;
import oncall.domain.Arn;
import oncall.operations.Clocks;
import oncall.operations.TimeZones;
import oncall.operations.check.CardContext;
import oncall.operations.check.Dependants;
import oncall.operations.check.LastKnown;
import oncall.operations.document.Documents;
import oncall.operations.document.ExportText;
import oncall.operations.document.ImportReview;
import oncall.operations.oncall.Schedules;
import oncall.operations.people.Owners;
import oncall.operations.plan.Drafts;
import oncall.operations.port.Announcements;
import oncall.operations.port.CodeSendings;
import oncall.operations.port.Conversations;
import oncall.operations.port.Forgetting;
import oncall.operations.port.History;
import oncall.operations.port.Journal;
import oncall.operations.port.Kept;
import oncall.operations.port.KnownShifts;
import oncall.operations.port.Links;
import oncall.operations.port.Membership;
import oncall.operations.port.People;
import oncall.operations.port.Watchers;
import oncall.operations.port.Watches;
import oncall.operations.port.Wishes;
import oncall.operations.write.ChangeParts;
import oncall.slack.document.Files;

/**
 * What the screens stand on, by the neighbour that gives it.
 *
 * @param command as people type it, for example {@code /oncall}
 * @param changes AWS, and how it is changed
 * @param isHere whether something is of our region and account
 */
public record Ports(
        String command,
        Clocks clocks,
        ChangeParts changes,
        Predicate<Arn> isHere,
        KnownShifts shifts,
        Schedules schedules,
        CardContext cardContext,
        Dependants dependants,
        LastKnown lastKnown,
        Documents documents,
        Drafts drafts,
        Journal journal,
        History history,
        Watches watches,
        Watchers watchers,
        Wishes wishes,
        Announcements announcements,
        Forgetting forgetting,
        Links links,
        CodeSendings codes,
        Kept<ImportReview> reviews,
        Kept<ExportText> exports,
        Owners owners,
        Membership membership,
        People people,
        Conversations conversations,
        TimeZones zones,
        Files files) {}
