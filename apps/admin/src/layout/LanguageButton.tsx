import { Button } from '@mui/material';
import { useLocaleState } from 'react-admin';

const LANGUAGES = { fr: { short: 'FR', name: 'Français' }, en: { short: 'EN', name: 'English' } };

/** Goes to the other language of the two, in its own name; react-admin's store remembers the choice. */
export function LanguageButton() {
  const [locale, setLocale] = useLocaleState();
  const other = locale === 'en' ? 'fr' : 'en';
  const { short, name } = LANGUAGES[other];
  return (
    <Button
      color="inherit"
      lang={other}
      aria-label={name}
      title={name}
      onClick={() => setLocale(other)}
      sx={{ minWidth: 40 }}
    >
      {short}
    </Button>
  );
}
