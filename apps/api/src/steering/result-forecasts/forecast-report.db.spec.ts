import type { INestApplicationContext } from '@nestjs/common';
import { dbContext } from '../../../../../test/support/db-context.js';
import { forecastReport } from './forecast-report.js';

const context = dbContext('sample');
const printed = (on: string | undefined, ...told: ['text' | 'csv' | 'json', 'fr' | 'en']) =>
  forecastReport({ get: context.get } as INestApplicationContext, on, ...told);

test('the terminal prints the three scenarios of a day, in either language', async () => {
  const lines = (text: string) => text.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' '));
  const french = lines(await printed('2020-06-30', 'text', 'fr'));
  expect(french[0]).toBe('Prévision du résultat de 2020, vue le 30 juin 2020');
  expect(french).toContain('Prudent Central Ambitieux');
  expect(french.at(-2)).toBe('Résultat prévu -32 255,17 € -27 989,22 € -27 548,29 €');
  expect(french).toHaveLength(15);
  expect(lines(await printed('2020-06-30', 'text', 'en'))[0]).toBe(
    'Forecast of the result of 2020, as seen on 30 June 2020',
  );
});

test('as CSV and as JSON too, today unless told; a day to come is refused', async () => {
  expect(await printed('2020-06-30', 'csv', 'en')).toContain('Forecast result;-32255.17;-27989.22;-27548.29\r\n');
  expect(JSON.parse(await printed(undefined, 'json', 'fr'))).toMatchObject({ on: '2020-12-31', year: 2020 });
  await expect(printed('2021-01-01', 'text', 'fr')).rejects.toMatchObject({ code: 'bad_query' });
});
