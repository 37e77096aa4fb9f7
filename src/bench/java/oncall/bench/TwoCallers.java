package oncall.bench;

/** Asks one and the other, in turn. */
record TwoCallers(Caller even, Caller odd) implements Caller {
    @Override
    public long ask(long n) throws Exception {
        return (n % 2 == 0 ? even : odd).ask(n);
    }

    @Override
    public void close() throws Exception {
        try (even) {
            odd.close();
        }
    }
}
