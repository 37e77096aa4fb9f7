package oncall.slack.document;

import oncall.operations.ExportContacts;
import oncall.operations.ImportContacts;
import oncall.operations.ReviewImport;
import oncall.operations.document.Documents;

/** What documents stand on. */
public record DocumentParts(
        Documents documents, ExportContacts export, ReviewImport review, ImportContacts imports, Files files) {}
