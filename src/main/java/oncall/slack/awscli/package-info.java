/** The AWS CLI's own spelling, typed into Slack. */
@org.jspecify.annotations.NullMarked
package oncall.slack.awscli;
