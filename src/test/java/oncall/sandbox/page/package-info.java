/** The sandbox's page in a browser, against a workspace that the tests script. */
@org.jspecify.annotations.NullMarked
package oncall.sandbox.page;
