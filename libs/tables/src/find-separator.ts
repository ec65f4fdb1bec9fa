const CANDIDATES = [';', ',', '\t', '|'] as const;
/** Rows looked at. */
const ROWS = 50;

/**
 * What parts the cells of a CSV text: the candidate that cuts its first rows into the most cells, the same number in
 * each. A text with none has one column, for which any will do.
 */
export function findSeparator(start: string): string {
  const rows = rowsOf(start);
  let best = { separator: ';', score: 0 };
  for (const separator of CANDIDATES) {
    const counts = rows.map((row) => row.split(separator).length - 1);
    const [first = 0] = counts;
    const alike = counts.filter((count) => count === first).length / Math.max(counts.length, 1);
    // Rows may be ragged; a comma that stands in texts only is in few rows, and not as often in each.
    const score = first * alike;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** The first rows, without what stands in quotes. */
function rowsOf(start: string): string[] {
  const rows = start
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, ROWS + 1);
  // The last one may be cut off.
  const whole = rows.length > 1 ? rows.slice(0, -1) : rows;
  return whole.filter((row) => row.trim() !== '');
}
