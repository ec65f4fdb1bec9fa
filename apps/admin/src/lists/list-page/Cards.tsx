import { Box, Checkbox, List, ListItem, ListItemButton, ListItemText, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import {
  LinkBase,
  ListNoResults,
  RecordContextProvider,
  useCreatePath,
  useListContext,
  useTranslate,
  type RaRecord,
} from 'react-admin';

interface CardsProps<R extends RaRecord> {
  renderTitle: (record: R) => ReactNode;
  renderText?: ((record: R) => ReactNode) | undefined;
  renderSide?: ((record: R) => ReactNode) | undefined;
  rowClick: 'show' | 'edit' | false;
  /** What can be done to the ticked ones. */
  bulk: ReactNode;
}

/** Pixels under which the bar of the application lies. */
const BAR = 48;

/** The rows of a list on a telephone, each with its box to tick beside the way to its page. */
export function Cards<R extends RaRecord>({ renderTitle, renderText, renderSide, rowClick, bulk }: CardsProps<R>) {
  const { data = [], resource, selectedIds, onToggleItem, isPending } = useListContext<R>();
  const createPath = useCreatePath();
  const translate = useTranslate();
  if (!isPending && data.length === 0) return <ListNoResults />;
  return (
    <>
      {selectedIds.length > 0 && <Box sx={{ position: 'sticky', top: BAR, zIndex: 3 }}>{bulk}</Box>}
      <List>
        {data.map((record) => {
          const title = renderTitle(record);
          const text = (
            <>
              <ListItemText primary={title} secondary={renderText?.(record)} sx={{ overflowWrap: 'anywhere' }} />
              <Stack sx={{ ml: 1, color: 'text.secondary', alignItems: 'flex-end' }}>{renderSide?.(record)}</Stack>
            </>
          );
          return (
            <RecordContextProvider key={record.id} value={record}>
              <ListItem disablePadding divider>
                <Checkbox
                  checked={selectedIds.includes(record.id)}
                  onChange={() => onToggleItem(record.id)}
                  slotProps={{
                    input: {
                      'aria-label':
                        typeof title === 'string'
                          ? translate('bulk.tick', { name: title })
                          : translate('ra.action.select_row'),
                    },
                  }}
                />
                {rowClick ? (
                  <ListItemButton
                    component={LinkBase}
                    to={createPath({ resource, type: rowClick, id: record.id })}
                    sx={{ pl: 0.5 }}
                  >
                    {text}
                  </ListItemButton>
                ) : (
                  text
                )}
              </ListItem>
            </RecordContextProvider>
          );
        })}
      </List>
    </>
  );
}
