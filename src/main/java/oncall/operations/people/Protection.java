package oncall.operations.people;

import java.util.List;
import oncall.domain.Arn;
import oncall.operations.OwnAccount;
import oncall.operations.Refused;

/** What may not be changed by anybody yet: contacts named by alias globs, and contacts of other AWS accounts. */
public final class Protection {
    private final List<Glob> globs;
    private final OwnAccount account;

    /** Refuses aliases that match a glob, in which {@code *} stands for any letters and {@code ?} for one */
    public Protection(List<String> globs, OwnAccount account) {
        this.globs = globs.stream().map(Glob::new).toList();
        this.account = account;
    }

    public static Protection none() {
        return new Protection(List.of(), OwnAccount.ANY);
    }

    public boolean isProtected(String alias) {
        return globs.stream().anyMatch(glob -> glob.fits(alias));
    }

    /** Whether it belongs to another AWS account, and is only shared with ours. */
    public boolean isForeign(Arn contact) {
        return !account.owns(contact);
    }

    /** Throws {@link Refused}, with words, where the contact may not be changed. */
    public void allowChange(Arn contact, String alias) {
        if (isForeign(contact)) {
            throw new Refused(
                    Refused.Reason.OTHER_ACCOUNT,
                    alias + " belongs to AWS account " + contact.account() + " and is only shared with this one. "
                            + "It can be changed there.");
        }
        allowCreation(alias);
    }

    /** Throws {@link Refused}, with words, where something of this name may not be made. */
    public void allowCreation(String alias) {
        if (isProtected(alias)) {
            throw new Refused(
                    Refused.Reason.PROTECTED,
                    alias + " is protected; approvals are not available yet. "
                            + "Whoever runs this app can change what is protected (ONCALL_PROTECTED).");
        }
    }
}
