import path from 'node:path';
import { isCalendarDate, isEmail } from '@terril/domain';

/** Every setting of the process, read once from the environment. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Address people type, used in printed links; also decides whether cookies are `Secure`. */
  readonly publicUrl: string;
  /** A PostgreSQL elsewhere; undefined = the embedded one. */
  readonly databaseUrl: string | undefined;
  /** Folder of the embedded PostgreSQL, relative to the working directory. */
  readonly dataFolder: string;
  /** Where files are kept; with S3, only those on their way to it. Relative to the working directory. */
  readonly filesFolder: string;
  /** An S3-compatible store that keeps the files instead of the folder. */
  readonly s3: S3Config | undefined;
  /** Where e-mails are handed in; undefined = none are sent. */
  readonly mail: MailConfig | undefined;
  /** The mailbox that e-mails are read from; undefined = none is. */
  readonly mailbox: MailboxConfig | undefined;
  /** The largest file that is attached to a record, in MB (1,000,000 bytes). */
  readonly attachmentMb: number;
  /** The largest file that is imported, in MB. */
  readonly importMb: number;
  /** How long one statement of a request may take in the database, in seconds; those of jobs take what they take. */
  readonly requestSeconds: number;
  /** How long the database may take to answer an analysis, in seconds. */
  readonly analysisSeconds: number;
  /** Sample cooperative, known login, fixed day. Never for real data. */
  readonly demo: boolean;
  /** Where the demo's files are, one CSV per table. */
  readonly sampleFolder: string;
  /** The day the clock shows ('YYYY-MM-DD'); undefined = the real one. */
  readonly today: string | undefined;
  readonly sessionDays: number;
  /** Whether X-Forwarded-* headers of a reverse proxy are believed. */
  readonly trustProxy: boolean;
  readonly logLevel: 'error' | 'warn' | 'log' | 'debug';
}

