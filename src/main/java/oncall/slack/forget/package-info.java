/** Taking a person out of the past. */
@org.jspecify.annotations.NullMarked
package oncall.slack.forget;
