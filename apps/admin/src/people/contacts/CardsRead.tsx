import { Box, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

/** What a file gives, card by card: those that become contacts, with what to check, and those left out, with why. */
export function CardsRead({ answer: { created, skipped } }: { answer: Schemas['VCardImportOut'] }) {
  const translate = useTranslate();
  return (
    <>
      {skipped.length > 0 && (
        <Cards title={translate('contact.skipped', { smart_count: skipped.length })}>
          {skipped.map(({ card, line, reason }) => (
            <li key={card}>
              {translate('contact.cardAtLine', { card, line })} {reason}
            </li>
          ))}
        </Cards>
      )}
      <Cards title={translate('contact.created', { smart_count: created.length })}>
        {created.map(({ card, name, warnings }) => (
          <li key={card}>
            {name}
            {warnings.map((warning) => (
              <Typography key={warning} variant="body2" color="warning">
                {warning}
              </Typography>
            ))}
          </li>
        ))}
      </Cards>
    </>
  );
}

function Cards({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mb: 2 }}>
      <Typography variant="h3">{title}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 3, overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </Box>
  );
}
