package oncall.operations.document;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Tag;

/**
 * What a document says of one contact, escalation plan or schedule. What is absent is left as it is.
 *
 * @param contact its ARN, where the document gives one; else the alias in the shape of one
 * @param type present wherever it may have to be created
 * @param tags empty where the document is silent about them
 * @param channels in the order of the document
 */
public record ContactItem(
        Place place,
        Arn contact,
        Optional<ContactType> type,
        Optional<String> displayName,
        Optional<Plan> plan,
        List<Tag> tags,
        List<ChannelItem> channels) {
    public ContactItem {
        tags = List.copyOf(tags);
        channels = List.copyOf(channels);
    }

    public String alias() {
        return contact.name();
    }
}
