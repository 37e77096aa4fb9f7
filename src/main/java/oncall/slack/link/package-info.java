/** Who is which contact: linking and unlinking. */
@org.jspecify.annotations.NullMarked
package oncall.slack.link;
