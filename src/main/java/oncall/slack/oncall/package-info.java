/** Who is on call: in every schedule, in one, by an escalation plan, and when somebody is themselves. */
@org.jspecify.annotations.NullMarked
package oncall.slack.oncall;
