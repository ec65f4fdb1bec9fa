import { markupHtml } from './markup-html.js';

test('headings and italics', () => {
  expect(markupHtml('## Le *Nord*')).toBe('<h2>Le <em>Nord</em></h2>');
});

test('paragraphs, lists, bold and links', () => {
  expect(markupHtml('Bonjour **à tous**,\nvoici :\n- [un](https://example.org/?a=1&b=2)\n- deux')).toBe(
    '<p>Bonjour <strong>à tous</strong>,<br>voici :</p>\n<ul><li><a href="https://example.org/?a=1&amp;b=2">un</a></li><li>deux</li></ul>',
  );
});

test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '"><b>'])(
  '%s is text',
  (text) => {
    expect(markupHtml(text)).not.toMatch(/<(?!\/?p>)|href/);
  },
);
