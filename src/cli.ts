#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { loadBundle } from './bundle.ts';
import { setForShortRuns } from './engine.ts';

/** Exit codes: made, the program's own fault, errors in the input. */
const MADE = 0;
const OWN_FAULT = 1;
const INPUT_ERRORS = 2;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Så skriver du:',
  'Arguments:': 'Argument:',
  'Options:': 'Val:',
  'Commands:': 'Kommandon:',
};

const PROGRAM_HELP = `
Skriv npx först, till exempel: npx underlag kontrollera
Mer om ett kommando: npx underlag bygg --help`;

const COMPARISON_HELP = `
Exempel: npx underlag jamfor 2025-04-manadsuppfoljning 2025-05-manadsuppfoljning

Vad som har ändrats visas här, och skrivs som webbsida och som Word-fil med spårade ändringar.`;

const NEW_REPORT_HELP = `
Exempel: npx underlag ny manadsuppfoljning socialnamnden 2025-06
Finns nämnden i flera kommuner: npx underlag ny manadsuppfoljning alingsas/socialnamnden 2025-06

Text som följer med från den förra rapporten märks [EJ REVIDERAD …]. Så länge någon märkning
är kvar byggs dokumentet som utkast.`;

interface Selection {
  readonly period?: string;
  readonly namnd?: string;
}

setForShortRuns();

let keepCompiled = (_didAll: boolean): void => {};

/** What the commands need is loaded when one runs: `--help` loads nothing but this. */
const load = (use: string) => {
  const bundle = loadBundle<typeof import('./program.ts')>(new URL('./program.cjs', import.meta.url), use);
  keepCompiled = bundle.keepCompiled;
  return bundle.exports.commands;
};

/** A command and its arguments in the list of commands; Commander's own has "[options]" too. */
const subcommandTerm = (it: Command): string =>
  [
    it.name(),
    ...it.registeredArguments.map((argument) => {
      const name = `${argument.name()}${argument.variadic ? ' ...' : ''}`;
      return argument.required ? `<${name}>` : `[${name}]`;
    }),
  ].join(' ');

const root = process.cwd();
let exitCode: number = MADE;

const program = new Command('underlag')
  .description('Gör nämndens dokument i PDF och Word av ekonomisystemets exporter, mallen och din text.')
  .version('0.1.0', '-v, --version', 'visa programmets version')
  .configureHelp({ styleTitle: (title) => TITLES[title] ?? title, subcommandTerm })
  .configureOutput({ outputError: (text, write) => write(inSwedish(text)) })
  .helpOption('-h, --help', 'visa hjälpen')
  .usage('<kommando> [val]')
  .addHelpText('after', PROGRAM_HELP)
  .helpCommand('help [kommando]', 'visa hjälp om ett kommando')
  .exitOverride();

const command = (name: string, description: string): Command =>
  program.command(name).description(description).helpOption('-h, --help', 'visa hjälpen');

command('bygg [rapport...]', 'gör PDF, Word och spårbarhetsfil av rapporterna (alla, om ingen anges)')
  .usage('[rapport ...] [val]')
  .option('--period <period>', 'bara rapporter för perioden, t.ex. 2025-05')
  .option('--namnd <namnd>', 'bara rapporter för nämnden, t.ex. socialnamnden')
  .addOption(new Option('--format <format>', 'pdf, docx eller båda (pdf,docx, om inget anges)'))
  .action(async (names: string[], options: Selection & { format?: string }) => {
    const formats = formatsOf(options.format ?? 'pdf,docx', ['pdf', 'docx'] as const);
    const commands = load('bygg');
    const [{ bygg }, { openConsole }] = await Promise.all([commands.bygg(), commands.console()]);
    const choice = { names, period: options.period, board: options.namnd };
    const console = openConsole(process.stdout, process.stderr);
    exitCode = await bygg(root, choice, formats, console, process.env['SOURCE_DATE_EPOCH']);
  });

command('kontrollera [rapport...]', 'leta fel i underlag, mall och text utan att skriva något')
  .usage('[rapport ...] [val]')
  .option('--period <period>', 'bara rapporter för perioden, t.ex. 2025-05')
  .option('--namnd <namnd>', 'bara rapporter för nämnden, t.ex. socialnamnden')
  .action(async (names: string[], options: Selection) => {
    const commands = load('kontrollera');
    const [{ kontrollera }, { openConsole }] = await Promise.all([
      commands.kontrollera(),
      commands.console(),
    ]);
    const choice = { names, period: options.period, board: options.namnd };
    exitCode = kontrollera(root, choice, openConsole(process.stdout, process.stderr));
  });

