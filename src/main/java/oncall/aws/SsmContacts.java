package oncall.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Tag;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;

/** Contacts in {@code ssm-contacts}, through the AWS SDK. */
public final class SsmContacts implements Contacts {
    private final SsmContactsClient reads;
    private final SsmContactsClient writes;
    private final Calls calls;

    /** Tells the observer of every call that ended, well or not. */
    public SsmContacts(AwsClient client, Consumer<CallDone> observer) {
        this(client.reads(), client.writes(), observer);
    }

    private SsmContacts(SsmContactsClient reads, SsmContactsClient writes, Consumer<CallDone> observer) {
        this.reads = reads;
        this.writes = writes;
        this.calls = new Calls(observer);
    }

    /** The same for what nobody waits for: reads at the settings' own pace ({@link AwsSettings#looksPerSecond}). */
    public static SsmContacts unhurried(AwsClient client, Consumer<CallDone> observer) {
        return new SsmContacts(client.looks(), client.writes(), observer);
    }

    @Override
    public List<ContactName> list() {
        return calls.get(
                Operation.LIST_CONTACTS,
                () -> reads.listContactsPaginator(request -> {}).contacts().stream()
                        .map(ContactTranslation::name)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(ContactName::alias))
                        .toList());
    }

    @Override
    public Optional<ContactName> named(String alias) {
        return calls.get(
                Operation.LIST_CONTACTS,
                () -> reads.listContactsPaginator(request -> request.aliasPrefix(alias)).contacts().stream()
                        .filter(contact -> alias.equals(contact.alias()))
                        .map(ContactTranslation::name)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    @Override
    public Contact get(Arn contact) {
        return calls.get(
                        Operation.GET_CONTACT,
                        () -> ContactTranslation.contact(
                                reads.getContact(request -> request.contactId(contact.value()))))
                .orElseThrow(() -> new Refused(
                        Refused.Reason.INVALID,
                        "AWS has a kind of contact here that this app does not know yet. A newer version may."));
    }

    @Override
    public List<Channel> channels(Arn contact) {
        return calls.get(
                Operation.LIST_CONTACT_CHANNELS,
                () ->
                        reads
                                .listContactChannelsPaginator(request -> request.contactId(contact.value()))
                                .contactChannels()
                                .stream()
                                .map(ContactTranslation::channel)
                                .toList());
    }

    @Override
    public Arn create(NewContact contact, String token) {
        return calls.get(
                Operation.CREATE_CONTACT,
                () -> ContactTranslation.arn(writes.createContact(request -> {
                            request.idempotencyToken(token)
                                    .alias(contact.alias())
                                    .displayName(contact.displayName())
                                    .type(contact.type().name())
                                    .plan(AwsTranslation.toAws(contact.type(), contact.plan()));
                            if (!contact.tags().isEmpty()) {
                                request.tags(ContactTranslation.tags(contact.tags()));
                            }
                        })
                        .contactArn()));
    }

    @Override
    public void update(Arn contact, ContactType type, Optional<String> displayName, Optional<Plan> plan) {
        calls.get(
                Operation.UPDATE_CONTACT,
                () -> writes.updateContact(request -> {
                    request.contactId(contact.value());
                    displayName.ifPresent(request::displayName);
                    plan.map(changed -> AwsTranslation.toAws(type, changed)).ifPresent(request::plan);
                }));
    }

    @Override
    public Arn createChannel(NewChannel channel, String token) {
        return calls.get(
                Operation.CREATE_CONTACT_CHANNEL,
                () -> ContactTranslation.arn(writes.createContactChannel(request -> request.idempotencyToken(token)
                                .contactId(channel.contact().value())
                                .name(channel.name())
                                .type(channel.type().name())
                                .deliveryAddress(address ->
                                        address.simpleAddress(channel.address().clear()))
                                .deferActivation(true))
                        .contactChannelArn()));
    }

    @Override
    public void sendActivationCode(Arn channel) {
        calls.get(
                Operation.SEND_ACTIVATION_CODE,
                () -> writes.sendActivationCode(request -> request.contactChannelId(channel.value())));
    }

    @Override
    public void activate(Arn channel, String code) {
        calls.get(
                Operation.ACTIVATE_CONTACT_CHANNEL,
                () -> writes.activateContactChannel(
                        request -> request.contactChannelId(channel.value()).activationCode(code)));
    }

    @Override
    public void deactivate(Arn channel) {
        calls.get(
                Operation.DEACTIVATE_CONTACT_CHANNEL,
                () -> writes.deactivateContactChannel(request -> request.contactChannelId(channel.value())));
    }

    @Override
    public void updateChannel(Arn channel, Optional<String> name, Optional<Address> address) {
        calls.get(
                Operation.UPDATE_CONTACT_CHANNEL,
                () -> writes.updateContactChannel(request -> {
                    request.contactChannelId(channel.value());
                    name.ifPresent(request::name);
                    address.ifPresent(changed -> request.deliveryAddress(to -> to.simpleAddress(changed.clear())));
                }));
    }

    @Override
    public void deleteChannel(Arn channel) {
        calls.get(
                Operation.DELETE_CONTACT_CHANNEL,
                () -> writes.deleteContactChannel(request -> request.contactChannelId(channel.value())));
    }

    @Override
    public void delete(Arn contact) {
        calls.get(Operation.DELETE_CONTACT, () -> writes.deleteContact(request -> request.contactId(contact.value())));
    }

    @Override
    public List<Tag> tags(Arn resource) {
        return calls.get(
                Operation.LIST_TAGS_FOR_RESOURCE,
                () -> ContactTranslation.ours(
                        reads.listTagsForResource(request -> request.resourceARN(resource.value()))
                                .tags()));
    }

    @Override
    public void tag(Arn resource, List<Tag> tags) {
        calls.get(
                Operation.TAG_RESOURCE,
                () -> writes.tagResource(
                        request -> request.resourceARN(resource.value()).tags(ContactTranslation.tags(tags))));
    }

    @Override
    public void untag(Arn resource, List<String> keys) {
        calls.get(
                Operation.UNTAG_RESOURCE,
                () -> writes.untagResource(
                        request -> request.resourceARN(resource.value()).tagKeys(keys)));
    }
}
