import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/core.module.js';
import { xml } from '../../core/sheet-xml.js';
import type { Email } from '../../system/mail/mail.service.js';
import { MailService } from '../../system/mail/mail.service.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { AnalysisFilesService, ROWS_IN_FILE } from './analysis-files.service.js';
import { readingNotes } from './analysis-notes.js';
import type { AnalysisSending } from './analysis-sending.entity.js';
import { AnalysisRunner } from './run-analysis.js';

const WORDS = {
  fr: {
    hello: (name: string) => `Voici le résultat du mois de l’analyse « ${name} », en pièce jointe.`,
    open: 'L’ouvrir dans Terril :',
  },
  en: {
    hello: (name: string) => `This is the monthly answer of the analysis “${name}”, attached.`,
    open: 'Open it in Terril:',
  },
};

/** Makes the e-mails of analyses: the answer of now, as its reader may read it and in her language. */
@Injectable()
export class AnalysisMails {
  constructor(
    private readonly runner: AnalysisRunner,
    private readonly files: AnalysisFilesService,
    private readonly settings: SettingsService,
    private readonly mail: MailService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws RuleBroken when the analysis holds no more, or takes too long */
  async of({ analysis, user, format }: AnalysisSending): Promise<Email> {
    const { role, language, email } = user;
    const result = await this.runner.run(analysis.definition, { role, language }, { perPage: ROWS_IN_FILE[format] });
    const file = await this.files.file({ analysis, result }, format, language);
    const { cooperativeName } = await this.settings.get();
    const { hello, open } = WORDS[language];
    const notes = readingNotes(result, language);
    // A private one is its owner's page alone.
    const url =
      analysis.isShared || analysis.ownerId === user.id
        ? `${this.config.publicUrl}/#/analyses/${analysis.id}/show`
        : null;
    return {
      fromName: cooperativeName,
      to: email,
      replyTo: null,
      subject: analysis.name,
      text: [hello(analysis.name), ...notes, ...(url === null ? [] : [`${open} ${url}`])].join('\n\n'),
      html: [
        `<!doctype html><html lang="${language}"><body style="font-family:sans-serif;max-width:42em">`,
        ...[hello(analysis.name), ...notes].map((text) => `<p>${xml(text)}</p>`),
        ...(url === null ? [] : [`<p>${xml(open)} <a href="${xml(url)}">${xml(url)}</a></p>`]),
        '</body></html>',
      ].join('\n'),
      attachments: [file],
      messageId: this.mail.newMessageId(),
    };
  }
}
