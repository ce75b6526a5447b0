import { expect, test } from 'vitest';
import { planOf } from '../../../src/view/choices';
import { costOf, KETTLE_POWER, MOST_POWER } from '../../../src/view/measure/cost';

const BOTH = { hasWebGpu: true, hasWorkers: true };
const WORKERS = { hasWebGpu: false, hasWorkers: true };
const GPU = { hasWebGpu: true, hasWorkers: false };

const plan = (choices: Parameters<typeof planOf>[0]) => planOf({ seed: 'ab', ...choices });

test('the default run with both kinds of hardware takes two runs, without WebGPU one', () => {
  expect(costOf(plan({}), BOTH, 8).duration).toBe(2 * costOf(plan({}), WORKERS, 8).duration);
});

test('energy is the assumed power times the time, and the kettle needs as long as its share of that power', () => {
  const cost = costOf(plan({ backend: 'cpu' }), BOTH, 8);
  expect(cost.mostEnergy).toBe(cost.duration * MOST_POWER);
  expect(cost.kettle * KETTLE_POWER).toBeCloseTo(cost.mostEnergy, 6);
});

test('repeats multiply, and scaling over 8 threads adds the runs with 1, 2 and 4', () => {
  const once = costOf(plan({ backend: 'cpu' }), BOTH, 8).duration;
  expect(costOf(plan({ backend: 'cpu', repeat: 3 }), BOTH, 8).duration).toBe(3 * once);
  expect(costOf(plan({ backend: 'cpu', scaling: true }), BOTH, 8).duration).toBe(4 * once);
});

test('plans made in the page have a fresh seed of 128 bits unless one was chosen', () => {
  const [one, other] = [planOf({}), planOf({})];
  expect(one.seed).toMatch(/^[0-9a-f]{32}$/);
  expect(one.seed).not.toBe(other.seed);
  expect(plan({}).seed).toBe('ab');
});

test('all workloads: hashing, memory and three precisions on the GPU, one on the processor, where each is offered', () => {
  const once = costOf(plan({ backend: 'cpu' }), BOTH, 8).duration;
  const all = plan({ workload: 'all' });
  expect(costOf(all, GPU, 8).duration).toBe(5 * once);
  expect(costOf(all, WORKERS, 8).duration).toBe(3 * once);
  expect(costOf(all, BOTH, 8).duration).toBe(8 * once);
});
