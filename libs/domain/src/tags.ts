/** Colours a tag may have; the screens choose shades of them that stay readable. */
export const TAG_COLORS = ['grey', 'blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple'] as const;
export type TagColor = (typeof TAG_COLORS)[number];
