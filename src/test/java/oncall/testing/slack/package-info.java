/** People of a sandbox workspace, for tests that read like what they do. */
@org.jspecify.annotations.NullMarked
package oncall.testing.slack;
