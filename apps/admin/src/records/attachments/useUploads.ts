import { cleanFileName, extensionOf, fileExtensions, fileType } from '@terril/domain';
import { useRef, useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { sendFile } from '../../providers/sendFile.js';

/** A file on its way, or refused. */
export interface Upload {
  key: number;
  name: string;
  /** What has left, 0 to 1. */
  share: number;
  /** Why it is not attached. */
  problem?: string;
}

/** What files are attached to: a record, or an amendment of one. */
interface Holder {
  recordType: string;
  recordId: number;
  amendmentNumber?: number;
}

/** Sends files and attaches them to a record, one after the other; a refusal stops none of the others. */
export function useUploads(holder: Holder, limitMb: number) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const lastKey = useRef(0);
  const queue = useRef(Promise.resolve());

  const change = (key: number, changes: Partial<Upload>) =>
    setUploads((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));
  const dismiss = (key: number) => setUploads((all) => all.filter((upload) => upload.key !== key));

  /** What the API would refuse, said before anything is sent. */
  const problemOf = ({ name, size }: File) => {
    if (!fileType(cleanFileName(name), 'attachment')) {
      return translate('attachment.typeRefused', {
        extension: extensionOf(name),
        types: fileExtensions('attachment').join(', '),
      });
    }
    return size > limitMb * 1_000_000 ? translate('attachment.tooLarge', { limit: limitMb }) : undefined;
  };

  const send = async (key: number, file: File) => {
    try {
      const { id: fileId } = await sendFile(file, 'attachment', (share) => change(key, { share }));
      await request('/attachments', { method: 'POST', body: { ...holder, fileId } });
      dismiss(key);
      refresh();
    } catch (error) {
      change(key, { problem: error instanceof Error ? error.message : String(error) });
    }
  };

  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const key = ++lastKey.current;
      const problem = problemOf(file);
      setUploads((all) => [...all, { key, name: file.name, share: 0, problem }]);
      if (!problem) queue.current = queue.current.then(() => send(key, file));
    }
  };

  return { uploads, add, dismiss };
}
