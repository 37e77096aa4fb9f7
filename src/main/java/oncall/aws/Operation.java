package oncall.aws;

/** The calls we make: their names at AWS, whether they change something, and the permissions they need. */
enum Operation {
    LIST_CONTACTS("ListContacts", false),
    GET_CONTACT("GetContact", false),
    LIST_CONTACT_CHANNELS("ListContactChannels", false),
    LIST_ROTATIONS("ListRotations", false),
    LIST_ROTATION_SHIFTS("ListRotationShifts", false),
    GET_ROTATION("GetRotation", false),
    LIST_ROTATION_OVERRIDES("ListRotationOverrides", false),
    CREATE_ROTATION_OVERRIDE("CreateRotationOverride", true),
    DELETE_ROTATION_OVERRIDE("DeleteRotationOverride", true),
    CREATE_CONTACT("CreateContact", true),
    UPDATE_CONTACT("UpdateContact", true),
    CREATE_CONTACT_CHANNEL("CreateContactChannel", true),
    SEND_ACTIVATION_CODE("SendActivationCode", true),
    ACTIVATE_CONTACT_CHANNEL("ActivateContactChannel", true),
    DEACTIVATE_CONTACT_CHANNEL("DeactivateContactChannel", true),
    UPDATE_CONTACT_CHANNEL("UpdateContactChannel", true),
    DELETE_CONTACT_CHANNEL("DeleteContactChannel", true),
    DELETE_CONTACT("DeleteContact", true),
    LIST_TAGS_FOR_RESOURCE("ListTagsForResource", false),
    TAG_RESOURCE("TagResource", true),
    UNTAG_RESOURCE("UntagResource", true),
    CREATE_ROTATION("CreateRotation", true),
    GET_CALLER_IDENTITY("GetCallerIdentity", false);

    private final String title;
    private final boolean changes;

    Operation(String title, boolean changes) {
        this.title = title;
        this.changes = changes;
    }

    /** For example {@code UpdateContact}. */
    String title() {
        return title;
    }

    boolean changes() {
        return changes;
    }

    /** Whether its texts may hold addresses or codes. */
    boolean aboutChannels() {
        return title.contains("Channel") || this == SEND_ACTIVATION_CODE;
    }

    /** In words: one permission, or more (docs.aws.amazon.com, "Service Authorization Reference", Incident Manager Contacts). */
    String permissions() {
        return switch (this) {
            case CREATE_CONTACT ->
                "permissions ssm-contacts:CreateContact and ssm-contacts:AssociateContact, and ssm-contacts:TagResource for"
                        + " tags";
            case UPDATE_CONTACT -> "permissions ssm-contacts:UpdateContact and ssm-contacts:AssociateContact";
            case CREATE_ROTATION -> "permission ssm-contacts:CreateRotation, and ssm-contacts:TagResource for tags";
            case GET_CALLER_IDENTITY -> "permission sts:GetCallerIdentity";
            default -> "permission ssm-contacts:" + title;
        };
    }
}
