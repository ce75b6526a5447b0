/** Screen 7: the same chip at hashing and at matrices, beside the machine made for each; why one kind of work left home and the other comes back. */
import '../../style/contrast-inversion.css';
import { geometricMiddle } from '../../../core/range';
import {
  acceleratorSide,
  asicSideOf,
  isUnsure,
  PHONE_POWER,
  type Per,
  type TwoShares,
  type TwoSidedDevice,
  twoShares,
  twoSidedDevices,
} from '../../../insight/two-sided';
import type { Range } from '../../../core/units';
import type { RunResult } from '../../../result/schema';
import { words } from '../../text/contrast';
import { text } from '../../text/text';
import { throughputText } from '../../throughput-text';
import { fields } from '../fields';
import { Marked } from '../marked';
import { Switch } from '../number-field';
import { Part, Picture, type Table } from '../picture';
import { powerSources } from '../power-sources';
import { count, part, power, rate, span } from '../quantity-text';
import { reference } from '../reference';
import { subject } from '../subject';
import { thing } from '../subject-words';
import { checkValues, oneOf } from '../unused-values';
import { InversionFormula } from './formula';
import { Limits } from './limits';
import { Market } from './market';
import { MeasureBoth } from './measure-both';
import { modelName } from './model-name';
import { chosenPrecision, otherPair, ownSide } from './own-matrix';
import { shareText } from './share-text';
import { type Slope, Slopes } from './slopes';
import { Why } from './why';

const PERS = ['device', 'watt', 'dollar'] as const satisfies readonly Per[];
const BITS = ['16', '32'] as const;

checkValues({ per: oneOf(...PERS), bits: oneOf(...BITS) });

/** The chosen machine: what everything is a share of at hashing. */
function asicSide(): TwoSidedDevice {
  return asicSideOf(reference());
}

export function Inversion() {
  return (
    <>
      <BothKinds />
      <Why />
      <Market />
      <Limits />
    </>
  );
}

/** By itself in the lesson, too. */
export function BothKinds() {
  const sentences = words.inversion;
  const own = ownSide();
  const shares = twoShares(own, 'device', chosenPrecision(), asicSide());
  return (
    <Part
      id="inversion"
      heading={sentences.question}
      isFirst={true}
      sentence={<Marked text={answer(shares)} />}
      words={
        <>
          <Nearer shares={shares} />
          <Memory shares={shares} />
          <OtherPart />
          <p>{sentences.explain}</p>
          <MeasureBoth />
          <InversionFormula own={own} per={chosenPer()} precision={chosenPrecision()} />
        </>
      }
    >
      <SlopesPicture own={own} />
    </Part>
  );
}

function answer({ hashing, matrix }: TwoShares): string {
  const sentences = words.inversion;
  const { one } = thing();
  const { name } = asicSide();
  const ofAsic = hashing === null ? sentences.unknown : shareText(hashing);
  return matrix === null
    ? sentences.unmeasured(one, ofAsic, name)
    : sentences.sentence(one, ofAsic, name, shareText(matrix), acceleratorSide.name);
}

function Nearer({ shares: { hashing, matrix } }: { readonly shares: TwoShares }) {
  if (hashing === null || matrix === null) return null;
  return (
    <p>
      <Marked text={words.inversion.factor(count(geometricMiddle(matrix) / geometricMiddle(hashing), 2))} />
    </p>
  );
}

/** The other half of AI's work: a model's numbers come through memory before anything is multiplied. */
function Memory({ shares: { hashing, memory } }: { readonly shares: TwoShares }) {
  const sentences = words.inversion;
  if (memory === null) return null;
  const nearer = hashing === null ? null : count(geometricMiddle(memory) / geometricMiddle(hashing), 2);
  return (
    <p data-share="memory">
      <Marked text={sentences.memory(shareText(memory), acceleratorSide.name, nearer)} />
    </p>
  );
}

/** Says so where the two rates are not those of the part that the other screens speak of. */
function OtherPart() {
  const pair = otherPair();
  if (pair === null) return null;
  return (
    <p class="notice" data-other-part={pair.of.part}>
      {words.inversion.otherPart(partName(pair.of.run), rate(pair.of.rate), partName(pair.subject.run))}
    </p>
  );
}

function partName({ backend, threads }: Pick<RunResult, 'backend' | 'threads'>): string {
  return [text.result.backends[backend], ...(threads === null ? [] : [text.result.threads(threads)])].join(', ');
}

function chosenPer(): Per {
  return PERS.find((per) => per === fields.value.per) ?? 'device';
}

/** As on the ladder and the map of prices: what stands on a guess says so wherever it stands. */
function markOf(device: TwoSidedDevice): string {
  return isUnsure(device, chosenPer()) ? ' °' : '';
}

function nameOf(device: TwoSidedDevice): string {
  const { names, devices } = words.inversion;
  switch (device.id) {
    case 'own':
      return names.own[subject.value.kind];
    case 'phone':
      return names.phone;
    case 'laptop':
    case 'workstation':
      return devices[device.id](device.name);
    case 'asic':
    case 'accelerator':
      return device.name;
  }
}

