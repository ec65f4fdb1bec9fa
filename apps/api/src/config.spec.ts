import { readConfig } from './config.js';

test('an empty environment gives the settings of real use', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    dataFolder: '.data/main',
    demo: false,
    today: undefined,
    sessionDays: 14,
    trustProxy: false,
    logLevel: 'warn',
  });
});

test('the demo keeps its own data and stands on the last day of the sample, unless told', () => {
  expect(readConfig({ TERRIL_DEMO: '1' })).toMatchObject({ demo: true, dataFolder: '.data/demo', today: '2020-12-31' });
  const told = { TERRIL_DEMO: 'yes', TERRIL_TODAY: '2021-01-15', TERRIL_DATA: 'essai' };
  expect(readConfig(told)).toMatchObject({ today: '2021-01-15', dataFolder: '.data/essai' });
});

test('nobody changes it later', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true);
});

test('an empty value is one that is not told, and spaces do not count', () => {
  expect(readConfig({ PORT: ' ', HOST: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
  expect(readConfig({ PORT: ' 8080 ' }).port).toBe(8080);
});

test('the port is part of the public address, which has no slash at its end', () => {
  expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(readConfig({ PUBLIC_URL: 'https://crm.example/' }).publicUrl).toBe('https://crm.example');
});

test.each([
  ['PORT', 'http'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['PUBLIC_URL', 'crm.example'],
  ['PUBLIC_URL', 'ftp://crm.example'],
  ['DATABASE_URL', 'mysql://localhost/terril'],
  ['TERRIL_DEMO', 'maybe'],
  ['TERRIL_DEMO', 'constructor'],
  ['TRUST_PROXY', '2'],
  ['TERRIL_DATA', '../elsewhere'],
  ['TERRIL_TODAY', '2021-02-29'],
  ['SESSION_DAYS', '0'],
  ['SESSION_DAYS', '366'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused, named', (key, value) => {
  expect(() => readConfig({ [key]: value })).toThrow(`Bad settings:\n  ${key}=${value}: expected `);
});

test('all that is bad is named at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x', HOST: 'x' })).toThrow(/PORT=x.*\n.*LOG_LEVEL=x/);
});
