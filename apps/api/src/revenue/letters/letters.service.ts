import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { isOpenLetter, LETTER_STATES, type NoticeMeans } from '@terril/domain';
import { In } from 'typeorm';
import { currentActor } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { Jobs } from '../../core/jobs.js';
import { lockedMany } from '../../core/save.js';
import { tell } from '../../core/tell.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { FilesService } from '../../system/files/files.service.js';
import { MailService } from '../../system/mail/mail.service.js';
import type { StoredFile } from '../../system/files/stored-file.entity.js';
import type { LetterOut } from '../letter-out.dto.js';
import type { LetterQuery, LettersHandOver, LettersSent } from './letter.dto.js';
import { Letter } from './letter.entity.js';
import { recipientsOf } from './letter-recipients.js';

export const LETTER = { fr: 'Lettre', en: 'Letter' };
export const LETTER_JOBS = 'letters';

/** Published, and awaited, in the transaction that notes that letters left. */
export const LETTERS_LEFT = 'letters.left';
export interface LettersLeft {
  letterIds: number[];
  sentOn: string;
  means: NoticeMeans;
}

/** Letters that were made: shown, given as files, sent and handed over. */
@Injectable()
export class LettersService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mail: MailService,
    private readonly files: FilesService,
    private readonly events: EventEmitter2,
  ) {}

  /** `among` = only of these. */
  async list(query: LetterQuery, among?: number[]): Promise<Page<LetterOut>> {
    const rows = among ? this.rows().where('letter.id = any (:among)', { among }) : this.rows();
    const { data, ...whole } = await listPage(rows, query, RULES);
    return { data: data.map(shown), ...whole };
  }

  /** These, in their order; not those that are not there. */
  async ofIds(ids: number[]): Promise<LetterOut[]> {
    if (ids.length === 0) return [];
    return (await this.rows().where('letter.id = any (:ids)', { ids }).orderBy('letter.id').getMany()).map(shown);
  }

  /** Those of these that have not left and are not on their way. */
  async openAmong(ids: number[]): Promise<number[]> {
    const where = { id: In(ids), state: In(OPEN) };
    return (await this.db.repository(Letter).find({ select: { id: true }, where, order: { id: 'ASC' } })).map(
      ({ id }) => id,
    );
  }

  /** @throws NotFound on one that is not there */
  async found(ids: number[]): Promise<Letter[]> {
    const letters = new Map(
      (await this.rows().where('letter.id = any (:ids)', { ids }).getMany()).map((letter) => [letter.id, letter]),
    );
    return ids.map((id) => {
      const letter = letters.get(id);
      if (!letter) throw new NotFound(LETTER, id);
      return letter;
    });
  }

  /** Its PDF, as it was made. @throws NotFound; Unavailable when the file storage does not answer */
  async open(id: number): Promise<{ file: StoredFile; content: Readable }> {
    const [letter] = await this.found([id]);
    if (!letter) throw new NotFound(LETTER, id);
    return { file: letter.file, content: await this.files.open(letter.fileId) };
  }

  /**
   * Has letters e-mailed, by a job, to where their organizations are written to today. Those on their way, sent or handed
   * over are left alone. @throws NotFound; RuleBroken when no mail server is configured
   */
  send(ids: number[]): Promise<LettersSent> {
    this.mail.mustBeConfigured();
    return this.db.transaction(async () => {
      const { open, left } = await this.lockedOpen(ids);
      const organizationIds = open.map(({ organizationId }) => organizationId);
      const recipients = await recipientsOf(this.db, organizationIds, this.clock.today());
      const addressed = open.flatMap((letter) => {
        const email = recipients.get(letter.organizationId)?.email;
        return email ? [{ ...letter, email }] : [];
      });
      for (const { id, email } of addressed) {
        await this.db
          .repository(Letter)
          .update(id, { state: 'queued', email, failure: null, messageId: null, ...by() });
        await this.jobs.send(LETTER_JOBS, { letterId: id });
      }
      return { done: addressed.length, left, withoutAddress: open.length - addressed.length };
    });
  }

  /** Notes that letters left by another way. @throws NotFound; RuleBroken on a day to come */
  handOver({ ids, sentOn, means }: LettersHandOver): Promise<LettersSent> {
    if (sentOn > this.clock.today()) throw RuleBroken.on('sentOn', 'to_come', TO_COME);
    return this.db.transaction(async () => {
      const { open, left } = await this.lockedOpen(ids);
      const letterIds = open.map(({ id }) => id);
      await this.db.repository(Letter).update({ id: In(letterIds) }, { state: 'handed_over', sentOn, means, ...by() });
      const event: LettersLeft = { letterIds, sentOn, means };
      await tell(this.events, LETTERS_LEFT, event);
      return { done: open.length, left, withoutAddress: 0 };
    });
  }

  /** Forgets letters that never left, in the caller's transaction; others stay. */
  async forget(ids: number[]): Promise<void> {
    await this.db.repository(Letter).delete({ id: In(ids), state: In(OPEN) });
  }

  private rows() {
    return this.db
      .repository(Letter)
      .createQueryBuilder('letter')
      .leftJoinAndSelect('letter.organization', 'organization')
      .leftJoinAndSelect('letter.file', 'file');
  }

  private async lockedOpen(ids: number[]): Promise<{ open: Letter[]; left: number }> {
    const letters = await lockedMany(this.db, Letter, ids);
    const missing = ids.find((id) => !letters.has(id));
    if (missing !== undefined) throw new NotFound(LETTER, missing);
    const open = [...letters.values()].filter(({ state }) => isOpenLetter(state));
    return { open, left: letters.size - open.length };
  }
}

const OPEN = LETTER_STATES.filter(isOpenLetter);

/** Who acts. */
function by(): Pick<Letter, 'userId' | 'userName'> {
  const actor = currentActor();
  return { userId: actor?.id ?? null, userName: actor?.name ?? 'Terril' };
}

function shown({
  content: _,
  organization,
  file,
  fileId: _file,
  userId: _user,
  sentAt: _at,
  ...letter
}: Letter): LetterOut {
  return { ...letter, organizationName: organization.name, fileName: file.name, sha256: file.sha256 };
}

const RULES: ListRules<LetterQuery> = {
  sorts: { createdAt: 'letter.createdAt' },
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filters: {
    kind: 'letter.kind = :kind',
    state: 'letter.state = :state',
    organizationId: 'letter.organization_id = :organizationId',
  },
  search: (word) => `fold(letter.subject) like ${word} or letter.organization_id ${Organization.holding(word)}`,
};

const TO_COME = { fr: 'Ce jour est à venir.', en: 'That day is to come.' };
