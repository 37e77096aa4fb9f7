package oncall.testing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
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
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import oncall.operations.port.Rotations;
import org.jspecify.annotations.Nullable;

/** Contacts in memory, which fail as they are told to: before a call does anything, or after. */
public final class FakeContacts implements Contacts, Rotations {
    /** When a rotation begins that was given no start, as long as AWS says so. */
    public Optional<Instant> begins = Optional.empty();

    private final Map<Arn, Contact> contacts = new TreeMap<>();
    private final Map<Arn, Channel> channels = new TreeMap<>();
    /** Those that it ever had. */
    private final Map<Arn, Set<Arn>> channelsOf = new HashMap<>();

    private final Map<Arn, Rotation> rotations = new TreeMap<>();
    private final Map<Arn, SortedMap<String, String>> tags = new TreeMap<>();
    private final Map<Arn, List<Shift>> shifts = new TreeMap<>();
    private final Map<Arn, Map<String, RotationOverride>> overrides = new TreeMap<>();
    private final Map<String, Arn> tokens = new HashMap<>();
    private final Map<String, Deque<Failure>> failures = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private boolean ignoresUpdates;
    private Runnable beforeWriting = () -> {};
    private Runnable afterListing = () -> {};
    private Runnable afterListingRotations = () -> {};

    private record Failure(@Nullable RuntimeException thrown, boolean after) {}

    public static Arn contactArn(String alias) {
        return new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/" + alias);
    }

    public static Arn channelArn(String alias, String id) {
        return new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact-channel/" + alias + "/" + id);
    }

    public static Arn rotationArn(String name) {
        return new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:rotation/" + name);
    }

    public Contact has(ContactType type, String alias, String displayName, Plan plan) {
        return has(new Contact(contactArn(alias), alias, displayName, type, plan));
    }

    /** Also how somebody changes it in the console. */
    public synchronized Contact has(Contact contact) {
        contacts.put(contact.arn(), contact);
        return contact;
    }

    public synchronized Channel has(Channel channel) {
        channels.put(channel.arn(), channel);
        channelsOf.computeIfAbsent(channel.contact(), none -> new TreeSet<>()).add(channel.arn());
        return channel;
    }

    public synchronized void has(Rotation rotation) {
        rotations.put(rotation.arn(), rotation);
    }

    public synchronized void has(Arn rotation, Shift... onCall) {
        shifts.put(rotation, List.of(onCall));
    }

    public synchronized void forget(Arn contact) {
        contacts.remove(contact);
    }

    public synchronized void lacks(Arn rotation) {
        rotations.remove(rotation);
    }

    /** The next call of this method does nothing and throws; say it twice for two calls. */
    public synchronized void failsBefore(String method, RuntimeException thrown) {
        failures.computeIfAbsent(method, none -> new ArrayDeque<>()).add(new Failure(thrown, false));
    }

    /** The next call of this method does what it should, and then throws. */
    public synchronized void failsAfter(String method, RuntimeException thrown) {
        failures.computeIfAbsent(method, none -> new ArrayDeque<>()).add(new Failure(thrown, true));
    }

    /** As {@link #failsBefore}, after so many calls that succeed. */
    public synchronized void failsLater(String method, int calls, RuntimeException thrown) {
        Deque<Failure> queue = failures.computeIfAbsent(method, none -> new ArrayDeque<>());
        for (int i = 0; i < calls; i++) {
            queue.add(new Failure(null, false));
        }
        queue.add(new Failure(thrown, false));
    }

    /** Says yes to updates and does nothing. */
    public void ignoresUpdates() {
        ignoresUpdates = true;
    }

    /** What happens between our reading and our writing. */
    public void beforeWriting(Runnable meanwhile) {
        beforeWriting = meanwhile;
    }

    /** What happens between AWS's looking and our hearing of it. */
    public void afterListing(Runnable meanwhile) {
        afterListing = meanwhile;
    }

    public void afterListingRotations(Runnable meanwhile) {
        afterListingRotations = meanwhile;
    }

