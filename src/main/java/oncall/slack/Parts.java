package oncall.slack;

import java.time.InstantSource;
import oncall.operations.Clocks;
import oncall.operations.Directory;
import oncall.operations.Drafts;
import oncall.operations.Hearing;
import oncall.operations.Journal;
import oncall.operations.KnownContacts;
import oncall.operations.LinkContact;
import oncall.operations.Membership;
import oncall.operations.Outlooks;
import oncall.operations.Owners;
import oncall.operations.Permission;
import oncall.operations.SendCode;
import oncall.operations.Surroundings;
import oncall.operations.TimeZones;
import oncall.operations.Watchers;
import oncall.operations.Writing;
import oncall.operations.oncall.Schedules;
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
