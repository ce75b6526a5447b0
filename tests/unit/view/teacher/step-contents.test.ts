/** What worksheet and answer key print: each question of the lesson with its own setting, both ways of step 9, the questions at the door. */
import { describe, expect, test } from 'vitest';
import { heatPrices } from '../../../../src/insight/heat';
import { exactly } from '../../../../src/core/range';
import { referenceAsic } from '../../../../src/insight/hardware';
import { electricityPrice, networkState, valueOf } from '../../../../src/view/contrast/assumptions';
import { cents } from '../../../../src/view/contrast/quantity-text';
import { NO_PROGRESS, withOutcome } from '../../../../src/view/lesson/progress';
import { progress } from '../../../../src/view/lesson/progress-store';
import { guessIdsOf } from '../../../../src/view/lesson/steps/steps';
import { firstContract } from '../../../../src/view/lesson/steps/step-9';
import { sheetSteps } from '../../../../src/view/teacher/step-contents';

const stepOf = (number: number) => {
  const found = sheetSteps(false).find(({ step }) => step === number);
  if (found === undefined) throw new Error(`no step ${number}`);
  return found;
};

test.each(sheetSteps(false).map(({ step, parts }) => [step, parts] as const))(
  'step %i has every guess of the lesson, once',
  (step, parts) => {
    expect(parts.map(({ content }) => content.guess.id)).toEqual(guessIdsOf(step));
  },
);

describe.each(['nothing', 'contract', 'heater'] as const)('step 9 where this browser kept %s', (way) => {
  const parts = () => {
    progress.value = way === 'nothing' ? NO_PROGRESS : withOutcome(NO_PROGRESS, 9, { way });
    const { parts: both } = stepOf(9);
    progress.value = NO_PROGRESS;
    return both;
  };

  test('has both ways, each with its question, answer, functions and sources', () => {
    const [contract, heater] = parts();
    expect(contract?.content.formulas.map(({ call }) => call)).toEqual(['replayContract', 'compareWithAsic']);
    expect(heater?.content.formulas.map(({ call }) => call)).toEqual(['earnedPerKilowattHour', 'heatPrices']);
    for (const part of [contract, heater]) {
      expect(part?.name).not.toBeNull();
      expect(part?.content.answer).not.toBeNull();
      expect(part?.content.sources.length).toBeGreaterThan(1);
    }
    expect(contract?.name).not.toBe(heater?.name);
  });

  test('says which contract, and what the heater is asked', () => {
    const [contract, heater] = parts();
    expect(contract?.content.setting).toContain(firstContract().past.provider);
    expect(contract?.content.setting).toContain(firstContract().past.date.slice(0, 4));
    expect(heater?.content.setting).toMatch(/kilowatt-hour/);
  });

  test('gives the heater’s answer as the function has it', () => {
    const [, heater] = parts();
    const asic = heatPrices({
      state: networkState(),
      electricityPrice: electricityPrice(),
      coefficientOfPerformance: valueOf('cop'),
      efficiency: exactly(referenceAsic.efficiency),
    });
    expect(heater?.content.sentences[0]).toContain(cents(asic.earned.low));
  });
});

test('the last step has the four questions at the door, each with one right option and an answer; no other step has', () => {
  const { exit } = stepOf(10);
  expect(exit.map(({ id }) => id)).toEqual(['luck', 'pool', 'difficulty', 'died']);
  for (const { question, options, right, answer } of exit) {
    expect(question).not.toBe('');
    expect(options).toHaveLength(3);
    expect(options[right]).toBeDefined();
    expect(answer).toMatch(/\*[^*]+\*/);
  }
  expect(sheetSteps(false).filter(({ exit: questions }) => questions.length > 0)).toHaveLength(1);
});

test('the cut has its five steps and none of the questions of the last', () => {
  expect(sheetSteps(true).map(({ step }) => step)).toEqual([1, 3, 4, 6, 8]);
  expect(sheetSteps(true).every(({ exit }) => exit.length === 0)).toBe(true);
});
