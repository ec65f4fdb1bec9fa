import { mustFit } from './table-formats.js';

test.each([
  ['csv', 5_000_000],
  ['xlsx', 1_048_575],
  ['ods', 1_048_575],
] as const)('%s holds %i rows', (format, rows) => {
  expect(() => mustFit(format, rows)).not.toThrow();
});

test.each([
  ['xlsx', 1_048_576],
  ['ods', 1_048_576],
] as const)('%s with %i rows is refused, and told to be CSV', (format, rows) => {
  expect(() => mustFit(format, rows)).toThrow(/take the CSV format/);
});
