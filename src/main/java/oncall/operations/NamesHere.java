package oncall.operations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ContactName;
import oncall.domain.Names;
import oncall.domain.Plan;
import oncall.domain.Resolution;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.document.AccountDocument;
import oncall.operations.document.ChannelItem;
import oncall.operations.document.ContactItem;
import oncall.operations.document.RotationDetails;

/**
 * What a document's ARNs and names mean in this account. One that exists here is itself; every other is a name: an
 * alias, a channel's or rotation's name. What the document itself will make stands under the document's own ARN.
 */
final class NamesHere {
    private final Names names;
    private final Predicate<Arn> foreign;
    private final Optional<AccountDocument> document;
    private final Map<Arn, RotationDetails> rotations;

    /** A plan as it can be here, and what of it cannot. */
    record Resolved(Plan plan, List<ImportGap> gaps) {}

    /** @param document what will be made; nothing once all that could be made is there */
    NamesHere(
            Names names,
            Predicate<Arn> foreign,
            Optional<AccountDocument> document,
            Map<Arn, RotationDetails> rotations) {
        this.names = names;
        this.foreign = foreign;
        this.document = document;
        this.rotations = rotations;
    }

    /** The contact that is here already. */
    Optional<ContactName> present(Arn contact) {
        return names.of(contact).or(() -> own(contact.name())).or(() -> typed(contact));
    }

    private Optional<ContactName> own(String alias) {
        return names.all().stream()
                .filter(name -> name.alias().equals(alias) && !foreign.test(name.arn()))
                .findFirst();
    }

    /** What people write in place of an ARN. */
    private Optional<ContactName> typed(Arn contact) {
        return Arn.parse(contact.value()).isEmpty() && names.resolve(contact.value()) instanceof Resolution.Found found
                ? Optional.of(found.name())
                : Optional.empty();
    }

    private Optional<Arn> contact(Arn contact) {
        return present(contact)
                .map(ContactName::arn)
                .or(() -> document.stream()
                        .flatMap(made -> made.contacts().stream())
                        .map(ContactItem::contact)
                        .filter(made -> made.name().equals(contact.name()))
                        .findFirst());
    }

    Optional<Arn> presentRotation(Arn rotation) {
        return rotations.containsKey(rotation)
                ? Optional.of(rotation)
                : rotations.entrySet().stream()
                        .filter(one -> one.getValue().name().equals(rotation.name()) && !foreign.test(one.getKey()))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private Optional<Arn> rotation(Arn rotation) {
        return presentRotation(rotation)
                .or(() -> document.stream()
                        .flatMap(made -> made.rotations().stream())
                        .map(item -> item.arn())
                        .filter(made -> made.name().equals(rotation.name()))
                        .findFirst());
    }

    /**
     * The one of these channels that the document means by an entry: of the same ARN, else of the same name, kind and
     * address, else of the same name and kind where no other entry means that one.
     */
    @SuppressWarnings("ReferenceEquality") // Two channels of one document may be alike in every way.
    static Optional<Channel> present(ChannelItem item, ContactItem of, List<Channel> channels) {
        return exactly(item, channels)
                .or(() -> channels.stream()
                        .filter(channel -> isNamed(item, channel))
                        .filter(channel -> of.channels().stream()
                                .noneMatch(other -> other != item
                                        && exactly(other, channels)
                                                .filter(channel::equals)
                                                .isPresent()))
                        .findFirst());
    }

    private static Optional<Channel> exactly(ChannelItem item, List<Channel> channels) {
        return channels.stream()
                .filter(channel -> item.arn().filter(channel.arn()::equals).isPresent())
                .findFirst()
                .or(() -> channels.stream()
                        .filter(channel -> isNamed(item, channel))
                        .filter(channel ->
                                item.address().filter(channel.address()::equals).isPresent())
                        .findFirst());
    }

    private static boolean isNamed(ChannelItem item, Channel channel) {
        return channel.name().equals(item.name()) && channel.type() == item.type();
    }

    private Optional<Arn> channel(Arn channel, ContactItem item, List<Channel> channels) {
        Optional<ChannelItem> listed = item.channels().stream()
                .filter(one -> one.arn().filter(channel::equals).isPresent()
                        || one.name().equals(channel.value()))
                .findFirst();
        return channels.stream()
                .filter(one -> one.arn().equals(channel))
                .map(Channel::arn)
                .findFirst()
                .or(() -> listed.flatMap(one -> present(one, item, channels).map(Channel::arn)))
                .or(() -> listed.filter(one -> one.address().isPresent() && document.isPresent())
                        .map(one -> channel))
                .or(() -> channels.stream()
                        .filter(one -> one.name().equals(channel.value()))
                        .map(Channel::arn)
                        .findFirst());
    }

    /** @param base what AWS holds: what stands in it may stay, also where it reaches nothing any more */
    Resolved plan(ContactItem item, Plan wanted, Plan base, List<Channel> channels) {
        Set<Target> held = new HashSet<>();
        base.stages().forEach(stage -> held.addAll(stage.targets()));
        List<ImportGap> gaps = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < wanted.stages().size(); i++) {
            Stage stage = wanted.stages().get(i);
            List<Target> targets = new ArrayList<>();
            for (int j = 0; j < stage.targets().size(); j++) {
                Target target = stage.targets().get(j);
                String path = "Plan.Stages[" + i + "].Targets[" + j + "]";
                Optional<Target> here =
                        held.contains(target) ? Optional.of(target) : target(item, target, channels, path, gaps);
                here.ifPresent(targets::add);
            }
            if (stage.minutes() == 0 && targets.isEmpty()) {
                gaps.add(new ImportGap(ImportGap.Kind.STAGE_EMPTY, "Plan.Stages[" + i + "]", ""));
            } else {
                stages.add(new Stage(stage.minutes(), targets));
            }
        }
        return new Resolved(new Plan(stages, rotations(wanted, base, gaps)), gaps);
    }

