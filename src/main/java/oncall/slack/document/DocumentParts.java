package oncall.slack.document;

import oncall.operations.document.Documents;
import oncall.operations.document.ExportContacts;
import oncall.operations.document.ImportContacts;
import oncall.operations.document.ReviewImport;

/** What documents stand on. */
public record DocumentParts(
        Documents documents, ExportContacts export, ReviewImport review, ImportContacts imports, Files files) {}
