import { number, TextInput, useLocale, type TextInputProps } from 'react-admin';

const isNumber = number();

/** A decimal number kept as text ('1234.50'), so that no float comes near an amount; comma and point are both read, a sign after it is left out. */
export function DecimalInput({ validate = [], ...props }: TextInputProps) {
  const comma = useLocale() !== 'en';
  return (
    <TextInput
      format={(value?: string | null) => shown(value ?? '', comma)}
      parse={(text: string) => text.replace(/[\s€%]/g, '').replace(',', '.') || null}
      slotProps={{ htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } } }}
      validate={[...(Array.isArray(validate) ? validate : [validate]), isNumber]}
      {...props}
    />
  );
}

/** '1.600000' as stored is shown as '1,6'; up to three decimals are left as they are being typed. */
function shown(value: string, comma: boolean): string {
  const short = /\.\d{4,}$/.test(value) ? value.replace(/\.?0+$/, '') : value;
  return comma ? short.replace('.', ',') : short;
}
