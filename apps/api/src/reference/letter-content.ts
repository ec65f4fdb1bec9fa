/** What a letter says, whole: a letter that was made never changes with what it was made from. */
export interface LetterContent {
  /** Who writes, a line each: name, address, telephone, e-mail. */
  sender: string[];
  /** At the foot. */
  legal: string | null;
  /** As on an envelope; the name alone when there is no full postal address. */
  recipient: string[];
  /** 'Lens, le 30 juin 2020'. */
  placeAndDay: string;
  subject: string;
  /** Framed, above the text. */
  box: string | null;
  body: string;
  /** Under the text: the first row is its head. */
  table: string[][] | null;
  /** Over the room to sign, a line each; a letter that is not signed has none. */
  signature?: string[];
}
