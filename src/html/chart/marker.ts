import { html, type Markup } from '../markup.ts';
import { unhandled } from '../unhandled.ts';

/** Dash patterns in points, in the order in which series take them: told apart without colour. */
const DASHES = ['', '5 2.5', '1.2 2.2', '8 2 1.2 2', '2.6 1.6', '10 3'];

/** The pattern of the series with a rank; '' is an unbroken line. */
export const dash = (rank: number): string => DASHES[rank % DASHES.length]!;

const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring'] as const;

/** The mark of the series with an index, with its middle at x, y: a shape of its own beside the dash pattern. */
export function marker(index: number, x: number, y: number, emphasis: boolean): Markup {
  const radius = emphasis ? 3 : 2.5;
  const shape = SHAPES[index % SHAPES.length]!;
  switch (shape) {
    case 'circle':
      return html`<circle class="marke" cx="${x}" cy="${y}" r="${radius}"/>`;
    case 'ring':
      return html`<circle class="marke oppen" cx="${x}" cy="${y}" r="${radius}"/>`;
    case 'square':
      return html`<rect class="marke oppen" x="${x - radius}" y="${y - radius}" width="${2 * radius}" height="${2 * radius}"/>`;
    case 'triangle':
      return html`<path class="marke" d="M${x} ${y - radius * 1.2}l${radius * 1.2} ${radius * 2.1}h${-radius * 2.4}z"/>`;
    case 'diamond':
      return html`<path class="marke oppen" d="M${x} ${y - radius * 1.35}l${radius * 1.35} ${radius * 1.35}l${-radius * 1.35} ${radius * 1.35}l${-radius * 1.35} ${-radius * 1.35}z"/>`;
    case 'cross':
      return html`<path class="marke streck" d="M${x - radius} ${y - radius}l${2 * radius} ${2 * radius}M${x - radius} ${y + radius}l${2 * radius} ${-2 * radius}"/>`;
    default:
      return unhandled(shape);
  }
}
