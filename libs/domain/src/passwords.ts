/** Length of a password, in characters: long rather than intricate. */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;
