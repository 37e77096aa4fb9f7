package oncall.sandbox.aws;

/** The names of one account's resources in one region. */
record Arns(String region) {
    static final String ACCOUNT = "111122223333";

    String contact(String alias) {
        return arn("contact/" + alias);
    }

    String channel(String alias, String id) {
        return arn("contact-channel/" + alias + "/" + id);
    }

    /** The model's ARNs have no room for the spaces that a rotation's name may have. */
    String rotation(String name) {
        return arn("rotation/" + name.replaceAll("\\s", "-"));
    }

    private String arn(String resource) {
        return "arn:" + partition() + ":ssm-contacts:" + region + ":" + ACCOUNT + ":" + resource;
    }

    private String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
