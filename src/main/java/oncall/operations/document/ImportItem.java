package oncall.operations.document;

import java.util.List;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.operations.check.PlanEffect;

/** One entry of a document, and what importing it would do. */
public sealed interface ImportItem {
    /** What it is called. */
    String title();

    /** What cannot be as the document has it. */
    List<ImportGap> gaps();

    /** What it would do to plans. */
    default PlanEffect effect() {
        return PlanEffect.none();
    }

    /** Whether it makes a plan worse that is there; what is made anew does not. */
    default boolean isHarmful() {
        return false;
    }

    /** Whether anything is done when it is applied. */
    boolean acts();

    /** Has to be made; the plan holds what exists, or what this import makes, under the document's own ARNs. */
    record Create(ContactItem item, Contact wanted, List<ImportGap> gaps, PlanEffect effect) implements ImportItem {
        public Create {
            gaps = List.copyOf(gaps);
        }

        @Override
        public String title() {
            return wanted.name().title();
        }

        @Override
        public boolean acts() {
            return true;
        }
    }

    /**
     * Is there already.
     *
     * @param present as AWS holds it
     * @param newChannels how many channels are added
     */
    record Change(
            ContactItem item,
            ContactDetails present,
            Contact wanted,
            int newChannels,
            List<ImportGap> gaps,
            PlanEffect effect)
            implements ImportItem {
        public Change {
            gaps = List.copyOf(gaps);
        }

        @Override
        public String title() {
            return present.contact().name().title();
        }

        @Override
        public boolean isHarmful() {
            return effect.isHarmful();
        }

        @Override
        public boolean acts() {
            return newChannels > 0 || !wanted.equals(present.contact());
        }
    }

    /** A rotation that has to be made, or is there. */
    record OfRotation(RotationItem item, boolean present, List<ImportGap> gaps) implements ImportItem {
        public OfRotation {
            gaps = List.copyOf(gaps);
        }

        @Override
        public String title() {
            return item.rotation().name();
        }

        @Override
        public boolean acts() {
            return !present;
        }
    }

    /**
     * Cannot be imported.
     *
     * @param reason words for people, which say what to do
     */
    record Cannot(String title, String reason) implements ImportItem {
        @Override
        public List<ImportGap> gaps() {
            return List.of();
        }

        @Override
        public boolean acts() {
            return false;
        }
    }
}
