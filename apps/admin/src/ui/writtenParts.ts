/**
 * The parts of a record as its form sends them: whole, each as `written` makes it, without what the API derives. Untouched,
 * they are the stored ones, as read, and so not sent.
 */
export function writtenParts<Part, Written>(
  parts: Part[] | undefined,
  stored: Part[] | undefined,
  written: (part: Part) => Written,
): Part[] | Written[] | undefined {
  const told = parts?.map(written);
  return stored && JSON.stringify(told) === JSON.stringify(stored.map(written)) ? stored : told;
}
