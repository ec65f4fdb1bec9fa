import { HttpError } from 'react-admin';
import { setConnection } from './connection.js';
import { i18nProvider } from './i18n/index.js';

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  signal?: AbortSignal;
}

const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 10_000;

/**
 * One request to the API, in the language of the screen; `path` starts with a slash, without the /api prefix.
 * A read waits and tries again for as long as the database (503) or the server is away; a write never does, since
 * nobody knows whether it was done.
 * @throws HttpError with the status and the body `{ code, message, errors? }`
 */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  for (let wait = FIRST_RETRY; ; wait = Math.min(wait * 2, LONGEST_RETRY)) {
    const response = await send(path, options);
    setConnection(response === undefined ? 'serverGone' : response.status === 503 ? 'databaseGone' : 'up');
    if (response && response.status !== 503) return read<T>(response);
    if (options.method && options.method !== 'GET') {
      throw response ? await toError(response) : new HttpError(i18nProvider.translate('connection.notSaved'), 0);
    }
    await pause(wait, options.signal);
  }
}

/** The file at `path` as the API answers it, headers included. @throws HttpError as `request` */
export async function requestFile(path: string): Promise<Response> {
  const response = await send(path, {});
  if (!response) throw new HttpError(i18nProvider.translate('connection.serverGone'), 0);
  if (!response.ok) throw await toError(response);
  return response;
}

/** What the API says of an error where its fields are not on the screen: the sentences of those at fault, without their names. */
export function sentenceOf(error: unknown): string {
  const { body, message } = error as HttpError;
  return Object.values(body?.errors ?? {}).join(' ') || message;
}

/** `?a=1&b=2&b=3` from `{ a: 1, b: [2, 3] }`; empty values are left out, so that an emptied filter is no filter. */
export function queryString(values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') query.append(key, String(one));
    }
  }
  const text = query.toString();
  return text && `?${text}`;
}

/** The response, or undefined when nobody answered. */
async function send(path: string, { method = 'GET', body, signal }: RequestOptions): Promise<Response | undefined> {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': i18nProvider.getLocale() };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  try {
    return await fetch(`/api${path}`, {
      method,
      headers,
      body: JSON.stringify(body),
      signal,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    return undefined;
  }
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw await toError(response);
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

async function toError(response: Response): Promise<HttpError> {
  const body = await response.json().catch(() => undefined);
  return new HttpError(body?.message ?? response.statusText, response.status, body);
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });
}
