@org.jspecify.annotations.NullMarked
package oncall.slack.document;
