package oncall.operations;

/** What every operation that changes something in AWS stands on. */
public record ChangeParts(
        Contacts contacts,
        Rotations rotations,
        KnownContacts known,
        Directory directory,
        Permission permission,
        Turns turns,
        Recording recording,
        Patience patience) {}
