/** Every contact, escalation plan and schedule, ten to a page. */
@org.jspecify.annotations.NullMarked
package oncall.slack.list;
