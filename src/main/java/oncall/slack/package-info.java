/** All that a person sees or presses in Slack; one folder per screen. */
@org.jspecify.annotations.NullMarked
package oncall.slack;
