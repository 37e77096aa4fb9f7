/** A plan, drawn: the one picture of it that cards and summaries share. */
@org.jspecify.annotations.NullMarked
package oncall.slack.plan;
