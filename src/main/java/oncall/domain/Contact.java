package oncall.domain;

/**
 * A contact, escalation plan or on-call schedule as AWS keeps it.
 *
 * @param displayName may be empty
 */
public record Contact(Arn arn, String alias, String displayName, ContactType type, Plan plan) {
    public ContactName name() {
        return new ContactName(arn, alias, displayName, type);
    }

    public Contact withDisplayName(String changed) {
        return new Contact(arn, alias, changed, type, plan);
    }

    public Contact withPlan(Plan changed) {
        return new Contact(arn, alias, displayName, type, changed);
    }
}
