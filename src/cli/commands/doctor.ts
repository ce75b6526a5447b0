/**
 * `doctor`: what browser and hardware would answer here, what a result from here may be compared with, and the cure for each lack.
 * Place: the one command that looks without measuring.
 */
import { accessSync, constants } from 'node:fs';
import { release } from 'node:os';
import { delimiter, join } from 'node:path';
import { milliseconds } from '../../core/units';
import { raise } from '../../measure/validity';
import type { BrowserChoice, JsonTarget } from '../arguments';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';
import { HashwattError } from '../../core/errors';
import { printOrWrite } from '../output-files';
import type { PageAbilities } from '../page-driver';
import { limited, type PageSession, withPage } from '../page-session';

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
  readonly power_sources: readonly { readonly name: string; readonly is_available: boolean; readonly cure: string }[];
  readonly lacks: readonly Lack[];
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
    return diagnose(session, answer);
  });
  const json = `${JSON.stringify(diagnosis, null, 2)}\n`;
  printOrWrite(command.json, json, textReport(diagnosis), port);
  return EXIT.ok;
}

function diagnose({ page, found }: PageSession, abilities: PageAbilities): Diagnosis {
  return {
    schema: 'hashwatt.doctor',
    schema_version: 1,
    system: `${process.platform} ${release()} ${process.arch}`,
    node: process.version,
    browser: { path: found.path, found: found.source, version: page.browserVersion, flags: found.flags },
    page: abilities,
    power_sources: powerSources(),
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

function powerSources(): Diagnosis['power_sources'] {
  return [
    {
      name: 'RAPL (processor)',
      is_available: isAllowed('/sys/class/powercap/intel-rapl:0/energy_uj', constants.R_OK),
      cure: 'Linux on Intel or AMD; the counter is readable for root only unless the system allows it.',
    },
    { name: 'nvidia-smi (NVIDIA GPU)', is_available: isOnPath('nvidia-smi'), cure: 'Install the NVIDIA driver.' },
    { name: 'powermetrics (macOS)', is_available: isOnPath('powermetrics'), cure: 'Only on macOS; needs an administrator.' },
  ];
}

function isOnPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => isAllowed(join(folder, program), constants.X_OK));
}

function isAllowed(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
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
    ...power_sources.map(({ name, is_available, cure }) => `  ${is_available ? 'yes' : 'no '}  ${name}${is_available ? '' : `. ${cure}`}`),
    'A result from here is comparable with others of the same backend, workload version and device, except:',
    ...lacks.map(({ sentence, cure }) => `  - ${sentence} ${cure}`),
  ];
  return `${lines.join('\n')}\n`;
}
