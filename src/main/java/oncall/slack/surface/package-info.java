/** Answers that can be a message as well as a modal. */
@org.jspecify.annotations.NullMarked
package oncall.slack.surface;
