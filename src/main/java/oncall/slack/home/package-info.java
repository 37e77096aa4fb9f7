/** The App Home: who I am, and what can be done. */
@org.jspecify.annotations.NullMarked
package oncall.slack.home;
