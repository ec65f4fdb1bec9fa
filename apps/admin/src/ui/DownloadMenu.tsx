import DownloadIcon from '@mui/icons-material/Download';
import { Button, ListItemText, Menu, MenuItem } from '@mui/material';
import { type ReactNode, useId, useState } from 'react';

interface DownloadMenuProps {
  label: string;
  isSmall?: boolean;
  /** Its entries: headings, and files by `fileItem`, which says why one is not to be had. */
  children: (fileItem: (href: string, name: string, reason?: string | false) => ReactNode) => ReactNode;
}

/** A button that opens a menu of files: the server writes, the browser saves. */
export function DownloadMenu({ label, isSmall = false, children }: DownloadMenuProps) {
  const [button, setButton] = useState<HTMLElement | null>(null);
  const id = useId();
  const close = () => setButton(null);
  return (
    <>
      <Button
        {...(isSmall ? { size: 'small' } : { variant: 'outlined' })}
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        aria-controls={id}
        onClick={({ currentTarget }) => setButton(currentTarget)}
      >
        {label}
      </Button>
      <Menu id={id} anchorEl={button} open={button !== null} onClose={close}>
        {children((href, name, reason = false) =>
          reason === false ? (
            <MenuItem key={href} component="a" href={href} download onClick={close}>
              {name}
            </MenuItem>
          ) : (
            // Not faded by the theme: the reason is to be read.
            <MenuItem key={href} aria-disabled onClick={(event) => event.preventDefault()} sx={{ cursor: 'default' }}>
              <ListItemText
                primary={name}
                secondary={reason}
                slotProps={{ primary: { sx: { color: 'text.secondary' } } }}
              />
            </MenuItem>
          ),
        )}
      </Menu>
    </>
  );
}
