import { explained, refusalOf } from './constraints.js';
import { isDatabaseGone } from './database-gone.js';
import { languageOf } from './language.js';

describe('what PostgreSQL refuses', () => {
  const sentence = { fr: 'Ce code est pris.', en: 'This code is taken.' };
  const constraint = explained('uq_refusals_spec', 'code', sentence);

  test.each([
    ['23505', 409, 'already_exists'],
    ['23503', 409, 'still_referenced'],
    ['23001', 409, 'still_referenced'],
    ['23514', 422, 'rule_broken'],
    ['23P01', 422, 'rule_broken'],
  ])('by %s is a %i, with the sentence of the constraint beside its field', (code, status, expected) => {
    expect(refusalOf({ code, constraint })).toMatchObject({
      status,
      code: expected,
      sentence,
      fields: { code: sentence },
    });
    const plain = refusalOf({ code, constraint: 'another' });
    expect([plain?.status, plain?.fields]).toEqual([status, undefined]);
    expect(plain?.sentence.fr).toMatch(/\.$/);
  });

  test.each(['22003', '22021', '22P02'])('as a value it cannot hold (%s) is 422', (code) => {
    expect(refusalOf({ code })).toMatchObject({ status: 422, code: 'bad_value' });
  });

  test.each(['42601', '40P01', '57P01', undefined])('for another reason (%s) is no refusal of the input', (code) => {
    expect(refusalOf({ ...(code && { code }) })).toBeUndefined();
  });
});

test.each([
  [{ code: 'ECONNREFUSED' }, true],
  [{ code: '57P01' }, true],
  [{ code: '08006' }, true],
  [{ code: '53300' }, true],
  [{ message: 'Connection terminated unexpectedly' }, true],
  [{ message: 'timeout exceeded when trying to connect' }, true],
  [{ driverError: { code: 'ECONNRESET' } }, true],
  [{ code: '23505' }, false],
  [{ code: '57014' }, false],
  [new Error('a bug'), false],
  ['text', false],
  [null, false],
])('%p: is the database gone? %p', (thrown, expected) => {
  expect(isDatabaseGone(thrown)).toBe(expected);
});

test.each([
  [undefined, 'fr'],
  ['', 'fr'],
  ['en', 'en'],
  [' EN-US,fr;q=0.5', 'en'],
  ['fr-FR,en;q=0.9', 'fr'],
  ['enm', 'fr'],
  ['*', 'fr'],
])('Accept-Language %p is answered in %s', (header, expected) => {
  expect(languageOf({ headers: { 'accept-language': header } })).toBe(expected);
});
