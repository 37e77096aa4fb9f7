/** Words for people that several screens say alike; those of one screen stand beside it. */
@org.jspecify.annotations.NullMarked
package oncall.slack.words;
