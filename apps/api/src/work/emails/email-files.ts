import { MOST_EMAIL_FILES } from '@terril/domain';
import { In } from 'typeorm';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { insertMany } from '../../core/insert-many.js';
import type { FilesService } from '../../system/files/files.service.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import { EmailFile } from './email-file.entity.js';

/**
 * Files that an e-mail may take: those sent to be attached, as many and as heavy as mail servers take.
 * @throws RuleBroken on one that is not there or was sent to be imported, on too many, and on too much
 */
export async function checkFiles(db: Db, files: FilesService, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  const wanted = [...new Set(ids)];
  const found = await db.repository(StoredFile).findBy({ id: In(wanted) });
  if (found.length < wanted.length || found.some(({ purpose }) => purpose === 'import')) throw UNKNOWN;
  if (wanted.length > MOST_EMAIL_FILES) throw TOO_MANY;
  const size = found.reduce((sum, file) => sum + file.size, 0);
  const limitMb = files.attachmentMb;
  if (size > limitMb * 1_000_000) throw RuleBroken.on('fileIds', 'too_large', tooLarge(limitMb));
}

/** Writes which files an e-mail has, each once. */
export async function saveFiles(db: Db, emailId: number, fileIds: number[]): Promise<void> {
  await insertMany(
    db,
    EmailFile,
    [...new Set(fileIds)].map((fileId) => ({ emailId, fileId })),
  );
}

const UNKNOWN = RuleBroken.on('fileIds', 'unknown_file', { fr: 'Fichier inconnu.', en: 'Unknown file.' });
const TOO_MANY = RuleBroken.on('fileIds', 'too_many_files', {
  fr: `${MOST_EMAIL_FILES} fichiers au plus par courriel.`,
  en: `At most ${MOST_EMAIL_FILES} files in an e-mail.`,
});
const tooLarge = (limitMb: number) => ({
  fr: `Les fichiers d’un courriel font ${limitMb} Mo au plus ensemble.`,
  en: `The files of an e-mail are ${limitMb} MB at most together.`,
});
