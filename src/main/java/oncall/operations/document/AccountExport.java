package oncall.operations.document;

import java.util.List;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Rotation;
import oncall.domain.Tag;

/** What AWS holds, ready to be written down. */
public record AccountExport(List<OneContact> contacts, List<OneRotation> rotations) {
    public AccountExport {
        contacts = List.copyOf(contacts);
        rotations = List.copyOf(rotations);
    }

    /** A contact with its channels and tags. */
    public record OneContact(Contact contact, List<Channel> channels, List<Tag> tags) {
        public OneContact {
            channels = List.copyOf(channels);
            tags = List.copyOf(tags);
        }
    }

    /** A rotation with its tags. */
    public record OneRotation(Rotation rotation, List<Tag> tags) {
        public OneRotation {
            tags = List.copyOf(tags);
        }
    }
}
