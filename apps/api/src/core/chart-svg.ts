import type { DocumentChart } from './document.js';
import { printable } from './pdf.js';
import { xml } from './sheet-xml.js';

/** The sides of a picture, in its own units: a sixteenth of a line of text. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

const WIDTH = 640;
const NAMES_WIDTH = 190;
const VALUES_WIDTH = 110;
const BAR = 16;
const GAP = 12;
const LEGEND = 28;
const LINE = 14;
/** Characters of a name in one line of its column. */
const NAME_LENGTH = 28;
/** Told apart in grey too, and 3 to 1 or more against white (WCAG AA). */
const COLORS = ['#1f4e5f', '#c77b30', '#8a979c'];
const FONT = 'font-family="Liberation Sans, Roboto, sans-serif" font-size="12"';

/** Bars lying one under the other, each with its value, as one SVG that asks for nothing from anywhere. */
export function chartSvg({ title, categories, series }: DocumentChart): Picture {
  const amounts = series.flatMap(({ values }) => values.map(({ amount }) => amount ?? 0));
  const [lowest, highest] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const scale = (WIDTH - NAMES_WIDTH - VALUES_WIDTH) / (highest - lowest || 1);
  const zero = NAMES_WIDTH - lowest * scale;
  const group = series.length * BAR + GAP;
  const top = series.length > 1 ? LEGEND : GAP / 2;
  const height = top + categories.length * group;
  const bars = categories.flatMap((_, place) =>
    series.map(({ values }, index) => {
      const { amount, text } = values[place] ?? { amount: null, text: '' };
      const y = top + place * group + index * BAR;
      const length = Math.abs(amount ?? 0) * scale;
      const left = (amount ?? 0) < 0 ? zero - length : zero;
      const end = Math.max(left + length, zero);
      return `<rect x="${one(left)}" y="${y}" width="${one(length)}" height="${BAR - 3}" fill="${COLORS[index % COLORS.length]}"/>${label(end + 6, y + LINE - 3, text)}`;
    }),
  );
  const names = categories.flatMap((name, place) => {
    const lines = wrapped(name);
    const middle = top + place * group + (series.length * BAR) / 2 + LINE / 3;
    return lines.map((line, index) =>
      label(NAMES_WIDTH - 10, middle + (index - (lines.length - 1) / 2) * LINE, line, ' text-anchor="end"'),
    );
  });
  const legend = series.length > 1 ? series.map(({ name }, index) => legendOf(name, index)) : [];
  const axis = `<line x1="${one(zero)}" y1="${top - 4}" x2="${one(zero)}" y2="${height - GAP / 2}" stroke="#5f6b71"/>`;
  return {
    width: WIDTH,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${xml(title)}"><title>${xml(title)}</title>${legend.join('')}${bars.join('')}${names.join('')}${axis}</svg>`,
  };
}

const one = (length: number) => Number(length.toFixed(1));

const label = (x: number, y: number, text: string, more = '') =>
  `<text x="${one(x)}" y="${one(y)}" ${FONT} fill="#1b2327"${more}>${xml(printable(text))}</text>`;

function legendOf(name: string, index: number): string {
  const x = NAMES_WIDTH + index * 130;
  return `<rect x="${x}" y="4" width="12" height="12" fill="${COLORS[index % COLORS.length]}"/>${label(x + 18, 14, name)}`;
}

/** A name on two lines at most. */
function wrapped(name: string): string[] {
  if (name.length <= NAME_LENGTH) return [name];
  const cut = name.lastIndexOf(' ', NAME_LENGTH);
  const end = cut > 0 ? cut : NAME_LENGTH;
  const rest = name.slice(end).trim();
  return [name.slice(0, end), rest.length > NAME_LENGTH ? `${rest.slice(0, NAME_LENGTH - 1)}…` : rest];
}
