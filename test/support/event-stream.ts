import type { ApiClient } from './client.js';

/** One server-sent event, its data parsed. */
export interface ServerEvent {
  name: string;
  id: string | undefined;
  data: any;
}

/** A stream of server-sent events, as a browser keeps it open. */
export interface EventStream {
  status: number;
  headers: Headers;
  /** The next event of that name, once it is there; those before it are passed over. @throws Error when the stream ends before */
  next(name: string): Promise<ServerEvent>;
  /** Once the server has ended it: all that was not taken by `next`. */
  rest(): Promise<ServerEvent[]>;
  close(): void;
}

/** Opens the stream at `path` for the person signed in with `person`, at the API of origin `url`. */
export async function openEvents(
  url: string,
  person: ApiClient,
  path = '/notifications/stream',
  headers: Record<string, string> = {},
): Promise<EventStream> {
  const closing = new AbortController();
  const response = await fetch(`${url}/api${path}`, {
    headers: { ...headers, cookie: person.cookie(), accept: 'text/event-stream' },
    signal: closing.signal,
  });
  const events = eventsIn(response.body ?? new ReadableStream());
  return {
    status: response.status,
    headers: response.headers,
    next: async (name) => {
      for (;;) {
        const { value, done } = await events.next();
        if (done) throw new Error(`The stream ended before any ${name}`);
        if (value.name === name) return value;
      }
    },
    rest: async () => {
      const left: ServerEvent[] = [];
      for await (const event of events) left.push(event);
      return left;
    },
    close: () => closing.abort(),
  };
}

async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => [line.split(': ')[0] ?? '', line.replace(/^\w*: /, '')]));
      const name = fields.get('event');
      if (name) yield { name, id: fields.get('id'), data: JSON.parse(fields.get('data') ?? 'null') };
    }
  }
}
