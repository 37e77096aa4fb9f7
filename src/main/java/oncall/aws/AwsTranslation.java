package oncall.aws;

import oncall.aws.document.PlanDocument;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import org.jspecify.annotations.Nullable;

/** Plans between the SDK's words and ours, both ways without loss. */
final class AwsTranslation {
    private AwsTranslation() {}

    /** Without one at all it is blank. */
    static Plan fromAws(software.amazon.awssdk.services.ssmcontacts.model.@Nullable Plan plan) {
        return plan == null ? Plan.blank() : PlanDocument.read(SdkDocument.read(plan));
    }

    static software.amazon.awssdk.services.ssmcontacts.model.Plan toAws(ContactType type, Plan plan) {
        return SdkDocument.write(
                        PlanDocument.write(type, plan),
                        software.amazon.awssdk.services.ssmcontacts.model.Plan.builder())
                .build();
    }
}
