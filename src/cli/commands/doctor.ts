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
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';
import { HashwattError } from '../../core/errors';
import { printOrWrite } from '../output-files';
import type { PageAbilities } from '../page-driver';
import { limited, type PageSession, withPage } from '../page-session';
import { nodeSensorPorts } from '../sensor-ports';

const DEFAULT_LIMIT = milliseconds(60_000);

interface Lack {
  readonly code: string;
  readonly sentence: string;
  readonly cure: string;
}

interface Diagnosis {
  readonly schema: 'hashwatt.doctor';
  readonly schema_version: 1;
  readonly system: string;
  readonly node: string;
  readonly browser: { readonly path: string; readonly found: string; readonly version: string; readonly flags: readonly string[] };
  readonly page: PageAbilities;
  readonly power_sources: readonly PowerSource[];
  readonly lacks: readonly Lack[];
}

interface PowerSource {
  readonly name: string;
  /** A reading was taken just now. */
  readonly is_available: boolean;
  /** What was read, or why nothing could be. */
  readonly found: string;
  readonly cure: string;
}

export async function doctor(
  command: BrowserChoice & { readonly json: JsonTarget },
  port: ConsolePort,
  interrupted: AbortSignal,
): Promise<ExitCode> {
  const say = (line: string): void => port.error(`${line}\n`);
  const diagnosis = await withPage(command, say, async (session) => {
    const limit = command.timeout ?? DEFAULT_LIMIT;
    const { ending, answer } = await limited(session.page, limit, interrupted, session.page.abilities);
    if (answer === undefined || ending !== 'finished') throw new HashwattError(ending === 'interrupted' ? 'interrupted' : 'timed-out');
    return diagnose(session, answer, await powerSources(nodeSensorPorts()));
  });
  const json = `${JSON.stringify(diagnosis, null, 2)}\n`;
  printOrWrite(command.json, json, textReport(diagnosis), port);
  return EXIT.ok;
}

function diagnose({ page, found }: PageSession, abilities: PageAbilities, powerFound: readonly PowerSource[]): Diagnosis {
  return {
    schema: 'hashwatt.doctor',
    schema_version: 1,
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
    browser: { path: found.path, found: found.source, version: page.browserVersion, flags: found.flags },
    page: abilities,
    power_sources: powerFound,
    lacks: lacksOf(abilities),
  };
}

function lacksOf(abilities: PageAbilities): Lack[] {
  const lacks: Lack[] = [];
  const error = (code: 'webgpu-missing' | 'adapter-missing'): void => {
    const { message, advice } = new HashwattError(code);
    lacks.push({ code, sentence: message, cure: advice });
  };
  if (!abilities.hasWebGpu) error('webgpu-missing');
  else if (abilities.adapter === null) error('adapter-missing');
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

function textReport({ system, node, browser, page, power_sources, lacks }: Diagnosis): string {
  const { adapter } = page;
  const named = adapter === null ? 'none' : [adapter.vendor, adapter.architecture, adapter.description].filter(Boolean).join(' ');
  const lines = [
    `System    ${system}, Node ${node}, ${page.logicalCores ?? 'unknown'} logical cores`,
    `Browser   ${browser.version}, ${browser.path} (${FOUND_TEXT[browser.found] ?? browser.found})`,
    `Flags     ${browser.flags.join(' ')}`,
    `WebGPU    ${page.hasWebGpu ? `adapter: ${named}${isSoftware(page) ? ' (software)' : ''}` : 'not offered'}`,
    `Page      ${page.isSecure ? 'secure' : 'not secure'}, ${page.isCrossOriginIsolated ? 'cross-origin isolated (fine clock)' : 'not isolated (coarse clock)'}`,
    'Power',
    ...power_sources.map(
      ({ name, is_available, found, cure }) => `  ${is_available ? 'yes' : 'no '}  ${name}: ${found}${is_available ? '' : `. ${cure}`}`,
    ),
    'A result from here is comparable with others of the same backend, workload version and device, except:',
    ...lacks.map(({ sentence, cure }) => `  - ${sentence} ${cure}`),
  ];
  return `${lines.join('\n')}\n`;
}
