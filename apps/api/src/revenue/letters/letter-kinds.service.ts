import { Injectable } from '@nestjs/common';
import type { LetterKind } from '@terril/domain';
import type { LetterDraft } from './letter-maker.service.js';

/** Says what the letter about a record is made from. @throws NotFound; RuleBroken when no letter is about it */
export type LetterAbout = (recordId: number) => Promise<Pick<LetterDraft, 'organizationId' | 'values' | 'table'>>;

/** What letters are about: the features below tell, as letters know none of their records. */
@Injectable()
export class LetterKindsService {
  private readonly kinds = new Map<LetterKind, LetterAbout>();

  declare(kind: LetterKind, about: LetterAbout): void {
    this.kinds.set(kind, about);
  }

  about(kind: LetterKind): LetterAbout {
    const found = this.kinds.get(kind);
    if (!found) throw new Error(`Nobody tells what a letter ${kind} is about.`);
    return found;
  }
}
