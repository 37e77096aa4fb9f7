package oncall.sandbox.aws;

import java.util.Map;

/** The quotas of an account, as far as somebody set any. */
record Limits(Map<String, Integer> most) {

    /** Refuses where {@code wanted} would be more than the quota allows. */
    void check(String quota, int wanted, String resourceType) {
        Integer limit = most.get(quota);
        if (limit != null && wanted > limit) {
            throw exceeded(quota, limit, resourceType);
        }
    }

    static ApiError exceeded(String quota, int limit, String resourceType) {
        return new ApiError(ApiError.QUOTA, "The quota of " + limit + " " + quota + " is used up.")
                .with("ResourceType", resourceType)
                .with("QuotaCode", quota)
                .with("ServiceCode", "ssm-contacts");
    }
}
