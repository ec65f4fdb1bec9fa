import type { TableRow } from '@terril/tables';
import { linesOfNone } from './lines-of-none.js';
import { LinesOnDisk } from './lines-on-disk.js';
import type { MappedTables } from './mapped-tables.js';
import { joinedRecords } from './row-groups.js';

async function* table(keys: string[]): AsyncGenerator<TableRow> {
  for (const [index, key] of keys.entries()) yield { row: index + 2, cells: [key, `n° ${index}`] };
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const keyOf = (cells: readonly string[]) => cells[0] ?? '';
const rowsOf = (rows: TableRow[]) => rows.map(({ row }) => row);

test('lines are found by their key, in the order of the file, and each is taken once', async () => {
  await LinesOnDisk.with(table(['b', 'a', 'b', '', 'é']), keyOf, async (lines) => {
    expect(await lines.take('b')).toEqual([
      { row: 2, cells: ['b', 'n° 0'] },
      { row: 4, cells: ['b', 'n° 2'] },
    ]);
    expect(await lines.take('b')).toEqual([]);
    expect(rowsOf(await lines.take('é'))).toEqual([6]);
    expect(await lines.take('c')).toEqual([]);
    expect((await all(lines.left())).map(({ key, row }) => [key, row])).toEqual([
      ['a', 3],
      ['', 5],
    ]);
  });
});

test('keys of one hash are told apart', async () => {
  // Two pairs that FNV-1a does not tell apart.
  await LinesOnDisk.with(table(['declinate', 'macallums', 'altarage', 'zinke']), keyOf, async (lines) => {
    expect(rowsOf(await lines.take('macallums'))).toEqual([3]);
    expect(rowsOf(await lines.take('declinate'))).toEqual([2]);
    expect(rowsOf(await lines.take('zinke'))).toEqual([5]);
    expect(rowsOf(await lines.take('altarage'))).toEqual([4]);
  });
});

test('many lines are each found', async () => {
  const keys = Array.from({ length: 5_000 }, (_, index) => `F-${(index * 7) % 1_000}`);
  await LinesOnDisk.with(table(keys), keyOf, async (lines) => {
    for (let number = 0; number < 1_000; number += 1) expect(await lines.take(`F-${number}`)).toHaveLength(5);
    expect(await all(lines.left())).toEqual([]);
  });
});

describe('records with their lines', () => {
  const tables: MappedTables = { own: [], parts: [], join: undefined };
  const run = async (position: number, linesPosition: number) => {
    const lineTable = table(['1', 'x', 'x', '2', '1', 'y', 'x']);
    return LinesOnDisk.with(lineTable, keyOf, async (lines) => {
      const widths = { own: 2, lines: 2 };
      const records = await all(joinedRecords(table(['1', '2', '3']), lines, { tables, keyOf, widths, position }));
      const told = records.map(({ rows }) => rows.map(({ row, ofLines }) => (ofLines ? `line ${row}` : row)));
      return { told, none: await all(linesOfNone(lines, linesPosition)) };
    });
  };
  const NONE = [
    { key: 'x', rows: [3, 4] },
    { key: 'y', rows: [7] },
    { key: 'x', rows: [8] },
  ];

  test('come in the order of their own file, and lines of none in the end', async () => {
    expect(await run(0, 0)).toEqual({ told: [[2, 'line 2', 'line 6'], [3, 'line 5'], [4]], none: NONE });
  });

  test('go on from where they were, and the lines of records before are none of those left', async () => {
    expect(await run(2, 0)).toEqual({ told: [[3, 'line 5'], [4]], none: NONE });
    expect(await run(4, 4)).toEqual({ told: [], none: NONE.slice(1) });
  });
});
