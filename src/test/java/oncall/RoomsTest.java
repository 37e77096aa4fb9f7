package oncall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Change;
import oncall.operations.port.Request;

/** Which room may import from which: adapters meet only in operations, the sandbox shares no code with the bot. */
@AnalyzeClasses(packages = "oncall", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String[] OF_ALL = {"java..", "javax..", "org.jspecify.annotations.."};

    /** Main and its commands stand alone in the root package. */
    private static final DescribedPredicate<JavaClass> ARE_NOT_THE_ENTRANCE = describe(
            "are not Main or one of its commands",
            type -> !type.getPackageName().equals("oncall"));

    @ArchTest
    static final ArchRule domain_imports_nothing_but_the_jdk = classes()
            .that()
            .resideInAPackage("oncall.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("oncall.domain..").or(resideInAnyPackage(OF_ALL)))
            .because("plans and rules can then be read, tested and moved by themselves");

    @ArchTest
    static final ArchRule operations_import_domain_and_a_logger = classes()
            .that()
            .resideInAPackage("oncall.operations..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("oncall.operations..", "oncall.domain..", "org.slf4j..")
                    .or(resideInAnyPackage(OF_ALL)))
            .because("what the bot does must not know with which technology it is done");

    @ArchTest
    static final ArchRule aws_meets_others_only_in_operations = adapter("aws", "store", "slack");

    @ArchTest
    static final ArchRule store_meets_others_only_in_operations = adapter("store", "aws", "slack");

    @ArchTest
    static final ArchRule slack_meets_others_only_in_operations = adapter("slack", "aws", "store");

    @ArchTest
    static final ArchRule only_the_entrance_starts_the_sandbox = noClasses()
            .that()
            .resideOutsideOfPackage("oncall.sandbox..")
            .and(ARE_NOT_THE_ENTRANCE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("oncall.sandbox..")
            .because("the bot meets the sandbox through configuration alone");

    @ArchTest
    static final ArchRule the_sandbox_shares_no_code_with_the_bot = noClasses()
            .that()
            .resideInAPackage("oncall.sandbox..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "oncall.domain..",
                    "oncall.operations..",
                    "oncall.aws..",
                    "oncall.store..",
                    "oncall.slack..",
                    "oncall.app..",
                    "software.amazon..",
                    "com.slack.."))
            .because("a mistake in a translation must not cancel itself out");

    @ArchTest
    static final ArchRule nobody_but_the_entrance_knows_the_wiring = noClasses()
            .that()
            .resideOutsideOfPackage("oncall.app..")
            .and(ARE_NOT_THE_ENTRANCE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("oncall.app..")
            .because("parts are wired from outside");

    @ArchTest
    static final ArchRule rooms_do_not_need_each_other_in_circles =
            slices().matching("oncall.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_do_not_need_each_other_in_circles =
            slices().matching("(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule one_class_decides_which_asking_channel_hears_of_a_change = noClasses()
            .that()
            .doNotHaveSimpleName("Hearing")
            .and()
            .doNotHaveSimpleName("Request")
            .should()
            .callMethod(Request.class, "heardIn", Optional.class, Optional.class)
            .orShould()
            .callConstructor(
                    Request.class,
                    String.class,
                    Change.Source.class,
                    String.class,
                    Optional.class,
                    Optional.class,
                    Optional.class,
                    Optional.class)
            .because("a channel that another company reads must be asked about by every road");

    private static ArchRule adapter(String room, String... others) {
        String[] forbidden =
                Stream.of(others).map(other -> "oncall." + other + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("oncall." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .because("adapters meet only in operations");
    }
}
