import { describe, expect, test } from 'vitest';
import { judgeThreshold, parseThreshold } from '../../../src/cli/thresholds';
import { hashrate, resultDocument, runResult } from './sample-result';

const RESULT = resultDocument([runResult(0, 'webgpu', 50e6), runResult(1, 'cpu', 8e6)]);
const verdict = (expression: string, result = RESULT) => judgeThreshold(parseThreshold(expression), result);

describe('written', () => {
  test.each([
    ['webgpu.median>=50MH/s', 50e6],
    ['cpu.worst > 1.5 kH/s', 1500],
    ['headline.mean<2e1GH/s', 20e9],
    ['headline.best<=3H/s', 3],
    ['cpu.stability>=0.97', 0.97],
  ])('%s has the limit %d', (expression, limit) => {
    expect(parseThreshold(expression).limit).toBeCloseTo(limit, 9);
  });

  test.each([
    'webgpu.median>=50',
    'webgpu.median>=50mH/s',
    'webgpu.median>=50MH',
    'webgpu.median=50MH/s',
    'gpu.median>=50MH/s',
    'cpu.toString>=1MH/s',
    'cpu.stability>=97',
    'cpu.stability>=1MH/s',
    'cpu.median>=-1MH/s',
    '',
    'median>=1MH/s',
  ])('%j is refused', (expression) => {
    expect(() => parseThreshold(expression)).toThrow(/--threshold/);
  });
});

describe('judged', () => {
  test('exactly the limit passes >= and fails >', () => {
    expect(verdict('webgpu.median>=50MH/s').passed).toBe(true);
    expect(verdict('webgpu.median>50MH/s').passed).toBe(false);
  });

  test('the sentence says what was measured', () => {
    expect(verdict('cpu.median>=9MH/s')).toEqual({ expression: 'cpu.median>=9MH/s', passed: false, sentence: 'cpu median is 8.00 MH/s' });
  });

  test('a backend that gave no rate fails, it does not pass unseen', () => {
    expect(verdict('both.median>=1H/s').passed).toBe(false);
    expect(verdict('webgpu.median<=1MH/s', resultDocument([runResult(0, 'webgpu', null)])).passed).toBe(false);
  });

  test('every repeat must pass', () => {
    const repeats = resultDocument([runResult(0, 'cpu', 8e6), runResult(1, 'cpu', 6e6, { repeat_index: 1 })]);
    expect(verdict('cpu.median>=7MH/s', repeats)).toMatchObject({ passed: false, sentence: 'cpu median is 6.00 MH/s' });
  });

  test('of a scaling series only the run with most threads counts', () => {
    const scaling = resultDocument([runResult(0, 'cpu', 4e6, { threads: 1 }), runResult(1, 'cpu', 8e6, { threads: 2 })]);
    expect(verdict('cpu.median>=7MH/s', scaling).passed).toBe(true);
  });

  test('stability is compared as a ratio', () => {
    const shaky = resultDocument([runResult(0, 'cpu', 8e6, { hashrate: hashrate(8e6, { stability_ratio: 0.9 }) })]);
    expect(verdict('headline.stability>=0.97', shaky)).toMatchObject({ passed: false, sentence: 'headline stability is 0.900' });
  });
});
