import { ListSubheader } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { DownloadMenu } from '../ui/DownloadMenu.js';
import { TABLE_FORMATS } from '../ui/table-formats.js';

/** A table of a page, in the API with its query: the same address gives its file. */
export interface PageFile {
  /** Translation key of its name, or what the API calls it. */
  label: string;
  path: string;
  /** Its address in the API on paper, where there is one. */
  pdf?: string;
}

/** The tables of a page as files, in the language of the screen: the server writes, the browser saves. */
export function FileMenu({ files }: { files: PageFile[] }) {
  const [language] = useLocaleState();
  const translate = useTranslate();
  return (
    <DownloadMenu label={translate('export.button')}>
      {(fileItem) =>
        files.flatMap(({ label, path, pdf }) => [
          <ListSubheader key={path} role="presentation">
            {translate(label, { _: label })}
          </ListSubheader>,
          pdf && fileItem(`/api${pdf}&language=${language}`, translate('export.pdf')),
          ...TABLE_FORMATS.map((format) =>
            fileItem(`/api${path}&format=${format}&language=${language}`, translate(`export.${format}`)),
          ),
        ])
      }
    </DownloadMenu>
  );
}
