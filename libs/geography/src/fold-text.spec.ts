import { foldText } from './fold-text.js';

test.each([
  ['Loos-en-Gohelle', 'loos en gohelle'],
  ['LOOS EN GOHELLE', 'loos en gohelle'],
  ['Mons-en-Barœul', 'mons en baroeul'],
  ['ŒUF-EN-TERNOIS', 'oeuf en ternois'],
  ["Villeneuve d'Ascq", 'villeneuve d ascq'],
  ['Villeneuve d’Ascq', 'villeneuve d ascq'],
  ['St-Omer', 'saint omer'],
  ['Ste. Austreberthe', 'sainte austreberthe'],
  ['Noyelles s/ Lens', 'noyelles sur lens'],
  ['  L’Haÿ-les-Roses ', 'l hay les roses'],
  ['Steenvoorde', 'steenvoorde'],
  ['', ''],
])('folds %p into %p', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
