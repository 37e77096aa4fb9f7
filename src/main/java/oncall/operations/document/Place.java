package oncall.operations.document;

/**
 * Where something stands in a document.
 *
 * @param line from 1
 * @param column from 1
 * @param path for example {@code Contacts[0].Plan.Stages[1].DurationInMinutes}; empty for the document itself
 */
public record Place(int line, int column, String path) {}