    /** The methods called, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    public long calls(String method) {
        return calls().stream().filter(method::equals).count();
    }

    @Override
    public List<ContactName> list() {
        List<ContactName> listed =
                call("list", () -> contacts.values().stream().map(Contact::name).toList());
        afterListing.run();
        return listed;
    }

    @Override
    public Optional<ContactName> named(String alias) {
        return call(
                "named",
                () -> contacts.values().stream()
                        .map(Contact::name)
                        .filter(name -> name.alias().equals(alias))
                        .findFirst());
    }

    @Override
    public Contact get(Arn contact) {
        return call("get", () -> present(contacts.get(contact)));
    }

    @Override
    public List<Channel> channels(Arn contact) {
        return call(
                "channels",
                () -> channelsOf.getOrDefault(contact, Set.of()).stream()
                        .flatMap(channel -> Optional.ofNullable(channels.get(channel)).stream())
                        .toList());
    }

    @Override
    public Arn create(Rotation rotation, List<Tag> its, String token) {
        return call("create rotation", () -> {
            Arn arn = rotationArn(rotation.name());
            if (rotations.containsKey(arn) && !arn.equals(tokens.get(token))) {
                throw new Refused(Refused.Reason.INVALID, "There is one.");
            }
            tokens.put(token, arn);
            rotations.putIfAbsent(
                    arn,
                    new Rotation(
                            arn,
                            rotation.name(),
                            rotation.timeZone(),
                            rotation.members(),
                            rotation.start().or(() -> begins),
                            rotation.recurrence()));
            return arn;
        });
    }

    @Override
    public List<Rotation> all() {
        List<Rotation> listed = call("rotations", () -> List.copyOf(rotations.values()));
        afterListingRotations.run();
        return listed;
    }

    @Override
    public List<Shift> shifts(Arn rotation, Span during) {
        return call("shifts", () -> {
            present(rotations.get(rotation));
            List<Shift> known = shifts.getOrDefault(rotation, List.of());
            return (overridesOf(rotation).isEmpty() ? known : Overriding.with(known, overridesOf(rotation)))
                    .stream().filter(shift -> shift.span().overlaps(during)).toList();
        });
    }

    private List<RotationOverride> overridesOf(Arn rotation) {
        return overrides.getOrDefault(rotation, Map.of()).values().stream()
                .sorted(Comparator.comparing(one -> one.span().from()))
                .toList();
    }

    @Override
    public Rotation one(Arn rotation) {
        return call("rotation", () -> present(rotations.get(rotation)));
    }

    @Override
    public List<RotationOverride> overrides(Arn rotation, Span during) {
        return call("overrides", () -> {
            present(rotations.get(rotation));
            return overridesOf(rotation).stream()
                    .filter(one -> one.span().overlaps(during))
                    .toList();
        });
    }

    @Override
    public String createOverride(Arn rotation, RotationOverride wanted, String token) {
        return write("create override", () -> {
            present(rotations.get(rotation));
            Arn id = tokens.computeIfAbsent(token, first -> new Arn("override-" + overrides.size() + "-" + first));
            overrides
                    .computeIfAbsent(rotation, none -> new TreeMap<>())
                    .putIfAbsent(
                            id.value(),
                            new RotationOverride(Optional.of(id.value()), wanted.span(), wanted.contacts()));
            return id.value();
        });
    }

    @Override
    public void deleteOverride(Arn rotation, String id) {
        write("delete override", () -> {
            present(overrides.getOrDefault(rotation, new TreeMap<>()).remove(id));
            return id;
        });
    }

    @Override
    public Arn create(NewContact wanted, String token) {
        return write("create", () -> {
            Arn first = tokens.get(token);
            if (first != null) {
                return first;
            }
            Arn arn = contactArn(wanted.alias());
            if (contacts.containsKey(arn)) {
                throw new Refused(Refused.Reason.CONFLICT, "There is one.");
            }
            has(new Contact(arn, wanted.alias(), wanted.displayName(), wanted.type(), wanted.plan()));
            SortedMap<String, String> given = new TreeMap<>();
            wanted.tags().forEach(tag -> given.put(tag.key(), tag.value()));
            tags.put(arn, given);
            tokens.put(token, arn);
            return arn;
        });
    }

    @Override
    public void update(Arn arn, ContactType type, Optional<String> displayName, Optional<Plan> plan) {
        write("update", () -> {
            Contact contact = present(contacts.get(arn));
            return ignoresUpdates
                    ? contact
                    : has(contact.withDisplayName(displayName.orElse(contact.displayName()))
                            .withPlan(plan.orElse(contact.plan())));
        });
    }

    @Override
    public Arn createChannel(NewChannel wanted, String token) {
        return write("createChannel", () -> {
            Arn first = tokens.get(token);
            if (first != null) {
                return first;
            }
            Arn arn = channelArn(wanted.contact().name(), "c" + channels.size());
            has(new Channel(arn, wanted.contact(), wanted.name(), wanted.type(), wanted.address(), false));
            tokens.put(token, arn);
            return arn;
        });
    }

    @Override
    public void sendActivationCode(Arn channel) {
        write("sendActivationCode", () -> present(channels.get(channel)));
    }

    /** The only right code is 123456. */
    @Override
    public void activate(Arn arn, String code) {
        write("activate", () -> {
            Channel channel = present(channels.get(arn));
            if (!code.equals("123456")) {
                throw new Refused(Refused.Reason.INVALID, "Wrong code.");
            }
            return has(new Channel(arn, channel.contact(), channel.name(), channel.type(), channel.address(), true));
        });
    }

