import { type ContactPointKind, contactPointValue } from './contact-points.js';

test.each<[ContactPointKind, string, string]>([
  ['email', ' compta@example.org ', 'compta@example.org'],
  ['phone', '03 21 00 11 22', '03 21 00 11 22'],
  ['phone', '+33 3 21 00 11 22 poste 12', '+33 3 21 00 11 22 poste 12'],
  ['phone', '3949', '3949'],
  ['website', 'https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['website', 'HTTP://example.org', 'HTTP://example.org'],
  ['website', 'www.example.org', 'https://www.example.org'],
  ['website', 'example.org:8080/', 'https://example.org:8080/'],
  ['website', 'élan.example', 'https://élan.example'],
])('%s %p is stored as %p', (kind, typed, stored) => expect(contactPointValue(kind, typed)).toBe(stored));

test.each<[ContactPointKind, string]>([
  ['email', 'compta'],
  ['email', 'compta@example'],
  ['email', `${'a'.repeat(250)}@b.fr`],
  ['phone', '12'],
  ['phone', 'poste'],
  ['phone', '1'.repeat(41)],
  ['website', 'example'],
  ['website', 'javascript:alert(1)'],
  ['website', 'https://javascript:alert(1)'],
  ['website', 'ftp://example.org'],
  ['website', 'mailto:a@example.org'],
  ['website', 'https://a:b@example.org'],
  ['website', 'deux mots.org'],
])('%s %p is refused', (kind, typed) => expect(contactPointValue(kind, typed)).toBeUndefined());
