package oncall.domain;

import java.util.List;
import java.util.Optional;

/** A place where two changes of the same plan touch: a person says whose is taken. */
public sealed interface Conflict {
    /** What tells it from the others of a merge: letters, digits and points, at most 20 of them. */
    String key();

    /** Whether both changes can be taken together. */
    default boolean fitTogether() {
        return false;
    }

    /** Both gave another display name. */
    record OfName(String base, String mine, String theirs) implements Conflict {
        @Override
        public String key() {
            return "name";
        }
    }

    /**
     * Both changed the same stage, or one removed what the other changed or moved.
     *
     * @param place of the stage in the base plan, from 0
     * @param mine nothing where it is removed there
     * @param both the stage with what each changed, where no field of it was changed by both
     */
    record OfStage(int place, Stage base, Optional<Stage> mine, Optional<Stage> theirs, Optional<Stage> both)
            implements Conflict {
        @Override
        public String key() {
            return "stage." + place;
        }

        @Override
        public boolean fitTogether() {
            return both.isPresent();
        }
    }

    /**
     * Both moved the same stages elsewhere, or added stages at the same place. Whichever is taken, no stage is lost: those
     * that only the other has are set among them.
     */
    record OfOrder(List<Stage> mine, List<Stage> theirs) implements Conflict {
        public OfOrder {
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }

        @Override
        public String key() {
            return "order";
        }
    }

    /** Both changed the rotations, in ways that do not fit together. */
    record OfRotations(List<Arn> base, List<Arn> mine, List<Arn> theirs) implements Conflict {
        public OfRotations {
            base = List.copyOf(base);
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }

        @Override
        public String key() {
            return "rotations";
        }
    }
}
