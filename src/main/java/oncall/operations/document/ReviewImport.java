package oncall.operations.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.FieldErrors;
import oncall.domain.Plan;
import oncall.domain.PlanRules;
import oncall.domain.Rotation;
import oncall.domain.Tag;
import oncall.operations.Progress;
import oncall.operations.Refused;
import oncall.operations.check.PlanEffects;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Rotations;
import oncall.operations.write.ChangeParts;

/** Finds out what importing a document would do: reads what AWS holds of it, and changes nothing. */
public final class ReviewImport {
    private static final int MOST_REASONS = 10;

    private final Contacts contacts;
    private final KnownContacts known;
    private final Rotations rotations;
    private final Directory directory;
    private final Permission permission;
    private final Predicate<Arn> here;
    private final PlanEffects effects;

    /** @param here whether an ARN is of the account and region that we change */
    public ReviewImport(ChangeParts parts, Predicate<Arn> here, PlanEffects effects) {
        this.contacts = parts.contacts();
        this.known = parts.known();
        this.directory = parts.directory();
        this.permission = parts.permission();
        this.rotations = parts.rotations();
        this.here = here;
        this.effects = effects;
    }

    /**
     * What the asker may not change is not looked into. Throws {@link Refused} where AWS does not answer.
     *
     * @param userId who asks
     */
    public ImportReview run(String userId, AccountDocument document, Progress progress) {
        Permission.Asked asker = permission.asked(userId);
        directory.refresh();
        List<Rotation> present = needsRotations(document) ? rotations.all() : List.of();
        NamesHere names =
                new NamesHere(directory.names(), permission.protection()::isForeign, Optional.of(document), present);
        List<ImportItem> items = new ArrayList<>();
        for (ContactItem item : document.contacts()) {
            progress.at(items.size(), document.contacts().size(), item.alias());
            items.add(contact(asker, names, item));
        }
        document.rotations().forEach(item -> items.add(rotation(asker, names, item)));
        return ImportReview.of(items, elsewhere(document), names.taken());
    }

    private static boolean needsRotations(AccountDocument document) {
        return !document.rotations().isEmpty()
                || document.contacts().stream()
                        .anyMatch(item -> item.plan()
                                .filter(plan -> !plan.rotations().isEmpty())
                                .isPresent());
    }

    private ImportItem contact(Permission.Asked asker, NamesHere names, ContactItem item) {
        try {
            return names.present(item)
                    .map(name -> change(asker, names, item, name))
                    .orElseGet(() -> create(asker, names, item));
        } catch (Refused e) {
            if (e.passing()) {
                throw e;
            }
            return new ImportItem.Cannot(item.alias(), e.words());
        }
    }

    private ImportItem create(Permission.Asked asker, NamesHere names, ContactItem item) {
        if (item.type().isEmpty()) {
            return new ImportItem.Cannot(
                    item.alias(), "Nobody of this name is here, and the document does not say how to create them.");
        }
        asker.allowCreation(item.alias());
        ContactType type = item.type().get();
        ChannelsHere channels = new ChannelsHere(item, List.of());
        NamesHere.Resolved plan = names.plan(item.plan().orElse(Plan.blank()), Plan.blank(), channels);
        FieldErrors faults = PlanRules.check(type, plan.plan());
        if (!faults.isEmpty()) {
            return new ImportItem.Cannot(item.alias(), words(faults));
        }
        Contact wanted =
                new Contact(item.contact(), item.alias(), item.displayName().orElse(""), type, plan.plan());
        List<ImportGap> gaps = new ArrayList<>(plan.gaps());
        gaps.addAll(channelGaps(item, type, channels));
        return new ImportItem.Create(
                item, wanted, gaps, effects.creation(new ContactDetails(wanted, added(wanted.arn(), channels))));
    }

    private ImportItem change(Permission.Asked asker, NamesHere names, ContactItem item, ContactName name) {
        asker.allowChange(name.arn(), name.alias());
        ContactDetails present = known.fresh(name.arn());
        Contact base = present.contact();
        directory.lookUp(base.plan().referred());
        if (item.type().filter(type -> type != base.type()).isPresent()) {
            return new ImportItem.Cannot(
                    base.name().title(),
                    "Here this alias is the " + base.type().words() + ", in the document "
                            + item.type().get().words() + "; the kind cannot be changed. Choose another alias.");
        }
        ChannelsHere channels = new ChannelsHere(item, present.channels());
        NamesHere.Resolved plan = item.plan()
                .map(wanted -> names.plan(wanted, base.plan(), channels))
                .orElseGet(() -> new NamesHere.Resolved(base.plan(), List.of()));
        FieldErrors faults = PlanRules.check(base.type(), plan.plan(), base.plan());
        if (!faults.isEmpty()) {
            return new ImportItem.Cannot(base.name().title(), words(faults));
        }
        List<ImportGap> gaps = new ArrayList<>(plan.gaps());
        gaps.addAll(channelGaps(item, base.type(), channels));
        gaps.addAll(tagGaps(item, name));
        Contact wanted = base.withDisplayName(item.displayName().orElse(base.displayName()))
                .withPlan(plan.plan());
        int added = base.type() == ContactType.PERSONAL ? channels.missing().size() : 0;
        List<Channel> then = Stream.concat(present.channels().stream(), added(base.arn(), channels).stream())
                .toList();
        return new ImportItem.Change(
                item, present, wanted, added, gaps, effects.read(present, new ContactDetails(wanted, then)));
    }

