/** Slack's side of a press: requests in, calls out, by HTTP or over a socket. */
@org.jspecify.annotations.NullMarked
package oncall.slack.door;
