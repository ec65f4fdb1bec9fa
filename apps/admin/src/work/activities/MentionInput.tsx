/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a list of which an input elsewhere holds the focus */
import { MenuItem, MenuList, Paper, Popper, TextField } from '@mui/material';
import { mentionAt } from '@terril/domain';
import { type KeyboardEvent, useId, useState } from 'react';
import { FieldTitle, InputHelperText, useInput } from 'react-admin';
import { useColleagueChoices } from '../../system/users/index.js';

/** What is being typed of a name, and which of those offered is next to be chosen. */
interface Mention {
  from: number;
  typed: string;
  at: number;
}

const MOST_OFFERED = 6;

interface MentionInputProps {
  source: string;
  /** It has the focus at once. */
  isFirst?: boolean;
}

/** A text in which '@' offers the colleagues, to be mentioned by their names. */
export function MentionInput({ source, isFirst = false }: MentionInputProps) {
  const { id, field, fieldState, isRequired } = useInput({ source, resource: 'activities' });
  const colleagues = useColleagueChoices();
  const [input, setInput] = useState<HTMLTextAreaElement | null>(null);
  const [mention, setMention] = useState<Mention>();
  const listId = useId();
  const text = String(field.value ?? '');
  const offered = mention
    ? colleagues.filter(({ name }) => name.toLowerCase().includes(mention.typed.toLowerCase())).slice(0, MOST_OFFERED)
    : [];
  const isOpen = offered.length > 0;
  const look = ({ value, selectionStart }: HTMLTextAreaElement) => {
    const found = mentionAt(value, selectionStart);
    setMention(found && { ...found, at: 0 });
  };
  const choose = (name: string) => {
    if (!mention || !input) return;
    const before = `${text.slice(0, mention.from)}@${name} `;
    const after = text.slice(mention.from + 1 + mention.typed.length);
    field.onChange(before + after);
    setMention(undefined);
    requestAnimationFrame(() => {
      input.focus();
      input.setSelectionRange(before.length, before.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || !mention) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = offered[mention.at];
    if (step) setMention({ ...mention, at: (mention.at + step + offered.length) % offered.length });
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) choose(chosen.name);
    else if (event.key === 'Escape') setMention(undefined);
    else return;
    event.preventDefault();
    // Escape would close the dialog too.
    event.stopPropagation();
  };
  return (
    <>
      <TextField
        id={id}
        fullWidth
        multiline
        minRows={3}
        label={<FieldTitle source={source} resource="activities" isRequired={isRequired} />}
        name={field.name}
        value={text}
        inputRef={setInput}
        onChange={(event) => {
          field.onChange(event);
          look(event.target as unknown as HTMLTextAreaElement);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          field.onBlur();
          setMention(undefined);
        }}
        error={fieldState.invalid}
        helperText={<InputHelperText error={fieldState.error?.message} helperText="activity.mentionHelp" />}
        slotProps={{
          htmlInput: {
            'aria-autocomplete': 'list',
            'aria-controls': isOpen ? listId : undefined,
            'aria-activedescendant': isOpen ? `${listId}-${mention?.at}` : undefined,
            ...(isFirst && { ref: focus }),
          },
        }}
      />
      <Popper open={isOpen} anchorEl={input} placement="bottom-start" sx={{ zIndex: 1500 }}>
        <Paper elevation={4}>
          <MenuList dense id={listId} role="listbox">
            {offered.map(({ id: colleague, name }, at) => (
              <MenuItem
                key={colleague}
                id={`${listId}-${at}`}
                role="option"
                tabIndex={-1}
                selected={at === mention?.at}
                aria-selected={at === mention?.at}
                // The text keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(name)}
              >
                {name}
              </MenuItem>
            ))}
          </MenuList>
        </Paper>
      </Popper>
    </>
  );
}

const focus = (input: HTMLElement | null) => input?.focus();
