package oncall.aws;

import static oncall.aws.IncompleteAnswer.part;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Tag;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ssmcontacts.model.ActivationStatus;
import software.amazon.awssdk.services.ssmcontacts.model.Contact;
import software.amazon.awssdk.services.ssmcontacts.model.ContactChannel;
import software.amazon.awssdk.services.ssmcontacts.model.ContactChannelAddress;
import software.amazon.awssdk.services.ssmcontacts.model.GetContactResponse;

/** Names, channels and tags between the SDK's words and ours. */
final class ContactTranslation {
    private ContactTranslation() {}

    /** Nothing for a kind of contact that AWS added after this program was written. */
    static Optional<ContactName> name(Contact contact) {
        return type(contact.typeAsString())
                .map(type -> new ContactName(
                        arn(contact.contactArn()), part(contact.alias()), text(contact.displayName()), type));
    }

    static Optional<oncall.domain.Contact> contact(GetContactResponse answer) {
        return type(answer.typeAsString())
                .map(type -> new oncall.domain.Contact(
                        arn(answer.contactArn()),
                        part(answer.alias()),
                        text(answer.displayName()),
                        type,
                        AwsTranslation.fromAws(answer.plan())));
    }

    static Channel channel(ContactChannel channel) {
        ContactChannelAddress address = channel.deliveryAddress();
        return new Channel(
                arn(channel.contactChannelArn()),
                arn(channel.contactArn()),
                text(channel.name()),
                channelType(channel.typeAsString()),
                new Address(address == null ? "" : text(address.simpleAddress())),
                channel.activationStatus() == ActivationStatus.ACTIVATED);
    }

    static List<software.amazon.awssdk.services.ssmcontacts.model.Tag> tags(List<Tag> tags) {
        return tags.stream()
                .map(tag -> software.amazon.awssdk.services.ssmcontacts.model.Tag.builder()
                        .key(tag.key())
                        .value(tag.value())
                        .build())
                .toList();
    }

    /** In key order. */
    static List<Tag> ours(List<software.amazon.awssdk.services.ssmcontacts.model.Tag> tags) {
        return tags.stream()
                .map(tag -> new Tag(part(tag.key()), text(tag.value())))
                .sorted(Comparator.comparing(Tag::key))
                .toList();
    }

    private static Optional<ContactType> type(@Nullable String name) {
        return Arrays.stream(ContactType.values())
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    private static ChannelType channelType(@Nullable String name) {
        return Arrays.stream(ChannelType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(ChannelType.UNKNOWN);
    }

    static Arn arn(@Nullable String value) {
        return new Arn(part(value));
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
