/** The text as a LIKE pattern that takes it literally. */
export const literal = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** The condition that the span of `row`, from `starts_on` to the day before `ends_before`, holds the day `day`. */
export const holdsOn = (row: string, day: string): string =>
  `(${row}.starts_on is null or ${row}.starts_on <= ${day}) and (${row}.ends_before is null or ${row}.ends_before > ${day})`;
