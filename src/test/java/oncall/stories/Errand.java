package oncall.stories;

/** Something one person wants done once, carried on from whatever their screen shows until it is done. */
interface Errand {
    /** Makes what has to be there before, while all is well. */
    void prepare();

    /** Presses what comes next by what the screen shows; false where the errand is done. */
    boolean presses();

    /** Whether the channel reads of what was done. */
    boolean isTold();

    /** Fails where it was not done exactly once, as far as AWS and the channel tell. */
    void isDoneOnce();

    /** One person's errand about one alias. */
    @FunctionalInterface
    interface Kind {
        Errand of(Desk desk, Office office, String alias);
    }
}