    /** Those that are not here yet: nobody is reached by them before they are activated. */
    private static List<Channel> added(Arn contact, ChannelsHere channels) {
        return channels.missing().stream()
                .flatMap(one -> one.channelOf(contact).stream())
                .toList();
    }

    private static List<ImportGap> channelGaps(ContactItem item, ContactType type, ChannelsHere channels) {
        if (type != ContactType.PERSONAL) {
            return item.channels().isEmpty()
                    ? List.of()
                    : List.of(new ImportGap(ImportGap.Kind.CHANNELS_IGNORED, "ContactChannels", ""));
        }
        List<ImportGap> gaps = new ArrayList<>();
        for (int i = 0; i < item.channels().size(); i++) {
            ChannelItem one = item.channels().get(i);
            String path = "ContactChannels[" + i + "]";
            Optional<Channel> there = channels.of(one);
            if (there.isEmpty() && one.address().isEmpty()) {
                gaps.add(new ImportGap(ImportGap.Kind.ADDRESS_MASKED, path, one.name()));
            } else if (there.isPresent()
                    && one.address().filter(there.get().address()::equals).isEmpty()
                    && one.address().isPresent()) {
                gaps.add(new ImportGap(ImportGap.Kind.ADDRESS_KEPT, path, one.name()));
            } else if (one.activated() && !there.map(Channel::activated).orElse(false)) {
                gaps.add(new ImportGap(ImportGap.Kind.NOT_ACTIVATED, path, one.name()));
            }
        }
        return gaps;
    }

    private List<ImportGap> tagGaps(ContactItem item, ContactName name) {
        if (item.tags().isEmpty()) {
            return List.of();
        }
        List<Tag> present = contacts.tags(name.arn());
        return present.containsAll(item.tags())
                ? List.of()
                : List.of(new ImportGap(ImportGap.Kind.TAGS_KEPT, "Tags", ""));
    }

    private static ImportItem rotation(Permission.Asked asker, NamesHere names, RotationItem item) {
        List<ImportGap> gaps = new ArrayList<>();
        Rotation wanted = names.rotation(item.rotation(), gaps);
        Optional<Rotation> there = names.presentRotation(item.arn());
        if (there.isPresent()) {
            boolean same = there.get().equals(wanted.withArn(there.get().arn()));
            return new ImportItem.OfRotation(
                    item,
                    true,
                    same ? List.of() : List.of(new ImportGap(ImportGap.Kind.ROTATION_KEPT, "", wanted.name())));
        }
        try {
            asker.allowEditing();
        } catch (Refused e) {
            return new ImportItem.Cannot(wanted.name(), e.words());
        }
        return wanted.members().isEmpty()
                ? new ImportItem.Cannot(wanted.name(), "None of the rotation's members is here.")
                : new ImportItem.OfRotation(item, false, gaps);
    }

    private Set<String> elsewhere(AccountDocument document) {
        Stream<Arn> contactArns = document.contacts().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.contact()), item.plan().stream().flatMap(ReviewImport::arns)));
        Stream<Arn> rotationArns = document.rotations().stream()
                .flatMap(item -> Stream.concat(Stream.of(item.arn()), item.rotation().members().stream()));
        Set<String> elsewhere = new TreeSet<>();
        Stream.concat(contactArns, rotationArns)
                .filter(arn -> !arn.account().isEmpty() && !here.test(arn))
                .filter(arn -> directory.names().of(arn).isEmpty())
                .forEach(arn -> elsewhere.add(arn.account() + " " + arn.region()));
        return elsewhere;
    }

    private static Stream<Arn> arns(Plan plan) {
        return Stream.concat(plan.channels().stream(), plan.referred().stream());
    }

    private static String words(FieldErrors faults) {
        int more = faults.reasons().size() - MOST_REASONS;
        String first = faults.reasons().values().stream().limit(MOST_REASONS).collect(Collectors.joining(" "));
        return more > 0 ? first + " And " + more + " more." : first;
    }
}
