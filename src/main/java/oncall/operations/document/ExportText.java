package oncall.operations.document;

/** An export as it was written, to be read page by page. */
public record ExportText(String text) {}
