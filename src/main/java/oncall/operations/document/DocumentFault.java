package oncall.operations.document;

/**
 * What is wrong at one place of a document.
 *
 * @param words what stands there and what was expected; may quote the document
 */
public record DocumentFault(Place place, String words) {}
