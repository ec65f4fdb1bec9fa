import type { ReportSection } from './management-report.entity.js';
import { chart, EMPTY, table, text } from './template-sections.js';

/**
 * What the management report of a SCIC begins as. It says what French law wants in it (Code de commerce, L.223-26 and
 * L.223-19; law of 10 September 1947, article 19 terdecies; decree 2015-1381); what is between square brackets is for
 * people to write.
 */
export const FRENCH_TEMPLATE: ReportSection[] = [
  text(
    'L’exercice en bref',
    'Chers sociétaires,\n\nNous vous rendons compte de l’activité de notre coopérative du {{firstDay}} au {{lastDay}}, et nous soumettons à votre vote les comptes de cet exercice et l’affectation de son résultat.',
  ),
  {
    ...EMPTY,
    kind: 'figures',
    figures: ['turnover', 'turnoverPrevious', 'recurringShare', 'newUsers', 'users', 'result'],
  },
  text(
    'Activité de l’exercice',
    '[Les projets qui ont compté, ce qui a changé dans nos services, ce qui a été difficile.]\n\nAu {{lastDay}}, {{users}} structures utilisent nos services.',
  ),
  table(
    'newUsers',
    'Nouveaux usagers',
    '**{{newUsers}} structures** nous ont rejoints en {{year}}, contre {{newUsersPrevious}} en {{previousYear}}. Structures revenues après une absence : {{returningUsers}} ; structures perdues : {{lostUsers}}.',
  ),
  chart('newUsers'),
  {
    ...EMPTY,
    kind: 'team',
    title: 'Équipe',
    text: '[Ce qui a changé dans l’équipe : arrivées, départs, formations suivies, conditions de travail.]',
    team: [],
  },
  table(
    'recurringShare',
    'Composition du budget',
    'Le chiffre d’affaires est de **{{turnover}}** hors taxes, contre {{turnoverPrevious}} l’année précédente, soit une évolution de {{turnoverChange}}. Les services récurrents en font **{{recurringShare}}**, contre {{recurringSharePrevious}} en {{previousYear}}. Les subventions, comptées à part, sont de {{subsidies}}.',
  ),
  chart('recurringShare'),
  table(
    'areaShares',
    null,
    '# Répartition géographique\n\nPart de chaque zone dans le chiffre d’affaires, avec celle de l’année précédente.',
  ),
  chart('areaShares'),
  table('categoryShares', null, '# Répartition par catégorie de services'),
  table('budget', null, '# Produits et charges'),
  table(
    'result',
    'Résultat',
    'L’exercice {{year}} donne un résultat de **{{result}}**, contre {{resultPrevious}} en {{previousYear}}.',
  ),
  table(
    'allocation',
    'Affectation du résultat',
    'À la réserve légale : **{{allocation.legal}}** ; à la réserve statutaire : **{{allocation.statutory}}**. Elles s’élèvent ensuite à {{reserve.legal}} et {{reserve.statutory}}.',
  ),
  table('reserves'),
  table(
    'forecast',
    'Perspectives',
    '[Ce que nous prévoyons pour {{nextYear}} : contrats signés, projets, investissements, recrutements, risques.]',
  ),
  text(
    null,
    '# Événements depuis la clôture\n\n[Ce qui s’est passé d’important depuis le {{lastDay}}, ou : aucun.]\n\n# Recherche et développement\n\n[Les travaux menés, ou : aucun.]',
  ),
  text(
    'Conventions réglementées (article L.223-19 du Code de commerce)',
    '[Pour chaque convention passée pendant l’exercice, directement ou par personne interposée, entre la coopérative et l’un de ses gérants ou associés, dire :]\n\n- [qui est concerné ;]\n- [la nature et l’objet de la convention ;]\n- [ses conditions essentielles : prix ou tarifs, délais de paiement, intérêts, sûretés, remises ;]\n- [l’importance de ce qui a été fourni, et les sommes versées ou reçues.]\n\n[De même pour les conventions d’exercices antérieurs qui se sont poursuivies. Les opérations courantes conclues à des conditions normales n’ont pas à y figurer. Sinon, écrire :]\n\nAucune convention de cette sorte n’a été passée ni poursuivie pendant l’exercice.',
  ),
  table(
    'members',
    'Évolution du projet coopératif',
    '*Informations prévues par l’article 19 terdecies de la loi du 10 septembre 1947 et le décret n° 2015-1381 du 29 octobre 2015.*\n\n# Sociétariat\n\nAu {{lastDay}}, sociétaires porteurs de parts : {{members}} ; parts sociales : {{shares}} ; capital souscrit : {{capital}}.\n\n[Entrées et sorties de l’exercice, et ce qu’elles disent.]',
  ),
  text(
    null,
    '# Gouvernance et participation\n\n[Ce qui a changé dans la gouvernance ; comment chaque catégorie de sociétaires a pris part aux décisions : assemblées, collèges, groupes de travail.]\n\n# Relations entre les catégories d’associés\n\n[Ce qui a évolué entre salariés, usagers, collectivités et autres sociétaires.]\n\n# Contexte économique et social\n\n[Les évolutions qui ont touché la coopérative.]\n\n# Effets sur le projet coopératif\n\n[Ce que ces évolutions changent à notre projet, et ce que nous en concluons.]',
  ),
  text(
    'Résolutions proposées',
    '# Première résolution : approbation des comptes\n\nL’assemblée générale, ayant entendu ce rapport, approuve les comptes de l’exercice {{year}}, qui donnent un résultat de {{result}}, et donne quitus à la gérance de sa gestion.\n\n# Deuxième résolution : affectation du résultat\n\nL’assemblée générale décide d’affecter ce résultat comme suit : {{allocation.legal}} à la réserve légale et {{allocation.statutory}} à la réserve statutaire.\n\n# Troisième résolution : conventions réglementées\n\nL’assemblée générale prend acte de ce que dit ce rapport des conventions visées à l’article L.223-19 du Code de commerce, et les approuve.\n\n# Quatrième résolution : pouvoirs\n\nL’assemblée générale donne tous pouvoirs au porteur d’un extrait du procès-verbal pour accomplir les formalités.',
  ),
];
