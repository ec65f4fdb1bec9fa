import { Box, Button } from '@mui/material';
import { type ComponentType, useState } from 'react';
import { ResourceContextProvider, useCanAccess, useTranslate } from 'react-admin';
import { CloseMonthDialog } from './CloseMonthDialog.js';
import { CopyDialog } from './CopyDialog.js';
import { SalariesDialog } from './SalariesDialog.js';
import { SpreadDialog } from './SpreadDialog.js';
import type { BudgetDraft } from './useDraft.js';

/** What a tool is given: it fills cells in, which are saved with the others. */
export interface ToolProps {
  draft: BudgetDraft;
  onClose: () => void;
}

const TOOLS: Record<string, ComponentType<ToolProps>> = {
  copy: CopyDialog,
  spread: SpreadDialog,
  salaries: SalariesDialog,
  close: CloseMonthDialog,
};

/** Fills many cells in at once; nothing is saved before it was seen. */
export function BudgetTools({ draft }: { draft: BudgetDraft }) {
  const translate = useTranslate();
  const [open, setOpen] = useState<string>();
  const { canAccess } = useCanAccess({ resource: 'budget-lines', action: 'edit' });
  if (!canAccess) return null;
  const Tool = open === undefined ? undefined : TOOLS[open];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
      {Object.keys(TOOLS).map((tool) => (
        <Button key={tool} size="small" aria-haspopup="dialog" onClick={() => setOpen(tool)}>
          {translate(`budget.${tool}.action`)}
        </Button>
      ))}
      {Tool && (
        // Its inputs are those of budget lines.
        <ResourceContextProvider value="budget-lines">
          <Tool draft={draft} onClose={() => setOpen(undefined)} />
        </ResourceContextProvider>
      )}
    </Box>
  );
}
