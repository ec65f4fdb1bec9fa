import fc from 'fast-check';
import { addDays } from './dates.js';
import { type JoinedRole, joinedRoles } from './joined-roles.js';
import { isActiveOn, shareADay } from './spans.js';

let lastId = 0;
const role = (startsOn: string | null, endsOn: string | null, fields: Partial<JoinedRole> = {}): JoinedRole => ({
  id: ++lastId,
  contactId: 1,
  organizationId: 1,
  function: 'présidente',
  isMain: false,
  isBilling: false,
  isTechnical: false,
  startsOn,
  endsOn,
  ...fields,
});
const spans = (roles: JoinedRole[]) => joinedRoles(roles).map(({ startsOn, endsOn }) => [startsOn, endsOn]);

it.each<[string, JoinedRole[], (string | null)[][]]>([
  ['the same role twice', [role('2020-01-01', null), role('2019-01-01', '2020-06-30')], [['2019-01-01', null]]],
  [
    'one that bridges two',
    [role('2019-01-01', '2019-12-31'), role('2021-01-01', null), role('2019-06-01', '2021-06-01')],
    [['2019-01-01', null]],
  ],
  [
    'one after the other',
    [role('2019-01-01', '2019-12-31'), role('2020-01-01', null)],
    [
      ['2019-01-01', '2019-12-31'],
      ['2020-01-01', null],
    ],
  ],
  [
    'two functions',
    [role(null, null), role(null, null, { function: null })],
    [
      [null, null],
      [null, null],
    ],
  ],
  ['a function in capitals', [role(null, null), role('2020-01-01', null, { function: 'PRÉSIDENTE' })], [[null, null]]],
])('%s', (_, roles, expected) => expect(spans(roles)).toEqual(expected));

it('keeps the first main contact, and what either role held', () => {
  const kept = role('2020-01-01', null, { isBilling: true });
  const main = role('2020-01-01', null, { contactId: 2, isMain: true });
  const moved = role('2020-02-01', null, { isMain: true });
  expect(joinedRoles([main, kept, moved])).toEqual([main, kept]);
  expect(joinedRoles([kept, moved])).toEqual([{ ...kept, isMain: true }]);
});

it('leaves no overlap, no second main contact, and nobody without a role on a day with one', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2020-01-01', n));
  const open = fc.option(day);
  const some = fc.record({
    contactId: fc.nat(2),
    organizationId: fc.nat(1),
    isMain: fc.boolean(),
    one: open,
    other: open,
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 12 }), (drawn) => {
      const roles = drawn.map(({ one, other, ...fields }) => {
        const isBackwards = one !== null && other !== null && other < one;
        return role(isBackwards ? other : one, isBackwards ? one : other, fields);
      });
      const joined = joinedRoles(roles);
      for (const [index, one] of joined.entries()) {
        for (const other of joined.slice(index + 1).filter((each) => each.organizationId === one.organizationId)) {
          if (!shareADay(one, other)) continue;
          expect([one.isMain && other.isMain, one.contactId === other.contactId]).toEqual([false, false]);
        }
      }
      for (let n = 0; n < 62; n += 5) {
        const today = addDays('2020-01-01', n);
        const held = (all: JoinedRole[]) =>
          [
            ...new Set(
              all.filter((one) => isActiveOn(one, today)).map((one) => `${one.contactId} ${one.organizationId}`),
            ),
          ].toSorted();
        expect(held(joined)).toEqual(held(roles));
      }
    }),
  );
});
