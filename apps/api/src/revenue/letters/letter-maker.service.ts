import { Injectable } from '@nestjs/common';
import type { LetterKind } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { insertMany } from '../../core/insert-many.js';
import type { TemplateTexts } from '../../reference/letter-templates/letter-template.entity.js';
import { LetterTemplatesService } from '../../reference/letter-templates/letter-templates.service.js';
import { FilesService } from '../../system/files/files.service.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import type { LetterContent } from '../../reference/letter-content.js';
import { letterContent, type LetterValues } from './letter-content.js';
import { Letter } from './letter.entity.js';
import { letterPdf } from '../../reference/letter-pdf.js';
import { recipientsOf } from './letter-recipients.js';

/** What a letter is made from. */
export interface LetterDraft extends LetterValues {
  organizationId: number;
  /** Of its file, without the ending. */
  fileName: string;
}

/** A letter that is made, its PDF kept, and not yet recorded. */
export type MadeLetter = Pick<Letter, 'kind' | 'state' | 'organizationId' | 'subject' | 'content' | 'fileId' | 'email'>;

/** Makes letters from the template of their kind. */
@Injectable()
export class LetterMakerService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly templates: LetterTemplatesService,
    private readonly settings: SettingsService,
    private readonly files: FilesService,
  ) {}

  /** What each letter would say, and where it would go. @throws RuleBroken on texts that cannot be filled in */
  async contents(
    kind: LetterKind,
    drafts: Pick<LetterDraft, 'organizationId' | 'values' | 'table'>[],
    told?: Partial<TemplateTexts>,
  ): Promise<{ content: LetterContent; email: string | null }[]> {
    const texts = await this.templates.textsOf(kind, told);
    const sender = await this.settings.get();
    const today = this.clock.today();
    const ids = drafts.map(({ organizationId }) => organizationId);
    const recipients = await recipientsOf(this.db, ids, today);
    return drafts.map((draft) => {
      const recipient = recipients.get(draft.organizationId);
      if (!recipient) throw new Error(`No organization ${draft.organizationId}.`);
      return { content: letterContent(texts, draft, { sender, recipient, today }), email: recipient.email };
    });
  }

  /**
   * Makes letters and keeps their PDFs, outside of any transaction: a file that no letter comes to name is removed after a
   * day. @throws Unavailable when the file storage does not answer
   */
  async make(kind: LetterKind, drafts: LetterDraft[]): Promise<MadeLetter[]> {
    const contents = await this.contents(kind, drafts);
    const made: MadeLetter[] = [];
    for (const [index, { organizationId, fileName }] of drafts.entries()) {
      const { content, email } = contents[index] as (typeof contents)[number];
      const { id: fileId } = await this.files.keepMade(`${fileName}.pdf`, await letterPdf([content]));
      made.push({ kind, state: 'to_send', organizationId, subject: content.subject, content, fileId, email });
    }
    return made;
  }

  /** Records letters, in the caller's transaction: their ids, in order. */
  record(made: MadeLetter[]): Promise<number[]> {
    return insertMany(this.db, Letter, made);
  }
}
