/** Contacts, kept in AWS Systems Manager Incident Manager ({@code ssm-contacts}). */
@org.jspecify.annotations.NullMarked
package oncall.aws;
