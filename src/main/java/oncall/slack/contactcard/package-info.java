/** One contact, escalation plan or schedule: its plan and channels. */
@org.jspecify.annotations.NullMarked
package oncall.slack.contactcard;