/** "S21", "H100". */
function shortNameOf(device: TwoSidedDevice): string {
  const { names, shortNames } = words.inversion;
  switch (device.id) {
    case 'own':
      return names.own[subject.value.kind];
    case 'phone':
    case 'laptop':
    case 'workstation':
      return shortNames[device.id];
    case 'asic':
      return words.inversion.cannot(modelName(device.name));
    case 'accelerator':
      return device.name.split(' ')[0] ?? device.name;
  }
}

function SlopesPicture({ own }: { readonly own: TwoSidedDevice }) {
  const sentences = words.inversion;
  const per = chosenPer();
  const precision = chosenPrecision();
  const asic = asicSide();
  const others = twoSidedDevices.filter(({ id }) => id !== 'asic');
  const rows = [asic, ...others, own].map((device) => ({ device, shares: twoShares(device, per, precision, asic) }));
  const drawn = rows.flatMap(({ device, shares }) => slopeOf(device, shares));
  const from = (slope: Slope): string =>
    sentences.line(slope.label, part(slope.left), slope.right === null ? sentences.nothing : part(slope.right));
  const hasNoPrice = per === 'dollar' && asic.price === null;
  const accelerator = drawn.find(({ key }) => key === 'accelerator');
  const rest = drawn.filter(({ key }) => key !== 'asic' && key !== 'accelerator').map(from);
  return (
    <Picture
      title={sentences.title[per]}
      subtitle={sentences.subtitle(asic.name, acceleratorSide.name)}
      description={
        hasNoPrice
          ? sentences.noPrice(asic.name)
          : sentences.description(asic.name, acceleratorSide.name, part(accelerator?.left ?? 0), rest.join(' '))
      }
      draw={(width) => (
        <Slopes width={width} slopes={drawn} leftTitle={sentences.left(asic.name)} rightTitle={sentences.right(acceleratorSide.name)} />
      )}
      controls={
        <div class="picture-controls">
          <Switch label={sentences.per} name="per" options={PERS.map((value) => ({ value, label: sentences.pers[value] }))} chosen={per} />
          <BitsSwitch />
        </div>
      }
      table={tableOf(rows)}
      sources={[...[asic, ...others].flatMap(({ provenance }) => (provenance === null ? [] : [provenance])), ...powerSources()]}
      note={noteOf(rows, drawn, hasNoPrice ? asic : null)}
    />
  );
}

interface Row {
  readonly device: TwoSidedDevice;
  readonly shares: TwoShares;
}

/** @param unpriced the machine whose price is missing, so that no line can be drawn; null: lines are drawn */
function noteOf(rows: readonly Row[], drawn: readonly Slope[], unpriced: TwoSidedDevice | null): string {
  const sentences = words.inversion;
  const missing = rows.filter(({ device }) => !drawn.some(({ key }) => key === device.id)).map(({ device }) => nameOf(device));
  const left = missing.length === 0 ? '' : sentences.missing(missing.join(', '));
  return [
    sentences.note(power(PHONE_POWER)),
    unpriced === null ? left : sentences.noPrice(unpriced.name),
    rows.some(({ device }) => isUnsure(device, chosenPer())) ? sentences.unsure : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Both choices are written into the link, because what is usual depends on what was measured. */
function BitsSwitch() {
  const sentences = words.inversion;
  const chosen = chosenPrecision() === 'half' ? '16' : '32';
  return (
    <Switch
      label={sentences.bits}
      name="bits"
      options={BITS.map((value) => ({ value, label: sentences.bitsOf[value] }))}
      chosen={chosen}
      isAlwaysWritten={true}
    />
  );
}

/** A line needs its left end; a machine that cannot multiply falls to the floor, one whose rate is unknown is left out. */
function slopeOf(device: TwoSidedDevice, { hashing, matrix }: TwoShares): readonly Slope[] {
  if (hashing === null || (matrix === null && device.id !== 'asic')) return [];
  return [
    {
      key: device.id,
      label: `${matrix === null ? words.inversion.cannot(nameOf(device)) : nameOf(device)}${markOf(device)}`,
      shortLabel: `${shortNameOf(device)}${markOf(device)}`,
      left: geometricMiddle(hashing),
      right: matrix === null ? null : geometricMiddle(matrix),
      isOwn: device.id === 'own',
      isAssumed: device.isAssumed,
    },
  ];
}

function tableOf(rows: readonly Row[]): Table {
  const { table, unknown, nothing } = words.inversion;
  const precision = chosenPrecision();
  const share = (value: Range<number> | null): string => (value === null ? unknown : shareText(value));
  const perSecond = (value: number | null, unit: 'operation_per_s' | 'byte_per_s'): string => {
    if (value === null) return unknown;
    const shown = throughputText(value, null, unit);
    return `${shown.value} ${shown.unit}`;
  };
  return {
    columns: [
      { label: table.device },
      ...[table.hashing, table.matrix, table.memory, table.hashingShare, table.matrixShare, table.memoryShare].map((label) => ({
        label,
        isNumber: true,
      })),
    ],
    rows: rows.map(({ device, shares }) => [
      `${nameOf(device)}${markOf(device)}`,
      device.hashRate === null ? unknown : span(device.hashRate, rate),
      device.id === 'asic' ? nothing : perSecond(device.matrix[precision], 'operation_per_s'),
      perSecond(device.memory, 'byte_per_s'),
      share(shares.hashing),
      share(shares.matrix),
      share(shares.memory),
    ]),
  };
}
