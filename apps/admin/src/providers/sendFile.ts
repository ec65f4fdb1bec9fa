import type { Schemas } from '@terril/api-types';
import type { FilePurpose } from '@terril/domain';
import { HttpError } from 'react-admin';
import { queryString } from './http.js';
import { i18nProvider } from './i18n/index.js';

/**
 * Sends a file to the API, to be used by a record afterwards. `onProgress` is told the share that has left, 0 to 1:
 * what `fetch` cannot say.
 * @throws HttpError with the status and the body `{ code, message, errors? }`
 */
export function sendFile(
  file: File,
  purpose: FilePurpose,
  onProgress: (share: number) => void,
): Promise<Schemas['StoredFileOut']> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', `/api/files${queryString({ name: file.name, purpose })}`);
    sending.setRequestHeader('Content-Type', 'application/octet-stream');
    sending.setRequestHeader('Accept-Language', i18nProvider.getLocale());
    sending.responseType = 'json';
    sending.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total ? loaded / total : 0));
    sending.addEventListener('load', () => {
      const { status, statusText, response } = sending;
      if (status === 201) resolve(response);
      else reject(new HttpError(response?.message ?? statusText, status, response));
    });
    sending.addEventListener('error', () => reject(new HttpError(i18nProvider.translate('connection.notSaved'), 0)));
    sending.send(file);
  });
}
