/**
 * `doctor`: what browser and hardware would answer here, what a result from here may be compared with, and the cure for each lack.
 * Place: the one command that looks without measuring.
 */
import { release } from 'node:os';
import { milliseconds } from '../../core/units';
import { raise } from '../../measure/validity';
import { readNvidiaSmi, readPowermetrics } from '../../power/sensor-commands';
import { readRapl } from '../../power/sensor-rapl';
import type { SensorPorts } from '../../power/sensors';
import type { BrowserChoice, JsonTarget } from '../arguments';
import { locateBrowser } from '../browser-host';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode, exitCodeOfKind } from '../exit-code';
import { HashwattError } from '../../core/errors';
import { assertReplaceable, printOrWrite } from '../output-files';
import type { PageAbilities } from '../page-driver';
import { limited, withPage } from '../page-session';
import { createProgress, type Progress } from '../progress';
import { nodeSensorPorts } from '../sensor-ports';

const DEFAULT_LIMIT = milliseconds(60_000);

interface Lack {
  readonly code: string;
  readonly sentence: string;
  readonly cure: string;
}

interface BrowserReport {
  readonly path: string;
  readonly found: string;
  /** Null when it did not start. */
  readonly version: string | null;
  readonly flags: readonly string[];
}

const SCHEMA = 'hashwatt.doctor';

interface Diagnosis {
  readonly schema: typeof SCHEMA;
  readonly schema_version: 1;
  readonly system: string;
  readonly node: string;
  /** Null when there is none. */
  readonly browser: BrowserReport | null;
  /** Null when none could be opened. */
  readonly page: PageAbilities | null;
  readonly power_sources: readonly PowerSource[];
  /** What a result from here may be compared with, where nothing is lacking. */
  readonly comparable_with: string;
  readonly lacks: readonly Lack[];
}

const COMPARABLE_WITH = 'others of the same backend, workload version and device';

interface PowerSource {
  readonly name: string;
  /** A reading was taken just now. */
  readonly is_available: boolean;
  /** What was read, or why nothing could be. */
  readonly found: string;
  readonly cure: string;
}

type DoctorCommand = BrowserChoice & { readonly json: JsonTarget };

/** What a browser and its page say; or why not, with what is known by then. */
interface Visit {
  readonly browser: BrowserReport | null;
  readonly page: PageAbilities | null;
  readonly failure: HashwattError | undefined;
}

export async function doctor(command: DoctorCommand, port: ConsolePort, interrupted: AbortSignal): Promise<ExitCode> {
  assertReplaceable(command.json, SCHEMA);
  const progress = createProgress(port, () => performance.now());
  progress.update('Looking for a browser and for power sensors …');
  const looks = [visit(command, progress, interrupted), powerSources(nodeSensorPorts())] as const;
  const [{ browser, page, failure }, power_sources] = await Promise.all(looks).finally(progress.close);
  const diagnosis: Diagnosis = {
    schema: SCHEMA,
    schema_version: 1,
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
    browser,
    page,
    power_sources,
    comparable_with: COMPARABLE_WITH,
    lacks: [...(failure === undefined ? [] : [lackOf(failure)]), ...(page === null ? [] : lacksOf(page))],
  };
  const json = `${JSON.stringify(diagnosis, null, 2)}\n`;
  printOrWrite(command.json, json, textReport(diagnosis), port);
  return failure === undefined ? EXIT.ok : exitCodeOfKind(failure.kind);
}

/** Looks only: what is missing is named, not installed. */
async function visit(command: DoctorCommand, progress: Progress, interrupted: AbortSignal): Promise<Visit> {
  let browser: BrowserReport | null = null;
  try {
    const { found, flags } = await locateBrowser(command.browser);
    if (found === undefined) throw new HashwattError('browser-missing');
    const known = { path: found.path, found: found.source, flags };
    browser = { ...known, version: null };
    progress.pass(`Starting ${found.path} …`);
    const start = { kind: 'local', path: found.path, flags } as const;
    return await withPage({ start, url: command.url, limit: command.timeout ?? DEFAULT_LIMIT }, async (page, left) => {
      browser = { ...known, version: page.browserVersion };
      progress.pass('Asking the page what it is offered …');
      const { ending, answer } = await limited(page, left, interrupted, page.abilities);
      if (answer === undefined || ending !== 'finished') throw new HashwattError(ending === 'interrupted' ? 'interrupted' : 'timed-out');
      return { browser, page: answer, failure: undefined };
    });
  } catch (thrown) {
    if (!(thrown instanceof HashwattError) || thrown.kind === 'interrupted' || thrown.kind === 'internal') throw thrown;
    return { browser, page: null, failure: thrown };
  }
}

