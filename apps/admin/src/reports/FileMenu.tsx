import DownloadIcon from '@mui/icons-material/Download';
import { Button, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useId, useState } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
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
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [language] = useLocaleState();
  const translate = useTranslate();
  const id = useId();
  const close = () => setButton(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        aria-controls={id}
        onClick={({ currentTarget }) => setButton(currentTarget)}
      >
        {translate('export.button')}
      </Button>
      <Menu id={id} anchorEl={button} open={button !== null} onClose={close}>
        {files.flatMap(({ label, path, pdf }) => [
          <ListSubheader key={path} role="presentation">
            {translate(label, { _: label })}
          </ListSubheader>,
          pdf && (
            <MenuItem key={pdf} component="a" href={`/api${pdf}&language=${language}`} download onClick={close}>
              {translate('export.pdf')}
            </MenuItem>
          ),
          ...TABLE_FORMATS.map((format) => (
            <MenuItem
              key={`${path} ${format}`}
              component="a"
              href={`/api${path}&format=${format}&language=${language}`}
              download
              onClick={close}
            >
              {translate(`export.${format}`)}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  );
}
