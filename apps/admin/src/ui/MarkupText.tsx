import { Link, Typography } from '@mui/material';
import { markupBlocks, type MarkupLine } from '@terril/domain';
import { Fragment } from 'react';

/** What people write in e-mails, as it will be read: headings, paragraphs, lists, bold, italics and links, never HTML. */
export function MarkupText({ text }: { text: string }) {
  return markupBlocks(text).map(({ kind, lines }, place) =>
    kind === 'heading' ? (
      <Typography key={keyOf(lines, place)} component="p" variant="subtitle2" sx={{ mt: 2, overflowWrap: 'anywhere' }}>
        <Spans line={lines[0]} />
      </Typography>
    ) : kind === 'list' ? (
      // A text never changes in place: its blocks and lines are told apart by where they stand.
      <Typography
        key={keyOf(lines, place)}
        component="ul"
        variant="body2"
        sx={{ my: 1, pl: 3, overflowWrap: 'anywhere' }}
      >
        {lines.map((line, at) => (
          <li key={keyOf([line], at)}>
            <Spans line={line} />
          </li>
        ))}
      </Typography>
    ) : (
      <Typography key={keyOf(lines, place)} variant="body2" sx={{ my: 1, overflowWrap: 'anywhere' }}>
        {lines.map((line, at) => (
          <Fragment key={keyOf([line], at)}>
            {at > 0 && <br />}
            <Spans line={line} />
          </Fragment>
        ))}
      </Typography>
    ),
  );
}

function Spans({ line }: { line: MarkupLine }) {
  return line.map(({ text, isStrong, isEmphasis, href }, at) => {
    const key = `${at} ${text}`;
    if (href !== undefined) {
      return (
        <Link key={key} href={href} target="_blank" rel="noopener noreferrer">
          {text}
        </Link>
      );
    }
    if (isEmphasis) return <em key={key}>{text}</em>;
    return isStrong ? <strong key={key}>{text}</strong> : <Fragment key={key}>{text}</Fragment>;
  });
}

const keyOf = (lines: MarkupLine[], place: number) =>
  `${place} ${lines
    .flat()
    .map(({ text }) => text)
    .join('')}`;
