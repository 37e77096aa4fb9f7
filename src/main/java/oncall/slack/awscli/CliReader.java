package oncall.slack.awscli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Nearest;
import oncall.operations.document.CliInput;
import oncall.operations.document.CliOperation;
import oncall.operations.document.Format;
import oncall.operations.document.Skeleton;

/** Reads a line of the AWS CLI; what would fetch a file or lead elsewhere is refused by its name. */
final class CliReader {
    /** Of every operation, and read here. */
    private static final List<String> COMMON =
            List.of("cli-input-json", "cli-input-yaml", "generate-cli-skeleton", "output", "query");

    /** Of every operation of the AWS CLI, versions 1 and 2; none of them is taken here. */
    static final Set<String> FORBIDDEN = Set.of(
            "debug",
            "endpoint-url",
            "no-verify-ssl",
            "no-paginate",
            "profile",
            "region",
            "version",
            "color",
            "no-sign-request",
            "ca-bundle",
            "cli-read-timeout",
            "cli-connect-timeout",
            "cli-binary-format",
            "cli-error-format",
            "no-cli-pager",
            "cli-auto-prompt",
            "no-cli-auto-prompt",
            "v2-debug");

    private final CliOperation operation;
    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private CliReader(CliOperation operation) {
        this.operation = operation;
    }

    /** What was typed, or everything that is wrong with it. */
    sealed interface Read {
        record Line(CliLine line) implements Read {}

        record Refused(List<String> faults) implements Read {}
    }

    static Read read(CliOperation operation, String text) {
        return new CliReader(operation).reading(text);
    }

    private Read reading(String text) {
        try {
            take(ShellWords.split(text));
        } catch (ShellWords.Unclosed e) {
            return new Read.Refused(List.of(AwsCliWords.unclosed(e.quote())));
        }
        given.forEach(this::check);
        Optional<Skeleton> skeleton = skeleton();
        Format output = output();
        return faults.isEmpty()
                ? new Read.Line(new CliLine(input(), skeleton, output, one("query")))
                : new Read.Refused(List.copyOf(faults));
    }

    private void take(List<String> words) {
        String flag = "";
        for (String word : words) {
            if (word.startsWith("--") && word.length() > 2) {
                String[] parts = word.substring(2).split("=", 2);
                flag = parts[0].toLowerCase(Locale.ROOT);
                if (given.putIfAbsent(flag, new ArrayList<>()) != null) {
                    faults.add(AwsCliWords.twice(flag));
                }
                if (parts.length == 2) {
                    values(flag).add(parts[1]);
                }
            } else if (flag.isEmpty()) {
                faults.add(AwsCliWords.noFlag(word));
            } else {
                values(flag).add(word);
            }
        }
    }

    private List<String> values(String flag) {
        return given.computeIfAbsent(flag, none -> new ArrayList<>());
    }

    private void check(String flag, List<String> values) {
        boolean own = operation.flags().contains(flag);
        if (FORBIDDEN.contains(flag)) {
            faults.add(AwsCliWords.forbidden(flag));
        } else if (!own && !COMMON.contains(flag)) {
            List<String> known = new ArrayList<>(operation.flags());
            known.addAll(COMMON);
            faults.add(AwsCliWords.unknown(flag, operation, Nearest.of(flag, known)));
        } else if (values.isEmpty() && !flag.equals("generate-cli-skeleton")) {
            faults.add(AwsCliWords.noValue(flag));
        } else if (values.size() > 1 && !flag.equals("tags")) {
            faults.add(AwsCliWords.severalValues(flag));
        }
        values.stream()
                .flatMap(value -> remote(value).stream())
                .forEach(prefix -> faults.add(AwsCliWords.remote(flag, prefix)));
    }

    /** What the AWS CLI would replace by the content of a file or an address. */
    private static Optional<String> remote(String value) {
        String start = value.strip().toLowerCase(Locale.ROOT);
        return List.of("file://", "fileb://", "http://", "https://").stream()
                .filter(start::startsWith)
                .findFirst();
    }

    private Optional<Skeleton> skeleton() {
        if (!given.containsKey("generate-cli-skeleton")) {
            return Optional.empty();
        }
        String kind = one("generate-cli-skeleton").orElse("input");
        Optional<Skeleton> skeleton = Skeleton.of(kind);
        if (skeleton.isEmpty()) {
            faults.add(AwsCliWords.skeletons(kind));
        }
        return skeleton;
    }

    private Format output() {
        String wanted = one("output").orElse("json");
        if (!wanted.equals("json") && !wanted.equals("yaml")) {
            faults.add(AwsCliWords.outputs(wanted));
        }
        return wanted.equals("yaml") ? Format.YAML : Format.JSON;
    }

    private Optional<String> one(String flag) {
        return given.getOrDefault(flag, List.of()).stream().findFirst();
    }

    private CliInput input() {
        Map<String, List<String>> own = new LinkedHashMap<>(given);
        own.keySet().retainAll(operation.flags());
        return new CliInput(operation, own, one("cli-input-json"), one("cli-input-yaml"));
    }
}
