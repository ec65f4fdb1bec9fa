import { odfNamespaces } from './open-document.js';

/**
 * `TableRowKeep`: a row stays with the next one where its paragraphs ask for it. All the others say what LibreOffice does of
 * itself: of a setting that a file leaves out it takes the value of the version before there was one, and pages would move.
 */
const SETTINGS = {
  TableRowKeep: true,
  AddExternalLeading: true,
  AddParaLineSpacingToTableCells: true,
  AddParaSpacingToTableCells: true,
  AutoFirstLineIndentDisregardLineSpace: true,
  ClipAsCharacterAnchoredWriterFlyFrames: false,
  CollapseEmptyCellPara: true,
  DoNotJustifyLinesWithManualBreak: false,
  DoNotResetParaAttrsForNumFont: false,
  EmptyDbFieldHidesPara: true,
  IgnoreFirstLineIndentInNumbering: false,
  PropLineSpacingShrinksFirstLine: true,
  SubtractFlysAnchoredAtFlys: false,
  TabOverflow: true,
  UnxForceZeroExtLeading: false,
  UseFormerLineSpacing: false,
  UseFormerObjectPositioning: false,
  UseFormerTextWrapping: false,
  UseOldNumbering: false,
};

/** The part `settings.xml`. */
export function settingsPart(): string {
  const items = Object.entries(SETTINGS).map(
    ([name, value]) => `<config:config-item config:name="${name}" config:type="boolean">${value}</config:config-item>`,
  );
  return `<office:document-settings ${odfNamespaces('office', 'config')} xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"><office:settings><config:config-item-set config:name="ooo:configuration-settings">${items.join('')}</config:config-item-set></office:settings></office:document-settings>`;
}
