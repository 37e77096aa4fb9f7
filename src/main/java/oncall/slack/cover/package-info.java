/** Asking the others to take a shift, and their answers. */
@org.jspecify.annotations.NullMarked
package oncall.slack.cover;
