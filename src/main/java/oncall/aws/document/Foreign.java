package oncall.aws.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.operations.document.DocumentFault;

/** What other programs describe contacts in, by what gives it away: it is named, rather than its first fault. */
record Foreign(String name, Pattern sign, String instead) {
    private static final String EXPORT =
            "; what aws ssm-contacts get-contact then prints of a contact can be imported here.";

    private static final List<Foreign> ALL = List.of(
            new Foreign(
                    "a state or plan of Terraform",
                    Pattern.compile("\"terraform_version\"\\s*:"),
                    "Apply it with Terraform" + EXPORT),
            new Foreign(
                    "Pulumi",
                    Pattern.compile(
                            "aws:ssmcontacts[:/]|\\baws\\.ssmcontacts\\.|ssmcontacts\\.New[A-Z]|@pulumi/|pulumi_aws"),
                    "Apply it with Pulumi" + EXPORT),
            new Foreign(
                    "CloudFormation",
                    Pattern.compile("AWS::SSMContacts::|AWSTemplateFormatVersion"),
                    "Deploy it as a stack" + EXPORT),
            new Foreign(
                    "code for the AWS CDK",
                    Pattern.compile("aws-cdk-lib|aws_cdk|\\bnew\\s+(?:\\w+\\.)?Cfn(?:Contact|Plan|Rotation)\\w*\\("),
                    "Deploy it as a stack" + EXPORT),
            new Foreign(
                    "Terraform (HCL)",
                    Pattern.compile(
                            "(?m)\\baws_ssmcontacts_\\w+|^[ \\t]*(?:resource|data|module|provider|variable|output|locals|terraform)"
                                    + "\\b[ \\t]*(?:\"[^\"\\n]*\"[ \\t]*){0,2}\\{"),
                    "Apply it with Terraform" + EXPORT),
            new Foreign(
                    "a command of the AWS CLI",
                    Pattern.compile(
                            "(?m)^[ \\t]*(?:[$>#%][ \\t]+)?aws[ \\t]+(?:-\\S+[ \\t]+(?:[^-\\s]\\S*[ \\t]+)?)*ssm-contacts\\b"),
                    "Type it behind this app's slash command, one at a time; what stands in its --cli-input-json can be"
                            + " imported here."));

    /** In place of all else that is wrong with such a text. */
    static Optional<DocumentFault> in(String text) {
        for (Foreign one : ALL) {
            Matcher sign = one.sign.matcher(text);
            if (sign.find()) {
                return Optional.of(new DocumentFault(
                        SourcePosition.of(text, sign.start()).at(""),
                        "This is " + one.name + ", which is not read here. " + one.instead));
            }
        }
        return Optional.empty();
    }
}
