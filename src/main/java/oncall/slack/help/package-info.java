/** What can be done, with examples; what an unknown verb may have meant. */
@org.jspecify.annotations.NullMarked
package oncall.slack.help;
