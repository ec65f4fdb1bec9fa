import { queryString } from '../../providers/http.js';

/** Where the API gives the PDF of a letter. */
export const pdfOf = (id: number): string => `/api/letters/${id}/content`;

/** One PDF of several letters to print, or a ZIP of those kept. */
export const fileOf = (as: 'print' | 'zip', id: number[]): string => `/api/letters/${as}${queryString({ id })}`;
