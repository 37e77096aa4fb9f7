package oncall.aws.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What may stand at a place of a document. */
sealed interface Shape {
    /** What to write there, in words that continue "expected". */
    String words();

    /** Keys in the order in which AWS documents them. */
    record Structure(Map<String, Member> members) implements Shape {
        @Override
        public String words() {
            return "an object with keys like " + members.keySet().iterator().next();
        }

        static Structure empty() {
            return new Structure(new LinkedHashMap<>());
        }

        Structure with(String name, Shape shape) {
            return with(name, new Member(shape, false));
        }

        Structure withRequired(String name, Shape shape) {
            return with(name, new Member(shape, true));
        }

        private Structure with(String name, Member member) {
            Map<String, Member> more = new LinkedHashMap<>(members);
            more.put(name, member);
            return new Structure(more);
        }
    }

    record Member(Shape shape, boolean required) {}

    record Listing(Shape item) implements Shape {
        @Override
        public String words() {
            return "a list";
        }
    }

    /** Any keys of a kind. */
    record Dictionary(Choice key, Shape value) implements Shape {
        @Override
        public String words() {
            return "an object with keys like " + key.options().get(0);
        }
    }

    /**
     * A text.
     *
     * @param rule finds what is wrong with it, as far as that can be told from the text alone
     */
    record Text(String words, Function<String, Optional<String>> rule) implements Shape {
        static final Text ARN = new Text("an ARN or a name", Text::arn);

        private static Optional<String> arn(String text) {
            return text.isBlank() || text.length() > 2048
                    ? Optional.of("Expected an ARN or a name, of 1 to 2048 characters.")
                    : Optional.empty();
        }
    }

    record Whole(int least, int most) implements Shape {
        @Override
        public String words() {
            return "a whole number from " + least + " to " + most;
        }
    }

    record Flag() implements Shape {
        @Override
        public String words() {
            return "true or false";
        }
    }

    record Choice(List<String> options) implements Shape {
        @Override
        public String words() {
            return (options.size() == 1 ? "" : "one of ") + String.join(", ", options);
        }
    }

    /** An ISO time, or seconds since 1970. */
    record Moment() implements Shape {
        @Override
        public String words() {
            return "a time like 2026-11-21T09:00:00Z";
        }
    }
}
