package oncall.slack.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Overriding;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.RotationOverride;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.domain.Tag;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import oncall.operations.port.Rotations;
import oncall.operations.port.Seen;
import org.jspecify.annotations.Nullable;

/** Contacts in a map, and a memory of those that were read; every call is noted. */
public final class Aws implements Contacts, Rotations, KnownContacts {
    public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    public static final String CODE = "123456";

    public final List<String> calls = new ArrayList<>();
    private final Map<Arn, Contact> contacts = new LinkedHashMap<>();
    private final Map<Arn, Channel> channels = new LinkedHashMap<>();
    private final Map<Arn, ContactDetails> remembered = new LinkedHashMap<>();
    private final Map<Arn, String> tokens = new LinkedHashMap<>();
    private final Map<Arn, List<Tag>> tags = new LinkedHashMap<>();
    private final Map<Arn, List<Shift>> shifts = new LinkedHashMap<>();
    private final Map<Arn, List<RotationOverride>> overrides = new TreeMap<>();
    private final List<Rotation> rotations = new ArrayList<>();
    private @Nullable RuntimeException trouble;
    private Runnable eachCall = () -> {};
    private boolean stale;

    public Aws with(Contact contact, Channel... ofContact) {
        contacts.put(contact.arn(), contact);
        for (Channel channel : ofContact) {
            channels.put(channel.arn(), channel);
        }
        return this;
    }

    public Aws with(Rotation rotation) {
        rotations.removeIf(known -> known.arn().equals(rotation.arn()));
        rotations.add(rotation);
        return this;
    }

    public Aws with(Arn rotation, Shift... onCall) {
        shifts.put(rotation, List.of(onCall));
        return this;
    }

    /** By others, so that it is still remembered here. */
    public void deletedElsewhere(Arn contact) {
        contacts.remove(contact);
    }

    /** Every call ends so until it is null again. */
    public void fails(@Nullable RuntimeException with) {
        trouble = with;
    }

    /** What happens while AWS is asked. */
    public void eachCall(Runnable meanwhile) {
        eachCall = meanwhile;
    }

    /** What is read is old, since AWS does not answer. */
    public void isStale() {
        stale = true;
    }

    @Override
    public List<ContactName> list() {
        note("list");
        return contacts.values().stream()
                .map(Contact::name)
                .sorted(Comparator.comparing(ContactName::alias))
                .toList();
    }

    @Override
    public Optional<ContactName> named(String alias) {
        note("named " + alias);
        return contacts.values().stream()
                .filter(contact -> contact.alias().equals(alias))
                .map(Contact::name)
                .findFirst();
    }

