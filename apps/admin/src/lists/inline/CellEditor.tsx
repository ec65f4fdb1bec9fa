import { TextField } from '@mui/material';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type HttpError, useListContext, useNotify, useTranslate, useUpdate, type RaRecord } from 'react-admin';
import { type CellEdit, toText, toValue } from './cell-edit.js';

interface CellEditorProps {
  record: RaRecord;
  source: string;
  label: string;
  edit: CellEdit;
  /** The value is saved, or stays; `byKey`: not because the focus went elsewhere. */
  onLeave: (byKey: boolean) => void;
}

/** The open value of a cell: Enter or leaving the cell saves, Escape leaves it as it was; a refusal is told under it. */
export default function CellEditor({ record, source, label, edit, onLeave }: CellEditorProps) {
  const { resource, refetch } = useListContext();
  const translate = useTranslate();
  const notify = useNotify();
  const [update, { isPending }] = useUpdate();
  const before = toText(record[source]);
  const [text, setText] = useState(before);
  const [refusal, setRefusal] = useState<string>();
  const isLeft = useRef(false);
  const leave = (byKey: boolean) => {
    isLeft.current = true;
    onLeave(byKey);
  };
  const save = async (byKey: boolean) => {
    if (isLeft.current || isPending) return;
    if (text === before) return leave(byKey);
    const data = { ...record, [source]: toValue(edit, text) };
    await update(
      resource,
      { id: record.id, data, previousData: record },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          notify('inline.saved', { type: 'success', messageArgs: { field: label } });
          leave(byKey);
          // It may not belong here any more, nor in this place.
          void refetch();
        },
        onError: (error) => {
          const { body, message, status } = error as HttpError;
          setRefusal(body?.errors?.[source] ?? message);
          // The next try is of the record as it is now.
          if (status === 409) void refetch();
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave(true);
    else if (event.key === 'Enter') void save(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { kind, isOptional = false } = edit;
  const choices = kind === 'yesNo' ? YES_NO : Array.isArray(kind) ? kind : undefined;
  // What an import told may be none of the choices: it stays until another one is chosen.
  const isOther = choices !== undefined && before !== '' && !choices.some(({ id }) => String(id) === before);
  return (
    <TextField
      inputRef={focus}
      fullWidth
      size="small"
      margin="none"
      hiddenLabel
      select={choices !== undefined}
      {...(kind === 'day' && { type: 'date' })}
      value={text}
      error={refusal !== undefined}
      helperText={refusal}
      slotProps={{
        // Not disabled while it is saved: that would take the focus from it.
        htmlInput: { 'aria-label': label, maxLength: 1000, readOnly: isPending },
        select: { native: true },
        formHelperText: { role: 'alert', sx: { whiteSpace: 'normal' } },
      }}
      sx={{ minWidth: 140 }}
      onClick={(event) => event.stopPropagation()}
      onChange={({ target }) => {
        setText(target.value);
        setRefusal(undefined);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => void save(false)}
    >
      {choices && isOptional && <option value="">{translate('bulk.empty')}</option>}
      {isOther && <option value={before}>{before}</option>}
      {choices?.map(({ id, name }) => (
        <option key={id} value={id}>
          {translate(name, { _: name })}
        </option>
      ))}
    </TextField>
  );
}

// Whoever opens a cell goes on in it.
const focus = (input: HTMLElement | null) => input?.focus();

const YES_NO = [
  { id: 'true', name: 'ra.boolean.true' },
  { id: 'false', name: 'ra.boolean.false' },
];
