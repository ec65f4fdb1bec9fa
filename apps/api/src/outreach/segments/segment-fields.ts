import type { SegmentedList } from '@terril/domain';
import type { ListFields } from '../../core/list-fields.js';

/** What a list gains by its frozen segments; live ones are filters already. */
export function segmentsField(list: SegmentedList): ListFields {
  const column = list === 'organizations' ? 'organization_id' : 'contact_id';
  const member = (row: string) =>
    `select member.segment_id from segment_members member where member.${column} = ${row}.id`;
  return {
    segments: {
      kind: 'references',
      to: 'segments',
      label: { fr: 'Segments figés', en: 'Frozen segments' },
      ids: member,
      holding: (row, id) => `exists (${member(row)} and member.segment_id = ${id})`,
      filled: (row) => `exists (${member(row)})`,
    },
  };
}