command('siffror <rapport> [sökord]', 'visa alla siffror som kan användas i rapportens text')
  .usage('<rapport> [sökord]')
  .action(async (name: string, search: string | undefined) => {
    const commands = load('siffror');
    const [{ siffror }, { openConsole }] = await Promise.all([commands.siffror(), commands.console()]);
    exitCode = siffror(root, name, search, openConsole(process.stdout, process.stderr));
  });

command('jamfor <äldre> <nyare>', 'visa vad som har ändrats från en rapport till nästa')
  .usage('<äldre rapport> <nyare rapport> [val]')
  .option(
    '--format <format>',
    'text, html, docx eller flera (html,docx, om inget anges; texten visas alltid)',
  )
  .addHelpText('after', COMPARISON_HELP)
  .action(async (older: string, newer: string, options: { format?: string }) => {
    const formats = formatsOf(options.format ?? 'html,docx', ['text', 'html', 'docx'] as const);
    const files = formats.filter((format) => format !== 'text');
    const commands = load('jamfor');
    const [{ jamfor }, { openConsole }] = await Promise.all([commands.jamfor(), commands.console()]);
    exitCode = await jamfor(root, older, newer, files, openConsole(process.stdout, process.stderr));
  });

command('ny <mall> <namnd> <period>', 'gör en ny rapportfil av en mall, med förra rapportens text')
  .usage('<mall> <namnd> <period> [val]')
  .option('--datum <datum>', 'dokumentets datum, t.ex. 2025-07-08')
  .option('--titel <titel>', 'dokumentets titel')
  .addHelpText('after', NEW_REPORT_HELP)
  .action(
    async (
      template: string,
      board: string,
      period: string,
      { datum: date, titel: title }: { datum?: string; titel?: string },
    ) => {
      const commands = load('ny');
      const [{ ny }, { openConsole }] = await Promise.all([commands.ny(), commands.console()]);
      const wanted = { template, board, period, date, title };
      exitCode = await ny(root, wanted, openConsole(process.stdout, process.stderr));
    },
  );

/** The formats of `--format a,b`; one that the command doesn't have ends the run. */
function formatsOf<F extends string>(text: string, known: readonly F[]): F[] {
  return text.split(',').map((part) => {
    const found = known.find((format) => format === part.trim());
    return found ?? program.error(`error: unknown format '${part.trim()}' of ${known.join(', ')}`);
  });
}

/** Commander's few messages about how a command was written. */
function inSwedish(text: string): string {
  return text
    .replace(/^error: unknown option '(.*)'/m, "Fel: valet '$1' finns inte.")
    .replace(/^error: unknown command '(.*)'/m, "Fel: kommandot '$1' finns inte.")
    .replace(
      /^error: unknown format '(.*)' of (.*)/m,
      "Fel: formatet '$1' finns inte. Välj bland: $2; flera skrivs med komma emellan.",
    )
    .replace(
      /^error: missing required argument '(.*)'/m,
      'Fel: <$1> saknas efter kommandot. Lägg till --help sist på raden för att se hur det skrivs.',
    )
    .replace(/^error: option '(.*)' argument missing/m, "Fel: valet '$1' saknar värde.")
    .replace(/^error: too many arguments.*/m, 'Fel: det står för många ord efter kommandot.')
    .replace(/\(Did you mean (.*)\?\)/, 'Menade du $1?');
}

// A reader that has seen enough (`… siffror … | head`) ends the run in peace.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode);
  throw error;
});

try {
  await program.parseAsync();
  // A run that ended in errors may have used but little of the program.
  keepCompiled(exitCode === MADE);
} catch (error) {
  if (error instanceof CommanderError) exitCode = error.exitCode === 0 ? MADE : INPUT_ERRORS;
  else {
    exitCode = OWN_FAULT;
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `Ett fel i programmet självt. Inget har ändrats i out. Skicka texten nedan till den som sköter programmet.\n\n${told}\n`,
    );
  }
}
process.exitCode = exitCode;
