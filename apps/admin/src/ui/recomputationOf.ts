/** Where a report that is kept is asked for anew, by what it was asked. */
export const recomputationOf = (path: string): string => path.replace(/(?=\?|$)/, '/recomputations');
