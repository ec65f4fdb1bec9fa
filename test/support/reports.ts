import type { ApiClient } from './client.js';

/** A report as `reader` gets it. */
export async function readReport(reader: ApiClient, name: string, query = '', headers = {}): Promise<any> {
  const { status, body } = await reader.get(`/reports/${name}?${query}`, headers);
  expect(status).toBe(200);
  return body;
}

/** As the amounts are exact, they are compared as cents. */
export const cents = (amount: string): number => Math.round(Number(amount) * 100);
