package oncall.sandbox.aws;

/**
 * What is wrong with one member of the input, named by its path on the wire, for example {@code
 * Plan.Stages[0].DurationInMinutes}. Unreadable: of another type than the model says.
 */
record FieldFault(String name, String message, boolean unreadable) {}