    private Optional<Target> target(
            ContactItem item, Target target, List<Channel> channels, String path, List<ImportGap> gaps) {
        if (target instanceof Target.ToContact contact) {
            Optional<Arn> here = contact(contact.contact());
            if (here.isEmpty()) {
                gaps.add(new ImportGap(
                        ImportGap.Kind.CONTACT_GONE, path, contact.contact().name()));
            }
            return here.map(arn -> new Target.ToContact(arn, contact.essential()));
        }
        if (target instanceof Target.ToChannel channel) {
            Optional<Arn> here = channel(channel.channel(), item, channels);
            if (here.isEmpty()) {
                gaps.add(new ImportGap(ImportGap.Kind.CHANNEL_GONE, path, named(channel.channel(), item)));
            }
            return here.map(arn -> new Target.ToChannel(arn, channel.retryMinutes()));
        }
        gaps.add(new ImportGap(ImportGap.Kind.TARGET_UNKNOWN, path, ""));
        return Optional.empty();
    }

    private static String named(Arn channel, ContactItem item) {
        return item.channels().stream()
                .filter(one -> one.arn().filter(channel::equals).isPresent())
                .map(ChannelItem::name)
                .findFirst()
                .orElse(channel.name());
    }

    private List<Arn> rotations(Plan wanted, Plan base, List<ImportGap> gaps) {
        List<Arn> here = new ArrayList<>();
        for (int i = 0; i < wanted.rotations().size(); i++) {
            Arn rotation = wanted.rotations().get(i);
            Optional<Arn> found = base.rotations().contains(rotation) ? Optional.of(rotation) : rotation(rotation);
            if (found.isEmpty()) {
                gaps.add(new ImportGap(ImportGap.Kind.ROTATION_GONE, "Plan.RotationIds[" + i + "]", rotation.name()));
            }
            found.ifPresent(here::add);
        }
        return here;
    }

    /** Members as they are called here; those that are not are gaps. */
    RotationDetails rotation(RotationDetails wanted, List<ImportGap> gaps) {
        List<Arn> members = new ArrayList<>();
        for (int i = 0; i < wanted.members().size(); i++) {
            Arn member = wanted.members().get(i);
            Optional<Arn> here = contact(member);
            if (here.isEmpty()) {
                gaps.add(new ImportGap(ImportGap.Kind.CONTACT_GONE, "ContactIds[" + i + "]", member.name()));
            }
            here.ifPresent(members::add);
        }
        return wanted.withMembers(members);
    }
}
