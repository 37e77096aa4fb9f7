/** All words for people, one class per screen, to be read together. */
@org.jspecify.annotations.NullMarked
package oncall.slack.words;
