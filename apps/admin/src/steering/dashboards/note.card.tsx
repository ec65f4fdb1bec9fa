import { required, TextInput } from 'react-admin';
import { MarkupText } from '../../ui/MarkupText.js';
import { Section } from '../../ui/Section.js';
import { cardKind, type CardProps } from './card-kind.js';

interface Options {
  text: string;
}

export const noteCard = cardKind<Options>({
  kind: 'note',
  title: () => 'dashboards.kinds.note',
  Card: ({ title, options: { text } }: CardProps<Options>) => (
    <Section title={title}>
      <MarkupText text={text} />
    </Section>
  ),
  Inputs: () => (
    <TextInput
      source="options.text"
      label="dashboards.text"
      helperText="dashboards.textHelp"
      multiline
      minRows={4}
      validate={required()}
    />
  ),
  usual: { options: {}, width: 'half' },
});
