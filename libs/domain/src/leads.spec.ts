import { isSiteOrigin, isSlug, leadSigns } from './leads.js';

const sent = { trap: '', seconds: 40, message: 'Bonjour, notre site : https://example.org', others: ['Ada', 'Lens'] };

test.each([
  ['what a person writes', {}, []],
  ['two links', { message: 'www.example.org http://example.com' }, []],
  ['three links', { message: 'http://a.example https://b.example www.c.example' }, ['links']],
  ['a link as a name', { others: ['https://example.org'] }, ['links']],
  ['a field nobody sees', { trap: 'http://x.example' }, ['trap']],
  ['only spaces in it', { trap: '  ' }, []],
  ['3 seconds', { seconds: 3 }, ['fast']],
  ['4 seconds', { seconds: 4 }, []],
  ['markup', { message: '<a href="x">x</a>' }, ['markup']],
  ['forum markup', { message: '[URL=x]x[/URL]' }, ['markup']],
  ['a sign in words', { message: 'x < a, et [urls]' }, []],
  [
    'all of it',
    { trap: 'x', seconds: 0, message: '[url]', others: ['www.x.example'] },
    ['trap', 'fast', 'links', 'markup'],
  ],
])('%s', (_, changes, expected) => {
  expect(leadSigns({ ...sent, ...changes })).toEqual(expected);
});

test.each([
  ['contact', true],
  ['demande-de-devis', true],
  ['a', true],
  ['-a', false],
  ['a-', false],
  ['Contact', false],
  ['é', false],
  ['a/b', false],
  ['', false],
  ['a'.repeat(61), false],
])('%p in an address: %p', (text, expected) => {
  expect(isSlug(text)).toBe(expected);
});

test.each([
  ['https://example.org', true],
  ['https://www.example.org:8443', true],
  ['http://localhost:8000', true],
  ['http://example.org', false],
  ['https://example.org/', false],
  ['https://example.org/page', false],
  ['https://EXAMPLE.org', false],
  ["https://example.org; script-src 'none'", false],
  ['*', false],
  ['data:text/html,x', false],
])('%p as the origin of a site: %p', (text, expected) => {
  expect(isSiteOrigin(text)).toBe(expected);
});
