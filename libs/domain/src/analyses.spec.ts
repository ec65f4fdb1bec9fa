import {
  type AnalysisDefinition,
  type AnalysisField,
  analysisProblems,
  chartsOf,
  measuresOfField,
} from './analyses.js';

const FIELDS: Record<string, AnalysisField> = {
  city: { kind: 'text', isOwn: true },
  amount: { kind: 'money', isOwn: true },
  issuedOn: { kind: 'date', isOwn: true },
  tags: { kind: 'references', isOwn: true },
  lines: { kind: 'related', isOwn: true },
  colours: { kind: 'choice', isOwn: true, isSeveral: true },
  'invoice.netAmount': { kind: 'money', isOwn: false },
};
const problemsOf = (definition: Omit<AnalysisDefinition, 'entity'>) =>
  analysisProblems({ entity: 'invoice-lines', ...definition }, (name) => FIELDS[name]);

const COUNT = { of: 'count' } as const;
const BY_MONTH = { field: 'issuedOn', part: 'month' } as const;

test.each<[Omit<AnalysisDefinition, 'entity'>]>([
  [{ columns: ['city', 'tags', 'invoice.netAmount'] }],
  [{ measures: [COUNT] }],
  [
    {
      dimensions: [BY_MONTH, { field: 'city' }],
      measures: [{ of: 'sum', field: 'amount' }, { of: 'share' }],
      chart: 'stacked',
    },
  ],
  [{ dimensions: [BY_MONTH], measures: [COUNT], chart: 'line', sort: { by: 'measure', index: 0, order: 'DESC' } }],
  [{ dimensions: [{ field: 'city' }], measures: [COUNT], chart: 'pie' }],
  [{ columns: ['city'], sort: { by: 'column', index: 0, order: 'ASC' } }],
  [{ dimensions: [{ field: 'tags' }, { field: 'colours' }], measures: [COUNT] }],
  [
    {
      dimensions: [BY_MONTH, { field: 'city' }],
      measures: [{ of: 'max', field: 'amount' }, COUNT],
      cross: 1,
      chart: 'stacked',
    },
  ],
])('%j can be run', (definition) => {
  expect(problemsOf(definition)).toEqual([]);
});

test.each<[Omit<AnalysisDefinition, 'entity'>, object[]]>([
  [{}, [{ at: 'columns', code: 'nothing_asked' }]],
  [{ dimensions: [BY_MONTH] }, [{ at: 'measures', code: 'nothing_asked' }]],
  [{ columns: ['city'], measures: [COUNT] }, [{ at: 'columns', code: 'both_asked' }]],
  [{ columns: ['city', 'gone'] }, [{ at: 'columns.1', code: 'unknown_field', field: 'gone' }]],
  [{ columns: ['lines'] }, [{ at: 'columns.0', code: 'not_shown', field: 'lines' }]],
  [{ columns: ['city', 'city'] }, [{ at: 'columns.1', code: 'twice' }]],
  [
    { dimensions: [{ field: 'amount' }], measures: [COUNT] },
    [{ at: 'dimensions.0', code: 'not_grouped', field: 'amount' }],
  ],
  [
    { dimensions: [{ field: 'lines' }], measures: [COUNT] },
    [{ at: 'dimensions.0', code: 'not_grouped', field: 'lines' }],
  ],
  [{ dimensions: [BY_MONTH], measures: [COUNT], cross: 0 }, [{ at: 'cross', code: 'bad_cross' }]],
  [{ dimensions: [BY_MONTH, { field: 'city' }], measures: [COUNT], cross: 1 }, [{ at: 'cross', code: 'bad_cross' }]],
  [
    {
      dimensions: [BY_MONTH, { field: 'city' }],
      measures: [COUNT, { of: 'average', field: 'amount' }],
      cross: 1,
      chart: 'stacked',
    },
    [{ at: 'chart', code: 'bad_chart' }],
  ],
  [
    { dimensions: [{ field: 'issuedOn' }], measures: [COUNT] },
    [{ at: 'dimensions.0', code: 'part_missing', field: 'issuedOn' }],
  ],
  [
    { dimensions: [{ field: 'city', part: 'year' }], measures: [COUNT] },
    [{ at: 'dimensions.0', code: 'part_without_day', field: 'city' }],
  ],
  [{ measures: [{ of: 'sum' }] }, [{ at: 'measures.0', code: 'field_missing' }]],
  [{ measures: [{ of: 'sum', field: 'city' }] }, [{ at: 'measures.0', code: 'not_measured', field: 'city' }]],
  [
    { measures: [{ of: 'sum', field: 'invoice.netAmount' }] },
    [{ at: 'measures.0', code: 'not_measured', field: 'invoice.netAmount' }],
  ],
  [{ columns: ['city'], sort: { by: 'column', index: 1, order: 'ASC' } }, [{ at: 'sort', code: 'bad_sort' }]],
  [{ columns: ['city'], sort: { by: 'measure', index: 0, order: 'ASC' } }, [{ at: 'sort', code: 'bad_sort' }]],
  [{ columns: ['city'], chart: 'bars' }, [{ at: 'chart', code: 'bad_chart' }]],
  [{ dimensions: [{ field: 'city' }], measures: [COUNT], chart: 'line' }, [{ at: 'chart', code: 'bad_chart' }]],
])('%j is refused', (definition, problems) => {
  expect(problemsOf(definition)).toEqual(problems);
});

test('a sum counts each record once, an extreme may come from another record', () => {
  expect(measuresOfField({ kind: 'money', isOwn: true })).toContain('sum');
  expect(measuresOfField({ kind: 'money', isOwn: false })).toEqual(['min', 'max', 'distinct']);
});

test('a line runs along time alone, and stacks have two dimensions', () => {
  const one = { entity: 'invoices', measures: [COUNT] };
  expect(chartsOf({ ...one, dimensions: [BY_MONTH] })).toEqual(['none', 'bars', 'line', 'pie']);
  expect(chartsOf({ ...one, dimensions: [{ field: 'city' }, BY_MONTH] })).toEqual(['none', 'bars', 'stacked']);
  const average = { ...one, measures: [{ of: 'average' as const, field: 'amount' }] };
  expect(chartsOf({ ...average, dimensions: [{ field: 'city' }, BY_MONTH] })).toEqual(['none', 'bars']);
  expect(chartsOf({ ...average, dimensions: [{ field: 'city' }] })).toEqual(['none', 'bars']);
});
