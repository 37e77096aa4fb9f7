package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** The policy in the README allows what the program calls, and nothing else; so do the words of refusals. */
class LeastPolicyTest {
    private static final Pattern POLICY =
            Pattern.compile("## The least IAM policy\\s+```json\\s+(?<json>.*?)```", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("ssm-contacts:(\\w+)");
    /** Of every client, and no calls. */
    private static final Set<String> NO_CALLS = Set.of("Close", "Builder", "ServiceClientConfiguration", "ServiceName");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("oncall");

    @Test
    void every_operation_that_the_program_can_call_is_allowed_and_no_other() throws IOException {
        Set<String> allowed = new TreeSet<>(policy());
        assertThat(allowed.remove("AssociateContact"))
                .as("AWS checks it beside a create and an update")
                .isTrue();
        assertThat(allowed).isEqualTo(called(SsmContactsClient.class));
    }

    @Test
    void the_names_of_operations_are_those_that_are_called() {
        Set<String> named =
                Stream.of(Operation.values()).map(Operation::title).collect(Collectors.toCollection(TreeSet::new));
        Set<String> called = called(SsmContactsClient.class);
        called.addAll(called(StsClient.class));
        assertThat(called).contains("GetCallerIdentity").isEqualTo(named);
    }

    @Test
    void refusals_name_permissions_of_the_policy_and_the_policy_none_but_those() throws IOException {
        Set<String> named = Stream.of(Operation.values())
                .flatMap(operation -> actions(operation.permissions()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(new TreeSet<>(policy()));
    }

    @Test
    void the_first_five_look_and_change_nothing() throws IOException {
        assertThat(policy().subList(0, 8))
                .containsExactly(
                        "ListContacts",
                        "GetContact",
                        "ListContactChannels",
                        "ListRotations",
                        "ListRotationShifts",
                        "ListTagsForResource",
                        "GetRotation",
                        "ListRotationOverrides");
        assertThat(readme()).contains("The first five are enough to look");
        Set<String> reads = Stream.of(Operation.values())
                .filter(operation -> !operation.changes() && operation != Operation.GET_CALLER_IDENTITY)
                .map(Operation::title)
                .collect(Collectors.toSet());
        assertThat(policy().subList(0, 8)).containsExactlyInAnyOrderElementsOf(reads);
    }

    private static Set<String> called(Class<?> client) {
        return PROGRAM.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(client))
                .map(JavaAccess::getName)
                .map(name -> name.replaceFirst("Paginator$", ""))
                .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .filter(name -> !NO_CALLS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> policy() throws IOException {
        MatchResult json = POLICY.matcher(readme()).results().findFirst().orElseThrow();
        List<String> actions = new ArrayList<>();
        new ObjectMapper()
                .readTree(json.group(1))
                .at("/Statement/0/Action")
                .forEach(action -> actions.addAll(actions(action.asText())));
        return actions;
    }

    private static List<String> actions(String text) {
        return ACTION.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
