/** Our few Block Kit words; the only way for text to reach a view or a message. */
@org.jspecify.annotations.NullMarked
package oncall.slack.block;
