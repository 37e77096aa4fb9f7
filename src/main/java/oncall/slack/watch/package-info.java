/** Watching: which channels hear of changes. */
@org.jspecify.annotations.NullMarked
package oncall.slack.watch;
