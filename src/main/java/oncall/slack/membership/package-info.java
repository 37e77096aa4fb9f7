/** Who somebody is to us, from Slack's users and user groups. */
@org.jspecify.annotations.NullMarked
package oncall.slack.membership;
