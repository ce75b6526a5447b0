/**
 * Puts the chosen power into a result: typed or metered watts into every run, a sensor's into the runs that it covers, else the estimate stays.
 * Place: measurement.ts, after the page has answered and before anything is judged or printed.
 */
import { rangeOf } from '../core/range';
import { watts } from '../core/units';
import type { PowerFigure, PowerScope } from '../power/figure';
import type { SensorReport } from '../power/sensors';
import { withPower } from '../result/build';
import { powerBlock } from '../result/power-block';
import type { ResultDocument, RunResult } from '../result/schema';
import type { PowerChoice } from './power-option';
import type { SensorReports } from './sensor-runs';

export interface Powered {
  readonly result: ResultDocument;
  /** What could not be read and what stands instead; one line each. */
  readonly notes: readonly string[];
}

const NO_REPORTS: SensorReports = new Map();

export function attachPower(document: ResultDocument, choice: PowerChoice, reports: SensorReports = NO_REPORTS): Powered {
  switch (choice.kind) {
    case 'estimate':
      return { result: document, notes: [] };
    case 'none':
      return { result: { ...document, runs: document.runs.map((run) => ({ ...run, power: null, efficiency: null })) }, notes: [] };
    case 'given': {
      const { figure, scope } = choice;
      const give = (built: ResultDocument, run: RunResult): ResultDocument =>
        withPower(built, run.index, powerBlock({ ...figure, scope: scope ?? USED_SCOPES[run.backend] }));
      return { result: rated(document).reduce(give, document), notes: [] };
    }
    case 'sensors':
      return fromSensors(document, reports, choice.error);
  }
}

/** What a run loads, where nobody said what the watts cover. */
const USED_SCOPES: Readonly<Record<RunResult['backend'], PowerScope>> = { cpu: 'chip', webgpu: 'board', both: 'whole-computer' };

function rated({ runs }: ResultDocument): readonly RunResult[] {
  return runs.filter((run) => run.hashrate !== null || run.throughput !== null);
}

function fromSensors(document: ResultDocument, reports: SensorReports, error: number | undefined): Powered {
  const notes = new Set<string>();
  let result = document;
  for (const run of rated(document)) {
    const report = reports.get(run.index);
    const answer = report === undefined ? 'no sensor was asked during this run' : sensorFigure(run, report);
    if (typeof answer !== 'string') result = withPower(result, run.index, powerBlock(withError(answer, error)));
    else notes.add(`Power of ${RUN_NAMES[run.backend]}: ${answer}. ${run.power === null ? 'It stays unknown.' : 'The estimate stays.'}`);
  }
  return { result, notes: [...notes] };
}

/** The usual error of each sensor stands in its figure already; a said one takes its place around the middle. */
function withError(figure: PowerFigure, error: number | undefined): PowerFigure {
  if (error === undefined) return figure;
  const middle = (figure.power.low + figure.power.high) / 2;
  return {
    ...figure,
    power: rangeOf('power', watts(middle * (1 - error)), watts(middle * (1 + error))),
    source: `${figure.source}, give or take ${Number((error * 100).toPrecision(3))} % as said`,
  };
}

const RUN_NAMES: Readonly<Record<RunResult['backend'], string>> = {
  cpu: 'the CPU run',
  webgpu: 'the GPU run',
  both: 'the run on GPU and CPU',
};

/** The sensor that covers what the run loads, or why there is none. */
export function sensorFigure(run: RunResult, { cpu, gpu, unreadable }: SensorReport): PowerFigure | string {
  const why = (prefixes: readonly string[]): string => {
    const lines = unreadable.filter((line) => prefixes.some((prefix) => line.startsWith(prefix)));
    return lines.length > 0 ? lines.join('; ') : 'no sensor covers it';
  };
  const isPackage = run.backend === 'cpu' || isInPackage(run);
  if (isPackage) return cpu ?? why(['RAPL', 'powermetrics']);
  if (!isNvidia(run)) return 'no sensor covers this graphics card';
  if (gpu === null) return why(['nvidia-smi', 'powermetrics']);
  if (run.backend === 'webgpu') return gpu;
  return cpu === null ? why(['RAPL', 'powermetrics']) : sumOf(gpu, cpu);
}

/** Graphics in the processor's own package, or none at all: its counters hold the whole run. */
function isInPackage({ device, power }: RunResult): boolean {
  return device?.is_software === true || power?.scope === 'chip';
}

/** By the adapter's vendor; where the browser hides it, by the model that the estimate was matched to. */
function isNvidia({ device, power }: RunResult): boolean {
  const vendor = device?.vendor ?? '';
  if (vendor !== '') return /nvidia/i.test(vendor);
  return /nvidia|geforce|quadro|\brtx\b/i.test(`${device?.description ?? ''} ${power?.badge === 'estimated' ? power.source : ''}`);
}

function sumOf(gpu: PowerFigure, cpu: PowerFigure): PowerFigure {
  const power = rangeOf('power', watts(gpu.power.low + cpu.power.low), watts(gpu.power.high + cpu.power.high));
  return { ...gpu, power, source: `${gpu.source}; and ${cpu.source}` };
}
