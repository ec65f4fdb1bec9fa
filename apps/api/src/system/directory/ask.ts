import { stdnum } from 'stdnum';

/** What came of a question: an answer in JSON, or why there is none. `retryAfter` in seconds. */
export type Asked =
  | { outcome: 'found'; body: unknown }
  | { outcome: 'not_found' | 'invalid' | 'unavailable' }
  | { outcome: 'rate_limited'; retryAfter: number };

const PATIENCE_MS = 5_000;
/** The longest page of answers seen is a tenth of it. */
const LONGEST_ANSWER = 1_000_000;
const LONGEST_PAUSE_S = 300;

/**
 * Asks a public service for JSON. Whatever is strange (another address, HTML, a long answer, broken JSON, silence for
 * 5 seconds) makes it unavailable: nothing that is not an answer goes any further.
 */
export async function ask(base: string, path: string, query: Record<string, string>): Promise<Asked> {
  const address = `${base}${path}?${new URLSearchParams(query)}`;
  try {
    // A service that sends elsewhere could send into our own network.
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(address, { redirect: 'manual', signal, headers: { Accept: 'application/json' } });
    const asked = await read(response);
    await response.body?.cancel().catch(() => undefined);
    return asked;
  } catch {
    return { outcome: 'unavailable' };
  }
}

async function read(response: Response): Promise<Asked> {
  const { status, headers } = response;
  if (status === 429) return { outcome: 'rate_limited', retryAfter: pauseIn(headers.get('retry-after')) };
  if (status === 404) return { outcome: 'not_found' };
  if (status === 400 || status === 422) return { outcome: 'invalid' };
  const isJson = /[/+]json\b/.test(headers.get('content-type') ?? '');
  if (status !== 200 || !isJson || !response.body) return { outcome: 'unavailable' };
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LONGEST_ANSWER) return { outcome: 'unavailable' };
    chunks.push(chunk);
  }
  return { outcome: 'found', body: JSON.parse(Buffer.concat(chunks).toString()) };
}

/** Seconds, from a header that says seconds or an instant. */
function pauseIn(header: string | null): number {
  const seconds = Number(header ?? Number.NaN);
  const told = Number.isFinite(seconds) ? seconds : (Date.parse(header ?? '') - Date.now()) / 1000;
  return Number.isFinite(told) ? Math.min(Math.max(Math.ceil(told), 1), LONGEST_PAUSE_S) : 1;
}

/** Whether the digits, if that is what was typed, can be a SIREN or a SIRET; any other text can be a name. */
export function canBeFound(text: string): boolean {
  const digits = text.replaceAll(/[\s.]/g, '');
  if (!/^\d+$/.test(digits)) return text.trim().length >= 3;
  const { siren, siret } = stdnum.FR ?? {};
  return digits.length === 9 ? siren?.validate(digits).isValid === true : siret?.validate(digits).isValid === true;
}
