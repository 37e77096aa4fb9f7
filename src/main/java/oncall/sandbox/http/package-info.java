/** What both halves need of HTTP beyond what their web server offers. */
@org.jspecify.annotations.NullMarked
package oncall.sandbox.http;