    @Override
    public void deactivate(Arn arn) {
        write("deactivate", () -> has(present(channels.get(arn)).withActivated(false)));
    }

    @Override
    public void updateChannel(Arn arn, Optional<String> name, Optional<Address> address) {
        write("updateChannel", () -> {
            Channel channel = present(channels.get(arn));
            return has(new Channel(
                    arn,
                    channel.contact(),
                    name.orElse(channel.name()),
                    channel.type(),
                    address.orElse(channel.address()),
                    channel.activated() && address.isEmpty()));
        });
    }

    @Override
    public void deleteChannel(Arn arn) {
        write("deleteChannel", () -> present(channels.remove(arn)));
    }

    @Override
    public void delete(Arn arn) {
        write("delete", () -> {
            present(contacts.get(arn));
            channels.values().removeIf(channel -> channel.contact().equals(arn));
            tags.remove(arn);
            return present(contacts.remove(arn));
        });
    }

    @Override
    public List<Tag> tags(Arn resource) {
        return call(
                "tags",
                () -> tags.getOrDefault(resource, new TreeMap<>()).entrySet().stream()
                        .map(tag -> new Tag(tag.getKey(), tag.getValue()))
                        .toList());
    }

    @Override
    public void tag(Arn resource, List<Tag> added) {
        write("tag", () -> {
            SortedMap<String, String> all = tags.computeIfAbsent(resource, none -> new TreeMap<>());
            added.forEach(tag -> all.put(tag.key(), tag.value()));
            return all;
        });
    }

    @Override
    public void untag(Arn resource, List<String> keys) {
        write(
                "untag",
                () -> tags.getOrDefault(resource, new TreeMap<>()).keySet().removeAll(keys));
    }

    private <T> T write(String method, Supplier<T> work) {
        beforeWriting.run();
        return call(method, work);
    }

    private synchronized <T> T call(String method, Supplier<T> work) {
        calls.add(method);
        Failure failure = failures.getOrDefault(method, new ArrayDeque<>()).poll();
        RuntimeException thrown = failure == null ? null : failure.thrown();
        if (thrown != null && failure != null && !failure.after()) {
            throw thrown;
        }
        T answer = work.get();
        if (thrown != null) {
            throw thrown;
        }
        return answer;
    }

    private static <T> T present(@Nullable T found) {
        if (found == null) {
            throw new Refused(Refused.Reason.NOT_FOUND, "It is not there.");
        }
        return found;
    }
}
