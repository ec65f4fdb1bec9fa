import { ApiSchema } from '@nestjs/swagger';
import type { SignedIn } from '../../core/access.js';

/**
 * A kind of card, as the server knows it: which options it takes. To add one, write its `<kind>.card.ts`, name it in
 * `CARD_KINDS` of the module, and register the same kind in the back-office.
 */
export interface CardKind<Options extends object = object> {
  kind: string;
  /** Validates and documents its options, as a body. */
  Options: new () => Options;
  /**
   * What the fields of the options cannot say by themselves: that a record is there, that two options go together.
   * @throws RuleBroken that names the option
   */
  check?(options: Options, by: SignedIn): void | Promise<void>;
}

/** Stands for the kinds in the module. */
export const CARD_KINDS = Symbol('kinds of cards');

/** Of a kind that shows one thing in one way. */
@ApiSchema({ description: 'None.' })
export class NoOptions {}
