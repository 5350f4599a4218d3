const SPACE = '[ \\u00a0\\u202f\\u2009]';
const MONTH =
  '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|dec)';
const YEAR = '(?:19|20)\\d{2}';
const YEARS = `${YEAR}(?:\\s?[-–/]\\s?(?:${YEAR}|\\d{2}(?!\\d)))?`;
const NUMBERS = `\\d+(?:[.:]\\d+)*${SPACE}?[a-zåäö]?(?:(?:${SPACE}?[-–]${SPACE}?|,${SPACE}|${SPACE}(?:och|eller|till)${SPACE})\\d+)*`;

/** What has digits and yet is no amount or count: names of decisions, acts, dates, years, places in a document. */
const NAMES: readonly RegExp[] = [
  // Dates, times, months of a year.
  `${YEAR}-\\d{2}(?:-\\d{2})?(?:T[\\d:]+)?`,
  `(?:den${SPACE})?\\d{1,2}(?:${SPACE}?[-–]${SPACE}?\\d{1,2})?${SPACE}${MONTH}(?:${SPACE}${YEAR})?(?![\\p{L}])`,
  `\\d{1,2}/\\d{1,2}(?:${SPACE}?[-–/]${SPACE}?\\d{1,4})*`,
  `(?:klockan|kl\\.?)${SPACE}\\d{1,2}(?:[.:]\\d{2})?(?:${SPACE}?[-–]${SPACE}?\\d{1,2}(?:[.:]\\d{2})?)?`,
  // Paragraphs, acts, registry numbers.
  `§§?${SPACE}?${NUMBERS}`,
  `${NUMBERS}${SPACE}§§?`,
  `\\d+(?:${SPACE}[a-z])?${SPACE}kap(?:\\.|itlet)`,
  `${YEAR}:\\d+`,
  `(?:[Dd]nr|[Dd]iarienummer)[.:]?${SPACE}[\\p{L}\\d.:/-]+(?:${SPACE}\\d[\\d.:/-]*)?(?:${SPACE}[A-ZÅÄÖ]{2,6}(?!\\p{L}))?`,
  `${YEAR}[./]\\d{2,5}(?:[-:]\\d+)?(?:${SPACE}[A-ZÅÄÖ]{2,6}(?!\\p{L}))?`,
  // Places in documents and lists, and things that are named by numbers.
  `(?:[Tt]abell|[Ff]igur|[Bb]ilaga|[Dd]iagram|[Pp]unkt|[Aa]rtikel|[Aa]vsnitt|[Kk]apitel|[Ss]teg|[Mm]ål|kapitel|kap\\.?|artikel|bilaga|bilagorna|tabell|tabellerna|figur|diagram|punkt|punkterna|sida|sidan|sidorna|s\\.|avsnitt|steg|fas|nivå|nr\\.?|nummer|version|del|tertial|kvartal|vecka|v\\.|årskurs|åk|mål|prioritet|grupp|konto|kontona|klass|ansvar|projekt|verksamhet|alternativ|scenario|agenda|vision|telefon|tel\\.?|rum|stycke|rad)${SPACE}${NUMBERS}(?![\\p{L}%])`,
  // Codes: U33401, K3, covid-19, 1:a, 3:e.
  `(?<![\\p{L}\\d])\\p{L}+[-_]?\\d[\\p{L}\\d_-]*`,
  `\\d+:[aeAE](?!\\p{L})`,
  `(?:\\+46${SPACE}?|0)\\d{1,3}${SPACE}?-${SPACE}?\\d{2,3}(?:${SPACE}?\\d{2,3})+`,
  `(?:\\d{6}|\\d{8})-\\d{4}`,
  `https?://\\S+|\\S+@\\S+`,
  // What something is counted per: "per 1 000 invånare".
  `(?:per|av|på)${SPACE}(?:1${SPACE}?000|10${SPACE}?000|100${SPACE}?000)(?=${SPACE}(?:invånare|barn|personer|unga|av|i|på)|[.,;)]|$)`,
  // Ages.
  `(?:[Ii]${SPACE}åldern|[Åå]ldrarna|[Bb]arn|[Uu]nga|[Ii]nvånare|[Vv]uxna|[Ff]lickor|[Pp]ojkar)${SPACE}\\d{1,3}(?:${SPACE}?[-–]${SPACE}?\\d{1,3})?(?!\\d)(?:${SPACE}år)?(?!\\p{L})`,
  `\\d{1,3}(?:${SPACE}?[-–]${SPACE}?\\d{1,3})?[-–]?(?:åring(?:en|ar|arna)?|år(?=${SPACE}(?:och${SPACE}(?:äldre|yngre)|gam(?:mal|la))))`,
  // Years. A number of kronor or persons that looks like one has its unit after it.
  `(?<![\\d,.])${YEARS}(?!${SPACE}?(?:kr|kronor|tkr|mnkr|mkr|mdkr|miljon|miljard|procent|%|person|\\d{3}(?!\\d)))(?![\\d])(?!,\\d)`,
].map((source) => new RegExp(source, 'gu'));

/** The text with everything that only looks like a number blanked out by spaces of the same length. */
export function withoutNames(text: string): string {
  let masked = text;
  for (const pattern of NAMES)
    masked = masked.replace(pattern, (found, ...rest) => {
      const offset = rest.find((it): it is number => typeof it === 'number')!;
      const before = masked[offset - 1] ?? ' ';
      // In the middle of a number or a word it is no name.
      return /[\d,]/.test(before) ? found : ' '.repeat(found.length);
    });
  return masked;
}
