import 'reflect-metadata';
import { BadRequest, RuleBroken, type TerrilError } from './errors.js';
import {
  ChoiceField,
  DayField,
  DecimalField,
  EmailField,
  FlagField,
  IdListField,
  IdOrWordField,
  IntegerField,
  MonthField,
  NestedListField,
  SecretField,
  TextField,
  TextListField,
} from './fields.js';
import { toDto } from './validation.js';

class Item {
  @DecimalField({ decimals: 2, min: 0 })
  amount!: string;
}

class Fields {
  @TextField({ max: 5, optional: true, nullable: true })
  text?: string | null;

  @SecretField({ min: 3, max: 5, optional: true })
  secret?: string;

  @EmailField({ optional: true })
  email?: string;

  @DayField({ optional: true })
  day?: string;

  @MonthField({ optional: true })
  month?: string;

  @IntegerField({ min: -5, max: 5, optional: true })
  integer?: number;

  @DecimalField({ decimals: 2, above: 0, max: 100, optional: true })
  decimal?: string;

  @ChoiceField(['ASC', 'DESC'], { optional: true })
  choice?: string;

  @FlagField({ optional: true })
  flag?: boolean;

  @IdListField({ optional: true })
  ids?: number[];

  @IdOrWordField('none', { optional: true })
  idOrWord?: string;

  @TextListField(/^\d{2}$/, { optional: true })
  list?: string[];

  @NestedListField(() => Item, { optional: true, max: 2 })
  items?: Item[];
}

const read = (fields: object) => toDto(Fields, fields, 'body');
const refusal = (fields: unknown, from: 'body' | 'query' = 'body'): Promise<TerrilError> =>
  toDto(Fields, fields, from).then(
    () => Promise.reject(new Error('accepted')),
    (error: TerrilError) => error,
  );

test.each<[string, unknown, unknown]>([
  ['text', '  abc ', 'abc'],
  ['text', 'é'.repeat(5), 'é'.repeat(5)],
  ['text', null, null],
  ['secret', ' ab ', ' ab '],
  ['email', ' a@b.fr ', 'a@b.fr'],
  ['day', '2020-02-29', '2020-02-29'],
  ['month', '2020-12', '2020-12'],
  ['integer', -5, -5],
  ['integer', '5', 5],
  ['decimal', '12.5', '12.5'],
  ['decimal', 12.5, '12.5'],
  ['decimal', ' 100.00 ', '100.00'],
  ['choice', 'ASC', 'ASC'],
  ['flag', 'false', false],
  ['flag', true, true],
  ['ids', '3', [3]],
  ['ids', ['3', 4], [3, 4]],
  ['idOrWord', 'none', 'none'],
  ['idOrWord', '12', '12'],
  ['list', '59', ['59']],
  ['list', [], []],
  ['items', [{ amount: '0' }], [{ amount: '0' }]],
])('%s takes %p', async (field, sent, expected) => {
  expect(await read({ [field]: sent })).toEqual({ [field]: expected });
});

test.each<[string, unknown]>([
  ['text', ''],
  ['text', '   '],
  ['text', 'abcdef'],
  ['text', 'a\0b'],
  ['text', 12],
  ['text', ['a']],
  ['secret', 'ab'],
  ['secret', null],
  ['email', 'a@b'],
  ['email', 'a b@c.fr'],
  ['email', `${'a'.repeat(250)}@b.fr`],
  ['day', '2021-02-29'],
  ['day', '2021-2-1'],
  ['day', '1899-12-31'],
  ['day', 20200101],
  ['day', null],
  ['month', '2020-13'],
  ['month', '2020-01-01'],
  ['integer', 6],
  ['integer', 1.5],
  ['integer', '1e1'],
  ['integer', ''],
  ['integer', Infinity],
  ['decimal', '0'],
  ['decimal', '0.00'],
  ['decimal', '1.005'],
  ['decimal', '100.01'],
  ['decimal', '1e1'],
  ['decimal', '1,5'],
  ['decimal', '.5'],
  ['decimal', Infinity],
  ['choice', 'asc'],
  ['choice', 'toString'],
  ['flag', '1'],
  ['flag', 0],
  ['ids', '0'],
  ['ids', ['1', 'x']],
  ['ids', ''],
  ['idOrWord', '0'],
  ['idOrWord', 'other'],
  ['list', ['5']],
  ['list', [59]],
  ['items', []],
  ['items', {}],
  ['items', [{ amount: '0' }, { amount: '0' }, { amount: '0' }]],
])('%s refuses %p with a sentence', async (field, sent) => {
  const error = await refusal({ [field]: sent });
  expect(error).toBeInstanceOf(RuleBroken);
  expect(error.fields?.[field]).toEqual({ fr: expect.stringMatching(/.+\.$/), en: expect.stringMatching(/.+\.$/) });
  expect(Object.keys(error.fields ?? {}).filter((name) => !name.startsWith(field))).toEqual([]);
});

test('a field of a nested record is named by its path', async () => {
  const error = await refusal({ items: [{ amount: '1' }, { amount: '-1' }] });
  expect(error.fields).toEqual({
    'items.1.amount': {
      fr: 'Un nombre avec 2 décimales au plus, au moins 0.',
      en: 'A number with at most 2 decimals, at least 0.',
    },
  });
  expect(Object.keys((await refusal({ items: ['x', null] })).fields ?? {})).not.toEqual([]);
});

test('all bad fields are told at once', async () => {
  const { fields, sentence } = await refusal({ text: '', day: 'x' });
  expect(Object.keys(fields ?? {})).toEqual(['text', 'day']);
  expect(sentence.en).toBe('text: Required, at most 5 characters. day: No such day (YYYY-MM-DD expected).');
});

test('a key nobody knows is malformed, named with its path, before any bad value', async () => {
  const error = await refusal({ text: '', txet: 'x', items: [{ amount: '1', vat: '2' }] });
  expect(error).toBeInstanceOf(BadRequest);
  expect([error.code, error.sentence.en]).toEqual(['unknown_key', 'Unknown key: txet, items.0.vat.']);
});

test('a bad value in a query is malformed', async () => {
  const error = await refusal({ day: 'x' }, 'query');
  expect([error.status, error.code]).toEqual([400, 'bad_query']);
});

test.each([null, undefined, [], 'text', 12])('%p is no record', async (value) => {
  expect((await refusal(value)).code).toBe('bad_request');
});
