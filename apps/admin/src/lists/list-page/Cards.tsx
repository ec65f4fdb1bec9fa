import { Box, Checkbox, LinearProgress, List, ListItem, ListItemButton, ListItemText, Stack } from '@mui/material';
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
  /** What can be done to ticked ones; without it, none is ticked. */
  bulk?: ReactNode;
}

/** Pixels under which the bar of the application lies. */
const BAR = 48;

/** The rows of a list on a telephone, each leading to its page, beside a box to tick for those who may act on several. */
export function Cards<R extends RaRecord>({ renderTitle, renderText, renderSide, rowClick, bulk }: CardsProps<R>) {
  const { data = [], resource, selectedIds, onToggleItem, isPending } = useListContext<R>();
  const createPath = useCreatePath();
  const translate = useTranslate();
  if (isPending) return <LinearProgress aria-label={translate('ra.page.loading')} sx={{ my: 3 }} />;
  if (data.length === 0) return <ListNoResults />;
  return (
    <>
      {bulk && selectedIds.length > 0 && <Box sx={{ position: 'sticky', top: BAR, zIndex: 3 }}>{bulk}</Box>}
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
                {bulk && (
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
                )}
                {rowClick ? (
                  <ListItemButton
                    component={LinkBase}
                    to={createPath({ resource, type: rowClick, id: record.id })}
                    sx={{ pl: bulk ? 0.5 : 2 }}
                  >
                    {text}
                  </ListItemButton>
                ) : (
                  <Box sx={{ display: 'flex', flexGrow: 1, alignItems: 'center', minWidth: 0, px: bulk ? 0.5 : 2 }}>
                    {text}
                  </Box>
                )}
              </ListItem>
            </RecordContextProvider>
          );
        })}
      </List>
    </>
  );
}
