import { chartInWords, type DocumentChart } from './document.js';
import type { Language } from './errors.js';
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
const COLORS = ['#1f4e5f', '#c77b30', '#8a979c', '#7a4a6b', '#4a7f4f', '#96821f', '#3d4246'];
const IN_LEGEND_LINE = 3;
const LEGEND_LINE = 18;
const LEGEND_WIDTH = 130;
/** Characters of a name in the legend. */
const LEGEND_LENGTH = 18;
const FONT = 'font-family="Liberation Sans, Roboto, sans-serif" font-size="12"';

/** Bars lying one under the other, each with its value or stacked, as one SVG that asks for nothing from anywhere, told in words too. */
export function chartSvg(chart: DocumentChart, language: Language = 'fr'): Picture {
  const { title, categories, series, isStacked = false } = chart;
  const { lowest, highest } = extremesOf(chart);
  const scale = (WIDTH - NAMES_WIDTH - VALUES_WIDTH) / (highest - lowest || 1);
  const zero = NAMES_WIDTH - lowest * scale;
  const barsEach = isStacked ? 1 : series.length;
  const group = barsEach * BAR + GAP;
  const top = series.length > 1 ? LEGEND + (Math.ceil(series.length / IN_LEGEND_LINE) - 1) * LEGEND_LINE : GAP / 2;
  const height = top + categories.length * group;
  const bars = categories.flatMap((_, place) =>
    isStacked
      ? stackOf(chart, place, top + place * group, zero, scale)
      : barsOf(chart, place, top + place * group, zero, scale),
  );
  const names = categories.flatMap((name, place) => {
    const lines = wrapped(name);
    const middle = top + place * group + (barsEach * BAR) / 2 + LINE / 3;
    return lines.map((line, index) =>
      label(NAMES_WIDTH - 10, middle + (index - (lines.length - 1) / 2) * LINE, line, ' text-anchor="end"'),
    );
  });
  const legend = series.length > 1 ? series.map(({ name }, index) => legendOf(name, index)) : [];
  const axis = `<line x1="${one(zero)}" y1="${top - 4}" x2="${one(zero)}" y2="${height - GAP / 2}" stroke="#5f6b71"/>`;
  return {
    width: WIDTH,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${xml(`${title}. ${chartInWords(chart, language)}`)}"><title>${xml(title)}</title>${legend.join('')}${bars.join('')}${names.join('')}${axis}</svg>`,
  };
}

/** How far bars go to either side of zero: stacked ones by what they add up to. */
function extremesOf({ categories, series, isStacked }: DocumentChart): { lowest: number; highest: number } {
  const amountsOf = (place: number) => series.map(({ values }) => values[place]?.amount ?? 0);
  const sumOf = (amounts: number[], sign: number) =>
    amounts.filter((amount) => amount * sign > 0).reduce((sum, amount) => sum + amount, 0);
  const ends = categories.flatMap((_, place) => {
    const amounts = amountsOf(place);
    return isStacked ? [sumOf(amounts, -1), sumOf(amounts, 1)] : amounts;
  });
  return { lowest: Math.min(0, ...ends), highest: Math.max(0, ...ends) };
}

/** A bar for each series, one under the other, with its value. */
function barsOf({ series }: DocumentChart, place: number, top: number, zero: number, scale: number): string[] {
  return series.map(({ values }, index) => {
    const { amount, text } = values[place] ?? { amount: null, text: '' };
    const y = top + index * BAR;
    const length = Math.abs(amount ?? 0) * scale;
    const left = (amount ?? 0) < 0 ? zero - length : zero;
    return bar(left, y, length, index) + label(Math.max(left + length, zero) + 6, y + LINE - 3, text);
  });
}

/** One bar of all series, those of less than nothing to the left of zero; its values stand in the table. */
function stackOf({ series }: DocumentChart, place: number, top: number, zero: number, scale: number): string[] {
  let [left, right] = [zero, zero];
  return series.map(({ values }, index) => {
    const amount = values[place]?.amount ?? 0;
    const length = Math.abs(amount) * scale;
    if (amount < 0) left -= length;
    const start = amount < 0 ? left : right;
    if (amount > 0) right += length;
    return bar(start, top, length, index);
  });
}

const bar = (x: number, y: number, length: number, index: number) =>
  `<rect x="${one(x)}" y="${y}" width="${one(length)}" height="${BAR - 3}" fill="${COLORS[index % COLORS.length]}"/>`;

const one = (length: number) => Number(length.toFixed(1));

const label = (x: number, y: number, text: string, more = '') =>
  `<text x="${one(x)}" y="${one(y)}" ${FONT} fill="#1b2327"${more}>${xml(printable(text))}</text>`;

function legendOf(name: string, index: number): string {
  const x = NAMES_WIDTH + (index % IN_LEGEND_LINE) * LEGEND_WIDTH;
  const y = 4 + Math.floor(index / IN_LEGEND_LINE) * LEGEND_LINE;
  const text = name.length > LEGEND_LENGTH ? `${name.slice(0, LEGEND_LENGTH - 1)}…` : name;
  return `<rect x="${x}" y="${y}" width="12" height="12" fill="${COLORS[index % COLORS.length]}"/>${label(x + 18, y + 10, text)}`;
}

/** A name on two lines at most. */
function wrapped(name: string): string[] {
  if (name.length <= NAME_LENGTH) return [name];
  const cut = name.lastIndexOf(' ', NAME_LENGTH);
  const end = cut > 0 ? cut : NAME_LENGTH;
  const rest = name.slice(end).trim();
  return [name.slice(0, end), rest.length > NAME_LENGTH ? `${rest.slice(0, NAME_LENGTH - 1)}…` : rest];
}
