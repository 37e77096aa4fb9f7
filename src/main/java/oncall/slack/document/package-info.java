/** Exports and imports: documents out of AWS, and into it after they were looked at. */
@org.jspecify.annotations.NullMarked
package oncall.slack.document;
