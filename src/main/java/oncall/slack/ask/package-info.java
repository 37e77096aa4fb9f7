/** Refusals that name whom to ask, and the asking. */
@org.jspecify.annotations.NullMarked
package oncall.slack.ask;
