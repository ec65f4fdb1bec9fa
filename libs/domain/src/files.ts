/** What a file is sent for: to stay with a record, or to be read by an import. */
export const FILE_PURPOSES = ['attachment', 'import'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** How the kinds of files are told apart by their first bytes: `text` has no mark of its own. */
export interface FileType {
  mediaType: string;
  /** What a detection may call its content; an office document is also a zip, or a compound file when it is old. */
  contents: readonly string[];
}

const text = (mediaType: string): FileType => ({ mediaType, contents: ['text'] });
const openXml = (kind: string, content: string): FileType => ({
  mediaType: `application/vnd.openxmlformats-officedocument.${kind}`,
  contents: [content, 'zip'],
});
const openDocument = (kind: string, content: string): FileType => ({
  mediaType: `application/vnd.oasis.opendocument.${kind}`,
  contents: [content, 'zip'],
});
const compound = (mediaType: string): FileType => ({ mediaType, contents: ['cfb'] });
const image = (kind: string, ...contents: string[]): FileType => ({ mediaType: `image/${kind}`, contents });

const DELIMITED = {
  csv: text('text/csv'),
  tsv: text('text/tab-separated-values'),
  txt: text('text/plain'),
  xlsx: openXml('spreadsheetml.sheet', 'xlsx'),
  ods: openDocument('spreadsheet', 'ods'),
};

/**
 * What may be sent, by the ending of its name. Documents, pictures, mails and archives: nothing that a system runs, and
 * nothing that a browser would run (HTML, SVG).
 */
const FILE_TYPES: Record<FilePurpose, Record<string, FileType>> = {
  import: DELIMITED,
  attachment: {
    ...DELIMITED,
    pdf: { mediaType: 'application/pdf', contents: ['pdf'] },
    docx: openXml('wordprocessingml.document', 'docx'),
    pptx: openXml('presentationml.presentation', 'pptx'),
    odt: openDocument('text', 'odt'),
    odp: openDocument('presentation', 'odp'),
    odg: openDocument('graphics', 'odg'),
    doc: compound('application/msword'),
    xls: compound('application/vnd.ms-excel'),
    ppt: compound('application/vnd.ms-powerpoint'),
    msg: compound('application/vnd.ms-outlook'),
    rtf: { mediaType: 'application/rtf', contents: ['rtf'] },
    md: text('text/markdown'),
    eml: text('message/rfc822'),
    ics: text('text/calendar'),
    vcf: text('text/vcard'),
    json: text('application/json'),
    xml: text('application/xml'),
    jpg: image('jpeg', 'jpg'),
    jpeg: image('jpeg', 'jpg'),
    png: image('png', 'png', 'apng'),
    gif: image('gif', 'gif'),
    webp: image('webp', 'webp'),
    heic: image('heic', 'heic', 'heif'),
    tif: image('tiff', 'tif'),
    tiff: image('tiff', 'tif'),
    zip: { mediaType: 'application/zip', contents: ['zip'] },
    '7z': { mediaType: 'application/x-7z-compressed', contents: ['7z'] },
  },
};

/** The endings of the names of files that may be sent for `purpose`: 'pdf'. */
export function fileExtensions(purpose: FilePurpose): string[] {
  return Object.keys(FILE_TYPES[purpose]);
}

/** What a file of that name may be; undefined = not taken for `purpose`. */
export function fileType(name: string, purpose: FilePurpose): FileType | undefined {
  const types = FILE_TYPES[purpose];
  const extension = extensionOf(name);
  return Object.hasOwn(types, extension) ? types[extension] : undefined;
}

/** 'Bilan 2020.PDF' -> 'pdf'; '' when there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Of a name, in characters of UTF-16: what every system keeps, whatever it needs for one. */
export const LONGEST_FILE_NAME = 120;

/**
 * A name as it is kept and given back, whatever was sent: the part after the last slash, without what cannot be seen
 * (controls, marks that turn the direction of writing and make 'gnp.exe' read as 'exe.png'), without what some system
 * takes for something else, and cut to 120 characters before its ending. 'fichier' when nothing is left.
 */
export function cleanFileName(name: string): string {
  const visible = name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').normalize('NFC');
  const last = visible.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[<>:"|?*]/g, '_').replaceAll(/\s+/gu, ' ');
  return cut(trimmed(plain)) || 'fichier';
}

/** Windows drops dots and spaces at the end, other systems hide what begins with a dot. */
function trimmed(name: string): string {
  return name.replaceAll(/^[ .]+|[ .]+$/g, '');
}

function cut(name: string): string {
  if (name.length <= LONGEST_FILE_NAME) return name;
  const extension = extensionOf(name);
  const ending = extension && `.${extension}`;
  // A pair of surrogates, or a letter and its marks, may be parted: the half of a pair is dropped.
  const start = name.slice(0, LONGEST_FILE_NAME - ending.length).replace(/[\uD800-\uDBFF]$/, '');
  return trimmed(`${trimmed(start)}${ending}`);
}

/** The records that files can be attached to, by the names of their resources. */
export const ATTACHABLE_TYPES = [
  'organizations',
  'contacts',
  'contracts',
  'subscriptions',
  'invoices',
  'opportunities',
  'activities',
  'subsidies',
] as const;
export type AttachableType = (typeof ATTACHABLE_TYPES)[number];
