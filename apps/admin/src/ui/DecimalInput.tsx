import { TextInput, useLocale, type TextInputProps } from 'react-admin';

/** A decimal number kept as text ('1234.50'), so that no float comes near an amount; the comma and the point are both read. */
export function DecimalInput(props: TextInputProps) {
  const comma = useLocale() !== 'en';
  return (
    <TextInput
      format={(value?: string | null) => (comma ? (value ?? '').replace('.', ',') : (value ?? ''))}
      parse={(text: string) => text.replace(/\s/g, '').replace(',', '.') || null}
      slotProps={{ htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } } }}
      {...props}
    />
  );
}
