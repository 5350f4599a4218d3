/** What the library has no options for in a chart: colours of the lines without data, and the plot's place. */
export interface ChartLook {
  /** The line that bars stand on, and the line under a line chart. */
  readonly zeroLine: string;
  readonly grid: string;
  /** Shares of the chart's width and height; undefined lets Word place the plot. */
  readonly plot?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A chart's part with its look: Swedish, a dark zero line, a faint grid, and names of bars left of the whole plot. */
export function chartPart(xml: string, { zeroLine, grid, plot }: ChartLook): string {
  const line = (color: string, width: number): string =>
    `<c:spPr><a:noFill/><a:ln w="${width}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
  const bare = (color: string, width: number): string => line(color, width).replace('<a:noFill/>', '');
  return xml
    .replace('<c:lang val="en-US"/>', '<c:lang val="sv-SE"/>')
    .replaceAll('lang="en-US"', 'lang="sv-SE"')
    .replace(
      /<c:majorGridlines>.*?<\/c:majorGridlines>/gs,
      `<c:majorGridlines>${bare(grid, 6350)}</c:majorGridlines>`,
    )
    .replace(/<c:catAx>.*?<\/c:catAx>/gs, (axis) =>
      axis
        .replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>')
        .replace(/<c:spPr>.*?<\/c:spPr>/s, line(zeroLine, 9525)),
    )
    .replace(/(<c:plotArea>)<c:layout\/>/, plot ? `$1${layout(plot)}` : '$1<c:layout/>');
}

const layout = ({ x, y, width, height }: NonNullable<ChartLook['plot']>): string => {
  const value = (name: string, share: number): string => `<c:${name} val="${share.toFixed(4)}"/>`;
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    value('x', x) +
    value('y', y) +
    value('w', width) +
    value('h', height) +
    '</c:manualLayout></c:layout>'
  );
};
