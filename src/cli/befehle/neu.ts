// The command `neu` as it is called, with a command of its own for each kind of file; what they do is in neu/.
import type { Command } from 'commander';
import { germanHelp } from '../german-commander.js';
import type { Aufruf } from '../umgebung.js';

export interface NeueSitzungOptions {
  readonly gremium?: string;
  readonly datum?: string;
  readonly beginn?: string;
  readonly ort?: string;
  readonly nummer?: string;
}

/** Adds the command. */
export function addNeu(program: Command, { umgebung, exit }: Aufruf): void {
  const neu = germanHelp(program.command('neu').helpCommand(false))
    .alias('new')
    .description('legt an, womit Sie weiterschreiben: einen Arbeitsbereich, ein Gremium, eine Sitzung …')
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk neu sitzung --gremium sozialausschuss --datum 16.04.2018');
  const kind = (name: string, about: string, example: string) =>
    germanHelp(neu.command(name).helpCommand(false))
      .description(about)
      .addHelpText('after', `\nBeispiel:\n  sitzungswerk neu ${example}`);

  kind(
    'arbeitsbereich',
    'ein leerer Arbeitsbereich mit allen Ordnern',
    'arbeitsbereich mein-kreis --name "Kreis Muster" --sitz Musterstadt',
  )
    .argument('<ordner>', 'der Ordner, der entstehen soll')
    .option('--name <name>', 'Name der Körperschaft, wie er im Briefkopf steht')
    .option('--sitz <ort>', 'Ort der Verwaltung')
    .action(async (folder: string, options: { readonly name?: string; readonly sitz?: string }) => {
      const { newWorkspace } = await import('../neu/new-workspace.js');
      exit(await newWorkspace(folder, options, umgebung));
    });
  kind(
    'gremium',
    'ein Gremium mit allen Personen aus personen.yaml',
    'gremium sozialausschuss --name "Ausschuss für Soziales"',
  )
    .argument('<kürzel>', 'unter dem die Sitzungen es nennen: sozialausschuss')
    .option('--name <name>', 'ganzer Name')
    .action(async (id: string, options: { readonly name?: string }) => {
      const { newCommittee } = await import('../neu/new-records.js');
      exit(await newCommittee(id, options, umgebung));
    });
  kind(
    'sitzung',
    'eine Sitzung mit allen Mitgliedern, den Punkten jeder Tagesordnung und dem, was offen geblieben ist',
    'sitzung --gremium sozialausschuss --datum 16.04.2018 --beginn 17:00 --ort "Kreishaus, Sitzungssaal"',
  )
    .argument('[ordner]', 'Ordner der Sitzung (sonst nach Datum und Gremium)')
    .option('--gremium <kürzel>', 'das Gremium, das tagt')
    .option('--datum <datum>', 'Tag der Sitzung')
    .option('--beginn <uhrzeit>', 'Uhrzeit, zu der sie beginnt')
    .option('--ort <ort>', 'wo sie stattfindet')
    .option('--nummer <zahl>', 'die wievielte Sitzung (sonst die nächste)')
    .action(async (folder: string | undefined, options: NeueSitzungOptions) => {
      const { newSitting } = await import('../neu/new-sitting.js');
      exit(await newSitting(folder, options, umgebung));
    });
  kind('vorlage', 'eine Vorlage', 'vorlage 45/2018 --titel "Förderung der Schuldnerberatung"')
    .argument('<nummer>', 'ihre Nummer: 45/2018')
    .option('--titel <titel>', 'ihr Titel')
    .action(async (nummer: string, options: { readonly titel?: string }) => {
      const { newPaper } = await import('../neu/new-records.js');
      exit(await newPaper(nummer, options, umgebung));
    });
  kind('protokoll', 'das Protokoll einer Arbeitsgruppe', 'protokoll "AG Sozialplanung" --datum 21.09.2017')
    .argument('<gruppe>', 'Name der Arbeitsgruppe')
    .option('--datum <datum>', 'Tag der Sitzung')
    .action(async (group: string, options: { readonly datum?: string }) => {
      const { newProtocol } = await import('../neu/new-records.js');
      exit(await newProtocol(group, options, umgebung));
    });
  kind(
    'gespräch',
    'ein Gespräch mit einer Kommune oder einem Verband für einen Plan',
    'gespräch Siegburg --datum 14.05.2018',
  )
    .argument('<kommune>', 'mit wem: die Kommune, wie sie in gebiete.yaml heißt')
    .option('--datum <datum>', 'Tag des Gesprächs (sonst offen)')
    .option('--verband', 'es ist keine Kommune, sondern ein Verband oder sonst jemand')
    .action(async (mit: string, options: { readonly datum?: string; readonly verband?: boolean }) => {
      const { newTalk } = await import('../neu/new-talk.js');
      exit(await newTalk(mit, options, umgebung));
    });
  kind(
    'zusammenfassung',
    'ein Dokument, das die Kurzfassungen von Protokollen zusammenstellt',
    'zusammenfassung zusammenfassung-ag --titel "Zusammenfassung der Protokolle"',
  )
    .argument('<kürzel>', 'unter dem es als Anlage genannt wird')
    .option('--titel <titel>', 'sein Titel')
    .action(async (id: string, options: { readonly titel?: string }) => {
      const { newSummary } = await import('../neu/new-records.js');
      exit(await newSummary(id, options, umgebung));
    });
  kind(
    'bericht',
    'ein Bericht mit Titelseite, Inhaltsverzeichnis und zwei Kapiteln',
    'bericht sozialbericht --titel "Sozialbericht 2018" --stand 01.09.2018',
  )
    .argument('<ordner>', 'Ordner der Kapitel; so heißt auch das Dokument')
    .option('--titel <titel>', 'sein Titel')
    .option('--stand <datum>', 'Datum, das auf der Titelseite steht')
    .action(async (folder: string, options: { readonly titel?: string; readonly stand?: string }) => {
      const { newReport } = await import('../neu/new-records.js');
      exit(await newReport(folder, options, umgebung));
    });
  kind(
    'masterplan',
    'ein Plan, der abgestimmt wird, mit Vorwort, Kurzfassung, zwei Kapiteln und Anhang',
    'masterplan masterplan --titel "Masterplan Sozialplanung" --stand 01.09.2018',
  )
    .argument('<ordner>', 'Ordner seiner Texte; so heißt auch das Dokument')
    .option('--titel <titel>', 'sein Titel')
    .option('--stand <datum>', 'Datum, das auf der Titelseite steht')
    .action(async (folder: string, options: { readonly titel?: string; readonly stand?: string }) => {
      const { newPlan } = await import('../neu/new-records.js');
      exit(await newPlan(folder, options, umgebung));
    });
  kind(
    'folien',
    'Folien zum Vorstellen, mit Notizen',
    'folien vorstellung --titel "Zahlen für den Ausschuss" --stand 01.09.2018',
  )
    .argument('<ordner>', 'Ordner der Texte; so heißt auch das Dokument')
    .option('--titel <titel>', 'ihr Titel')
    .option('--stand <datum>', 'Datum, das auf den Folien steht')
    .action(async (folder: string, options: { readonly titel?: string; readonly stand?: string }) => {
      const { newSlides } = await import('../neu/new-records.js');
      exit(await newSlides(folder, options, umgebung));
    });
}
