import { readMessage } from './read-message.js';

const read = (...lines: string[]) => readMessage(Buffer.from(lines.join('\r\n')));

test('the text, whom it is from and to, and what it answers', async () => {
  const message = await read(
    'Message-ID: <a@example.org>',
    'In-Reply-To: <b@example.org>',
    'References: <c@example.org> <b@example.org>',
    'From: =?utf-8?q?Ren=C3=A9e_Dubois?= <renee@example.org>',
    'To: Crm <crm@example.org>, undisclosed:;, pas-une-adresse',
    'Cc: groupe: x@example.org, y@example.org;',
    'Subject: =?utf-8?b?w4l0w6k=?=',
    '',
    'Bonjour\u0000,',
    '',
    '',
    '',
    '',
    'merci',
  );
  expect(message).toMatchObject({
    messageId: '<a@example.org>',
    answers: ['<b@example.org>', '<c@example.org>'],
    from: { address: 'renee@example.org', name: 'Renée Dubois' },
    subject: 'Été',
    text: 'Bonjour,\n\nmerci',
    isAutomatic: false,
    bounces: [],
  });
  expect(message.people.map(({ kind, address }) => `${kind} ${address}`)).toEqual([
    'from renee@example.org',
    'to crm@example.org',
    'cc x@example.org',
    'cc y@example.org',
  ]);
});

test('of HTML the text is read, and nothing is loaded or run', async () => {
  const { text } = await read(
    'Content-Type: text/html; charset=utf-8',
    '',
    '<style>p { background: url(https://spy.example.org/) }</style><script>alert(1)</script>',
    '<p>Bonjour <b>Nadia</b></p><img src="https://spy.example.org/pixel.gif" alt="pixel"><form action="x"><input></form>',
    '<a href="https://example.org/a">le devis</a> <iframe src="https://spy.example.org/"></iframe>',
  );
  expect(text).toBe('Bonjour Nadia\n\nle devis [https://example.org/a]');
});

test.each([
  ['Auto-Submitted: auto-replied', true],
  ['Auto-Submitted: no', false],
  ['Precedence: bulk', true],
  ['Subject: absence', false],
])('%s: a program wrote it: %p', async (header, expected) => {
  expect((await read(header, '', 'x')).isAutomatic).toBe(expected);
});

test('files are kept, but for logos inside the text, 50 at most', async () => {
  const part = (name: string, size: number, id = '') =>
    `--b\r\nContent-Type: image/png; name="${name}"\r\nContent-Disposition: attachment\r\n${id}\r\n${'x'.repeat(size)}\r\n`;
  const related = await read(
    'Content-Type: multipart/related; boundary=b',
    '',
    part('logo.png', 20, 'Content-ID: <l>\r\n'),
    '--b--',
  );
  expect(related.files).toEqual([]);
  const many = await read(
    'Content-Type: multipart/mixed; boundary=b',
    '',
    ...Array.from({ length: 60 }, (_, at) => part(`${at}.png`, 5)),
    '--b--',
  );
  expect([many.files.length, many.filesLeftOut, many.files[0]!.name]).toEqual([50, 10, '0.png']);
});

test.each([
  ['nothing', ''],
  ['no header', '\r\n\r\nx'],
  ['an endless header', `X: ${'a'.repeat(3_000_000)}\r\n\r\nx`],
  [
    'parts without end',
    `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(3000)}`,
  ],
  [
    'a broken charset',
    'Content-Type: text/plain; charset=utf-7\r\nContent-Transfer-Encoding: base64\r\n\r\n====\r\n+ADw-script+AD4-',
  ],
  ['bytes', Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)).toString('latin1')],
  ['nested HTML', `Content-Type: text/html\r\n\r\n${'<div>'.repeat(50_000)}`],
  ['an address of 10 kB', `From: ${'a'.repeat(10_000)}@example.org\r\n\r\nx`],
])('%s does no harm', async (_name, source) => {
  const message = await readMessage(Buffer.from(source, 'latin1'));
  expect(message.subject.length).toBeLessThanOrEqual(300);
  expect(message.text).not.toMatch(/<script>/);
  expect(message.people.every(({ address }) => address.length <= 254)).toBe(true);
});

const report = (
  action: string,
  fields = 'Final-Recipient: rfc822; parti@example.org\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n No such user',
) => [
  'From: MAILER-DAEMON <mailer-daemon@example.org>',
  'Auto-Submitted: auto-replied',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b\r\nContent-Type: text/plain\r\n\r\nDésolé.',
  `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\nAction: ${action}\r\n${fields}\r\n`,
  '--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID:\r\n <ours@example.org>\r\nSubject: x\r\n\r\ny\r\n--b--',
];

test('a report of delivery says what came back, and why', async () => {
  expect((await read(...report('failed'))).bounces).toEqual([
    {
      messageId: '<ours@example.org>',
      address: 'parti@example.org',
      reason: '550 5.1.1 No such user',
      isPermanent: true,
    },
  ]);
  const full = await read(...report('failed', 'Original-Recipient: rfc822;a@example.org\r\nStatus: 4.2.2'));
  expect(full.bounces).toEqual([
    { messageId: '<ours@example.org>', address: 'a@example.org', reason: '4.2.2', isPermanent: false },
  ]);
});

test.each(['delayed', 'delivered', 'relayed'])('one that says %s says nothing came back', async (action) => {
  expect((await read(...report(action))).bounces).toEqual([]);
});
