/** What is exported and imported: contacts as documents describe them, apart from any syntax. */
@org.jspecify.annotations.NullMarked
package oncall.operations.document;
