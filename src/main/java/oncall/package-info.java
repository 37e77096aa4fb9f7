/** An on-call bot for Slack that edits AWS Incident Manager contacts and escalation plans. */
@org.jspecify.annotations.NullMarked
package oncall;
