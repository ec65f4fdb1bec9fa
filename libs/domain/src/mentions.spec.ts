import { mentionAt, mentionsIn } from './mentions.js';

const PEOPLE = [
  { id: 1, name: 'Camille' },
  { id: 2, name: 'Camille Lenoir' },
  { id: 3, name: 'Zoé' },
];

test.each([
  ['@Camille Lenoir rappelle', [2]],
  ['voir avec @camille, merci', [1]],
  ['@ZOE et @Camille Lenoir', [3, 2]],
  ['(@Zoé)', [3]],
  ['@Zoé @Zoé', [3]],
  ['@Zoélie', []],
  ['zoe@zoé.example.org', []],
  ['Camille sans signe', []],
  ['@', []],
  [null, []],
])('%p mentions %p', (text, expected) => {
  expect(mentionsIn(text, PEOPLE)).toEqual(expected);
});

test.each([
  ['voir @Cam', 9, { from: 5, typed: 'Cam' }],
  ['@', 1, { from: 0, typed: '' }],
  ['@Camille Len', 12, { from: 0, typed: 'Camille Len' }],
  ['a@b', 3, undefined],
  ['@Zoé\nsuite', 10, undefined],
  ['rien', 4, undefined],
  ['voir @Cam', 4, undefined],
])('in %p at %i, %p is being typed', (text, caret, expected) => {
  expect(mentionAt(text, caret)).toEqual(expected);
});
