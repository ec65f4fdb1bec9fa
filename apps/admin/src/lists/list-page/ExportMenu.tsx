import DownloadIcon from '@mui/icons-material/Download';
import { Button, ListSubheader, Menu, MenuItem } from '@mui/material';
import { useId, useState } from 'react';
import { type HttpError, useListContext, useLocaleState, useNotify, useTranslate } from 'react-admin';
import { useColumns } from '../columns/index.js';
import { queryString } from '../../providers/http.js';
import { saveFile } from '../../providers/saveFile.js';
import { TABLE_FORMATS } from '../../ui/table-formats.js';

/** Rows a sheet of Excel or LibreOffice holds under its header; the API refuses more. */
const MOST_ROWS = 1_048_575;

export interface ExportMenuProps {
  /** The columns on the screen, as `?columns=` of the API names them, while a person has chosen none. */
  columns: string[];
  /** What the API calls a column of the screen that it does not call the same, or that holds several. */
  exportedAs?: Record<string, string[]>;
  /** Other files of the same filtered set: their path under the list, the translation key of their name, their query. */
  others?: { path: string; label: string; query?: Record<string, string> }[];
}

/**
 * Files of the whole list under its present filters and sort, as plain links: the server writes, the browser saves. Those
 * for letters and e-mails are small, and say how many records they leave out.
 */
export function ExportMenu({ columns, exportedAs = {}, others = [] }: ExportMenuProps) {
  const { resource, filterValues, sort, total } = useListContext();
  const [chosen] = useColumns();
  const shown = chosen?.flatMap((name) => exportedAs[name] ?? [name]) ?? columns;
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [language] = useLocaleState();
  const translate = useTranslate();
  const notify = useNotify();
  const id = useId();
  if (!total) return null;
  const close = () => setButton(null);
  const order = sort.field === 'id' ? {} : { sort: sort.field, order: sort.order };
  const addressOf = (path: string, query: object) =>
    `/${resource}/${path}${queryString({ ...filterValues, ...order, language, ...query })}`;
  const href = (path: string, query: object) => `/api${addressOf(path, query)}`;
  // What these leave out is told once the server has counted it.
  const save = async (path: string) => {
    close();
    try {
      const leftOut = await saveFile(path);
      if (leftOut > 0) notify('export.leftOut', { type: 'warning', messageArgs: { smart_count: leftOut } });
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
    }
  };
  const link = (key: string, label: string, address: string, disabled = false) => (
    <MenuItem key={key} component="a" href={address} download onClick={close} disabled={disabled}>
      {label}
    </MenuItem>
  );
  const formats = (of: string, query: object) =>
    TABLE_FORMATS.map((format) =>
      link(
        `${of} ${format}`,
        translate(`export.${format}`),
        href('export', { format, ...query }),
        format !== 'csv' && total > MOST_ROWS,
      ),
    );
  return (
    <>
      <Button
        size="small"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        aria-controls={id}
        onClick={({ currentTarget }) => setButton(currentTarget)}
        sx={{ whiteSpace: 'nowrap' }}
      >
        {translate('export.button')}
      </Button>
      <Menu id={id} anchorEl={button} open={button !== null} onClose={close}>
        <ListSubheader role="presentation">{translate('export.shown', { smart_count: total })}</ListSubheader>
        {formats('shown', { columns: shown.join(',') })}
        <ListSubheader role="presentation">{translate('export.all')}</ListSubheader>
        {formats('all', {})}
        {others.length > 0 && <ListSubheader role="presentation">{translate('export.mailing')}</ListSubheader>}
        {others.map(({ path, label, query = {} }) => (
          <MenuItem key={label} onClick={() => void save(addressOf(path, query))}>
            {translate(label)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
