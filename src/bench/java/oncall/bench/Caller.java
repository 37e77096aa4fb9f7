package oncall.bench;

/** One of those who ask, one thing after the other. */
interface Caller extends AutoCloseable {
    /**
     * Asks and waits for all that comes of it.
     *
     * @param n how manieth it is of its row and program, so that it may be another each time
     * @return how many nanoseconds the answer took; less than 0 where it was not the right one
     */
    long ask(long n) throws Exception;

    @Override
    default void close() throws Exception {}
}
