/** An answer of the API; `body` is the parsed JSON, or the text of anything else. */
export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

type SentHeaders = Record<string, string>;

/** What tests send over HTTP, as a browser would: the session's cookie is kept from one request to the next. */
export interface ApiClient {
  get<T = any>(path: string, headers?: SentHeaders): Promise<Answer<T>>;
  post<T = any>(path: string, body?: unknown, headers?: SentHeaders): Promise<Answer<T>>;
  /** A file: its bytes are the body. */
  upload<T = any>(path: string, content: Buffer | string): Promise<Answer<T>>;
  patch<T = any>(path: string, body: unknown, headers?: SentHeaders): Promise<Answer<T>>;
  /** A file as it came, once complete; rejects when the connection breaks off before. */
  download(path: string, headers?: SentHeaders): Promise<Answer<Buffer>>;
  delete<T = any>(path: string, headers?: SentHeaders): Promise<Answer<T>>;
  /** The session's cookie, for what sends its own requests. */
  cookie(): string;
  /** Opens a session; every later request is that user's. */
  signIn(email: string, password: string): Promise<Answer<any>>;
}

/** A client of the API at `url` (the origin); its paths are those below /api, such as '/organizations?page=2'. */
export function client(url: string): ApiClient {
  let cookie = '';
  const download = async (path: string, headers: SentHeaders = {}): Promise<Answer<Buffer>> => {
    const response = await fetch(`${url}/api${path}`, { headers: { ...headers, cookie } });
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()), headers: response.headers };
  };
  const send = async (
    method: string,
    path: string,
    headers: SentHeaders = {},
    body?: Buffer | string,
  ): Promise<Answer<any>> => {
    const sent = new Headers(headers);
    if (cookie) sent.set('cookie', cookie);
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: sent,
      body: body as BodyInit | undefined,
    });
    const received = response.headers.getSetCookie().map((header) => header.split(';')[0]);
    if (received.length > 0) cookie = received.join('; ');
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
  const sendJson = (method: string, path: string, headers: SentHeaders = {}, body?: unknown) =>
    body === undefined
      ? send(method, path, headers)
      : send(method, path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
  return {
    download,
    get: (path, headers) => send('GET', path, headers),
    post: (path, body, headers) => sendJson('POST', path, headers, body),
    upload: (path, content) => send('POST', path, { 'content-type': 'application/octet-stream' }, content),
    patch: (path, body, headers) => sendJson('PATCH', path, headers, body),
    delete: (path, headers) => send('DELETE', path, headers),
    cookie: () => cookie,
    signIn: (email, password) => sendJson('POST', '/auth/login', {}, { email, password }),
  };
}
