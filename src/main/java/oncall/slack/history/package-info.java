/** The past: who changed what, when, from where, and each difference. */
@org.jspecify.annotations.NullMarked
package oncall.slack.history;
