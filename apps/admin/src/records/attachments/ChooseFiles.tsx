import AttachFileIcon from '@mui/icons-material/AttachFile';
import { Button } from '@mui/material';
import { fileExtensions } from '@terril/domain';
import { useRef } from 'react';
import { useTranslate } from 'react-admin';

const ACCEPTED = fileExtensions('attachment')
  .map((extension) => `.${extension}`)
  .join(',');

/** A button that asks for files to attach; `label` tells to what, for a screen reader, where several stand on a page. */
export function ChooseFiles({ onChoose, label }: { onChoose: (files: File[]) => void; label?: string }) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" startIcon={<AttachFileIcon />} aria-label={label} onClick={() => input.current?.click()}>
        {translate('attachment.add')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={label ?? translate('attachment.add')}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
