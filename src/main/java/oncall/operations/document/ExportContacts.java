package oncall.operations.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.Rotation;
import oncall.domain.Tag;
import oncall.domain.TagRules;
import oncall.operations.Progress;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Rotations;

/** Reads what AWS holds of contacts, with channels, tags and the rotations that their plans name. */
public final class ExportContacts {
    private final Contacts contacts;
    private final KnownContacts known;
    private final Rotations rotations;

    public ExportContacts(Contacts contacts, KnownContacts known, Rotations rotations) {
        this.contacts = contacts;
        this.known = known;
        this.rotations = rotations;
    }

    /** Takes several calls for each; throws {@link Refused} where AWS does not answer one of them. */
    public AccountExport run(List<ContactName> whom, Progress progress) {
        List<AccountExport.OneContact> read = new ArrayList<>();
        for (ContactName name : whom) {
            progress.at(read.size(), whom.size(), name.alias());
            ContactDetails details = known.fresh(name.arn());
            read.add(new AccountExport.OneContact(details.contact(), details.channels(), tags(name.arn())));
        }
        return new AccountExport(read, rotationsOf(read));
    }

    /** With every rotation of the account, whether a schedule has it or not. */
    public AccountExport everything(List<ContactName> whom, Progress progress) {
        List<AccountExport.OneContact> read = run(whom, progress).contacts();
        return new AccountExport(read, exported(rotations.all()));
    }

    private List<AccountExport.OneRotation> rotationsOf(List<AccountExport.OneContact> read) {
        Set<Arn> named = read.stream()
                .flatMap(one -> one.contact().plan().rotations().stream())
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return List.of();
        }
        return exported(rotations.all().stream()
                .filter(rotation -> named.contains(rotation.arn()))
                .toList());
    }

    private List<AccountExport.OneRotation> exported(List<Rotation> some) {
        return some.stream()
                .map(one -> new AccountExport.OneRotation(one, tags(one.arn())))
                .toList();
    }

    /** Without those that this program keeps for itself, which no import takes. */
    private List<Tag> tags(Arn resource) {
        return TagRules.theirs(contacts.tags(resource));
    }
}
