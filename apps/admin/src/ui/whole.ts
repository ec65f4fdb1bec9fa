/**
 * Asks for a record whole. Lists hand their rows to the pages that they lead to, to be shown at once; a page that shows what
 * rows lack does not take them.
 */
export const WHOLE = { whole: true } as const;
