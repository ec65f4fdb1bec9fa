import type { ApiClient } from './client.js';
import { created } from './records.js';

export const RED = { labelFr: 'Rouge', labelEn: 'Red', color: 'red' };
export const GREEN = { labelFr: 'Vert' };

let fields = 0;

/** A field of organizations with a label of its own; red or green, if it is a choice. */
export async function newCustomField(administrator: ApiClient, kind: string, other: object = {}) {
  fields += 1;
  return created(
    await administrator.post('/custom-fields', {
      recordType: 'organizations',
      labelFr: `Essai ${fields}`,
      kind,
      ...(kind.includes('choice') && { choices: [RED, GREEN] }),
      ...other,
    }),
  );
}
