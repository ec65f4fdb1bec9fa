/** What a letter to a client is written for: each has one template. */
export const LETTER_KINDS = ['renewal_notice', 'price_revision'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * Where a letter stands. One that is `sending` is in the hands of the mail server: when the process dies then, nobody knows
 * whether it left, so that it is `failed` and a person decides.
 */
export const LETTER_STATES = ['to_send', 'queued', 'sending', 'sent', 'failed', 'handed_over'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** Whether a letter is neither gone nor on its way: it may be sent, handed over or made anew. */
export const isOpenLetter = (state: LetterState): boolean => state === 'to_send' || state === 'failed';

const OF_ALL = ['organization', 'recipient', 'cooperative', 'today'] as const;

/** What the template of each kind may name between braces: `{{contract}}`. */
export const LETTER_VARIABLES = {
  renewal_notice: [
    ...OF_ALL,
    'contract',
    'contractTitle',
    'termEndsOn',
    'renewsOn',
    'lastDayToRefuse',
    'renewalMonths',
    'noticeMonths',
    'monthlyAmount',
  ],
  price_revision: [...OF_ALL, 'revision', 'effectiveOn', 'yearlyEffect'],
} as const satisfies Record<LetterKind, readonly string[]>;
export type LetterVariable<Kind extends LetterKind = LetterKind> = (typeof LETTER_VARIABLES)[Kind][number];

/** The notice of a renewal shows this day in a visible box (Code de la consommation, L215-1). */
export const BOXED_DAY = 'lastDayToRefuse';