function lackOf({ code, message, advice }: HashwattError): Lack {
  const installing = code === 'browser-missing' ? ' "npm run bench -- browser" tries to install one.' : '';
  return { code, sentence: message, cure: `${advice}${installing}` };
}

function lacksOf(abilities: PageAbilities): Lack[] {
  const lacks: Lack[] = [];
  if (!abilities.isSecure) {
    lacks.push({
      code: 'not-secure',
      sentence: 'The page is no secure context, so the browser offers it no WebGPU.',
      cure: 'Give --url an https address or one of this computer, or leave it out.',
    });
  } else if (!abilities.hasWebGpu) lacks.push(lackOf(new HashwattError('webgpu-missing')));
  else if (abilities.adapter === null) lacks.push(lackOf(new HashwattError('adapter-missing')));
  else if (isSoftware(abilities)) lacks.push(raise('software-adapter', null));
  if (!abilities.isCrossOriginIsolated) {
    lacks.push({
      code: 'not-isolated',
      sentence: 'The page is not cross-origin isolated, so its clock is coarser.',
      cure: 'Leave --url out: the built-in server sends the headers.',
    });
  }
  // Every run from the command line is driven by a program.
  lacks.push(raise('automation', null));
  return lacks;
}

function isSoftware({ adapter }: PageAbilities): boolean {
  return (
    adapter !== null && (adapter.isFallback || /swiftshader|llvmpipe|lavapipe|warp/i.test(`${adapter.architecture} ${adapter.description}`))
  );
}

/** Asks each sensor once, as a run would. */
export async function powerSources({ readText, runCommand, isMac }: SensorPorts): Promise<PowerSource[]> {
  if (isMac) {
    const mac = await readPowermetrics(runCommand);
    const found = mac.kind === 'read' ? 'answers' : mac.reason;
    return [{ name: 'powermetrics (Mac)', is_available: mac.kind === 'read', found, cure: 'Run as an administrator (sudo).' }];
  }
  const [counters, cards] = await Promise.all([readRapl(readText), readNvidiaSmi(runCommand)]);
  return [
    {
      name: 'RAPL (processor)',
      is_available: counters.kind === 'read',
      found: counters.kind === 'read' ? `${counters.packages.length} processor package(s)` : counters.reason,
      cure: 'Needs Linux on Intel or AMD, outside most virtual machines; the counter is for administrators unless the system allows more.',
    },
    {
      name: 'nvidia-smi (NVIDIA card)',
      is_available: cards.kind === 'read',
      found: cards.kind === 'read' ? cards.value.map((card) => card.name).join(', ') : cards.reason,
      cure: 'Needs an NVIDIA card and its driver.',
    },
  ];
}

const FOUND_TEXT: Readonly<Record<string, string>> = {
  option: 'given with --browser',
  environment: 'given in HASHWATT_BROWSER',
  playwright: "Playwright's own",
  system: 'found on this system',
  installed: 'installed just now',
};

function textReport({ system, node, browser, page, power_sources, comparable_with, lacks }: Diagnosis): string {
  const lines = [
    `System    ${system}, Node ${node}${page === null ? '' : `, ${page.logicalCores ?? 'unknown'} logical cores`}`,
    ...browserLines(browser),
    ...pageLines(page),
    'Power',
    ...power_sources.map(
      ({ name, is_available, found, cure }) => `  ${is_available ? 'yes' : 'no '}  ${name}: ${found}${is_available ? '' : `. ${cure}`}`,
    ),
    page === null ? 'Nothing can be measured here, because' : `A result from here is comparable with ${comparable_with}, except:`,
    ...lacks.map(({ sentence, cure }) => `  - ${sentence} ${cure}`),
  ];
  return `${lines.join('\n')}\n`;
}

function browserLines(browser: BrowserReport | null): string[] {
  if (browser === null) return ['Browser   none'];
  const { version, path, found, flags } = browser;
  return [`Browser   ${version ?? 'does not start'}, ${path} (${FOUND_TEXT[found] ?? found})`, `Flags     ${flags.join(' ')}`];
}

function pageLines(page: PageAbilities | null): string[] {
  if (page === null) return [];
  const { adapter } = page;
  const named = adapter === null ? 'none' : [adapter.vendor, adapter.architecture, adapter.description].filter(Boolean).join(' ');
  const clock = page.isCrossOriginIsolated ? 'cross-origin isolated (fine clock)' : 'not isolated (coarse clock)';
  return [
    `WebGPU    ${page.hasWebGpu ? `adapter: ${named}${isSoftware(page) ? ' (software)' : ''}` : 'not offered'}`,
    `Page      ${page.isSecure ? 'secure' : 'not secure'}, ${clock}`,
  ];
}
