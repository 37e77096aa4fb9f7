/** What somebody should know of one plan, or of all of them. */
@org.jspecify.annotations.NullMarked
package oncall.slack.check;