/** A bucket of an S3-compatible store, and who writes there. */
export interface S3Config {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** A mail server (smtp:// or smtps://, with the user and password it wants) and the address e-mails are sent from. */
export interface MailConfig {
  readonly url: string;
  readonly from: string;
}

/** A mailbox on an IMAP server, read at intervals. */
export interface MailboxConfig {
  /** imaps://user:password@host, or imap:// for STARTTLS, which only this very machine does without. */
  readonly url: string;
  readonly folder: string;
  /** Where people write to it; e-mails that are sent name it among those to answer to. */
  readonly address: string | undefined;
  /** Between two readings. */
  readonly minutes: number;
}

const LOG_LEVELS = ['error', 'warn', 'log', 'debug'] as const;
const DEMO_DAY = '2020-12-31';
const SAMPLE_FOLDER = path.resolve(__dirname, '../../../sample/cooperative-2020');

/**
 * The configuration held in `env`.
 * @throws Error that names every key with a bad value, one per line.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const read: Read = (key, fallback, parse, expected) => {
    const text = env[key]?.trim();
    if (!text) return fallback;
    const value = parse(text);
    if (value === undefined) problems.push(`${key}=${text}: expected ${expected}`);
    return value ?? fallback;
  };
  const flag = (key: string) => read(key, false, (text) => FLAGS.get(text.toLowerCase()), '1 or 0');
  const port = read('PORT', 3000, (text) => integerBetween(text, 0, 65_535), 'a port from 0 to 65535');
  const demo = flag('TERRIL_DEMO');
  const name = read(
    'TERRIL_DATA',
    demo ? 'demo' : 'main',
    (text) => (/^[\w-]+$/.test(text) ? text : undefined),
    'letters, digits, - or _',
  );
  const dataFolder = env.TERRIL_DATA_FOLDER?.trim() || `.data/${name}`;
  const megabytes = (key: string, fallback: number) =>
    read(key, fallback, (text) => integerBetween(text, 1, 2000), 'a number of MB from 1 to 2000');
  const seconds = (key: string, fallback: number) =>
    read(key, fallback, (text) => integerBetween(text, 1, 600), 'a number of seconds from 1 to 600');
  const config: Config = {
    port,
    host: env.HOST?.trim() || '127.0.0.1',
    publicUrl: read('PUBLIC_URL', `http://localhost:${port}`, webAddress, 'a http(s) address'),
    databaseUrl: read('DATABASE_URL', undefined, postgresAddress, 'a postgres:// address'),
    dataFolder,
    filesFolder: env.FILES_FOLDER?.trim() || `${dataFolder}/files`,
    s3: readS3(env, read('FILES_S3_ENDPOINT', undefined, webAddress, 'a http(s) address'), problems),
    mail: readMail(
      env.SMTP_URL?.trim() || undefined,
      read('MAIL_FROM', undefined, (text) => (isEmail(text) ? text : undefined), 'an e-mail address'),
      problems,
    ),
    mailbox: readMailbox(env, read, problems),
    attachmentMb: megabytes('ATTACHMENT_MB', 25),
    importMb: megabytes('IMPORT_MB', 100),
    requestSeconds: seconds('REQUEST_SECONDS', 60),
    analysisSeconds: seconds('ANALYSIS_SECONDS', 10),
    demo,
    sampleFolder: env.TERRIL_SAMPLE_FOLDER?.trim() || SAMPLE_FOLDER,
    today: read(
      'TERRIL_TODAY',
      demo ? DEMO_DAY : undefined,
      (text) => (isCalendarDate(text) ? text : undefined),
      'a day YYYY-MM-DD',
    ),
    sessionDays: read('SESSION_DAYS', 14, (text) => integerBetween(text, 1, 365), 'a number of days from 1 to 365'),
    trustProxy: flag('TRUST_PROXY'),
    logLevel: read('LOG_LEVEL', 'warn', (text) => LOG_LEVELS.find((level) => level === text), LOG_LEVELS.join(', ')),
  };
  if (problems.length > 0) throw new Error(`Bad settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  return Object.freeze(config);
}

/** Reads a setting; one that cannot be read is among the problems, and is its fallback. */
type Read = <T>(key: string, fallback: T, parse: (text: string) => T | undefined, expected: string) => T;

/** All of it, or nothing: a store that is half told is a mistake. */
function readS3(env: NodeJS.ProcessEnv, endpoint: string | undefined, problems: string[]): S3Config | undefined {
  const [bucket = '', accessKey = '', secretKey = ''] = S3_KEYS.map((key) => env[key]?.trim());
  const missing = S3_KEYS.filter((key) => !env[key]?.trim());
  if (endpoint === undefined) {
    if (missing.length < S3_KEYS.length) problems.push('FILES_S3_ENDPOINT: expected, as other FILES_S3 keys are set');
    return undefined;
  }
  problems.push(...missing.map((key) => `${key}: expected, as FILES_S3_ENDPOINT is set`));
  return { endpoint, bucket, region: env.FILES_S3_REGION?.trim() || 'us-east-1', accessKey, secretKey };
}

/** Both or neither; an address that is refused is not printed, as it holds a password. */
function readMail(url: string | undefined, from: string | undefined, problems: string[]): MailConfig | undefined {
  if (url !== undefined && !isSmtpAddress(url)) problems.push('SMTP_URL: expected an smtp:// or smtps:// address');
  if (url !== undefined && from !== undefined) return { url, from };
  if (url !== undefined) problems.push('MAIL_FROM: expected, as SMTP_URL is set');
  if (from !== undefined) problems.push('SMTP_URL: expected, as MAIL_FROM is set');
  return undefined;
}

/** An address that is refused is not printed, as it holds a password. */
function readMailbox(env: NodeJS.ProcessEnv, read: Read, problems: string[]): MailboxConfig | undefined {
  const url = env.IMAP_URL?.trim();
  const others = {
    folder: env.IMAP_FOLDER?.trim() || 'INBOX',
    address: read('IMAP_ADDRESS', undefined, (text) => (isEmail(text) ? text : undefined), 'an e-mail address'),
    minutes: read('IMAP_MINUTES', 5, (text) => integerBetween(text, 1, 1440), 'a number of minutes from 1 to 1440'),
  };
  if (!url) return undefined;
  if (!isImapAddress(url))
    problems.push('IMAP_URL: expected an imaps:// or imap:// address with its user and password');
  return { url, ...others };
}

const S3_KEYS = ['FILES_S3_BUCKET', 'FILES_S3_ACCESS_KEY', 'FILES_S3_SECRET_KEY'] as const;

const FLAGS = new Map([
  ...['1', 'true', 'yes'].map((text) => [text, true] as const),
  ...['0', 'false', 'no'].map((text) => [text, false] as const),
]);

function integerBetween(text: string, least: number, most: number): number | undefined {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

function webAddress(text: string): string | undefined {
  return URL.canParse(text) && /^https?:/.test(text) ? text.replace(/\/+$/, '') : undefined;
}

function isSmtpAddress(text: string): boolean {
  return URL.canParse(text) && /^smtps?:\/\/./.test(text);
}

function isImapAddress(text: string): boolean {
  if (!URL.canParse(text) || !/^imaps?:\/\/./.test(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username !== '' && password !== '' && hostname !== '';
}

function postgresAddress(text: string): string | undefined {
  return /^postgres(ql)?:\/\//.test(text) ? text : undefined;
}
