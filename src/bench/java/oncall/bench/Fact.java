package oncall.bench;

/** One more thing that was found: what, of which program, how much of which unit. */
record Fact(String row, String what, String program, double value, String unit) {}
