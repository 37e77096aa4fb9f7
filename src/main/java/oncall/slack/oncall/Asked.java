package oncall.slack.oncall;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.Rotation;
import oncall.operations.people.Directory;

/** What somebody wants to know who is on call of. */
sealed interface Asked {
    /** How a button names it again. */
    String key();

    /** Of a modal with the answer. */
    default String title() {
        return OnCallWords.TITLE;
    }

    /** Every schedule. */
    record Everything() implements Asked {
        @Override
        public String key() {
            return OnCallQuery.EVERYTHING;
        }
    }

    /** A schedule, an escalation plan's stages, or when a contact is. */
    record Named(ContactName name) implements Asked {
        @Override
        public String key() {
            return name.arn().value();
        }
    }

    /** One rotation. */
    record OfRotation(Rotation rotation) implements Asked {
        @Override
        public String key() {
            return rotation.arn().value();
        }
    }

    /** What the person is on call of themselves. */
    record Own(Arn contact) implements Asked {
        @Override
        public String title() {
            return OnCallWords.MINE;
        }

        @Override
        public String key() {
            return OnCallQuery.EVERYTHING;
        }
    }

    /** What {@link #key} wrote, as far as it is still there. */
    static Optional<Asked> of(String key, Directory directory) {
        if (OnCallQuery.isAll(key)) {
            return Optional.of(new Everything());
        }
        Arn arn = new Arn(key);
        return directory
                .names()
                .of(arn)
                .<Asked>map(Named::new)
                .or(() -> directory.rotation(arn).map(OfRotation::new));
    }
}
