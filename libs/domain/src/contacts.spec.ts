import { contactName, phoneDigits, withPhoneDigits } from './contacts.js';

test.each([
  ['03 21 00 11 22', '321001122'],
  ['03.21.00.11.22', '321001122'],
  ['+33 3 21 00 11 22', '321001122'],
  ['+33 (0)3 21 00 11 22', '321001122'],
  ['0033321001122', '321001122'],
  ['+33 03 21 00 11 22', '321001122'],
  ['+32 2 511 00 00', '3225110000'],
  ['0032 2 511 00 00', '3225110000'],
  ['3949', '3949'],
  ['0321', '321'],
  ['', ''],
  ['poste', ''],
])('the digits of %p are %p', (typed, digits) => expect(phoneDigits(typed)).toBe(digits));

test.each([
  ['03 21 00', '32100'],
  ['+33 3 21', '321'],
  ['Dupont 03.21.00', 'Dupont 32100'],
  ['maison 62', 'maison 62'],
  ['dupont59@example.org', 'dupont59@example.org'],
  ['3ID Lens', '3ID Lens'],
])('the search %p looks for %p', (search, expected) => expect(withPhoneDigits(search)).toBe(expected));

test('a person is named first name first, a shared mailbox by its name alone', () => {
  expect(contactName({ firstName: 'Nadia', lastName: 'Sorbier' })).toBe('Nadia Sorbier');
  expect(contactName({ firstName: null, lastName: 'Accueil' })).toBe('Accueil');
});
