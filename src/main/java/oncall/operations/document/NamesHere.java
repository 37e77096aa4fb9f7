package oncall.operations.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.Names;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Stage;
import oncall.domain.Target;

/**
 * What a document's ARNs and names mean in this account. One that exists here is itself; every other is a name: an
 * alias, a channel's or rotation's name. What the document itself will make stands under the document's own ARN.
 */
final class NamesHere {
    private final Names names;
    private final Optional<AccountDocument> document;
    private final Map<Arn, Rotation> rotations = new HashMap<>();
    private final Map<String, ContactName> own = new HashMap<>();
    private final Map<String, Rotation> ownRotations = new HashMap<>();
    private final Map<String, Arn> made = new HashMap<>();
    private final Map<String, Arn> madeRotations = new HashMap<>();

    private final Map<Arn, String> taken = new LinkedHashMap<>();

    /** A plan as it can be here, and what of it cannot. */
    record Resolved(Plan plan, List<ImportGap> gaps) {}

    /** @param document what will be made; nothing once all that could be made is there */
    NamesHere(Names names, Predicate<Arn> foreign, Optional<AccountDocument> document, List<Rotation> rotations) {
        this.names = names;
        this.document = document;
        rotations.forEach(rotation -> this.rotations.put(rotation.arn(), rotation));
        names.all().stream()
                .filter(name -> !foreign.test(name.arn()))
                .forEach(name -> own.putIfAbsent(name.alias(), name));
        rotations.stream()
                .filter(rotation -> !foreign.test(rotation.arn()))
                .forEach(rotation -> ownRotations.putIfAbsent(rotation.name(), rotation));
        document.ifPresent(all -> {
            all.contacts().forEach(item -> made.putIfAbsent(item.alias(), item.contact()));
            all.rotations().forEach(item -> madeRotations.putIfAbsent(item.arn().name(), item.arn()));
        });
    }

    /** The contact that is here already. What can be created is called just so, all else as people type names. */
    Optional<ContactName> present(ContactItem item) {
        Optional<ContactName> named = named(item.contact());
        return item.type().isPresent()
                ? named
                : named.or(() -> names.only(item.contact().value()));
    }

    private Optional<ContactName> named(Arn contact) {
        Optional<ContactName> exact = names.of(contact);
        Optional<ContactName> named = Optional.ofNullable(own.get(contact.name()));
        if (exact.isEmpty() && isArn(contact)) {
            named.ifPresent(name -> taken.put(contact, name.title()));
        }
        return exact.or(() -> named);
    }

    private static boolean isArn(Arn written) {
        return Arn.parse(written.value()).isPresent();
    }

    /** What ARNs of elsewhere were taken for here so far. */
    List<ImportReview.Taken> taken() {
        return taken.entrySet().stream()
                .map(one -> new ImportReview.Taken(one.getKey(), one.getValue()))
                .toList();
    }

    private Optional<Arn> contact(Arn contact) {
        return named(contact)
                .map(ContactName::arn)
                .or(() -> Optional.ofNullable(made.get(contact.name())))
                .or(() -> names.only(contact.value()).map(ContactName::arn));
    }

    /** The rotation that is here already. */
    Optional<Rotation> presentRotation(Arn rotation) {
        Optional<Rotation> exact = Optional.ofNullable(rotations.get(rotation));
        Optional<Rotation> named = Optional.ofNullable(ownRotations.get(rotation.name()));
        if (exact.isEmpty() && isArn(rotation)) {
            named.ifPresent(one -> taken.put(rotation, one.name()));
        }
        return exact.or(() -> named);
    }

    private Optional<Arn> rotation(Arn rotation) {
        return presentRotation(rotation)
                .map(Rotation::arn)
                .or(() -> Optional.ofNullable(madeRotations.get(rotation.name())));
    }

    /** @param base what AWS holds: what stands in it may stay, also where it reaches nothing any more */
    Resolved plan(Plan wanted, Plan base, ChannelsHere channels) {
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
                        held.contains(target) ? Optional.of(target) : target(target, channels, path, gaps);
                here.ifPresent(targets::add);
            }
            Stage here = stage.withTargets(targets);
            if (here.doesNothing()) {
                gaps.add(new ImportGap(ImportGap.Kind.STAGE_EMPTY, "Plan.Stages[" + i + "]", ""));
            } else {
                stages.add(here);
            }
        }
        return new Resolved(new Plan(stages, rotations(wanted, base, gaps)), gaps);
    }

    private Optional<Target> target(Target target, ChannelsHere channels, String path, List<ImportGap> gaps) {
        if (target instanceof Target.ToContact contact) {
            Optional<Arn> here = contact(contact.contact());
            if (here.isEmpty()) {
                gaps.add(new ImportGap(
                        ImportGap.Kind.CONTACT_GONE, path, contact.contact().name()));
            }
            return here.map(arn -> new Target.ToContact(arn, contact.essential()));
        }
        if (target instanceof Target.ToChannel channel) {
            Optional<Arn> here = channels.target(channel.channel(), document.isPresent());
            if (here.isEmpty()) {
                gaps.add(new ImportGap(ImportGap.Kind.CHANNEL_GONE, path, channels.name(channel.channel())));
            }
            return here.map(arn -> new Target.ToChannel(arn, channel.retryMinutes()));
        }
        gaps.add(new ImportGap(ImportGap.Kind.TARGET_UNKNOWN, path, ""));
        return Optional.empty();
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
    Rotation rotation(Rotation wanted, List<ImportGap> gaps) {
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
