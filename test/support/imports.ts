import type { ApiClient } from './client.js';

/** Sends a file, or two, and begins their import, the columns mapped as the titles suggest. */
export async function uploaded(
  client: ApiClient,
  resource: string,
  name: string,
  content: string | Buffer,
  lines?: string | Buffer,
) {
  const send = (as: string, bytes: string | Buffer) =>
    client.upload(`/files?purpose=import&name=${encodeURIComponent(as)}`, Buffer.from(bytes));
  const file = await send(name, content);
  if (file.status !== 201) return file;
  const second = lines === undefined ? {} : { linesFileId: (await send(`lignes-${name}`, lines)).body.id };
  return client.post('/imports', { resource, fileId: file.body.id, ...second });
}

/** The import once no job is at work on it. */
export async function settledImport(client: ApiClient, id: number): Promise<any> {
  for (;;) {
    const { body } = await client.get(`/imports/${id}`);
    if (!['checking', 'running', 'reverting'].includes(body.state)) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Checks and runs an import, with changes to the mapping its titles suggest. */
export async function imported(
  client: ApiClient,
  resource: string,
  content: string | Buffer,
  {
    name = 'table.csv',
    mapping = {},
    lines,
  }: { name?: string; mapping?: object; lines?: string | Buffer | undefined } = {},
) {
  const { body } = await uploaded(client, resource, name, content, lines);
  const checked = await client.post(`/imports/${body.id}/check`, { ...body.mapping, ...mapping });
  if (checked.status !== 201) return { checked };
  const trial = await settledImport(client, body.id);
  await client.post(`/imports/${body.id}/run`);
  return { checked, trial, done: await settledImport(client, body.id) };
}
