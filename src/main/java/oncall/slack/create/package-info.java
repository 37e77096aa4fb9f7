/** The form that creates a contact, an escalation plan or an on-call schedule. */
@org.jspecify.annotations.NullMarked
package oncall.slack.create;
