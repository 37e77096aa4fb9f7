package oncall.operations.document;

import java.util.List;

/** What a document says of an account; ARNs in it may be those of another account, where they stand for names. */
public record AccountDocument(List<ContactItem> contacts, List<RotationItem> rotations) {
    public AccountDocument {
        contacts = List.copyOf(contacts);
        rotations = List.copyOf(rotations);
    }

    public static AccountDocument of(ContactItem contact) {
        return new AccountDocument(List.of(contact), List.of());
    }
}
