/** A small Slack on this machine: its Web API, its ways of calling an app, and what its people see and press. */
@org.jspecify.annotations.NullMarked
package oncall.sandbox.slack;
