/**
 * The form under which two spellings of a name are the same: lower case without accents or ligatures, every apostrophe,
 * hyphen or other sign as one space, `st`/`ste`/`s/` in full.
 * @example foldText("Noyelles s/ Lens") === 'noyelles sur lens'; foldText('MONS-EN-BARŒUL') === 'mons en baroeul'
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/\bs\//g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\bst(e?)\b/g, 'saint$1')
    .trim();
}
