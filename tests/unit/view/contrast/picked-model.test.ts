/** What was picked counts for what hashed: no card for a run of the processor, no class of processor for a card. */
import { afterEach, describe, expect, test } from 'vitest';
import { cpuClasses, cpuPower } from '../../../../src/power/catalogue';
import type { ResultDocument } from '../../../../src/result/schema';
import { fields, hrefOf, setFields } from '../../../../src/view/contrast/fields';
import { pickableOf } from '../../../../src/view/contrast/picked-model';
import { chosenPower, offeredScopes, powerOfSubject } from '../../../../src/view/contrast/power-choice';
import { asOption } from '../../../../src/view/contrast/power-panel';
import { subject } from '../../../../src/view/contrast/subject';
import { unusedValues } from '../../../../src/view/contrast/unused-values';
import { correctionOf } from '../../../../src/view/power/follow-choice';
import { activity } from '../../../../src/view/state';
import { RESULT } from '../../../fixtures/events/documents';

const PROCESSOR = { rate: '31.9 MH/s', part: 'cpu' } as const;
const CARD = { power: 'card', card: 'GeForce RTX 4090' } as const;

function classOf(id: string) {
  const row = cpuClasses.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`no class ${id}`);
  return row;
}

function show(result: ResultDocument): void {
  activity.value = { kind: 'done', result, isFromHistory: false };
}

afterEach(() => {
  fields.value = {};
  activity.value = { kind: 'idle', notice: null };
});

describe('a run of the processor', () => {
  test('keeps its estimate while a card stands picked in the fields', () => {
    setFields(PROCESSOR);
    const before = chosenPower.value.figure;
    setFields(CARD);
    expect(chosenPower.value).toMatchObject({ figure: before, problem: null, way: 'estimate' });
    setFields({ card: 'Voodoo 2' });
    expect(chosenPower.value).toMatchObject({ figure: before, problem: null });
  });

  test('hands no card on to the document, whatever was picked for the graphics processor before', () => {
    show(RESULT);
    setFields(CARD);
    expect(correctionOf(subject.value, chosenPower.value)?.power).toMatchObject({ scope: 'board' });
    setFields({ rate: '31940000' });
    expect(subject.value).toMatchObject({ kind: 'measured', part: 'cpu' });
    expect(correctionOf(subject.value, chosenPower.value)).toBeNull();
  });

  test('is corrected by a class of processors, with the chip as its scope, and that goes into its document', () => {
    show(RESULT);
    setFields({ rate: '31940000', power: 'card', chip: 'laptop_h' });
    const row = classOf('laptop_h');
    expect(chosenPower.value).toMatchObject({ way: 'card', device: row.label, basis: 'cpu-class', problem: null });
    // Eight threads of eight cores are all of them.
    expect(chosenPower.value.figure.power.low).toBeCloseTo(row.all_cores_w * 0.7, 9);
    expect(chosenPower.value.figure.power.high).toBeCloseTo(row.all_cores_w * 1.4, 9);
    expect(correctionOf(subject.value, chosenPower.value)).toMatchObject({ runIndex: 1, power: { badge: 'estimated', scope: 'chip' } });
    expect(hrefOf('ladder')).toContain('chip=laptop_h');
  });

  test('on one thread draws less of its class than on all', () => {
    const [first, second] = RESULT.runs;
    if (first === undefined || second === undefined) throw new Error('two runs expected');
    show({ ...RESULT, runs: [first, { ...second, threads: 1 }] });
    setFields({ rate: '31940000', power: 'card', chip: 'desktop_16c' });
    expect(chosenPower.value.figure.power.high).toBeCloseTo(classOf('desktop_16c').one_core_w * 1.4, 9);
  });

  test('names a class that is not bundled, and the estimate counts', () => {
    setFields(PROCESSOR);
    const before = chosenPower.value.figure;
    setFields({ power: 'card', chip: 'abacus' });
    expect(chosenPower.value.figure).toEqual(before);
    expect(unusedValues.value).toEqual([{ name: 'chip', value: 'abacus' }]);
  });

  test('has no card among what typed watts may cover, not even a kept one', () => {
    setFields({ ...PROCESSOR, power: 'typed', watts: '45', scope: 'board' });
    expect(offeredScopes()).toEqual(['chip', 'whole-computer']);
    expect(chosenPower.value.figure.scope).toBe('chip');
    setFields({ part: 'webgpu' });
    expect(chosenPower.value.figure.scope).toBe('board');
  });
});

describe('a run of the graphics processor', () => {
  test('leaves a class of processors aside', () => {
    setFields({ rate: '400 MH/s', part: 'webgpu' });
    const before = chosenPower.value.figure;
    setFields({ power: 'card', chip: 'laptop_h' });
    expect(chosenPower.value.figure).toEqual(before);
  });

  test('in software is a run of the processor', () => {
    const [first, second] = RESULT.runs;
    if (first?.device == null || second === undefined) throw new Error('a run with a device expected');
    show({ ...RESULT, runs: [{ ...first, device: { ...first.device, is_software: true } }, second] });
    expect(subject.value.part).toBe('webgpu');
    expect(pickableOf(subject.value)).toEqual(['chip']);
    setFields({ ...CARD, chip: 'laptop_u' });
    expect(chosenPower.value).toMatchObject({ device: classOf('laptop_u').label, figure: { scope: 'chip' } });
  });
});

describe('a run of both', () => {
  test('adds what was picked of each, and the estimate of what was not', () => {
    setFields({ rate: '450 MH/s', part: 'both' });
    const guessed = powerOfSubject(subject.value).figure.power;
    setFields(CARD);
    const withCard = chosenPower.value.figure.power;
    expect(withCard.low).toBeGreaterThan(225);
    expect(withCard.high).toBeLessThan(guessed.high);
    setFields({ chip: 'laptop_h' });
    const withBoth = chosenPower.value.figure.power;
    expect(withBoth.high).toBeCloseTo(450 * 1.1 + classOf('laptop_h').all_cores_w * 1.4, 9);
    expect(withBoth.high).toBeLessThan(withCard.high);
  });
});

test('every class but the two that say nothing can be picked, and a board read at its plug is the whole computer', () => {
  expect(cpuPower.rows.length - cpuClasses.length).toBe(2);
  setFields({ ...PROCESSOR, power: 'card' });
  for (const { id, scope } of cpuClasses) {
    setFields({ chip: id });
    expect(chosenPower.value.figure.scope, id).toBe(scope === 'whole board' ? 'whole-computer' : 'chip');
  }
});

test('the list writes names as their makers do, and words with a capital', () => {
  expect(asOption('portátil x86, clase H o HX')).toBe('Portátil x86, clase H o HX');
  for (const name of ['x86 laptop, H/HX class', 'iPad (A or M series)', 'iPhone (A14-A19)']) expect(asOption(name)).toBe(name);
});
