/** A small {@code ssm-contacts} on this machine: AWS JSON 1.1 over HTTP, faults on demand, nothing sent to anybody. */
@org.jspecify.annotations.NullMarked
package oncall.sandbox.aws;
