import { Injectable, type StreamableFile } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { isOpenEmail } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { download } from '../../core/download.js';
import { Conflict, NotFound } from '../../core/errors.js';
import { listPage, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate } from '../../core/save.js';
import { moveToTrash, RECORDS_RESTORED, type RestoredRecords, type Trashed } from '../../core/trash.js';
import { FilesService } from '../../system/files/files.service.js';
import type { EmailCreate, EmailOut, EmailQuery, EmailRowOut, EmailUpdate } from './email.dto.js';
import { Email } from './email.entity.js';
import { EmailFile } from './email-file.entity.js';
import { addressees, type Addressee, savePeople, type Sent } from './email-people.js';
import { checkFiles, saveFiles } from './email-files.js';
import { EmailPerson } from './email-person.entity.js';
import { placeOf } from './email-place.js';
import { emailRules, shownEmails, withoutTexts } from './shown-emails.js';

export const EMAIL = { fr: 'Courriel', en: 'E-mail' };

/** E-mails: those of a record or of all, and drafts as they are written. */
@Injectable()
export class EmailsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FilesService,
  ) {}

  async list(query: EmailQuery): Promise<Page<EmailRowOut>> {
    const { data, ...whole } = await listPage(this.rows(), query, emailRules(query));
    return { data: withoutTexts(await shownEmails(this.db, data)), ...whole };
  }

  /** @throws NotFound */
  async get(id: number): Promise<EmailOut> {
    const [email] = await shownEmails(this.db, await this.rows().where('email.id = :id', { id }).getMany());
    if (!email) throw new NotFound(EMAIL, id);
    return email;
  }

  /** A file of an e-mail, to be saved. @throws NotFound; Unavailable when the storage does not answer */
  async download(id: number): Promise<StreamableFile> {
    const held = await this.db.repository(EmailFile).findOne({ where: { id }, relations: { file: true } });
    if (!held) throw new NotFound({ fr: 'Fichier', en: 'File' }, id);
    return download(await this.files.open(held.fileId), held.file);
  }

  /** A draft, perhaps of an invitation. @throws RuleBroken on the record, the address or the file at fault */
  create(
    { recordType, recordId, answeredId, ...fields }: EmailCreate,
    appointment: Partial<Pick<Email, 'activityId' | 'invitation'>> = {},
  ): Promise<EmailOut> {
    const { to, cc, bcc, fileIds = [], ...texts } = fields;
    const people = addressees({ to, cc, bcc } as Sent);
    return this.db.transaction(async () => {
      const place = await placeOf(this.db, { recordType, recordId }, this.clock.today());
      await checkFiles(this.db, this.files, fileIds);
      const rows = this.db.repository(Email);
      const { id, organizationId } = await rows.save(
        rows.create({
          direction: 'out',
          state: 'draft',
          at: this.clock.now(),
          ...place,
          ...appointment,
          ...by(),
          fromName: texts.fromName ?? currentActor()?.name ?? null,
          subject: texts.subject ?? '',
          body: texts.body ?? '',
          inReplyTo: answeredId ? ((await rows.findOneBy({ id: answeredId }))?.messageId ?? null) : null,
        }),
      );
      await savePeople(this.db, { id, organizationId }, people);
      await saveFiles(this.db, id, fileIds);
      return this.get(id);
    });
  }

  /** What is not told stays. @throws StaleVersion; Conflict on one that left; RuleBroken as `create` */
  update(id: number, { version, to, cc, bcc, fileIds, ...texts }: EmailUpdate): Promise<EmailOut> {
    return this.db.transaction(async () => {
      const email = await this.open(id, version);
      const { people, files } = await this.get(id);
      const of = (kind: Addressee['kind']) => people.filter((each) => each.kind === kind).map(({ address }) => address);
      const wanted = addressees({ to: to ?? of('to'), cc: cc ?? of('cc'), bcc: bcc ?? of('bcc') });
      const fileIdsNow = fileIds ?? files.map(({ fileId }) => fileId);
      await checkFiles(this.db, this.files, fileIdsNow);
      assignSent(email, {
        ...texts,
        ...(texts.subject === null && { subject: '' }),
        ...(texts.body === null && { body: '' }),
      });
      assignSent(email, { at: this.clock.now(), state: 'draft', failure: null });
      await this.db.manager.save(email);
      await this.db.repository(EmailPerson).delete({ emailId: id });
      await savePeople(this.db, email, wanted);
      await this.db.repository(EmailFile).delete({ emailId: id });
      await saveFiles(this.db, id, fileIdsNow);
      return this.get(id);
    });
  }

  /** @throws NotFound; Conflict on one that is on its way */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { state, subject } = await this.get(id);
      if (state === 'queued' || state === 'sending') throw ON_ITS_WAY;
      return moveToTrash(this.db, Email, { type: 'emails', id }, subject);
    });
  }

  /** An e-mail that may still be changed, locked. @throws NotFound; StaleVersion; Conflict */
  async open(id: number, version: number): Promise<Email> {
    const email = await lockForUpdate(this.db, Email, id, version, EMAIL, () => this.get(id));
    if (!isOpenEmail(email.state)) throw LEFT;
    return email;
  }

  /** Contacts that come back from the trash have their e-mails again: in it, their link was lost. */
  @OnEvent(RECORDS_RESTORED, { suppressErrors: false })
  async restored({ type, ids }: RestoredRecords): Promise<void> {
    if (type !== 'contacts') return;
    await this.db.query(
      `update email_people person set contact_id = held.id
       from (select id, lower(email) as address from contacts where id = any ($1)
         union select contact_id, lower(value) from contact_contact_points where kind = 'email' and contact_id = any ($1)) held
       where person.contact_id is null and lower(person.address) = held.address`,
      [ids],
    );
  }

  private rows() {
    return this.db
      .repository(Email)
      .createQueryBuilder('email')
      .leftJoinAndSelect('email.organization', 'organization');
  }
}

/** Who writes. */
function by(): Pick<Email, 'userId' | 'userName'> {
  const actor = currentActor();
  return { userId: actor?.id ?? null, userName: actor?.name ?? 'Terril' };
}

const LEFT = new Conflict('email_left', {
  fr: 'Ce courriel est parti ou reçu : il ne change plus.',
  en: 'This e-mail has left or was received: it does not change any more.',
});
const ON_ITS_WAY = new Conflict('email_on_its_way', {
  fr: 'Ce courriel est en train de partir.',
  en: 'This e-mail is on its way.',
});
