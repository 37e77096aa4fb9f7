package oncall.operations.people;

import java.util.List;
import oncall.domain.Arn;
import oncall.operations.Refused;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;

/**
 * Who may change what: editors whatever is ours and not protected, others the contact that they are linked to. Each
 * method throws {@link Refused}, with words, where somebody may not.
 */
public final class Permission {
    private final Protection protection;
    private final Membership membership;

    public Permission(Protection protection, Membership membership) {
        this.protection = protection;
        this.membership = membership;
    }

    public Protection protection() {
        return protection;
    }

    /** For what is drawn: from memory, at once; somebody who is not known may not. */
    public boolean mayChange(String userId, Arn contact, String alias) {
        return !protection.isForeign(contact)
                && !protection.isProtected(alias)
                && membership
                        .remembered(userId)
                        .filter(standing -> standing.mayChange(contact))
                        .isPresent();
    }

    /** For what is drawn: owners change their own contact, and only editors delete. */
    public boolean mayDelete(String userId, Arn contact, String alias) {
        return mayChange(userId, contact, alias)
                && membership.remembered(userId).filter(Standing::mayEdit).isPresent();
    }

    /** For a press: from memory, at once. */
    public void allowPress(String userId, Arn contact, String alias) {
        protection.allowChange(contact, alias);
        allow(
                membership
                        .remembered(userId)
                        .orElseThrow(() -> new Refused(
                                Refused.Reason.NO_RIGHT,
                                "Slack did not tell in time who you are, so this was not done. Please try again.")),
                contact,
                alias);
    }

    /** Right before AWS is asked to change it; may wait for Slack and for the store. */
    public void allowChange(String userId, Arn contact, String alias) {
        protection.allowChange(contact, alias);
        allow(membership.askForAChange(userId), contact, alias);
    }

    /** Right before AWS is asked to create or delete something; may wait for Slack. */
    public void allowEditor(String userId) {
        allowEditor(membership.askForAChange(userId));
    }

    /** For many objects at once: Slack is asked once. May wait for Slack. */
    public Asked asked(String userId) {
        return new Asked(membership.askForAChange(userId));
    }

    /** Somebody, as Slack was asked about them. Throws {@link Refused} where they may not. */
    public final class Asked {
        private final Standing standing;

        private Asked(Standing standing) {
            this.standing = standing;
        }

        public void allowChange(Arn contact, String alias) {
            protection.allowChange(contact, alias);
            allow(standing, contact, alias);
        }

        public void allowCreation(String alias) {
            protection.allowCreation(alias);
            allowEditor(standing);
        }

        public void allowEditing() {
            allowEditor(standing);
        }

        /** Whether they are linked to this contact. */
        public boolean is(Arn contact) {
            return standing.mayLook()
                    && standing.contact().filter(contact::equals).isPresent();
        }

        /** Whoever is linked has shifts to give and to take; which, is known once they are read. */
        public void allowShifts(Arn rotation) {
            if (protection.isForeign(rotation)) {
                protection.allowChange(rotation, "This rotation");
            }
            if (!standing.mayEditOwn()) {
                throw new Refused(
                        Refused.Reason.NO_RIGHT,
                        words(
                                standing,
                                "You are linked to no contact, so you have no shifts here. An editor can link you."));
            }
        }

        /** Shifts of others. */
        public void allowOverride(List<String> names) {
            if (!standing.mayEdit()) {
                throw new Refused(
                        Refused.Reason.NO_RIGHT,
                        "You can take shifts for yourself and give yours back; only an editor changes those of others. "
                                + standing.reason());
            }
            names.forEach(protection::allowCreation);
        }
    }

    private static void allowEditor(Standing standing) {
        if (!standing.mayEdit()) {
            throw new Refused(Refused.Reason.NO_RIGHT, words(standing, "Only an editor can do this."));
        }
    }

    private static void allow(Standing standing, Arn contact, String alias) {
        if (!standing.mayChange(contact)) {
            throw new Refused(
                    Refused.Reason.NO_RIGHT,
                    standing.contact().isPresent()
                            ? "You can change your own contact, but not " + alias + ". " + standing.reason()
                            : words(standing, "Only an editor can change " + alias + "."));
        }
    }

    private static String words(Standing standing, String otherwise) {
        return standing.reason().isBlank() ? otherwise : standing.reason();
    }
}
