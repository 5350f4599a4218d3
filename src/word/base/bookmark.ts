/** The bookmark round the document's own content in a filled base document. */
export const CONTENT_BOOKMARK = 'Underlag_innehall';
