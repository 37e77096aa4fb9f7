package oncall.operations;

/** Hears how far work on many things is. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, of, what) -> {};

    /**
     * Called before each step; must not throw.
     *
     * @param what is done next: an alias or a name
     */
    void at(int done, int of, String what);
}