    @Override
    public Contact get(Arn contact) {
        note("get " + contact.name());
        return Optional.ofNullable(contacts.get(contact))
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND, "AWS does not have it any more."));
    }

    @Override
    public List<Channel> channels(Arn contact) {
        note("channels " + contact.name());
        return channels.values().stream()
                .filter(channel -> channel.contact().equals(contact))
                .toList();
    }

    @Override
    public List<Rotation> all() {
        return rotations;
    }

    @Override
    public Arn create(Rotation rotation, List<Tag> its, String token) {
        note("create " + rotation.name());
        Arn arn = Team.rotation(rotation.name());
        rotations.add(rotation.withArn(arn));
        return arn;
    }

    @Override
    public List<Shift> shifts(Arn rotation, Span during) {
        note("shifts " + rotation.name());
        if (rotations.stream().noneMatch(known -> known.arn().equals(rotation))) {
            throw new Refused(Refused.Reason.NOT_FOUND, "AWS knows no such rotation.");
        }
        List<RotationOverride> made = overrides.getOrDefault(rotation, List.of());
        List<Shift> all = shifts.getOrDefault(rotation, List.of());
        return (made.isEmpty() ? all : Overriding.with(all, made))
                .stream().filter(shift -> shift.span().overlaps(during)).toList();
    }

    @Override
    public Rotation one(Arn rotation) {
        note("rotation " + rotation.name());
        return rotations.stream()
                .filter(known -> known.arn().equals(rotation))
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND, "AWS knows no such rotation."));
    }

    @Override
    public List<RotationOverride> overrides(Arn rotation, Span during) {
        note("overrides " + rotation.name());
        return overrides.getOrDefault(rotation, List.of()).stream()
                .filter(one -> one.span().overlaps(during))
                .toList();
    }

    @Override
    public String createOverride(Arn rotation, RotationOverride wanted, String token) {
        note("create override " + rotation.name());
        overrides
                .computeIfAbsent(rotation, none -> new ArrayList<>())
                .add(new RotationOverride(Optional.of(token), wanted.span(), wanted.contacts()));
        return token;
    }

    @Override
    public void deleteOverride(Arn rotation, String id) {
        note("delete override " + rotation.name());
        overrides
                .getOrDefault(rotation, new ArrayList<>())
                .removeIf(one -> one.id().filter(id::equals).isPresent());
    }

    @Override
    public Arn create(NewContact contact, String token) {
        note("create " + contact.alias());
        Arn arn = Team.contact(contact.alias());
        if (token.equals(tokens.putIfAbsent(arn, token))) {
            return arn;
        }
        if (contacts.containsKey(arn)) {
            throw new Refused(Refused.Reason.CONFLICT, "There is one.");
        }
        setTags(arn, contact.tags());
        contacts.put(arn, new Contact(arn, contact.alias(), contact.displayName(), contact.type(), contact.plan()));
        return arn;
    }

    @Override
    public void update(Arn contact, ContactType type, Optional<String> displayName, Optional<Plan> plan) {
        note("update " + contact.name());
        Contact now = get(contact);
        Contact named = displayName.map(now::withDisplayName).orElse(now);
        contacts.put(contact, plan.map(named::withPlan).orElse(named));
    }

    @Override
    public Arn createChannel(NewChannel channel, String token) {
        note("createChannel " + channel.name() + " " + token);
        Arn arn = Team.channelArn(channel.contact().name(), "id-" + token);
        channels.putIfAbsent(
                arn, new Channel(arn, channel.contact(), channel.name(), channel.type(), channel.address(), false));
        return arn;
    }

    @Override
    public void sendActivationCode(Arn channel) {
        note("send " + channel.name());
        present(channel);
    }

    @Override
    public void activate(Arn channel, String code) {
        note("activate " + channel.name());
        if (!code.equals(CODE)) {
            throw new Refused(Refused.Reason.INVALID, "Invalid value provided");
        }
        Channel now = present(channel);
        channels.put(channel, new Channel(channel, now.contact(), now.name(), now.type(), now.address(), true));
    }

    @Override
    public void deactivate(Arn channel) {
        note("deactivate " + channel.name());
        channels.computeIfPresent(channel, (arn, now) -> now.withActivated(false));
    }

    @Override
    public void updateChannel(Arn channel, Optional<String> name, Optional<Address> address) {
        note("updateChannel " + channel.name());
        Channel now = present(channel);
        channels.put(
                channel,
                new Channel(
                        channel,
                        now.contact(),
                        name.orElse(now.name()),
                        now.type(),
                        address.orElse(now.address()),
                        now.activated() && address.isEmpty()));
    }

    @Override
    public void deleteChannel(Arn channel) {
        note("deleteChannel " + channel.name());
        channels.remove(channel);
    }

    @Override
    public void delete(Arn contact) {
        note("delete " + contact.name());
        if (contacts.remove(contact) == null) {
            throw new Refused(Refused.Reason.NOT_FOUND, "AWS does not have it any more.");
        }
        channels.values().removeIf(channel -> channel.contact().equals(contact));
        tags.remove(contact);
    }

    @Override
    public List<Tag> tags(Arn resource) {
        note("tags " + resource.name());
        return tags.getOrDefault(resource, List.of());
    }

    @Override
    public void tag(Arn resource, List<Tag> added) {
        note("tag " + resource.name());
        setTags(resource, added);
    }

    private void setTags(Arn resource, List<Tag> added) {
        Map<String, Tag> all = new TreeMap<>();
        tags.getOrDefault(resource, List.of()).forEach(tag -> all.put(tag.key(), tag));
        added.forEach(tag -> all.put(tag.key(), tag));
        tags.put(resource, List.copyOf(all.values()));
    }

    @Override
    public void untag(Arn resource, List<String> keys) {
        note("untag " + resource.name());
        tags.computeIfPresent(
                resource,
                (arn, all) ->
                        all.stream().filter(tag -> !keys.contains(tag.key())).toList());
    }

    @Override
    public Optional<Seen<ContactDetails>> remembered(Arn contact) {
        return Optional.ofNullable(remembered.get(contact)).map(details -> new Seen<>(details, NOW, stale));
    }

    @Override
    public Optional<Seen<ContactDetails>> held(Arn contact) {
        return remembered(contact);
    }

    @Override
    public void readAhead(Collection<Arn> wanted) {
        wanted.stream().filter(contacts::containsKey).forEach(this::read);
    }

    @Override
    public Seen<ContactDetails> unhurried(Arn contact) {
        return new Seen<>(fresh(contact), NOW, stale);
    }

    @Override
    public Seen<ContactDetails> read(Arn contact) {
        return remembered(contact).orElseGet(() -> new Seen<>(fresh(contact), NOW, stale));
    }

    @Override
    public ContactDetails fresh(Arn contact) {
        ContactDetails details = new ContactDetails(get(contact), channels(contact));
        remembered.put(contact, details);
        return details;
    }

    @Override
    public void forget(Arn contact) {
        remembered.remove(contact);
    }

    private Channel present(Arn channel) {
        return Optional.ofNullable(channels.get(channel))
                .orElseThrow(() -> new Refused(Refused.Reason.NOT_FOUND, "AWS does not have it any more."));
    }

    private void note(String call) {
        calls.add(call);
        eachCall.run();
        if (trouble != null) {
            throw trouble;
        }
    }
}
