package oncall.operations.write;

import java.time.InstantSource;
import oncall.operations.Patience;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Rotations;
import oncall.operations.port.Turns;

/** What every operation that changes something in AWS stands on. */
public record ChangeParts(
        Contacts contacts,
        Rotations rotations,
        KnownContacts known,
        Directory directory,
        Permission permission,
        Turns turns,
        Recording recording,
        Patience patience,
        InstantSource clock) {
    OverrideCalls overrideCalls() {
        return new OverrideCalls(rotations, patience, clock);
    }
}
