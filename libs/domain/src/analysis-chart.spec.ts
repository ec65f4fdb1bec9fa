import type { AnalysisChart } from './analyses.js';
import { chartData } from './analysis-chart.js';

const NAME = { label: 'Nature', isMeasure: false, isAdded: false };
const YEAR = { label: 'Année', isMeasure: false, isAdded: false };
const SUM = { label: 'Somme', isMeasure: true, isAdded: true };
const MEAN = { label: 'Moyenne', isMeasure: true, isAdded: false };
const row = (...cells: (string | null)[]) => ({ cells, isSubtotal: false });
const subtotal = (...cells: (string | null)[]) => ({ cells, isSubtotal: true });
const drawn = (answer: object, chart: AnalysisChart = 'bars') =>
  chartData({ cross: null, chart, columns: [], rows: [], ...answer }, (value) => String(value ?? 'rien'), 'Autres');

const NINE = Array.from({ length: 9 }, (_, index) => String(index + 1));

test('one group gives one series; a pie of many has one part for all the small ones', () => {
  const rows = NINE.map((name) => row(name, '10'));
  expect(drawn({ columns: [NAME, SUM], rows })).toMatchObject({ labels: NINE, left: 0 });
  const pie = drawn({ columns: [NAME, SUM], rows }, 'pie');
  expect([pie?.labels.at(-1), pie?.series[0]?.values.at(-1), pie?.left]).toEqual(['Autres', 20, 0]);
});

test('two groups, nested or crossed, give a series for each of the second', () => {
  const nested = {
    columns: [NAME, YEAR, SUM],
    rows: [
      subtotal('a', null, '3'),
      row('a', '2019', '1'),
      row('a', '2020', '2'),
      subtotal(null, null, '5'),
      row(null, '2020', '5'),
    ],
  };
  const crossed = {
    cross: {},
    columns: [NAME, { ...SUM, label: '2019' }, { ...SUM, label: '2020' }, { ...SUM, label: 'Total' }],
    rows: [row('a', '1', '2', '3'), row(null, null, '5', '5')],
  };
  const expected = [
    { label: '2019', values: [1, 0] },
    { label: '2020', values: [2, 5] },
  ];
  for (const answer of [nested, crossed]) {
    expect(drawn(answer, 'stacked')).toMatchObject({ labels: ['a', 'rien'], series: expected });
  }
});

test('the last of many series are added together, unless they are averages: these are left out, and counted', () => {
  const crossed = (figure: object) => ({
    cross: {},
    columns: [NAME, ...NINE.map((label) => ({ ...figure, label })), { ...figure, label: 'Total' }],
    rows: [row('a', ...NINE, '45')],
  });
  const sums = drawn(crossed(SUM));
  expect([sums?.series.length, sums?.series.at(-1), sums?.leftSeries]).toEqual([
    7,
    { label: 'Autres', values: [24] },
    0,
  ]);
  const means = drawn(crossed(MEAN));
  expect([means?.series.length, means?.series.at(-1)?.label, means?.leftSeries]).toEqual([7, '7', 2]);
});

test('without a group there is nothing to draw', () => {
  expect(drawn({ columns: [SUM], rows: [row('3')] })).toBeUndefined();
});
