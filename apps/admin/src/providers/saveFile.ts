import { requestFile } from './http.js';

/**
 * Asks the API for a file and hands it to the browser to save, for files that tell something beside their content.
 * @returns how many records the file leaves out
 * @throws HttpError with the API's reason when there is no file
 */
export async function saveFile(path: string): Promise<number> {
  const response = await requestFile(path);
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? '';
  link.click();
  URL.revokeObjectURL(address);
  return Number(response.headers.get('X-Left-Out') ?? 0);
}
