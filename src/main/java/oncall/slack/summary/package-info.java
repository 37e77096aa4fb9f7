/** What a channel reads after a change. */
@org.jspecify.annotations.NullMarked
package oncall.slack.summary;
