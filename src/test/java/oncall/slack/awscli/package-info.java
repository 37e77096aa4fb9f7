@org.jspecify.annotations.NullMarked
package oncall.slack.awscli;
