/** Whether tracked changes are read as if all of them were accepted or rejected. */
export type Changes = 'accepted' | 'rejected';

/** What the reader doesn't see then: what has gone of changes that are accepted, what has come of those that are rejected. */
export const hiddenIn = (changes: Changes): string => (changes === 'accepted' ? 'w:del' : 'w:ins');
