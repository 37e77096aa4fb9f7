/** Deleting a contact, escalation plan or schedule: what refers to it, the question, the outcome. */
@org.jspecify.annotations.NullMarked
package oncall.slack.delete;
