/** How both halves are served: one web server and its guard, the controls, faults, pages and the log of calls. */
@org.jspecify.annotations.NullMarked
package oncall.sandbox.http;
