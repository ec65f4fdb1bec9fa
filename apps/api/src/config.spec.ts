import { readConfig } from './config.js';

test('an empty environment gives the settings of real use', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    dataFolder: '.data/main',
    filesFolder: '.data/main/files',
    s3: undefined,
    attachmentMb: 25,
    importMb: 100,
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

const S3 = {
  FILES_S3_ENDPOINT: 'https://s3.example/',
  FILES_S3_BUCKET: 'terril',
  FILES_S3_ACCESS_KEY: 'key',
  FILES_S3_SECRET_KEY: 'secret',
};

test('files lie beside the database, elsewhere, or in a store', () => {
  expect(readConfig({ TERRIL_DATA_FOLDER: '/srv/terril' }).filesFolder).toBe('/srv/terril/files');
  expect(readConfig({ FILES_FOLDER: '/srv/files' }).filesFolder).toBe('/srv/files');
  expect(readConfig(S3).s3).toEqual({
    endpoint: 'https://s3.example',
    bucket: 'terril',
    region: 'us-east-1',
    accessKey: 'key',
    secretKey: 'secret',
  });
});

test('a store half told is refused, and its secret never printed', () => {
  const { FILES_S3_BUCKET: _, ...rest } = S3;
  expect(() => readConfig(rest)).toThrow('Bad settings:\n  FILES_S3_BUCKET: expected, as FILES_S3_ENDPOINT is set');
  expect(() => readConfig({ ...S3, FILES_S3_ENDPOINT: '' })).toThrow(
    /^Bad settings:\n {2}FILES_S3_ENDPOINT: expected(?!.*secret)/,
  );
});

test('a mail server comes with the address that e-mails are sent from; its password is never printed', () => {
  const mail = { SMTP_URL: 'smtp://user:secret@mail.example:587', MAIL_FROM: 'contact@mail.example' };
  expect(readConfig(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
  expect(readConfig({}).mail).toBeUndefined();
  expect(() => readConfig({ ...mail, MAIL_FROM: '' })).toThrow('MAIL_FROM: expected, as SMTP_URL is set');
  expect(() => readConfig({ ...mail, SMTP_URL: '' })).toThrow('SMTP_URL: expected, as MAIL_FROM is set');
  expect(() => readConfig({ ...mail, SMTP_URL: 'http://user:secret@mail' })).toThrow(/^(?!.*secret)[^]*SMTP_URL/);
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
  ['FILES_S3_ENDPOINT', 's3.example'],
  ['ATTACHMENT_MB', '0'],
  ['IMPORT_MB', '2001'],
  ['ANALYSIS_SECONDS', '0'],
  ['REQUEST_SECONDS', '601'],
  ['SESSION_DAYS', '0'],
  ['SESSION_DAYS', '366'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused, named', (key, value) => {
  expect(() => readConfig({ [key]: value })).toThrow(`Bad settings:\n  ${key}=${value}: expected `);
});

test('all that is bad is named at once', () => {
  expect(() => readConfig({ PORT: 'x', LOG_LEVEL: 'x', HOST: 'x' })).toThrow(/PORT=x.*\n.*LOG_LEVEL=x/);
});
