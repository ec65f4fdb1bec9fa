import { metricProperties, propertiesFile } from './properties.js';

test('a section under its comment, a property to a line, nothing for what is not known', () => {
  const file = propertiesFile([
    { title: 'File', properties: [['file.class', 'service']] },
    {
      title: 'Service',
      properties: [
        ['service.name', 'Cloud'],
        ['service.website', null],
        ['service.legal.url', ' '],
      ],
    },
  ]);
  expect(file).toBe('# [File]\nfile.class = service\n\n# [Service]\nservice.name = Cloud\n');
});

test.each([
  'a\nfile.class = federation',
  'a\r\nfile.class = federation',
  'a\u2028file.class = federation',
  'a\u0085\u0000file.class = federation',
])('a value never begins another line: %j', (value) => {
  const file = propertiesFile([{ title: 'Service', properties: [['service.description', value]] }]);
  expect(file).toBe('# [Service]\nservice.description = a file.class = federation\n');
});

test('the months of each year, those before the first empty, those to come left out', () => {
  const months = [
    { month: '2019-11', count: 0 },
    { month: '2019-12', count: 2 },
    { month: '2020-01', count: 3 },
    { month: '2020-02', count: 4 },
  ];
  expect(metricProperties('metrics.service.users', 'Usagers', 'Structures', months)).toEqual([
    ['metrics.service.users.name', 'Usagers'],
    ['metrics.service.users.description', 'Structures'],
    ['metrics.service.users.2019', 2],
    ['metrics.service.users.2019.months', ',,,,,,,,,,0,2'],
    ['metrics.service.users.2020', 4],
    ['metrics.service.users.2020.months', '3,4'],
  ]);
});
