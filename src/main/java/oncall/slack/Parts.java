package oncall.slack;

import java.time.InstantSource;
import oncall.operations.Clocks;
import oncall.operations.TimeZones;
import oncall.operations.announce.Hearing;
import oncall.operations.check.Surroundings;
import oncall.operations.oncall.Schedules;
import oncall.operations.people.Directory;
import oncall.operations.people.LinkContact;
import oncall.operations.people.Owners;
import oncall.operations.people.Permission;
import oncall.operations.plan.Drafts;
import oncall.operations.plan.Outlooks;
import oncall.operations.port.Journal;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Membership;
import oncall.operations.port.Watchers;
import oncall.operations.write.SendCode;
import oncall.operations.write.Writing;
import oncall.slack.document.DocumentParts;
import oncall.slack.history.PastParts;

/**
 * What the screens stand on.
 *
 * @param command as people type it, for example {@code /oncall}
 */
public record Parts(
        String command,
        Clocks clocks,
        Membership membership,
        Permission permission,
        Directory directory,
        KnownContacts known,
        Outlooks outlooks,
        Schedules schedules,
        TimeZones zones,
        Drafts drafts,
        Journal journal,
        Watchers watchers,
        Hearing hearing,
        Writing writing,
        SendCode sendCode,
        Surroundings surroundings,
        Owners owners,
        LinkContact linkContact,
        DocumentParts documents,
        PastParts past) {
    /** Of what people see. */
    InstantSource clock() {
        return clocks.shown();
    }
}
