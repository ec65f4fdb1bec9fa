/** A line of two texts laid over each other. */
export interface LineChange {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Above so many pairs of lines the middle is told as replaced whole: nobody reads such a comparison line by line. */
const MOST_PAIRS = 4_000_000;

/**
 * What leads from one text to another, line by line: without what was removed it is `after`, without what was added it is
 * `before`. The longest common sequence of lines stays.
 */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const start = commonStart(before, after);
  const rest = [before.slice(start), after.slice(start)] as const;
  const end = commonStart(rest[0].toReversed(), rest[1].toReversed());
  const [left, right] = rest.map((lines) => lines.slice(0, lines.length - end)) as [string[], string[]];
  return [
    ...told('same', before.slice(0, start)),
    ...middle(left, right),
    ...told('same', before.slice(before.length - end)),
  ];
}

const told = (kind: LineChange['kind'], lines: readonly string[]): LineChange[] =>
  lines.map((text) => ({ kind, text }));

function commonStart(left: readonly string[], right: readonly string[]): number {
  let length = 0;
  while (length < left.length && length < right.length && left[length] === right[length]) length += 1;
  return length;
}

function middle(left: string[], right: string[]): LineChange[] {
  if (left.length * right.length > MOST_PAIRS) return [...told('removed', left), ...told('added', right)];
  const common = commonLengths(left, right);
  const lengthAt = (row: number, column: number) => common[row]?.[column] ?? 0;
  const changes: LineChange[] = [];
  let [row, column] = [0, 0];
  while (row < left.length || column < right.length) {
    const [removed, added] = [left[row], right[column]];
    if (removed !== undefined && removed === added) {
      changes.push({ kind: 'same', text: removed });
      row += 1;
      column += 1;
    } else if (
      removed !== undefined &&
      (added === undefined || lengthAt(row + 1, column) >= lengthAt(row, column + 1))
    ) {
      changes.push({ kind: 'removed', text: removed });
      row += 1;
    } else if (added !== undefined) {
      changes.push({ kind: 'added', text: added });
      column += 1;
    }
  }
  return changes;
}

/** By row and column: the length of the longest common sequence of the lines from there on. */
function commonLengths(left: string[], right: string[]): Uint32Array[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint32Array(right.length + 1));
  for (let row = left.length - 1; row >= 0; row -= 1) {
    const [current, below] = [lengths[row] as Uint32Array, lengths[row + 1] as Uint32Array];
    for (let column = right.length - 1; column >= 0; column -= 1) {
      current[column] =
        left[row] === right[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, current[column + 1] ?? 0);
    }
  }
  return lengths;
}
