/** Slack and Incident Manager in small, on this machine; shares no code with the bot that talks to them. */
@org.jspecify.annotations.NullMarked
package oncall.sandbox;
