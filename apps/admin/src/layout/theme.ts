import { deepmerge } from '@mui/utils';
import { defaultLightTheme, type RaThemeOptions } from 'react-admin';

const SLATE = '#1d4e5f';
const INK = '#1c2529';
const FOCUS = { outline: `3px solid ${SLATE}`, outlineOffset: 2 };

/** react-admin names the boxes of a table on what stands around them, where nobody hears it. */
const nameOfBox = (box: { 'aria-label'?: string }) => ({ 'aria-label': box['aria-label'] });

/** Light only. Text on its ground is at least 4.5 to 1, lines and bars at least 3 to 1 (WCAG AA). System fonts only. */
export const theme: RaThemeOptions = deepmerge(defaultLightTheme, {
  palette: {
    primary: { main: SLATE },
    secondary: { main: SLATE, contrastText: '#ffffff' },
    background: { default: '#f4f6f7', paper: '#ffffff' },
    text: { primary: INK, secondary: '#4d5a60', disabled: '#5f6b71' },
    success: { main: '#2b6b3f' },
    warning: { main: '#8a5300' },
    error: { main: '#b3261e' },
    info: { main: '#2a5d8f' },
    divider: '#d9dfe2',
  },
  shape: { borderRadius: 8 },
  // Nothing slides or fades for who asked the system not to (WCAG 2.3.3).
  motion: { reducedMotion: 'system' },
  typography: {
    fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
    h1: { fontSize: '1.5rem', fontWeight: 600 },
    h2: { fontSize: '1.125rem', fontWeight: 600 },
    h3: { fontSize: '1rem', fontWeight: 600 },
    h6: { fontSize: '1.125rem', fontWeight: 600 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  sidebar: { width: 236, closedWidth: 50 },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        ':focus-visible': FOCUS,
        // Amounts under one another line up.
        'td, th': { fontVariantNumeric: 'tabular-nums' },
        // A title too long for a telephone ends with an ellipsis, which a block within it keeps away.
        '#react-admin-title > *': { display: 'inline' },
        // On a telephone the button that saves stands at the foot of the screen: what is told stays above it.
        '@media (max-width: 599.95px)': { 'body:has(.RaToolbar-mobileToolbar) .MuiSnackbar-root': { bottom: 88 } },
      },
    },
    MuiButtonBase: { styleOverrides: { root: { '&.Mui-focusVisible': FOCUS } } },
    // The bar is as dark as the outline.
    MuiAppBar: { styleOverrides: { root: { '& :focus-visible, & .Mui-focusVisible': { outlineColor: '#ffffff' } } } },
    MuiPaper: { styleOverrides: { elevation1: { boxShadow: 'none', border: '1px solid #d9dfe2' } } },
    MuiTextField: { defaultProps: { variant: 'outlined' } },
    MuiFormControl: { defaultProps: { variant: 'outlined' } },
    MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: '#7d898f' } } },
    MuiLink: { defaultProps: { underline: 'always' }, styleOverrides: { root: { textDecorationColor: '#1d4e5f66' } } },
    MuiCheckbox: { defaultProps: { slotProps: { input: nameOfBox } } },
    // A long choice is read whole on a telephone.
    MuiMenuItem: { styleOverrides: { root: { whiteSpace: 'normal' } } },
    MuiTableCell: { styleOverrides: { head: { fontWeight: 600, color: '#4d5a60' } } },
    RaLayout: {
      styleOverrides: {
        root: {
          // Wide tables scroll inside their own box: the page itself never scrolls sideways.
          minWidth: 0,
          '& .RaLayout-content': { minWidth: 0, padding: '0.5rem 1rem 3rem' },
          '& .RaLayout-contentWithSidebar': { minWidth: 0 },
          '@media (max-width: 599.95px)': { '& .RaLayout-content': { padding: '0.25rem 0.5rem 3rem' } },
        },
      },
    },
    RaDataTable: { styleOverrides: { root: { '& .RaDataTable-tableWrapper': { overflowX: 'auto' } } } },
    RaSkipNavigationButton: { styleOverrides: { root: { '&&': { color: INK, backgroundColor: '#ffffff' } } } },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          minHeight: 40,
          fontSize: '0.9375rem',
          borderRadius: '0 20px 20px 0',
          '& .MuiTypography-noWrap': { whiteSpace: 'normal' },
          '&.RaMenuItemLink-active': { backgroundColor: '#dfe9ed', color: INK, fontWeight: 600 },
        },
      },
    },
    // react-admin hides these until the mouse is over the row, out of reach of the keyboard.
    RaSimpleFormIterator: { styleOverrides: { root: { '& .RaSimpleFormIterator-action': { visibility: 'visible' } } } },
    RaShow: { styleOverrides: { root: { '& .RaShow-card': { minWidth: 0 } } } },
    RaEdit: { styleOverrides: { root: { '& .RaEdit-card': { minWidth: 0 } } } },
    RaCreate: { styleOverrides: { root: { '& .RaCreate-card': { minWidth: 0 } } } },
    RaList: { styleOverrides: { root: { '& .RaList-main': { minWidth: 0 } } } },
    RaTopToolbar: { styleOverrides: { root: { '&&': { alignItems: 'center', backgroundColor: 'transparent' } } } },
    RaListToolbar: { styleOverrides: { root: { '&&': { backgroundColor: 'transparent' } } } },
    RaToolbar: { styleOverrides: { root: { backgroundColor: '#f4f6f7' } } },
  },
});
