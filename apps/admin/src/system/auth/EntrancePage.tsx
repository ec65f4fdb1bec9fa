import { Box, Button, Card, CardContent, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useDocumentLanguage } from '../../ui/useDocumentLanguage.js';
import { Notification, useLocaleState, useTranslate } from 'react-admin';

/** The frame of the pages outside the application: a card in the middle, the choice of the language. */
export function EntrancePage({ title, children }: { title: string; children: ReactNode }) {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  useDocumentLanguage();
  const other = locale === 'en' ? 'fr' : 'en';
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeContent: 'center', gap: 2, p: 2, bgcolor: 'background.default' }}
    >
      <Card sx={{ width: 'min(24rem, calc(100vw - 2rem))' }}>
        <CardContent>
          <Typography variant="overline" color="text.secondary">
            Terril
          </Typography>
          <Typography variant="h1" gutterBottom>
            {translate(title)}
          </Typography>
          {children}
        </CardContent>
      </Card>
      <Button size="small" lang={other} onClick={() => setLocale(other)}>
        {other === 'en' ? 'English' : 'Français'}
      </Button>
      <Notification />
    </Box>
  );
}
