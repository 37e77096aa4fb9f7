/** From what people type to a contact, escalation plan or schedule. */
@org.jspecify.annotations.NullMarked
package oncall.slack.who;
