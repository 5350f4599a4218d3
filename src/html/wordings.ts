/** Words that only the page itself says; everything else comes with the document. */

/** Heading over the footnotes. */
export const NOTES = 'Noter';

/** Mark of a draft, in the margin of every page. */
export const DRAFT = 'UTKAST';

/** The registry number in the footer: "Dnr 2025.031 SN". */
export const registryNumberLine = (registryNumber: string): string =>
  /^dnr\b/i.test(registryNumber) ? registryNumber : `Dnr ${registryNumber}`;
