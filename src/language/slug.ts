/** Letters a–z, digits and hyphens of a text, for ids: "Köp av tjänster" is `kop-av-tjanster`. Empty when it has none. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
